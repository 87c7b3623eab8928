import { fitRidge } from '#numerics';
import { commonNames } from '../belief/common-priors.ts';

/** How one published number follows the common numbers: a parabola in each of them, and what is left. */
export interface RowEmulator {
  readonly intercept: number;
  /** (nCommon) */
  readonly slope: Float64Array;
  /** (nCommon) */
  readonly curvature: Float64Array;
  /** what each repetition misses its prediction by when it is left out (nRepetition), NaN where the study reported nothing */
  readonly residuals: Float64Array;
}

const width = commonNames.length;

/**
 * Learns a row from repetitions.
 * @param places of the common numbers in their priors, in standard deviations, one row per repetition
 * @param reported one per repetition, NaN where the study reported nothing
 * @returns null when too few repetitions report anything
 */
export function fitRow(places: readonly Float64Array[], reported: readonly number[]): RowEmulator | null {
  const known = reported.flatMap((value, e) => (Number.isFinite(value) ? [e] : []));
  if (known.length < Math.max(places.length / 4, width)) return null;
  const x = Float64Array.from(known.flatMap((e) => [...places[e], ...places[e].map((z) => z * z)]));
  const y = Float64Array.from(known, (e) => reported[e]);
  const model = fitRidge({ x, y, inputCount: 2 * width, outputCount: 1, lambdas });
  const residuals = new Float64Array(places.length).fill(Number.NaN);
  known.forEach((e, k) => {
    residuals[e] = model.leaveOneOut[k];
  });
  return {
    intercept: model.intercept[0],
    slope: model.coefficients.slice(0, width),
    curvature: model.coefficients.slice(width),
    residuals,
  };
}

const lambdas = [0.01, 0.03, 0.1, 0.3, 1, 3];

/** The row's middle at some places of the common numbers. */
export function rowAt({ intercept, slope, curvature }: RowEmulator, z: ArrayLike<number>): number {
  let sum = intercept;
  for (let i = 0; i < width; i++) sum += (slope[i] + curvature[i] * z[i]) * z[i];
  return sum;
}

/** Its derivative (nCommon). */
export function rowGradient({ slope, curvature }: RowEmulator, z: ArrayLike<number>): Float64Array {
  return slope.map((value, i) => value + 2 * curvature[i] * z[i]);
}
