import { describe, expect, it } from 'vitest';
import type { ChangeSummary, Forecast } from '#forecast';
import { fadingOf } from './fading.ts';

const weeks = [0, 2, 4, 8, 12, 16];

/** A forecast whose one outcome follows a course, its ends half and one and a half times as large. */
function forecastOf(course: readonly number[]): Forecast {
  const entries = course.map((value, w): [string, ChangeSummary] => [
    String(weeks[w]),
    { p05: 1.5 * value, p25: value, p50: value, p75: value, p95: 0.5 * value, mean: value, n: 1 },
  ]);
  const outcomes = { rest: { philtrumLength: { unit: 'mm', untreated: null, change: Object.fromEntries(entries) } } };
  return { weeks, outcomes } as unknown as Forecast;
}

const about = { expression: 'rest', measure: 'philtrumLength' };

describe('fading', () => {
  it('is the week at which half of the largest change is left, between weeks by a straight line', () => {
    expect(fadingOf(forecastOf([0, -0.4, -0.4, -0.3, -0.1, 0]), about)?.middle).toBeCloseTo(10, 9);
  });

  it('is open when half or more is still there at the end', () => {
    expect(fadingOf(forecastOf([0, -0.4, -0.4, -0.4, -0.3, -0.3]), about)).toEqual({
      middle: null,
      from: null,
      to: null,
    });
  });

  it('is not told of a change too small to time, or of one that is not forecast', () => {
    expect(fadingOf(forecastOf([0, 0.01, 0.01, 0, 0, 0]), about)).toBeNull();
    expect(fadingOf(forecastOf([0, 1, 1, 0, 0, 0]), { expression: 'smile', measure: 'mouthWidth' })).toBeNull();
  });
});
