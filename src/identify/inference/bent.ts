import type { Quantiles } from '../posterior.ts';

/** A coordinate of Laplace's posterior whose prior is a normal about 0, and how what it stands for bends. */
export interface BentCoordinate {
  /** most probable place */
  readonly mean: number;
  /** Laplace's: of the posterior linearised there */
  readonly variance: number;
  readonly priorVariance: number;
  /** what lips follow in proportion is exp(bend x place): an opening or a force, not its logarithm */
  readonly bend: number;
}

/** Half of the range that is summed over [prior standard deviations], and the places in it. */
const reach = 6;
const places = 2401;

/**
 * Quantiles and variance of a coordinate when lips follow exp(bend z) in proportion, not z itself. Laplace's normal says that
 * half an opening can be told from a tenth of it as well as from five times as much; a lip moves as little for the one as for the
 * other. So what was seen counts as a normal of the bent quantity, with the place and slope that it has at the most probable
 * person: density exp(-z^2 / 2P - L (m + (exp(k (z - m)) - 1) / k - c)^2 / 2), with the precision L = 1/V - 1/P and the centre
 * c = m / V L of what was seen. Its mode stays where it was.
 */
export function bentPosterior({ mean, variance, priorVariance, bend }: BentCoordinate): Quantiles & {
  readonly variance: number;
} {
  const precision = Math.max(0, 1 / variance - 1 / priorVariance);
  const centre = precision > 0 ? mean / variance / precision : 0;
  const sd = Math.sqrt(priorVariance);
  const at = (i: number) => sd * reach * ((2 * i) / (places - 1) - 1);
  const logDensity = (z: number) => {
    const bent = mean + Math.expm1(bend * (z - mean)) / bend;
    return -(z * z) / (2 * priorVariance) - (precision * (bent - centre) ** 2) / 2;
  };
  const most = logDensity(mean);
  const weights = Float64Array.from({ length: places }, (_, i) => Math.exp(logDensity(at(i)) - most));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const middle = weights.reduce((sum, w, i) => sum + w * at(i), 0) / total;
  return {
    ...quantilesOf(weights, total, at),
    variance: weights.reduce((sum, w, i) => sum + w * (at(i) - middle) ** 2, 0) / total,
  };
}

/** Places below which 5, 50 and 95 of 100 lie; each weight stands for the step about its place. */
function quantilesOf(weights: Float64Array, total: number, at: (i: number) => number): Quantiles {
  const below = (share: number) => {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      if (sum + weights[i] >= share * total) return at(i - 0.5 + (share * total - sum) / weights[i]);
      sum += weights[i];
    }
    return at(weights.length - 1);
  };
  return { p05: below(0.05), p50: below(0.5), p95: below(0.95) };
}
