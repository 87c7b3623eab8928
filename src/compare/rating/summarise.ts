import { mean, standardDeviation } from '#numerics';
import { exactShare, type Interval95, quantileF } from '../agreement/interval.ts';
import { type IntraclassCorrelations, intraclass } from '../agreement/intraclass.ts';
import { type Kappa, weightedKappa } from '../agreement/weighted-kappa.ts';
import {
  type RaterKind,
  type Ratings,
  type RevealedTrial,
  raterKinds,
  ratingScales,
  revealRatings,
} from './ratings.ts';
import { type SourceTag, sourceTags } from './session.ts';

/** How often raters told the treated mouth from the untreated one. */
export interface ToldApart {
  /** of the decided ones; null when none was decided. Half is what guessing gives. */
  readonly correct: Interval95 | null;
  readonly decided: number;
  /** answered "cannot tell", or alike for both */
  readonly undecided: number;
}

/** What raters of one kind said. */
export interface RatingSummary {
  readonly kind: RaterKind;
  readonly raters: number;
  /** mean of 1 to 7 with its interval over clips; null with fewer than two clips */
  readonly naturalness: { readonly treated: Interval95 | null; readonly untreated: Interval95 | null };
  readonly naturalnessBySource: Readonly<Record<SourceTag, Interval95 | null>>;
  readonly toldApart: ToldApart;
  /** of the naturalness scale, over clips that all raters saw; null with one rater or one clip */
  readonly intraclass: IntraclassCorrelations | null;
  /** of the "treated?" scale */
  readonly kappa: { readonly quadratic: Kappa | null; readonly linear: Kappa | null };
  /** each rater against themselves on repeated clips, "treated?" scale, quadratic weights; null without repeats */
  readonly withinRater: Kappa | null;
}

type Seen = RevealedTrial['clips'][number] & { readonly source: SourceTag; readonly repeat: boolean };

/**
 * Scores complete ratings, every kind of rater apart.
 * @param all one document per rater; the sessions may differ in seed, not in what a clip's id means
 * @returns kinds that rated, in the order patient, lay, expert
 * @throws when a document has an unanswered trial or a rater occurs twice in one kind
 */
export function summariseRatings(all: readonly Ratings[]): RatingSummary[] {
  return raterKinds.flatMap((kind) => {
    const mine = all.filter((ratings) => ratings.kind === kind);
    const names = mine.map(({ rater }) => rater);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) throw new Error(`Rater ${twice} occurs twice among kind ${kind}; name every rater apart.`);
    return mine.length === 0 ? [] : [summarise(kind, mine)];
  });
}

function summarise(kind: RaterKind, mine: readonly Ratings[]): RatingSummary {
  const trials = mine.map(revealRatings);
  const seen = trials.map((rated) =>
    rated.flatMap(({ clips, source, repeat }) => clips.map((clip): Seen => ({ ...clip, source, repeat }))),
  );
  const first = seen.map((clips) => clips.filter(({ repeat }) => !repeat));
  const treatedTable = tableOf(first, ({ treated }) => treated);
  const natural = (which: (clip: Seen) => boolean) => meanOverClips(first.flat().filter(which));
  return {
    kind,
    raters: mine.length,
    naturalness: {
      treated: natural(({ treatedInTruth }) => treatedInTruth === true),
      untreated: natural(({ treatedInTruth }) => treatedInTruth === false),
    },
    naturalnessBySource: Object.fromEntries(
      sourceTags.map((tag) => [tag, natural(({ source }) => source === tag)]),
    ) as Record<SourceTag, Interval95 | null>,
    toldApart: toldApart(trials.flat().filter(({ repeat }) => !repeat)),
    intraclass: intraclass(tableOf(first, ({ naturalness }) => naturalness)),
    kappa: {
      quadratic: weightedKappa(treatedTable, ratingScales.treated, 'quadratic'),
      linear: weightedKappa(treatedTable, ratingScales.treated, 'linear'),
    },
    withinRater: weightedKappa(seen.flatMap(againstOneself), ratingScales.treated, 'quadratic'),
  };
}

/** One row per clip that every rater saw, one column per rater. */
function tableOf(raters: readonly (readonly Seen[])[], score: (clip: Seen) => number): number[][] {
  const ids = raters[0].map(({ clip }) => clip).toSorted();
  const rows = ids.map((id) => raters.map((clips) => clips.find(({ clip }) => clip === id)));
  return rows.flatMap((row) => (row.every((clip) => clip !== undefined) ? [row.map(score)] : []));
}

function againstOneself(clips: readonly Seen[]): number[][] {
  const second = clips.filter(({ repeat }) => repeat);
  return second.map(({ clip, treated }) => [clips.find((one) => one.clip === clip && !one.repeat)!.treated, treated]);
}

/** Mean over clips of each clip's mean over raters, with Student's interval over clips. */
function meanOverClips(clips: readonly Seen[]): Interval95 | null {
  const ids = [...new Set(clips.map(({ clip }) => clip))];
  if (ids.length < 2) return null;
  const each = ids.map((id) => mean(clips.filter(({ clip }) => clip === id).map(({ naturalness }) => naturalness)));
  const value = mean(each);
  const half = Math.sqrt(quantileF(0.95, 1, ids.length - 1)) * (standardDeviation(each) / Math.sqrt(ids.length));
  return { value, lo95: Math.max(1, value - half), hi95: Math.min(ratingScales.naturalness, value + half) };
}

/** A pair is told apart by the higher score, a clip alone by which side of "cannot tell" it was put. */
function toldApart(trials: readonly RevealedTrial[]): ToldApart {
  let [correct, decided, undecided] = [0, 0, 0];
  for (const { clips } of trials) {
    const lean = leanTowardsTruth(clips);
    if (lean === null) continue;
    if (lean === 0) undecided++;
    else decided++;
    if (lean > 0) correct++;
  }
  return { correct: decided === 0 ? null : exactShare(correct, decided), decided, undecided };
}

function leanTowardsTruth(clips: RevealedTrial['clips']): number | null {
  const sign = clips.map(({ treatedInTruth }) => (treatedInTruth ? 1 : -1));
  if (clips.some(({ treatedInTruth }) => treatedInTruth === null)) return null;
  if (clips.length === 1) return sign[0] * (clips[0].treated - (ratingScales.treated + 1) / 2);
  return sign[0] === sign[1] ? null : sign[0] * (clips[0].treated - clips[1].treated);
}
