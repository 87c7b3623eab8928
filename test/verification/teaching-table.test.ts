import { afterAll, describe, expect, it } from 'vitest';
import { ofUpperRing } from '#anatomy';
import { teachingTable as table } from '../../src/web/teach/model/teaching.data.ts';
import { browWeakening } from '../teaching/brow.ts';
import { volumePlans } from '../teaching/mouth.ts';
import { closePool, solveStates, strengths, weakened } from '../teaching/states.ts';

afterAll(closePool);

/** Largest difference to a number that was rounded and solved elsewhere [mm, N or kPa]. */
const close = 0.02;

describe('the table of the lessons', () => {
  it('holds what the model gives when the ring is weakened', async () => {
    const at = strengths.indexOf(0.6);
    const { rest } = await solveStates([weakened(ofUpperRing, 0.6)], ['rest']);
    expectClose(rest[0].values, table.ring.rest[0].values);
    expectClose(rest[1].values, table.ring.rest[at].values);
    rest[1].outline.forEach((value, i) => {
      expect(Math.abs(value - table.ring.rest[at].outline[i]), `outline ${i}`).toBeLessThan(close);
    });
  });

  it('holds what the brow does on the other side of the same lesson', async () => {
    const { depressors, pull } = await browWeakening();
    depressors.forEach((height, i) => {
      expect(height).toBeCloseTo(table.brow.depressors[i], 2);
    });
    expect(pull).toEqual(table.brow.pull);
  });

  it('holds a flip and a gel as they are solved', async () => {
    const wanted = volumePlans().filter(({ name, ml }) => name === 'lip-flip-4x1' || (name === 'firm' && ml === 0.5));
    expect(wanted).toHaveLength(2);
    const { straw } = await solveStates(
      wanted.map(({ treated }) => treated),
      ['straw'],
    );
    wanted.forEach(({ name, ml }, i) => {
      const row = table.volume.find((one) => one.name === name && one.ml === ml);
      expectClose(straw[i + 1].values, row?.states.straw?.values ?? {});
    });
  });

  it('has one entry for every position of every slider', () => {
    expect(table.ring.rest).toHaveLength(strengths.length);
    expect(table.alone).toHaveLength(15);
    expect(table.region.map(({ fromMidlineMm }) => fromMidlineMm)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    expect(table.doses).toHaveLength(8);
    expect(table.doses.every(({ people }) => people.length === 100)).toBe(true);
    expect(table.replay.treatments).toHaveLength(20);
    expect(table.months.weeks).toHaveLength(31);
  });
});

function expectClose(found: Partial<Record<string, number>>, kept: Partial<Record<string, number>>): void {
  expect(Object.keys(found)).toEqual(Object.keys(kept));
  for (const [name, value] of Object.entries(found))
    expect(Math.abs((value ?? Number.NaN) - (kept[name] ?? Number.NaN)), name).toBeLessThan(close);
}
