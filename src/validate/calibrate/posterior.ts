import { factorDense, invertDense, solveDense } from '#numerics';
import type { Belief } from '../belief/belief.ts';
import { commonNames } from '../belief/common-priors.ts';
import { type RowEmulator, rowAt, rowGradient } from './emulator.ts';

/** One published number with its emulator. */
export interface LearntRow {
  readonly study: string;
  readonly value: number;
  readonly emulator: RowEmulator;
}

const width = commonNames.length;
const steps = 25;
/** Share of a step that is taken: the emulators are parabolas and could overshoot. */
const stride = 0.5;
/** Nobody is believed to lie further out than this, in standard deviations of the prior. */
const furthest = 3;

/**
 * The belief after some published numbers: most likely place and its curvature (Gauss-Newton and Laplace).
 * @throws Error when the rows contradict themselves beyond what can be factored
 */
export function posteriorOf(rows: readonly LearntRow[]): Belief {
  const precision = precisionOf(rows);
  const z = new Float64Array(width);
  for (let step = 0; step < steps; step++) {
    const { curvature, gradient } = localOf(rows, precision, z);
    const factor = factorDense(curvature, width);
    if (factor === null) throw new Error('the rows do not determine a belief');
    solveDense(factor, gradient, 1);
    for (let i = 0; i < width; i++) z[i] = Math.min(furthest, Math.max(-furthest, z[i] + stride * gradient[i]));
  }
  const { curvature } = localOf(rows, precision, z);
  const covariance = invertDense(factorDense(curvature, width)!);
  const { L } = factorDense(covariance, width)!;
  return {
    mean: Array.from(z, rounded),
    factor: commonNames.map((_, i) => Array.from(L.subarray(i * width, i * width + i + 1), rounded)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Curvature of minus the log posterior (width x width), and the way up. */
function localOf(rows: readonly LearntRow[], precision: Float64Array, z: Float64Array) {
  const count = rows.length;
  const slopes = rows.map(({ emulator }) => rowGradient(emulator, z));
  const misses = rows.map(({ value, emulator }) => value - rowAt(emulator, z));
  const curvature = new Float64Array(width * width);
  const gradient = Float64Array.from(z, (value) => -value);
  for (let i = 0; i < width; i++) curvature[i * width + i] = 1;
  for (let r = 0; r < count; r++) {
    for (let s = 0; s < count; s++) {
      const weight = precision[r * count + s];
      if (weight === 0) continue;
      for (let i = 0; i < width; i++) {
        gradient[i] += weight * slopes[r][i] * misses[s];
        for (let k = 0; k < width; k++) curvature[i * width + k] += weight * slopes[r][i] * slopes[s][k];
      }
    }
  }
  return { curvature, gradient };
}

/** Inverse covariance of what the rows miss (nRow x nRow): rows of one study share what it did differently. */
function precisionOf(rows: readonly LearntRow[]): Float64Array {
  const count = rows.length;
  const covariance = new Float64Array(count * count);
  rows.forEach((a, r) => {
    rows.forEach((b, s) => {
      if (a.study === b.study) covariance[r * count + s] = shared(a.emulator.residuals, b.emulator.residuals, r === s);
    });
  });
  const factor = factorDense(covariance, count);
  if (factor === null) throw new Error('the residuals of the rows have no positive covariance');
  return invertDense(factor);
}

/** Correlations are drawn towards nothing, so that few repetitions cannot make rows look alike. */
const believed = 0.9;

function shared(a: Float64Array, b: Float64Array, same: boolean): number {
  let [sum, count] = [0, 0];
  for (let e = 0; e < a.length; e++) {
    if (!Number.isFinite(a[e]) || !Number.isFinite(b[e])) continue;
    sum += a[e] * b[e];
    count += 1;
  }
  return count === 0 ? 0 : ((same ? 1 : believed) * sum) / count;
}
