import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endplateWeights } from './endplate-weights.ts';
import { occupancy } from './occupancy.ts';

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('endplates along a fascicle', () => {
  test('are all somewhere on it, wherever the zones lie', () => {
    fc.assert(
      fc.property(
        within(-3, 4),
        within(0, 1),
        within(0.01, 2),
        fc.integer({ min: 1, max: 40 }),
        (centre, separation, spread, count) => {
          const weights = endplateWeights({ centre, separation, spread }, count);
          expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('lie about the centre, in two zones when they are apart', () => {
    const one = endplateWeights({ centre: 0.5, separation: 0, spread: 0.1 }, 11);
    expect(one[5]).toBe(Math.max(...one));
    const two = endplateWeights({ centre: 0.5, separation: 0.6, spread: 0.08 }, 11);
    expect(two[5]).toBeLessThan(0.1 * Math.max(...two));
    expect(two[2]).toBeCloseTo(two[8], 12);
  });
});

describe('occupancy', () => {
  test('is 0 without dose, one half at the half-block dose and never above 1', () => {
    fc.assert(
      fc.property(within(0, 1e9), within(0.5, 3), (dose, hill) => {
        expect(occupancy(0, hill)).toBe(0);
        expect(occupancy(1, hill)).toBe(0.5);
        expect(occupancy(dose, hill)).toBeGreaterThanOrEqual(0);
        expect(occupancy(dose, hill)).toBeLessThanOrEqual(1);
        expect(occupancy(dose * 1.1, hill)).toBeGreaterThanOrEqual(occupancy(dose, hill));
      }),
    );
  });
});
