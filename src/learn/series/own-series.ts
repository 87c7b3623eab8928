import { inverseNormal, stream, studentQuantile, studentShare } from '#numerics';
import { answerAt, visitAt } from '../attendance/cases.ts';
import { type Cannot, cannot } from '../cannot.ts';
import { type Grouping, outcomesBy } from '../groups/outcomes-by.ts';
import type { Spread } from '../groups/partial-pooling.ts';
import { parameters } from '../parameters.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import { besideForecast, type VisitNoise, visitNoise } from './visit-noise.ts';

/** One thing that could have made the last treatment different. */
export interface Candidate {
  readonly what: Grouping;
  readonly last: string;
  /** as in an earlier treatment, so that it cannot be why */
  readonly same: boolean;
  /** what other patients say it does, last less earlier, in the outcome's unit; null where they cannot tell */
  readonly explains: Spread | null;
}

/** The last treatment of one patient beside the earlier ones. */
export interface OwnSeries {
  readonly ok: true;
  /** treatments that were seen, oldest first */
  readonly values: readonly {
    readonly treatment: string;
    readonly measured: number;
    readonly besideForecast: number;
  }[];
  readonly noise: VisitNoise;
  /** last less mean of the earlier, beside forecast: what was forecast to differ is taken out */
  readonly difference: Spread;
  /** part of the measured difference that the forecasts said there would be */
  readonly forecastDiffered: number;
  /** chance of a last treatment so far off, either way, if nothing was different [1] */
  readonly byChance: number;
  /** the same if it is looked at because it is the most unlike of all [1] */
  readonly byChanceOfWorst: number;
  /** differs: more than chance even of the worst; cannot-tell: the interval holds 0 and more than is worth telling */
  readonly verdict: 'differs' | 'like-before' | 'cannot-tell';
  /** each by itself: they overlap, and do not add up */
  readonly candidates: readonly Candidate[];
}

/** Why a series cannot be judged. */
export type NoSeries = Cannot<'too-short' | 'noise-not-known'>;

const traced: readonly Grouping[] = ['plan', 'injectorRole', 'product', 'lot'];
const simulations = 4000;
/** Treatments without which a last one has nothing to differ from. */
const fewestInSeries = 3;

/**
 * "Good, good, good, bad": was the last one different, by how much beyond what differs from treatment to treatment anyway, and
 * what could be why.
 * @param rows of everybody: other patients tell how much treatments differ, and what a lot or a hand does
 */
export function ownSeries(rows: readonly TreatmentRow[], patient: string, question: Question): OwnSeries | NoSeries {
  const own = rows
    .filter((row) => row.patient === patient && !Number.isNaN(besideForecast(row, question)))
    .toSorted((a, b) => a.givenWeek - b.givenWeek);
  if (own.length < fewestInSeries) return cannot('too-short', { count: own.length, fewest: fewestInSeries });
  const others = rows.filter((row) => row.patient !== patient);
  const noise = visitNoise(others, question);
  const fewest = parameters.fewestCame.value;
  if (noise.freedom < fewest) return cannot('noise-not-known', { people: noise.people, fewest });
  const values = own.map((row) => besideForecast(row, question));
  const earlier = values.slice(0, -1);
  const difference = values[values.length - 1] - average(earlier);
  const error = noise.sd * Math.sqrt(1 + 1 / earlier.length);
  const reach = studentQuantile(0.975, noise.freedom) * error;
  const byChance = 2 * studentShare(-Math.abs(difference) / error, noise.freedom);
  const byChanceOfWorst = worstByChance(values.length, byChance);
  const spread = { value: difference, lo95: difference - reach, hi95: difference + reach };
  const measured = own.map((row) => answerAt(visitAt(row, question.week), question));
  const forecastDiffered = measured[own.length - 1] - average(measured.slice(0, -1)) - difference;
  return {
    ok: true,
    values: own.map(({ treatment }, k) => ({ treatment, measured: measured[k], besideForecast: values[k] })),
    noise,
    difference: spread,
    forecastDiffered,
    byChance,
    byChanceOfWorst,
    verdict: verdictOf(byChanceOfWorst, spread, noise.sd),
    candidates: traced.map((what) => candidateOf(own, others, { what, question })),
  };
}

function verdictOf(byChanceOfWorst: number, { lo95, hi95 }: Spread, sd: number): OwnSeries['verdict'] {
  if (byChanceOfWorst < 0.05) return 'differs';
  return Math.max(-lo95, hi95) <= sd ? 'like-before' : 'cannot-tell';
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * How often the most unlike of so many treatments that are alike is as far from the others as a single one is with chance p.
 * By simulation with a fixed stream.
 */
function worstByChance(count: number, p: number): number {
  const limit = -inverseNormal(p / 2);
  const random = stream(0, count, 'most unlike of a series');
  const error = Math.sqrt(1 + 1 / (count - 1));
  let further = 0;
  for (let k = 0; k < simulations; k++) {
    const values = Array.from({ length: count }, () => random.normal());
    const total = values.reduce((sum, value) => sum + value, 0);
    const off = values.map((value) => Math.abs(value - (total - value) / (count - 1)) / error);
    further += Number(Math.max(...off) >= limit);
  }
  return Math.max(p, further / simulations);
}

interface Asked {
  readonly what: Grouping;
  readonly question: Question;
}

function candidateOf(
  own: readonly TreatmentRow[],
  others: readonly TreatmentRow[],
  { what, question }: Asked,
): Candidate {
  const last = own[own.length - 1][what];
  const before = own.slice(0, -1).map((row) => row[what]);
  if (before.includes(last)) return { what, last, same: true, explains: null };
  const groups =
    outcomesBy(
      others.filter(({ source }) => source === 'ordinary'),
      question,
      what,
    )?.groups ?? [];
  const of = (name: string) => groups.find(({ group }) => group === name)?.beside;
  const now = of(last);
  const then = before.map(of).filter((one) => one !== undefined);
  if (now === undefined || then.length < before.length) return { what, last, same: false, explains: null };
  const value = now.value - average(then.map((one) => one.value));
  // beliefs about groups as if apart: their common middle would only narrow this
  const [below, above] = (['lo95', 'hi95'] as const).map((end) => {
    const across = end === 'lo95' ? 'hi95' : 'lo95';
    return Math.hypot(now[end] - now.value, average(then.map((one) => one[across] - one.value)));
  });
  return { what, last, same: false, explains: { value, lo95: value - below, hi95: value + above } };
}

/** Chance that at least one of some treatments has an event, by what was forecast of each, as if they were apart [1]. */
export function atLeastOne(chances: readonly number[]): number {
  return 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
}
