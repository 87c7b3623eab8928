import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nominalResponse } from '../response.ts';
import { survivingForce } from './force.ts';
import { blockAt, halfReturnWeek, onset, remaining } from './time-course.ts';

const { treatment } = nominalResponse(0);
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const times = fc.record({
  onsetDays: within(1.5, 10),
  halfTimeWeeks: within(6, 24),
  longerWithBlock: within(0, 0.4),
  returnSteepness: within(2, 6),
});

describe('time course', () => {
  test('nothing at week 0, everything for a while, nothing in the end', () => {
    expect(blockAt(0, 0.8, treatment)).toBe(0);
    expect(blockAt(3, 0.8, treatment)).toBeGreaterThan(0.75);
    expect(blockAt(60, 0.8, treatment)).toBeLessThan(0.01);
  });

  test('sets in within days and is fullest between day 6 and day 28', () => {
    const days = Array.from({ length: 60 }, (_, day) => day);
    for (const full of [0.2, 0.5, 0.9]) {
      const blocks = days.map((day) => blockAt(day / 7, full, treatment));
      const peak = blocks.indexOf(Math.max(...blocks));
      expect(peak).toBeGreaterThanOrEqual(6);
      expect(peak).toBeLessThanOrEqual(28);
      const felt = blocks.findIndex((block) => block > 0.25 * full);
      expect(felt).toBeGreaterThanOrEqual(1);
      expect(felt).toBeLessThanOrEqual(5);
    }
  });

  test('a deeper block is never weaker and lasts longer', () => {
    fc.assert(
      fc.property(times, within(0, 1), within(0, 1), within(0, 52), (response, a, b, week) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(blockAt(week, more, response)).toBeGreaterThanOrEqual(blockAt(week, less, response));
        expect(halfReturnWeek(more, response)).toBeGreaterThanOrEqual(halfReturnWeek(less, response));
      }),
    );
  });

  test('onset never falls, return never rises', () => {
    fc.assert(
      fc.property(times, within(0, 40), within(0, 12), (response, week, later) => {
        expect(onset(week + later, response)).toBeGreaterThanOrEqual(onset(week, response));
        expect(remaining(week + later, 10, response)).toBeLessThanOrEqual(remaining(week, 10, response));
      }),
    );
  });
});

describe('force', () => {
  test('all without block, none with a full one, lost later than the fibres', () => {
    expect([survivingForce(0, 1.3), survivingForce(1, 1.3)]).toEqual([1, 0]);
    expect(survivingForce(0.5, 1.3)).toBeGreaterThan(0.5);
  });
});
