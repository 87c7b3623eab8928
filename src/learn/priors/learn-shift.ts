import { factorDense, invertDense } from '#numerics';
import { parameters } from '../parameters.ts';

/** One outcome of one treatment, as a line in the inputs. */
export interface Observation {
  /** measured less what the line says at the middle of our priors */
  readonly off: number;
  /** (nName) */
  readonly slopes: Float64Array;
  /** variance that has nothing to do with the named inputs: other inputs, what the line leaves over, the capture */
  readonly noise: number;
  /** people it stands for, adding up to the effective number of people */
  readonly weight: number;
}

/** Where the people of a registry lie in our priors. */
export interface Shift {
  /** (nName) [standard deviations of each prior] */
  readonly mean: Float64Array;
  /** of the mean (nName) */
  readonly variance: Float64Array;
  /** variance between treatments over that of our priors [1] */
  readonly spread: number;
}

const spreads: readonly number[] = Array.from({ length: 13 }, (_, k) => 0.25 + k / 8);

/**
 * The middle and the spread of everybody's inputs: normal about a common middle, which is itself believed near our priors' own.
 * For every spread the middle is the normal posterior in closed form; the spread is the likeliest of a few, leaning to ours.
 */
export function learnShift(observations: readonly Observation[], count: number): Shift {
  const found = spreads.map((spread) => atSpread(observations, count, spread));
  return found.reduce((best, one) => (one.logEvidence > best.logEvidence ? one : best));
}

function atSpread(observations: readonly Observation[], count: number, spread: number) {
  const precision = parameters.commonSd.value ** -2;
  const information = new Float64Array(count * count);
  const score = new Float64Array(count);
  for (let k = 0; k < count; k++) information[k * count + k] = precision;
  let constant = -((Math.log(spread) / parameters.spreadLogSd.value) ** 2) / 2;
  for (const { off, slopes, noise, weight } of observations) {
    const variance = noise + spread * slopes.reduce((sum, b) => sum + b * b, 0);
    const by = weight / variance;
    constant -= (weight * Math.log(variance) + by * off * off) / 2;
    for (let k = 0; k < count; k++) {
      score[k] += by * off * slopes[k];
      for (let l = 0; l <= k; l++) information[k * count + l] += by * slopes[k] * slopes[l];
    }
  }
  const factor = factorDense(information, count);
  if (factor === null) throw new RangeError('observations: their slopes are not finite numbers.');
  const inverse = invertDense(factor);
  const mean = score.map((_, k) => score.reduce((sum, s, l) => sum + inverse[k * count + l] * s, 0));
  const logDeterminant = score.reduce((sum, _, k) => sum + Math.log(factor.L[k * count + k]), 0);
  const logEvidence = constant + score.reduce((sum, s, k) => sum + s * mean[k], 0) / 2 - logDeterminant;
  return { mean, variance: mean.map((_, k) => inverse[k * count + k]), spread, logEvidence };
}
