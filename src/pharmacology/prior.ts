import { inverseNormal } from '#numerics';

/** What is known of one number before this treatment, as 5, 50 and 95 % quantiles. */
export interface Prior {
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  readonly shape: 'logNormal' | 'uniform' | 'normal';
  readonly unit: string;
  readonly source: string;
}

/** Distance from the 5 to the 95 % quantile of a standard normal. */
const width90 = 2 * inverseNormal(0.95);

/**
 * The value of a prior below which it has the share u: its inverse distribution function. The width comes from the 5 and
 * 95 % quantiles; a uniform prior has its median in the middle of them.
 * @param u between 0 and 1
 */
export function priorQuantile({ median, p05, p95, shape }: Prior, u: number): number {
  switch (shape) {
    case 'uniform':
      return median + ((u - 0.5) / 0.9) * (p95 - p05);
    case 'normal':
      return median + (inverseNormal(u) * (p95 - p05)) / width90;
    case 'logNormal':
      return median * (p95 / p05) ** (inverseNormal(u) / width90);
  }
}
