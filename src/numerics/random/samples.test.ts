import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinHypercube } from './latin-hypercube.ts';
import { directionNumbers } from './sobol.data.ts';
import { directionsOf, sobol } from './sobol.ts';

function column(points: Float64Array, d: number, c: number): Float64Array {
  return Float64Array.from({ length: points.length / d }, (_, row) => points[row * d + c]);
}

function strata(values: Float64Array, count: number): number[] {
  return [...values].map((value) => Math.floor(value * count)).sort((a, b) => a - b);
}

const range = (count: number) => Array.from({ length: count }, (_, k) => k);

describe('Latin hypercube', () => {
  test('every column has one point per stratum', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 }), (seed, n, d) => {
        const points = latinHypercube(seed, n, d);
        for (let c = 0; c < d; c++) expect(strata(column(points, d, c), n)).toEqual(range(n));
      }),
    );
  });

  test('adding a column changes no other', () => {
    expect(column(latinHypercube(5, 20, 3), 3, 1)).toEqual(column(latinHypercube(5, 20, 7), 7, 1));
  });
});

describe("Sobol' points", () => {
  test('the polynomials are primitive: x has the full order 2^s - 1', () => {
    for (const [coefficients, ...m] of directionNumbers) {
      const polynomial = 2 ** m.length + 2 * coefficients + 1;
      let power = 1;
      let order = 0;
      do {
        power *= 2;
        if (power >= 2 ** m.length) power ^= polynomial;
        order++;
      } while (power !== 1);
      expect(order).toBe(2 ** m.length - 1);
    }
  });

  test('initial direction numbers are odd, and m_k is below 2^k', () => {
    for (const [, ...m] of directionNumbers) {
      m.forEach((value, k) => {
        expect(value % 2).toBe(1);
        expect(value).toBeLessThan(2 ** (k + 1));
      });
    }
  });

  test('unscrambled direction numbers agree with another implementation', () => {
    // scipy 1.17.1, scipy.stats.qmc.Sobol(64, scramble=False): points 5 and 13 of columns 0, 1, 2, 10, 40, 63, times 16.
    const point = (index: number) =>
      [0, 1, 2, 10, 40, 63].map((c) => {
        const gray = index ^ (index >> 1);
        const bits = directionsOf(c).reduce((sum, v, k) => ((gray >> k) & 1 ? (sum ^ v) >>> 0 : sum), 0);
        return bits / 2 ** 28;
      });
    expect(point(5)).toEqual([14, 14, 2, 6, 6, 10]);
    expect(point(13)).toEqual([13, 11, 13, 13, 15, 1]);
  });

  test('after scrambling, 2^k points still have one point per stratum in each of 64 columns', () => {
    for (const n of [1, 16, 256]) {
      const points = sobol(11, n, 64);
      for (let c = 0; c < 64; c++) expect(strata(column(points, 64, c), n)).toEqual(range(n));
    }
  });

  test('the first two columns fill every elementary rectangle', () => {
    const points = sobol(3, 64, 2);
    for (const wide of [2, 4, 8, 16, 32]) {
      const cells = range(64).map((row) => {
        return Math.floor(points[2 * row] * wide) * (64 / wide) + Math.floor((points[2 * row + 1] * 64) / wide);
      });
      expect(new Set(cells).size).toBe(64);
    }
  });

  test('seeds differ, columns and points do not depend on how many there are', () => {
    expect(sobol(1, 8, 2)).not.toEqual(sobol(2, 8, 2));
    expect(column(sobol(9, 8, 5), 5, 3)).toEqual(column(sobol(9, 16, 40), 40, 3).slice(0, 8));
  });

  test('integrates a smooth function far better than random points would', () => {
    const d = 8;
    const n = 1024;
    const points = sobol(4, n, d);
    let sum = 0;
    for (let row = 0; row < n; row++) {
      let product = 1;
      for (let c = 0; c < d; c++) product *= 1 + 0.5 * (points[row * d + c] - 0.5);
      sum += product / n;
    }
    const randomError = Math.sqrt(((1 + 1 / 48) ** d - 1) / n);
    expect(Math.abs(sum - 1)).toBeLessThan(randomError / 10);
  });

  test('more columns than there are direction numbers are refused', () => {
    expect(() => sobol(1, 4, 65)).toThrow(/1 to 64/);
  });
});
