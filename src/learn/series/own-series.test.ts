import { describe, expect, it } from 'vitest';
import type { TreatmentRow } from '../rows.ts';
import { asForecastSettings } from '../simulated/settings.ts';
import { simulateRegistry } from '../simulated/simulate-registry.ts';
import { atLeastOne, type OwnSeries, ownSeries } from './own-series.ts';
import { visitNoise } from './visit-noise.ts';

const lip = { kind: 'outcome', name: 'redLipMm', week: 2 } as const;
const { rows: registry } = simulateRegistry({ ...asForecastSettings, patients: 200, mostTreatments: 3 });

/** Four treatments of one patient with these changes of the red lip beside what was forecast [mm]. */
function withPatient(values: readonly number[], lastLot = 'onabotulinumtoxinA 0'): readonly TreatmentRow[] {
  const said = { p05: 0.2, p25: 0.6, p50: 0.8, p75: 1, p95: 1.4 };
  const own = values.map((value, k): TreatmentRow => {
    const visit = { week: 2, came: true, outcomes: { redLipMm: 0.8 + value }, events: {} };
    const lot = k === values.length - 1 ? lastLot : 'onabotulinumtoxinA 0';
    const about = {
      plan: 'lip-flip-4x1',
      injectorRole: 'nurse',
      product: 'onabotulinumtoxinA',
      source: 'ordinary',
    } as const;
    const forecast = { quantiles: { redLipMm: { '2': said } }, events: {} };
    const { covariates } = registry[0];
    return {
      ...about,
      treatment: `own${k}`,
      patient: 'own',
      givenWeek: 20 * k,
      lot,
      covariates,
      forecast,
      followUps: [visit],
    };
  });
  return [...registry, ...own];
}

function judged(rows: readonly TreatmentRow[]): OwnSeries {
  const found = ownSeries(rows, 'own', lip);
  if (!found.ok) throw new Error(found.detail);
  return found;
}

describe("a patient's own series", () => {
  const { sd } = visitNoise(registry, lip);

  it('knows how much treatments of one person differ anyway', () => {
    expect(sd).toBeGreaterThan(0.2);
    expect(sd).toBeLessThan(0.6);
  });

  it('good, good, good, and one far off: different, by how much, and what cannot be why', () => {
    const found = judged(withPatient([0.1, 0, -0.1, -5 * sd]));
    expect(found.verdict).toBe('differs');
    expect(found.difference.value).toBeCloseTo(-5 * sd, 10);
    expect(found.difference.hi95).toBeLessThan(0);
    expect(found.candidates.every(({ same, explains }) => same && explains === null)).toBe(true);
  });

  it('says what another lot explains, as other patients know it', () => {
    const [lot] = judged(withPatient([0, 0, 0, -1], 'onabotulinumtoxinA 3')).candidates.filter(
      ({ what }) => what === 'lot',
    );
    expect(lot.same).toBe(false);
    expect(lot.explains?.lo95).toBeLessThan(0);
    expect(lot.explains?.hi95).toBeGreaterThan(0);
    const [unknown] = judged(withPatient([0, 0, 0, -1], 'never seen')).candidates.filter(({ what }) => what === 'lot');
    expect(unknown).toMatchObject({ same: false, explains: null });
  });

  it('does not call the worst of four different for being the worst', () => {
    const found = judged(withPatient([0, 0, 0, -2.5 * sd]));
    expect(found.byChance).toBeLessThan(0.05);
    expect(found.byChanceOfWorst).toBeGreaterThan(0.05);
    expect(found.verdict).toBe('cannot-tell');
  });

  it('is wrong about people who are always alike in about 5 of 100 of whom the worst is looked at', () => {
    const attendance = { ...asForecastSettings.attendance, base: 3 };
    const long = simulateRegistry({ ...asForecastSettings, patients: 160, mostTreatments: 5, seed: 2, attendance });
    // nothing to trace: only the difference is asked
    const alike = { plan: 'a', injectorRole: 'nurse', product: 'onabotulinumtoxinA', lot: '1' };
    const rows = long.rows.map((row) => ({ ...row, ...alike }));
    const people = [...new Set(rows.map(({ patient }) => patient))];
    const found = people.map((patient) => ownSeries(rows, patient, lip)).filter((one) => one.ok);
    const called = found.filter(({ verdict }) => verdict === 'differs').length / found.length;
    expect(found.length).toBeGreaterThan(60);
    // the last one is looked at, not the worst, so fewer
    expect(called).toBeLessThan(0.05);
    const inside = found.filter(({ difference }) => difference.lo95 <= 0 && difference.hi95 >= 0).length / found.length;
    expect(inside).toBeGreaterThan(0.88);
  });

  it('is refused of few treatments or where nobody else was seen twice', () => {
    expect(ownSeries(withPatient([0, 1]), 'own', lip)).toMatchObject({ ok: false, reason: 'too-short' });
    const alone = withPatient([0, 1, 0]).filter(({ patient }) => patient === 'own');
    expect(ownSeries(alone, 'own', lip)).toMatchObject({ ok: false, reason: 'noise-not-known' });
  });

  it('knows that one in four is common where the odds are one in four', () => {
    expect(atLeastOne([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(1 - 0.75 ** 4, 12);
  });
});
