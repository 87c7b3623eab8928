import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, standardDeviation } from '../statistics/statistics.ts';
import { type Distribution, inverseCdf } from './distribution.ts';
import { inverseNormal } from './inverse-normal.ts';

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

const examples: { distribution: Distribution; mean: number; sd: number }[] = [
  { distribution: { kind: 'normal', mean: 3, sd: 2 }, mean: 3, sd: 2 },
  {
    distribution: { kind: 'logNormal', median: 2, cv: 0.4 },
    mean: 2 * Math.sqrt(1.16),
    sd: 0.4 * 2 * Math.sqrt(1.16),
  },
  { distribution: { kind: 'uniform', lower: -1, upper: 5 }, mean: 2, sd: 6 / Math.sqrt(12) },
  { distribution: { kind: 'beta', alpha: 2, beta: 5 }, mean: 2 / 7, sd: Math.sqrt(10 / (49 * 8)) },
  {
    distribution: { kind: 'beta', alpha: 2, beta: 5, lower: 10, upper: 17 },
    mean: 12,
    sd: 7 * Math.sqrt(10 / (49 * 8)),
  },
  {
    distribution: { kind: 'triangular', lower: 1, mode: 2, upper: 5 },
    mean: 8 / 3,
    sd: Math.sqrt((1 + 4 + 25 - 2 - 5 - 10) / 18),
  },
];

test('the normal quantile agrees with published percentage points', () => {
  const points = [
    [1e-300, -37.0471],
    [1e-5, -4.264890793922825],
    [0.025, -1.959963984540054],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.975, 1.959963984540054],
  ];
  for (const [p, z] of points) expect(inverseNormal(p)).toBeCloseTo(z, p < 1e-100 ? 4 : 14);
  expect([inverseNormal(0), inverseNormal(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
});

describe('inverse distribution functions', () => {
  test('have the mean and standard deviation of the distribution', () => {
    const n = 20_000;
    for (const { distribution, mean: centre, sd } of examples) {
      const values = Array.from({ length: n }, (_, k) => inverseCdf(distribution, (k + 0.5) / n));
      expect(mean(values)).toBeCloseTo(centre, 3);
      expect(standardDeviation(values) / sd).toBeCloseTo(1, 2);
    }
  });

  test('rise with the probability', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), probability, probability, ({ distribution }, u, v) => {
        const [low, high] = [Math.min(u, v), Math.max(u, v)];
        const [lower, upper] = [inverseCdf(distribution, low), inverseCdf(distribution, high)];
        expect(lower).toBeLessThanOrEqual(upper + 1e-12 * Math.abs(upper));
      }),
    );
  });

  test('without spread give the centre', () => {
    expect(inverseCdf({ kind: 'constant', value: 4 }, 0.1)).toBe(4);
    expect(inverseCdf({ kind: 'normal', mean: 4, sd: 0 }, 0)).toBe(4);
    expect(inverseCdf({ kind: 'logNormal', median: 4, cv: 0 }, 1)).toBe(4);
    expect(inverseCdf({ kind: 'triangular', lower: 4, mode: 4, upper: 4 }, 0.5)).toBe(4);
  });

  test('refuse parameters out of range by name', () => {
    expect(() => inverseCdf({ kind: 'normal', mean: 0, sd: -1 }, 0.5)).toThrow(/sd of the normal/);
    expect(() => inverseCdf({ kind: 'logNormal', median: 0, cv: 1 }, 0.5)).toThrow(/median of the logNormal/);
    expect(() => inverseCdf({ kind: 'triangular', lower: 0, mode: 3, upper: 2 }, 0.5)).toThrow(/mode of the triang/);
    expect(() => inverseCdf({ kind: 'uniform', lower: 0, upper: 1 }, 1.2)).toThrow(/u is 1.2/);
  });
});
