import { logit, mean } from '#numerics';
import type { Weighing } from '../attendance/propensity.ts';
import type { Question } from '../rows.ts';

/** Log-likelihood of every group over a grid of levels. Levels are log-odds beside the forecast's, or units beside its median. */
export interface LikelihoodTable {
  /** evenly spaced levels (nLevel) */
  readonly levels: Float64Array;
  /** group by group (nLevel each) */
  readonly groups: readonly Float64Array[];
  /** what a level means for all who were treated: a share of events, or a mean difference */
  readonly meaning: (level: number) => number;
}

const levelCount = 241;
/** Levels of an event reach so far to both sides [log-odds]. */
const farthest = 6;
const margin = 0.005;

/**
 * Tables for groups of rows. Weights are scaled so that they add up to the effective number of people, so that no interval is
 * narrower than the people allow.
 * @param said of every row: chance of the event or median of the outcome; NaN without a forecast (n)
 * @param groups rows of each group that were seen
 * @returns null where nobody tells how much an outcome differs within a group
 */
export function likelihoodTable(
  weighing: Weighing,
  { kind }: Question,
  { said, groups }: { readonly said: Float64Array; readonly groups: readonly (readonly number[])[] },
): LikelihoodTable | null {
  const { weights, effective, cases } = weighing;
  const all = groups.flat();
  const total = all.reduce((sum, i) => sum + weights[i], 0);
  const weightOf = (i: number) => (weights[i] / total) * effective;
  return kind === 'event'
    ? ofEvents({ y: cases.y, said, groups, all, weightOf })
    : ofOutcomes({ y: cases.y, said, groups, all, weightOf });
}

interface Answers {
  readonly y: Float64Array;
  readonly said: Float64Array;
  readonly groups: readonly (readonly number[])[];
  readonly all: readonly number[];
  readonly weightOf: (row: number) => number;
}

function ofEvents({ y, said, groups, all, weightOf }: Answers): LikelihoodTable {
  const levels = evenly(-farthest, farthest);
  // without any forecast every row starts from even odds, and the level is the log-odds itself
  const offset = (i: number) => (Number.isNaN(said[i]) ? 0 : logit(Math.min(1 - margin, Math.max(margin, said[i]))));
  const table = groups.map((some) =>
    levels.map((level) =>
      some.reduce((sum, i) => {
        const eta = (y[i] === 1 ? 1 : -1) * (offset(i) + level);
        return sum - weightOf(i) * (eta > 0 ? Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)) - eta);
      }, 0),
    ),
  );
  const offsets = all.map(offset);
  return { levels, groups: table, meaning: (level) => mean(offsets.map((one) => 1 / (1 + Math.exp(-one - level)))) };
}

function ofOutcomes({ y, said, groups, all, weightOf }: Answers): LikelihoodTable | null {
  const value = (i: number) => y[i] - (Number.isNaN(said[i]) ? 0 : said[i]);
  const centres = groups.map((some) => average(some, weightOf, value));
  const within = groups.map((some, g) => average(some, weightOf, (i) => (value(i) - centres[g]) ** 2));
  const sizes = groups.map((some) => some.reduce((sum, i) => sum + weightOf(i), 0));
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const freedom = Math.max(1, count - groups.length);
  const variance = within.reduce((sum, one, g) => sum + one * sizes[g], 0) / freedom;
  if (!(variance > 0)) return null;
  const middle = average(all, weightOf, value);
  const reach = 4 * Math.sqrt(variance);
  const levels = evenly(middle - reach, middle + reach);
  const table = centres.map((centre, g) => levels.map((level) => (-sizes[g] * (centre - level) ** 2) / (2 * variance)));
  return { levels, groups: table, meaning: (level) => level };
}

function average(some: readonly number[], weightOf: (row: number) => number, of: (row: number) => number): number {
  let [sum, total] = [0, 0];
  for (const i of some) {
    sum += weightOf(i) * of(i);
    total += weightOf(i);
  }
  return sum / total;
}

function evenly(from: number, to: number): Float64Array {
  return Float64Array.from({ length: levelCount }, (_, k) => from + (k / (levelCount - 1)) * (to - from));
}
