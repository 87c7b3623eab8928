import { describe, expect, it } from 'vitest';
import type { Estimate } from '../attendance/interval.ts';
import { type WhoShowsUp, whoShowsUp } from '../attendance/who-shows-up.ts';
import { type AttendanceSettings, type RegistrySettings, usualSettings } from './settings.ts';
import { simulateRegistry } from './simulate-registry.ts';

const question = { kind: 'event', name: 'strawFails', week: 2 } as const;
const replicates = 40;
const patients = 200;

const withAttendance = (change: Partial<AttendanceSettings>): RegistrySettings => ({
  ...usualSettings,
  patients,
  attendance: { ...usualSettings.attendance, ...change },
});

/** The true share among all who were treated, and what every registry made of those who came. */
function repeated(settings: RegistrySettings) {
  const found: WhoShowsUp[] = [];
  let [had, all] = [0, 0];
  for (let seed = 1; seed <= replicates; seed++) {
    const { rows, truth } = simulateRegistry({ ...settings, seed });
    had += truth.filter(({ strawFails }) => strawFails).length;
    all += truth.length;
    found.push(whoShowsUp(rows, question));
  }
  return { truth: had / all, found };
}

function judged(truth: number, some: readonly (Pick<Estimate, 'lo95' | 'hi95'> & { readonly value?: number })[]) {
  const bias = some.reduce((sum, { value = truth }) => sum + value - truth, 0) / some.length;
  const covered = some.filter(({ lo95, hi95 }) => lo95 <= truth && truth <= hi95).length / some.length;
  return { bias, covered };
}

const after = (one: WhoShowsUp): Estimate => {
  if (!one.after.ok) throw new Error(one.after.detail);
  return one.after.estimate;
};
const before = (one: WhoShowsUp): Estimate => {
  if (one.before === null) throw new Error('nobody came');
  return one.before;
};

describe('a simulated registry', () => {
  it('is the same for the same seed, and more patients only add', () => {
    const settings = { ...usualSettings, patients: 30 };
    const first = simulateRegistry(settings);
    expect(simulateRegistry(settings).rows).toEqual(first.rows);
    expect(simulateRegistry({ ...settings, patients: 40 }).rows.slice(0, first.rows.length)).toEqual(first.rows);
    expect(simulateRegistry({ ...settings, seed: 2 }).rows).not.toEqual(first.rows);
  });

  it('is forecast by draws that say what was said', () => {
    const { rows, drawsOf } = simulateRegistry({ ...usualSettings, patients: 5 });
    const draws = drawsOf(0);
    const values = draws.outcomes['redLipMm']['2'].toSorted((a, b) => a - b);
    const { p50 } = rows[0].forecast?.quantiles['redLipMm']['2'] ?? { p50: Number.NaN };
    expect(values[values.length / 2]).toBeCloseTo(p50, 1);
    expect(draws.z.length).toBe(values.length * draws.inputs.length);
  });
});

describe('what all had, from those who came', () => {
  it('is recovered where coming depends on what is known of everybody', () => {
    const { truth, found } = repeated(withAttendance({}));
    const naive = judged(truth, found.map(before));
    const mended = judged(truth, found.map(after));
    expect(naive.bias).toBeGreaterThan(0.03);
    expect(Math.abs(mended.bias)).toBeLessThan(0.015);
    expect(mended.covered).toBeGreaterThanOrEqual(0.87);
    expect(mended.covered).toBeGreaterThan(naive.covered);
  });

  it('is recovered where the unhappy also come by themselves, and that is charted', () => {
    const { truth, found } = repeated(withAttendance({ complains: 0.5 }));
    const naive = judged(truth, found.map(before));
    const mended = judged(truth, found.map(after));
    expect(naive.bias).toBeGreaterThan(0.05);
    expect(Math.abs(mended.bias)).toBeLessThan(0.02);
    expect(mended.covered).toBeGreaterThanOrEqual(0.87);
  });

  it('is not recovered where unhappiness itself brings people, and the bounds hold it all the same', () => {
    const { truth, found } = repeated(withAttendance({ unhappy: 2, base: -0.5 }));
    expect(judged(truth, found.map(after)).bias).toBeGreaterThan(0.04);
    const bounds = found.map(({ bounds: one }) => {
      if (one === null) throw new Error('no bounds');
      return one;
    });
    expect(judged(truth, bounds).covered).toBeGreaterThanOrEqual(0.95);
  });
});
