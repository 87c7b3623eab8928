import type { ChangeSummary } from '#forecast';
import type { Voice } from '#messages';

type Interval = Pick<ChangeSummary, 'p05' | 'p50' | 'p95'>;

/** A change with its interval in words, such as `+0.12 mm (−0.05 to 0.31)`. */
export function intervalText({ say, change, number }: Voice, { p05, p50, p95 }: Interval): string {
  return say('card.interval', { middle: change(p50, 2), low: number(p05, 2), high: number(p95, 2) });
}

/** Words that stay on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
