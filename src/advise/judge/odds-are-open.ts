import { oddsTooWide } from '../parameters.ts';

/**
 * Whether a range of odds is so wide that a number inside it would say more than is known.
 * @param lo, hi ends of the range [1]
 */
export function oddsAreOpen(lo: number, hi: number): boolean {
  return hi - lo > oddsTooWide.value;
}
