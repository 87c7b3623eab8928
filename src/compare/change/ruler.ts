import { type ComparedSide, rulerOf } from '../side.ts';

/** What each side's millimetres are multiplied by so that both are read on one ruler. */
export interface SharedRuler {
  readonly before: number;
  readonly after: number;
  /** after's ruler over before's, natural logarithm; null when a side does not say how large the upper face is */
  readonly logRatio: number | null;
}

/**
 * One ruler for two sessions of one person: the upper face is as large as it was, so its size carries one iris ruler
 * over to the other; both count alike, so that swapping before and after changes nothing but the sign.
 */
export function sharedRuler(before: ComparedSide, after: ComparedSide): SharedRuler {
  const [b, a] = [rulerOf(before), rulerOf(after)];
  if (b === null || a === null) return { before: 1, after: 1, logRatio: null };
  const common = Math.sqrt(b * a);
  return { before: common / b, after: common / a, logRatio: Math.log(a / b) };
}
