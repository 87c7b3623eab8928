import type { Estimate } from '../attendance/interval.ts';
import { parameters } from '../parameters.ts';

/** What so many people allow to be said about a forecast. */
export type Verdict = 'too-few' | 'cannot-tell' | 'agrees' | 'said-too-little' | 'said-too-much';

/**
 * What a difference, seen less said, allows to be said. Agreement is only told where a difference worth having would have shown:
 * an interval that holds 0 because it is wide says nothing.
 */
export function verdictOf({ lo95, hi95, people }: Estimate): Verdict {
  if (people < parameters.fewestToTell.value) return 'too-few';
  if (lo95 > 0) return 'said-too-little';
  if (hi95 < 0) return 'said-too-much';
  return Math.max(-lo95, hi95) <= parameters.worthTelling.value ? 'agrees' : 'cannot-tell';
}
