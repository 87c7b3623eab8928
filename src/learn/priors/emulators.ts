import { type DenseFactor, factorDense, solveDense } from '#numerics';
import type { ForecastDraws } from './forecast-draws.ts';

/** An outcome as a line in the inputs, in the neighbourhood of our priors. */
export interface Line {
  readonly at: number;
  /** per standard deviation of every input's prior (nName) */
  readonly slopes: Float64Array;
  /** variance that the line leaves over */
  readonly left: number;
}

/** Makes lines of draws; what depends on the inputs alone is worked out once for all forecasts that share their draws. */
export type Emulate = (draws: ForecastDraws, values: Float64Array) => Line;

/** Keeps the system solvable where a column hardly varies. */
const ridge = 1e-6;

/**
 * Lines by least squares. Columns of the same name (the sites of one input) are moved together, so their slopes add up.
 * @param names inputs of interest
 */
export function emulator(names: readonly string[]): Emulate {
  const known = new WeakMap<Float64Array, DenseFactor>();
  return ({ inputs, z }, values) => {
    const p = inputs.length;
    const n = values.length;
    const factor = known.get(z) ?? normalFactor(z, n, p);
    known.set(z, factor);
    const right = new Float64Array(p + 1);
    for (let d = 0; d < n; d++) {
      right[p] += values[d];
      for (let k = 0; k < p; k++) right[k] += z[d * p + k] * values[d];
    }
    solveDense(factor, right, 1);
    let left = 0;
    for (let d = 0; d < n; d++) {
      let predicted = right[p];
      for (let k = 0; k < p; k++) predicted += right[k] * z[d * p + k];
      left += (values[d] - predicted) ** 2;
    }
    const slopes = Float64Array.from(names, (name) =>
      inputs.reduce((sum, input, k) => sum + (input === name ? right[k] : 0), 0),
    );
    return { at: right[p], slopes, left: left / Math.max(1, n - p - 1) };
  };
}

function normalFactor(z: Float64Array, n: number, p: number): DenseFactor {
  const q = p + 1;
  const normal = new Float64Array(q * q);
  const row = new Float64Array(q).fill(1);
  for (let d = 0; d < n; d++) {
    row.set(z.subarray(d * p, (d + 1) * p));
    for (let k = 0; k < q; k++) for (let l = 0; l <= k; l++) normal[k * q + l] += row[k] * row[l];
  }
  for (let k = 0; k < q; k++) normal[k * q + k] += ridge * n;
  const factor = factorDense(normal, q);
  if (factor === null) throw new RangeError('z: the draws of a forecast do not vary.');
  return factor;
}
