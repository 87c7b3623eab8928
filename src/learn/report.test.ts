import { describe, expect, it } from 'vitest';
import { learnReport } from './report.ts';
import { usualSettings } from './simulated/settings.ts';
import { simulateRegistry } from './simulated/simulate-registry.ts';

const { rows } = simulateRegistry({
  ...usualSettings,
  patients: 30,
  paidShare: 0.1,
  complainers: 5,
  attendance: { ...usualSettings.attendance, complains: 0.5 },
});

/** Every number of a document. */
function numbersIn(of: unknown): readonly number[] {
  if (typeof of === 'number') return [of];
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(numbersIn) : [];
}

describe('what a registry says', () => {
  it.each([1, 2, 3, 5, 8, 13, 20])('of %i treatments is told without failing, and no number is nothing', (count) => {
    for (const start of [0, 7, 14]) {
      const some = rows.filter((_, i) => (7 * i + start) % rows.length < count);
      expect(numbersIn(learnReport(some)).some(Number.isNaN)).toBe(false);
    }
  });

  it('answers only what is wanted, and names everything', () => {
    const one = learnReport(rows, ({ name, week }) => name === 'strawFails' && week === 2);
    expect(one.events.map(({ question }) => question)).toEqual([{ kind: 'event', name: 'strawFails', week: 2 }]);
    expect(one.outcomes).toEqual([]);
    const all = learnReport(rows);
    expect(one.events[0]).toEqual(all.events.find(({ question }) => question.name === 'strawFails'));
    expect(one.questions).toEqual(all.questions);
  });

  it('counts visits of everybody but those known only by a complaint', () => {
    const charted = rows.filter(({ source }) => source !== 'complainer');
    for (const { due, came, invited } of learnReport(rows, () => false).visits) {
      expect(due).toBe(charted.length);
      expect(invited).toBe(charted.length);
      expect(came).toBeLessThan(due);
    }
  });
});
