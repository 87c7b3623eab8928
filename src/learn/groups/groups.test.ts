import { describe, expect, it } from 'vitest';
import { stream } from '#numerics';
import { asForecastSettings, usualSettings } from '../simulated/settings.ts';
import { simulateRegistry } from '../simulated/simulate-registry.ts';
import { lotSignals } from './lot-signal.ts';
import { outcomesBy } from './outcomes-by.ts';
import { poolGroups } from './partial-pooling.ts';

const straw = { kind: 'event', name: 'strawFails', week: 2 } as const;
const lip = { kind: 'outcome', name: 'redLipMm', week: 2 } as const;
const levels = Float64Array.from({ length: 241 }, (_, k) => -3 + k / 40);

/** Groups known by a normal mean and its error. */
const table = (means: readonly number[], error: number) => ({
  levels,
  groups: means.map((mean) => levels.map((level) => -((level - mean) ** 2) / (2 * error * error))),
  meaning: (level: number) => level,
});

describe('partial pooling', () => {
  it('is the closed form of normal means, integrated over the spread between groups', () => {
    const means = [0.6, -0.2, 0.1, -0.5];
    const error = 0.25;
    const typical = 0.4;
    // the same integral by another route: the middle in closed form, the spread by a fine sum
    let [top, total] = [0, 0];
    for (let k = 0; k < 4000; k++) {
      const spread = (3 * typical * (k + 0.5)) / 4000;
      const variance = spread ** 2 + error ** 2;
      const middle = means.reduce((sum, one) => sum + one, 0) / means.length;
      const squares = means.reduce((sum, one) => sum + (one - middle) ** 2, 0);
      const logDensity = -((spread / typical) ** 2) / 2 - (1.5 * Math.log(variance) + squares / (2 * variance));
      const kept = spread ** 2 / variance;
      top += Math.exp(logDensity) * (middle + kept * (means[0] - middle));
      total += Math.exp(logDensity);
    }
    const { groups } = poolGroups(table(means, error), typical, 0.1);
    // the median of a nearly normal belief beside its mean
    expect(groups[0].level.value).toBeCloseTo(top / total, 1);
    expect(groups[0].level.value).toBeLessThan(0.6);
    expect(groups[0].above).toBeGreaterThan(groups[1].above);
  });

  it('covers true levels of groups in 95 of 100, whatever the spread', () => {
    let [inside, all] = [0, 0];
    for (let k = 0; k < 60; k++) {
      const random = stream(3, k, 'groups');
      const spread = Math.abs(0.4 * random.normal());
      const truth = Array.from({ length: 6 }, () => spread * random.normal());
      const { groups } = poolGroups(
        table(
          truth.map((one) => one + 0.3 * random.normal()),
          0.3,
        ),
        0.4,
        0.2,
      );
      for (const [g, { level }] of groups.entries()) {
        inside += Number(level.lo95 <= truth[g] && truth[g] <= level.hi95);
        all += 1;
      }
    }
    expect(inside / all).toBeGreaterThan(0.92);
    expect(inside / all).toBeLessThan(0.98);
  });
});

describe('outcomes by group', () => {
  it('flag nothing where all hands are alike, and say how many were looked at', () => {
    const { rows } = simulateRegistry({ ...asForecastSettings, patients: 300, injectors: 6 });
    for (const question of [straw, lip]) {
      const found = outcomesBy(rows, question, 'injectorRole');
      expect(found?.lookedAt).toBe(3);
      expect(found?.besideForecast).toBe(true);
      expect(found?.groups.every(({ flagged }) => flagged === null)).toBe(true);
    }
  });

  it('draw a group of few people further towards the others than one of many', () => {
    const { rows } = simulateRegistry({ ...usualSettings, patients: 300 });
    const few = rows.map((row, i) => ({ ...row, plan: i < 20 ? 'few' : 'many' }));
    const found = outcomesBy(few, straw, 'plan');
    const [small, large] = ['few', 'many'].map((name) => found?.groups.find(({ group }) => group === name));
    const width = (one: typeof small) => (one === undefined ? Number.NaN : one.pooled.hi95 - one.pooled.lo95);
    expect(width(small)).toBeGreaterThan(width(large));
    expect(outcomesBy([], straw, 'plan')).toBeNull();
  });
});

describe('a bad lot', () => {
  const registry = (badLot: typeof usualSettings.badLot) =>
    simulateRegistry({ ...usualSettings, clinic: 905, seed: 905, badLot });

  it('raises an alarm where it is four times as strong, and none where none is', () => {
    expect(lotSignals(registry(null).rows, straw).some(({ alarm }) => alarm)).toBe(false);
    const alarms = lotSignals(registry({ number: 1, strength: 4 }).rows, straw).filter(({ alarm }) => alarm);
    expect(alarms.map(({ lot }) => lot)).toEqual(['onabotulinumtoxinA 1']);
    expect(alarms[0].beside.lo95).toBeGreaterThan(0);
  });

  it('is not looked for where a product has one lot', () => {
    const { rows } = registry(null);
    const one = rows.map((row) => ({ ...row, lot: row.product }));
    expect(lotSignals(one, straw)).toEqual([]);
  });
});
