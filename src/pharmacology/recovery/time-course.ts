import { weeksFromDays } from '#units';
import { method } from '../parameters.ts';

/** How a block comes and goes, as drawn for one person. */
export interface TimeResponse {
  /** time to 63 % of the full block [d] */
  readonly onsetDays: number;
  /** time until half of a half block has returned [week] */
  readonly halfTimeWeeks: number;
  /** how much longer a deeper block lasts [1] */
  readonly longerWithBlock: number;
  /** length of the plateau before strength returns [1] */
  readonly returnSteepness: number;
}

/** Share of the full block that has set in by a week; exactly 0 at week 0 [1]. */
export function onset(week: number, { onsetDays }: TimeResponse): number {
  if (week <= 0) return 0;
  return 1 - Math.exp(-((week / weeksFromDays(onsetDays)) ** method.onsetShape.value));
}

/** Time until half of a block has returned [week]: longer for a deeper block. */
export function halfReturnWeek(fullBlock: number, { halfTimeWeeks, longerWithBlock }: TimeResponse): number {
  const open = 1 - Math.min(fullBlock, method.longestAtBlock.value);
  return halfTimeWeeks * (2 * open) ** -longerWithBlock;
}

/** Share of the block not yet returned by a week; 1 at week 0, one half at the half-return week [1]. */
export function remaining(week: number, halfReturn: number, { returnSteepness }: TimeResponse): number {
  return 1 / (1 + (week / halfReturn) ** returnSteepness);
}

/** Share of a fascicle's fibres that are silenced at a week [1]. */
export function blockAt(week: number, fullBlock: number, response: TimeResponse): number {
  if (fullBlock <= 0) return 0;
  return fullBlock * onset(week, response) * remaining(week, halfReturnWeek(fullBlock, response), response);
}
