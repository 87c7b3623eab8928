import { type EventCalibration, eventCalibration } from '#learn';
import { clinicOf } from './clinic.ts';

/** A reliability curve of one clinic in which everybody's chance is known. */
export interface KnownCurve {
  readonly name: string;
  readonly bins: EventCalibration['bins'];
  readonly slope: EventCalibration['slope'];
}

const had = { kind: 'event', name: 'had', week: 2 } as const;
const clinic = { people: 1000, rate: 0.35, comes: 0.5 };
const seed = 40_000;

/** What was said of one clinic of 1,000 people, as it should be and too sure by a half, weighted to everybody. */
export function studyReliability(): readonly KnownCurve[] {
  const rows = clinicOf(clinic).rowsOf(seed);
  const surer = rows.map((row) => {
    const said = row.forecast?.events['had'] ?? Number.NaN;
    const odds = (said / (1 - said)) ** 1.5;
    return { ...row, forecast: { quantiles: {}, events: { had: odds / (1 + odds) } } };
  });
  return [
    { name: 'forecasts that are right', rows },
    { name: 'forecasts that are too sure', rows: surer },
  ].map(({ name, rows: own }) => {
    const found = eventCalibration(own, had);
    if (found === null || 'ok' in found.weighted) throw new Error('the clinic of the curve cannot be weighted.');
    return { name, bins: found.weighted.bins, slope: found.weighted.slope };
  });
}
