import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyOfThree } from './shapley-of-three.ts';

describe('shapleyOfThree', () => {
  it('gives back first-order shares when nothing interacts', () => {
    const shares = shapleyOfThree([0.2, 0.5, 0.3], [0.2, 0.5, 0.3]);
    expect(shares.map((share) => share.toFixed(12))).toEqual(['0.200000000000', '0.500000000000', '0.300000000000']);
  });

  it('splits an interaction of two evenly between them', () => {
    // f = x1 x2 with unit variances: no first-order share, both needed for all of it
    const shares = shapleyOfThree([0, 0, 0], [1, 1, 0]);
    expect(shares[0]).toBeCloseTo(0.5, 12);
    expect(shares[1]).toBeCloseTo(0.5, 12);
    expect(shares[2]).toBeCloseTo(0, 12);
  });

  it('always adds up to 1 with no share below 0, whatever noise is in the indices', () => {
    const index = fc.double({ min: -0.1, max: 1.1, noNaN: true });
    const three = fc.tuple(index, index, index);
    fc.assert(
      fc.property(three, three, (first, total) => {
        fc.pre(first.some((share) => share > 0.05) || total.some((share) => share > 0.05));
        const shares = shapleyOfThree(first, total);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
