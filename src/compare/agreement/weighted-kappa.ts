import { mean, standardDeviation } from '#numerics';
import type { Interval95 } from './interval.ts';

/** How much half an agreement counts: by the square of the distance on the scale, or in proportion to it. */
export type KappaWeights = 'quadratic' | 'linear';

/** Agreement beyond chance. */
export interface Kappa extends Interval95 {
  readonly subjects: number;
}

/**
 * Weighted kappa of a table of two raters, with its large-sample 95 % interval.
 *
 * Sources: J. Cohen, Psychol. Bull. 70 (1968) 213-220; J. L. Fleiss, J. Cohen and B. S. Everitt, Psychol. Bull. 72
 * (1969) 323-327 (standard error).
 * @param table how often the first rater chose row i and the second column j (categories x categories), in order
 * @param weights 1 on the diagonal, less away from it (categories x categories)
 * @returns null when chance alone would agree fully, as when both raters always say the same
 */
export function kappaOfTable(
  table: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
): Kappa | null {
  const size = table.length;
  const total = table.flat().reduce((sum, count) => sum + count, 0);
  const each = Array.from({ length: size }, (_, i) => i);
  const share = (i: number, j: number) => table[i][j] / total;
  const sum = (f: (k: number) => number) => each.reduce((all, k) => all + f(k), 0);
  const rows = each.map((i) => sum((j) => share(i, j)));
  const columns = each.map((j) => sum((i) => share(i, j)));
  const observed = sum((i) => sum((j) => weights[i][j] * share(i, j)));
  const expected = sum((i) => sum((j) => weights[i][j] * rows[i] * columns[j]));
  if (!(expected < 1 - 1e-12)) return null;
  const rowWeight = each.map((i) => sum((j) => columns[j] * weights[i][j]));
  const columnWeight = each.map((j) => sum((i) => rows[i] * weights[i][j]));
  const spread = sum((i) =>
    sum((j) => share(i, j) * (weights[i][j] * (1 - expected) - (rowWeight[i] + columnWeight[j]) * (1 - observed)) ** 2),
  );
  const variance = (spread - (observed * expected - 2 * expected + observed) ** 2) / (total * (1 - expected) ** 4);
  const value = (observed - expected) / (1 - expected);
  return { ...around(value, Math.sqrt(Math.max(0, variance))), subjects: total };
}

/**
 * Weighted kappa of two or more raters: the mean over pairs of raters (Light's kappa). Two raters have the large-sample
 * interval; more have a jackknife over what was rated, since pairs share their raters.
 * @param scores one row per subject, one column per rater, whole numbers from 1 to `categories`
 */
export function weightedKappa(
  scores: readonly (readonly number[])[],
  categories: number,
  weights: KappaWeights,
): Kappa | null {
  const raters = scores[0]?.length ?? 0;
  if (scores.length < 2 || raters < 2) return null;
  const matrix = weightsOf(categories, weights);
  const pair = (rows: typeof scores, a: number, b: number) => kappaOfTable(tableOf(rows, a, b, categories), matrix);
  if (raters === 2) return pair(scores, 0, 1);
  const light = (rows: typeof scores) => {
    const found: number[] = [];
    for (let a = 0; a < raters; a++) {
      for (let b = a + 1; b < raters; b++) found.push(pair(rows, a, b)?.value ?? Number.NaN);
    }
    const told = found.filter(Number.isFinite);
    return told.length === 0 ? null : mean(told);
  };
  const value = light(scores);
  if (value === null) return null;
  const without = scores.map((_, left) => light(scores.filter((_row, i) => i !== left)) ?? value);
  const n = scores.length;
  return { ...around(value, standardDeviation(without) * ((n - 1) / Math.sqrt(n))), subjects: n };
}

/** Weights of a scale with so many steps. */
export function weightsOf(categories: number, weights: KappaWeights): number[][] {
  const far = (i: number, j: number) => Math.abs(i - j) / (categories - 1);
  const each = Array.from({ length: categories }, (_, i) => i);
  return each.map((i) => each.map((j) => 1 - (weights === 'linear' ? far(i, j) : far(i, j) ** 2)));
}

function tableOf(scores: readonly (readonly number[])[], a: number, b: number, categories: number): number[][] {
  const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const row of scores) table[row[a] - 1][row[b] - 1] += 1;
  return table;
}

function around(value: number, sd: number): Interval95 {
  return { value, lo95: Math.max(-1, value - 1.96 * sd), hi95: Math.min(1, value + 1.96 * sd) };
}
