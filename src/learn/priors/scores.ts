import { inverseNormal, stream } from '#numerics';
import type { ForecastDraws } from './forecast-draws.ts';
import type { Shift } from './learn-shift.ts';

/** Priors in place of ours: by input, how much denser than ours they are at a place, as a logarithm. */
export type Denser = Readonly<Record<string, (place: number) => number>>;

/** The priors that lie where a registry's people do. */
export function denserBy(names: readonly string[], { mean, variance, spread }: Shift): Denser {
  const entries = names.map((name, k) => {
    const wide = spread + variance[k];
    const denser = (place: number) => (place * place - (place - mean[k]) ** 2 / wide - Math.log(wide)) / 2;
    return [name, denser] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * How much every draw counts once inputs lie elsewhere: the density of the new priors over those that were drawn from, adding
 * up to 1.
 * @returns null where hardly any draw would be left to speak for the new priors
 */
export function drawWeights({ inputs, z, denser = {} }: ForecastDraws, priors: Denser): Float64Array | null {
  const p = inputs.length;
  const drawnFrom = Object.values(denser);
  const columns = inputs.map((input) => priors[input]);
  const logs = Float64Array.from({ length: z.length / p }, (_, d) => {
    const under = columns.reduce((sum, column, k) => sum + (column?.(z[d * p + k]) ?? 0), 0);
    return under - drawnFrom.reduce((sum, one) => sum + one[d], 0);
  });
  const top = logs.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const raw = logs.map((one) => Math.exp(one - top));
  const total = raw.reduce((sum, one) => sum + one, 0);
  const squared = raw.reduce((sum, one) => sum + one * one, 0);
  return total ** 2 / squared < fewestDraws ? null : raw.map((one) => one / total);
}

/** Draws that must be left, by Kish's count, to speak for other priors. */
const fewestDraws = 40;

/** Draws of an outcome as a capture would measure them, in ascending order. */
export interface SortedDraws {
  readonly values: Float64Array;
  /** number of the draw behind every value */
  readonly order: Int32Array;
}

/** Adds the error of a capture to every draw: normal quantiles in a random but fixed order. */
export function asMeasured(values: Float64Array, errorSd: number): SortedDraws {
  const n = values.length;
  const places = stream(0, n, 'capture errors').permutation(n);
  const noisy = values.map((value, d) => value + errorSd * inverseNormal((places[d] + 0.5) / n));
  const order = Int32Array.from(noisy.keys()).sort((a, b) => noisy[a] - noisy[b]);
  return { values: Float64Array.from(order, (d) => noisy[d]), order };
}

/**
 * Continuous ranked probability score of weighted draws against one measurement, in the outcome's unit; less is better.
 * Source: Gneiting and Raftery 2007, equation 21, as the integral of (F - 1[x >= y])^2.
 * @param weights of every draw, adding up to 1; all alike when null
 */
export function rankedScore({ values, order }: SortedDraws, weights: Float64Array | null, y: number): number {
  const n = values.length;
  let [score, below] = [0, 0];
  if (y < values[0]) score += values[0] - y;
  for (let k = 0; k < n; k++) {
    below += weights === null ? 1 / n : weights[order[k]];
    const from = values[k];
    const to = k + 1 < n ? values[k + 1] : Math.max(y, from);
    const middle = Math.min(to, Math.max(from, y));
    score += below ** 2 * (middle - from) + (1 - below) ** 2 * (to - middle);
  }
  return score;
}
