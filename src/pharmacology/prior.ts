import type { QuantilePrior } from '#numerics';

/** What is known of one number before this treatment, as 5, 50 and 95 % quantiles. */
export interface Prior extends QuantilePrior {
  readonly unit: string;
  readonly source: string;
}
