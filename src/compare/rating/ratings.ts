import type { Expression } from '#measure';
import { type RatingItem, type RatingSession, type SourceTag, trialOf } from './session.ts';

/** Who rates; each kind is scored apart. */
export const raterKinds = ['patient', 'lay', 'expert'] as const;
export type RaterKind = (typeof raterKinds)[number];

/** Steps of both scales. Naturalness: 1 = not at all, 7 = entirely. Treated: 1 = surely not, 3 = cannot tell, 5 = surely. */
export const ratingScales = { naturalness: 7, treated: 5 } as const;

/** The judgement of one clip. */
export interface ClipScore {
  /** 1 to 7 */
  readonly naturalness: number;
  /** 1 to 5 */
  readonly treated: number;
}

/** A remark at one moment of one clip. */
export interface RatingComment {
  /** 0 = left, 1 = right */
  readonly side: number;
  /** what was being shown; absent in sheets that do not say */
  readonly expression?: Expression;
  /** after rest is left [s]; 0 at rest */
  readonly atSeconds: number;
  readonly text: string;
}

/** The answer to one trial. */
export interface RatingAnswer {
  readonly trial: number;
  /** one per clip shown, left first */
  readonly scores: readonly ClipScore[];
  readonly comments: readonly RatingComment[];
}

/** Everything one rater said; a local file. */
export interface Ratings {
  readonly schema: 'philtrum/ratings@1';
  /** any name or number the rater goes by */
  readonly rater: string;
  readonly kind: RaterKind;
  readonly session: RatingSession;
  /** in the order of the trials */
  readonly answers: readonly RatingAnswer[];
}

/** A rater's empty sheet. */
export function startRatings(session: RatingSession, rater: string, kind: RaterKind): Ratings {
  return { schema: 'philtrum/ratings@1', rater, kind, session, answers: [] };
}

/**
 * Adds an answer, or replaces the one to the same trial.
 * @throws RangeError that names what is out of its range
 */
export function answerTrial(ratings: Ratings, answer: RatingAnswer): Ratings {
  checkAnswer(ratings.session, answer);
  const others = ratings.answers.filter(({ trial }) => trial !== answer.trial);
  return { ...ratings, answers: [...others, answer].toSorted((a, b) => a.trial - b.trial) };
}

function checkAnswer(session: RatingSession, { trial, scores, comments }: RatingAnswer): void {
  const { shown } = trialOf(session, trial);
  if (scores.length !== shown.length) {
    throw new RangeError(`scores has ${scores.length} entries; trial ${trial} shows ${shown.length} clips.`);
  }
  for (const [side, score] of scores.entries()) {
    for (const scale of ['naturalness', 'treated'] as const) {
      const [given, most] = [score[scale], ratingScales[scale]];
      if (!Number.isInteger(given) || given < 1 || given > most) {
        throw new RangeError(`scores[${side}].${scale} is ${given}; it must be a whole number from 1 to ${most}.`);
      }
    }
  }
  for (const [i, { side, atSeconds }] of comments.entries()) {
    if (!(side in shown)) throw new RangeError(`comments[${i}].side is ${side}; trial ${trial} has no such side.`);
    if (!(atSeconds >= 0)) throw new RangeError(`comments[${i}].atSeconds is ${atSeconds}; it must not be below 0.`);
  }
}

/** A trial with its key. */
export interface RevealedTrial {
  readonly trial: number;
  readonly title: string;
  readonly source: SourceTag;
  readonly repeat: boolean;
  /** left first */
  readonly clips: readonly (ClipScore & { readonly clip: string; readonly treatedInTruth: boolean | null })[];
  readonly comments: readonly RatingComment[];
}

/**
 * Opens the key.
 * @throws when a trial has no answer yet: what is known cannot be judged blind any more
 */
export function revealRatings({ session, answers }: Ratings): RevealedTrial[] {
  const items = new Map(session.items.map((item) => [item.id, item]));
  return session.trials.map(({ number, item: id, shown, repeat }) => {
    const answer = answers.find(({ trial }) => trial === number);
    if (answer === undefined) throw new Error(`Trial ${number} of ${session.trials.length} has no answer yet.`);
    const item = items.get(id) as RatingItem;
    const truth = (clip: string) => item.clips.find((one) => one.id === clip)?.treated ?? null;
    const clips = shown.map((clip, side) => ({ clip, treatedInTruth: truth(clip), ...answer.scores[side] }));
    return { trial: number, title: item.title, source: item.source, repeat, clips, comments: answer.comments };
  });
}
