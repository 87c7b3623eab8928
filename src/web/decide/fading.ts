import type { ChangeSummary, Forecast } from '#forecast';

/** Weeks by which half of the largest change is gone; null where half or more is still there at the last week. */
export interface Fading {
  readonly middle: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** Changes below this are not worth timing [mm]. */
const SMALLEST_MM = 0.02;

/**
 * How long a change lasts, read off the courses of its quantiles.
 * @returns null when the change is too small to time, or is not part of the forecast
 */
export function fadingOf(
  forecast: Forecast,
  { expression, measure }: { expression: string; measure: string },
): Fading | null {
  const outcome = forecast.outcomes[expression]?.[measure];
  if (outcome === undefined) return null;
  const course = (of: (change: ChangeSummary) => number) =>
    forecast.weeks.map((week) => Math.abs(of(outcome.change[String(week)])));
  const middle = course(({ p50 }) => p50);
  if (Math.max(...middle) < SMALLEST_MM) return null;
  const ends = [course(({ p05 }) => p05), course(({ p95 }) => p95), middle].map((one) => halfGone(forecast.weeks, one));
  const known = ends.map((end) => end ?? Number.POSITIVE_INFINITY);
  const finite = (week: number) => (Number.isFinite(week) ? week : null);
  return { middle: ends[2] ?? null, from: finite(Math.min(...known)), to: finite(Math.max(...known)) };
}

/** First week after the peak at which half of the peak or less is left, between reported weeks by a straight line. */
function halfGone(weeks: readonly number[], course: readonly number[]): number | null {
  const peak = course.indexOf(Math.max(...course));
  const half = (course[peak] ?? 0) / 2;
  for (let w = peak + 1; w < weeks.length; w++) {
    const [before, after] = [course[w - 1] ?? 0, course[w] ?? 0];
    if (after > half) continue;
    const share = before === after ? 1 : (before - half) / (before - after);
    return (weeks[w - 1] ?? 0) + share * ((weeks[w] ?? 0) - (weeks[w - 1] ?? 0));
  }
  return null;
}
