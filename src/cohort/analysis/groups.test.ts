import { describe, expect, it } from 'vitest';
import { stream } from '#numerics';
import { distributionAt } from './distributions.ts';
import { eventChancesByPlan } from './event-chances.ts';
import { madeCohort } from './made-cohort.fixture.ts';
import { subgroups } from './subgroups.ts';

const here = { plan: 0, week: 0, outcome: 0 };

describe('subgroups', () => {
  const made = madeCohort({
    faces: 300,
    draws: 2,
    seed: 2,
    change: (patient, { sex, lengths }) =>
      (sex === 'male' ? 1 : 0) + lengths.philtrumLength! + 0.1 * stream(3, patient, 'noise').normal(),
  });
  const found = subgroups(made, here);

  it('divide every patient once by each length, and by sex', () => {
    for (const by of new Set(found.map((one) => one.by))) {
      const groups = found.filter((one) => one.by === by);
      expect(
        groups.reduce((sum, { over }) => sum + over.patients, 0),
        by,
      ).toBe(600);
      expect(groups.every(({ over, distribution }) => over.patients === distribution?.patients)).toBe(true);
    }
    expect(found).toHaveLength(2 + 3 * 13);
  });

  it('find the difference that was made', () => {
    const [female, male] = found.filter(({ by }) => by === 'sex').map(({ over }) => over.mean!);
    expect(male.value - female.value).toBeCloseTo(1, 0);
    expect(male.low).toBeGreaterThan(female.high);
    const thirds = found.filter(({ by }) => by === 'philtrumLength').map(({ over }) => over.mean!.value);
    expect(thirds).toEqual([...thirds].sort((a, b) => a - b));
    const unrelated = found.filter(({ by }) => by === 'crownHeight').map(({ over }) => over.mean!);
    expect(unrelated).toHaveLength(3);
    for (const a of unrelated) for (const b of unrelated) expect(a.low).toBeLessThan(b.high);
  });

  it('give no interval to a handful of faces', () => {
    const few = madeCohort({ faces: 15, draws: 3, seed: 2, change: (patient) => patient });
    const thirds = subgroups(few, here).filter(({ by }) => by === 'philtrumLength');
    expect(thirds.map(({ over }) => [over.faces, over.mean])).toEqual([
      [5, null],
      [5, null],
      [5, null],
    ]);
  });
});

describe('eventChancesByPlan', () => {
  const chanceOf = (draws: number, chance: (patient: number) => number) =>
    eventChancesByPlan(madeCohort({ faces: 60, draws, seed: 2, change: () => 0, chance }))[0].chance!;

  it('counts draws that always agree on a face as one', () => {
    const apart = chanceOf(1, (patient) => Number(patient % 3 === 0));
    const together = chanceOf(4, (patient) => Number(Math.floor(patient / 4) % 3 === 0));
    expect(together.value).toBeCloseTo(1 / 3, 9);
    expect(together.low).toBeCloseTo(apart.low, 1);
    expect(together.high).toBeCloseTo(apart.high, 1);
  });

  it('is never sure of what did not happen', () => {
    const never = chanceOf(2, () => 0);
    expect(never.value).toBe(0);
    expect(never.low).toBe(0);
    expect(never.high).toBeGreaterThan(0.02);
  });
});

it('distributionAt leaves out who has no outcome', () => {
  const made = madeCohort({ faces: 11, draws: 1, seed: 2, change: (patient) => (patient < 6 ? patient : Number.NaN) });
  expect(distributionAt(made, here)).toEqual({ patients: 6, p05: 0.25, p25: 1.25, p50: 2.5, p75: 3.75, p95: 4.75 });
});
