import { describe, expect, it } from 'vitest';
import type { TreatmentRow } from '../rows.ts';
import { asForecastSettings } from '../simulated/settings.ts';
import { simulateRegistry } from '../simulated/simulate-registry.ts';
import { type EventCalibration, eventCalibration } from './event-calibration.ts';
import { type OutcomeCalibration, outcomeCalibration } from './outcome-calibration.ts';

const straw = { kind: 'event', name: 'strawFails', week: 2 } as const;
const lip = { kind: 'outcome', name: 'redLipMm', week: 2 } as const;

/** People of whom `said` was said and who had it or not, everybody seen. */
function told(groups: readonly { readonly said: number; readonly people: number; readonly had: number }[]) {
  return groups.flatMap(({ said, people, had }, g) =>
    Array.from({ length: people }, (_, k): TreatmentRow => {
      const visit = { week: 2, came: true, outcomes: {}, events: { strawFails: k < had } };
      const forecast = { quantiles: {}, events: { strawFails: said } };
      const name = `${g}.${k}`;
      const about = { plan: 'a', injectorRole: 'nurse', product: 'a', lot: '1', source: 'ordinary' } as const;
      return { ...about, treatment: name, patient: name, givenWeek: 0, covariates: {}, forecast, followUps: [visit] };
    }),
  );
}

function plain(rows: readonly TreatmentRow[]): EventCalibration {
  const found = eventCalibration(rows, straw);
  if (found === null) throw new Error('nothing was seen');
  return found.plain;
}

function weighted<Judgement>(found: { readonly weighted: Judgement | { ok: false; detail: string } } | null) {
  if (found === null) throw new Error('nothing was seen');
  if (typeof found.weighted === 'object' && found.weighted !== null && 'ok' in found.weighted)
    throw new Error(found.weighted.detail);
  return found.weighted as Judgement;
}

describe('odds of an event against what happened', () => {
  it("split Brier's score exactly, by hand", () => {
    const { brier, bins, said, seen } = plain(
      told([
        { said: 0.2, people: 50, had: 20 },
        { said: 0.8, people: 50, had: 40 },
      ]),
    );
    expect([said, seen]).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.6, 12)]);
    expect(bins.map((bin) => [bin.said, bin.seen.value])).toEqual([
      [expect.closeTo(0.2, 12), expect.closeTo(0.4, 12)],
      [expect.closeTo(0.8, 12), expect.closeTo(0.8, 12)],
    ]);
    // half of (0.4 x 0.64 + 0.6 x 0.04) and half of (0.8 x 0.04 + 0.2 x 0.64)
    expect(brier.score).toBeCloseTo(0.22, 12);
    expect(brier.reliability).toBeCloseTo(0.02, 12);
    expect(brier.resolution).toBeCloseTo(0.04, 12);
    expect(brier.uncertainty).toBeCloseTo(0.24, 12);
    expect(brier.withinBins).toBeCloseTo(0, 12);
    expect(brier.against?.value).toBeCloseTo(0.22 - 0.24, 12);
  });

  it('say nothing of twelve people, and agreement only where a difference would have shown', () => {
    expect(plain(told([{ said: 0.3, people: 12, had: 4 }])).verdict).toBe('too-few');
    expect(plain(told([{ said: 0.3, people: 40, had: 12 }])).verdict).toBe('cannot-tell');
    expect(plain(told([{ said: 0.3, people: 500, had: 150 }])).verdict).toBe('agrees');
    expect(plain(told([{ said: 0.3, people: 100, had: 50 }])).verdict).toBe('said-too-little');
    expect(plain(told([{ said: 0.3, people: 100, had: 10 }])).verdict).toBe('said-too-much');
  });

  it('are not called too high because nobody of 40 had what one in 40 has', () => {
    const { difference, verdict, slope, brier } = plain(told([{ said: 0.025, people: 40, had: 0 }]));
    expect(verdict).not.toBe('said-too-much');
    expect(difference.lo95).toBeLessThan(0);
    expect(difference.hi95).toBeGreaterThan(0.02);
    expect([slope, brier.against]).toEqual([null, null]);
  });

  it('know a forecast that is too sure by its slope', () => {
    const { slope } = plain(
      told([
        { said: 0.1, people: 200, had: 60 },
        { said: 0.9, people: 200, had: 140 },
      ]),
    );
    // log-odds of 0.7 over those of 0.9
    expect(slope?.value).toBeCloseTo(Math.log(0.7 / 0.3) / Math.log(9), 1);
    expect(slope?.hi95).toBeLessThan(1);
  });

  it('are null where nothing was seen', () => {
    expect(eventCalibration([], straw)).toBeNull();
  });
});

describe('a simulated registry whose forecasts are right', () => {
  const { rows } = simulateRegistry({ ...asForecastSettings, patients: 700 });

  it('is found right by its events', () => {
    const found = weighted<EventCalibration>(eventCalibration(rows, straw));
    expect(found.verdict).toBe('agrees');
    expect(found.slope?.lo95).toBeLessThan(1);
    expect(found.slope?.hi95).toBeGreaterThan(1);
    expect(found.brier.against?.hi95).toBeLessThan(0.005);
  });

  it('is found right by its intervals', () => {
    const found = weighted<OutcomeCalibration>(outcomeCalibration(rows, lip));
    expect(found.inside90.verdict).toBe('agrees');
    expect(found.inside50.verdict).toBe('agrees');
    expect(found.places.map(({ said }) => said)).toEqual(
      [0.05, 0.2, 0.25, 0.25, 0.2, 0.05].map((x) => expect.closeTo(x, 12)),
    );
    const within = found.places.filter(({ said, seen }) => seen.lo95 <= said && said <= seen.hi95);
    expect(within.length).toBeGreaterThanOrEqual(5);
    expect(found.places.reduce((sum, { seen }) => sum + seen.value, 0)).toBeCloseTo(1, 10);
  });

  it('is found wrong when everybody responds a standard deviation more', () => {
    const other = simulateRegistry({ ...asForecastSettings, patients: 700, truth: { sensitivity: 1 } });
    expect(weighted<EventCalibration>(eventCalibration(other.rows, straw)).verdict).toBe('said-too-little');
    const found = weighted<OutcomeCalibration>(outcomeCalibration(other.rows, lip));
    expect(found.difference.lo95).toBeGreaterThan(0.05);
  });
});
