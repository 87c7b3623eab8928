import { quantiles } from '#numerics';
import { changesAt, type FinishedCohort, type OutcomeAt } from '../finished/finished-cohort.ts';

/** Five quantiles of the changes of some patients [unit of the outcome]. */
export interface Distribution {
  readonly patients: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** How one outcome of one plan at one week is spread over the patients; null where nobody has it. */
export function distributionAt(finished: FinishedCohort, at: OutcomeAt): Distribution | null {
  return distributionOf(changesAt(finished, at).filter(Number.isFinite));
}

/** Quantiles of values; null of none. */
export function distributionOf(values: ArrayLike<number>): Distribution | null {
  if (values.length === 0) return null;
  const [p05, p25, p50, p75, p95] = quantiles(values, [0.05, 0.25, 0.5, 0.75, 0.95]);
  return { patients: values.length, p05, p25, p50, p75, p95 };
}
