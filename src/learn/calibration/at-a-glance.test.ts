import { describe, expect, it } from 'vitest';
import { learnReport } from '../report.ts';
import type { TreatmentRow } from '../rows.ts';
import { asForecastSettings } from '../simulated/settings.ts';
import { simulateRegistry } from '../simulated/simulate-registry.ts';
import { forecastsAtAGlance } from './at-a-glance.ts';

const glance = (rows: readonly TreatmentRow[]) => forecastsAtAGlance(rows, learnReport(rows, () => false).questions);

describe('all forecasts at a glance', () => {
  it('hold where every forecast is right, but for the few that chance makes look wrong', () => {
    const registries = [1, 2, 3, 4].map((seed) =>
      glance(simulateRegistry({ ...asForecastSettings, seed, patients: 400 }).rows),
    );
    for (const { lines, offByChance } of registries) {
      expect(lines.map(({ question }) => question.name).toSorted()).toEqual(['redLipMm', 'strawFails', 'visibleLift']);
      expect(lines.at(-1)).toMatchObject({ question: { kind: 'outcome' }, said: 0.9, ofAll: true });
      expect(offByChance).toBeCloseTo(0.15, 12);
    }
    const off = registries.flatMap(({ lines }) => lines.filter(({ verdict }) => verdict === 'off'));
    // 0.6 are expected of 12; three or more come in 2 of 100 such tests
    expect(off.length).toBeLessThanOrEqual(2);
  });

  it('take each at the earliest follow-up at which nearly as many were seen as at any', () => {
    const { rows } = simulateRegistry({ ...asForecastSettings, patients: 60 });
    const { questions } = learnReport(rows, () => false);
    for (const { question } of glance(rows).lines) {
      const weeks = questions.filter(({ name }) => name === question.name);
      const most = Math.max(...weeks.map(({ seen }) => seen));
      const enough = weeks.filter(({ seen }) => seen >= 0.8 * most).map(({ week }) => week);
      expect(question.week).toBe(Math.min(...enough));
    }
  });

  it('put first what was not as said, with the side it lies on', () => {
    const strong = simulateRegistry({ ...asForecastSettings, patients: 700, truth: { sensitivity: 1 } });
    const [first, ...others] = glance(strong.rows).lines;
    expect(first).toMatchObject({ question: { kind: 'event' }, verdict: 'off' });
    expect(first.seen.lo95).toBeGreaterThan(first.said);
    const far = [first, ...others.filter(({ question, verdict }) => question.kind === 'event' && verdict === 'off')];
    const distances = far.map(({ said, seen }) => Math.abs(seen.value - said));
    expect(distances).toEqual(distances.toSorted((a, b) => b - a));
  });

  it('judge nothing of twelve people, and count nothing by chance', () => {
    const { lines, offByChance } = glance(simulateRegistry({ ...asForecastSettings, patients: 12 }).rows);
    expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(new Set(['open']));
    expect(offByChance).toBe(0);
  });
});
