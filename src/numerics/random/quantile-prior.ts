import { inverseNormal } from './inverse-normal.ts';
import { normalProbability } from './normal-probability.ts';

/** A distribution known by its 5, 50 and 95 % quantiles; a uniform one has its median in the middle of them. */
export interface QuantilePrior {
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  readonly shape: 'logNormal' | 'uniform' | 'normal';
}

/** Distance from the 5 to the 95 % quantile of a standard normal. */
export const width90 = 2 * inverseNormal(0.95);

/**
 * The value below which a prior has the share u: its inverse distribution function. The width comes from the 5 and 95 %
 * quantiles.
 * @param u between 0 and 1
 */
export function priorQuantile({ median, p05, p95, shape }: QuantilePrior, u: number): number {
  switch (shape) {
    case 'uniform':
      return median + ((u - 0.5) / 0.9) * (p95 - p05);
    case 'normal':
      return median + (inverseNormal(u) * (p95 - p05)) / width90;
    case 'logNormal':
      return median * (p95 / p05) ** (inverseNormal(u) / width90);
  }
}

/** The share of a prior below a value: the way back from {@link priorQuantile} [1]. */
export function priorShare({ median, p05, p95, shape }: QuantilePrior, value: number): number {
  switch (shape) {
    case 'uniform':
      return Math.min(1, Math.max(0, 0.5 + (0.9 * (value - median)) / (p95 - p05)));
    case 'normal':
      return normalProbability((width90 * (value - median)) / (p95 - p05));
    case 'logNormal':
      return value <= 0 ? 0 : normalProbability((width90 * Math.log(value / median)) / Math.log(p95 / p05));
  }
}
