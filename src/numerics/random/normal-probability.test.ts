import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverseNormal } from './inverse-normal.ts';
import { normalProbability } from './normal-probability.ts';

test('is the inverse of the quantile', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
      expect(Math.abs(normalProbability(inverseNormal(p)) - p)).toBeLessThan(1e-14);
    }),
  );
});

test('is one half in the middle and nothing or all far away', () => {
  expect([-40, 0, 40].map(normalProbability)).toEqual([0, 0.5, 1]);
});
