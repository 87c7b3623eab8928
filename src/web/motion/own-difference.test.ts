import { describe, expect, test } from 'vitest';
import type { ChangeSummary, Forecast } from '#forecast';
import { voiceOf } from '#messages';
import { differenceRows } from './own-difference.ts';

const change = (p50: number, half: number): ChangeSummary => {
  const [p05, p95] = [p50 - half, p50 + half];
  return { p05, p25: p50 - half / 2, p50, p75: p50 + half / 2, p95, mean: p50, n: 100 };
};

function forecastOf({ lift, half, unknown }: { lift: number; half: number; unknown: number }): Forecast {
  const outcome = (unit: string, p50: number) => ({ unit, untreated: null, change: { 2: change(p50, half) } });
  const share = { expression: 'smile', measure: 'marginExcursion', week: 2, byInput: [] };
  const shares = { operatorControls: 0.2, nobodyControls: 0.8 - unknown, unknownAboutPatient: unknown };
  const outcomes = {
    rest: { upperVermilionHeight: outcome('mm', lift) },
    smile: { motionRatio: outcome('1', -0.1) },
  };
  return { weeks: [2], outcomes, varianceShares: [{ ...share, ...shares }] } as unknown as Forecast;
}

describe('differenceRows', () => {
  const own = forecastOf({ lift: 0.5, half: 0.2, unknown: 0.3 });
  const general = forecastOf({ lift: 0.4, half: 0.4, unknown: 0.55 });

  test('says both middles with their ranges, and how much is not known about the reader', () => {
    expect(differenceRows(voiceOf('en'), own, general, 2)).toEqual([
      { label: 'Upper red lip shows, at rest', own: '+0.5 mm (+0.3 to +0.7)', general: '+0.4 mm (0.0 to +0.8)' },
      { label: 'Upper lip moves, in a smile', own: '0.90 × now (0.70 to 1.10)', general: '0.90 × now (0.50 to 1.30)' },
      { label: 'Of what differs in the smile: not known about you', own: '30 of 100', general: '55 of 100' },
    ]);
  });

  test('leaves the shares out where nothing was treated', () => {
    expect(differenceRows(voiceOf('en'), own, { ...general, varianceShares: [] }, 2)).toHaveLength(2);
  });
});
