import { describe, expect, test } from 'vitest';
import { inverseNormal } from '#numerics';
import { bentPosterior } from './bent.ts';

const z95 = inverseNormal(0.95);

describe('bentPosterior', () => {
  test('is the prior where nothing was seen', () => {
    const { p05, p50, p95, variance } = bentPosterior({ mean: 0, variance: 0.25, priorVariance: 0.25, bend: 1.3 });
    expect(p05).toBeCloseTo(-z95 / 2, 3);
    expect(p50).toBeCloseTo(0, 3);
    expect(p95).toBeCloseTo(z95 / 2, 3);
    expect(variance).toBeCloseTo(0.25, 4);
  });

  test('is Laplace’s normal where nothing bends, and where it is narrow against the bend', () => {
    for (const [variance, bend] of [
      [0.3, 1e-6],
      [1e-4, 1.3],
    ]) {
      const { p05, p50, p95 } = bentPosterior({ mean: 0.7, variance, priorVariance: 1, bend });
      const half = z95 * Math.sqrt(variance);
      expect(p05 / (0.7 - half)).toBeCloseTo(1, 2);
      expect(p50).toBeCloseTo(0.7, 2);
      expect(p95 / (0.7 + half)).toBeCloseTo(1, 2);
    }
  });

  test('a small opening cannot be told from none: the lower end goes towards the prior’s, the upper comes in', () => {
    const variance = 0.3;
    const { p05, p95 } = bentPosterior({ mean: -0.3, variance, priorVariance: 1, bend: 1.3 });
    expect(p05).toBeLessThan(-0.3 - 1.3 * z95 * Math.sqrt(variance));
    expect(p05).toBeGreaterThan(-z95 - 0.4);
    expect(p95).toBeLessThan(-0.3 + z95 * Math.sqrt(variance));
  });

  test('the same by drawing: seen in proportion to exp(bend z) with a known error', () => {
    // posterior of z ~ N(0, 1) when y = exp(z) + e, e ~ N(0, 0.5), y = 1.2: by sums over z
    const y = 1.2;
    const s2 = 0.25;
    const z = Array.from({ length: 8001 }, (_, i) => (i - 4000) / 1000);
    const cost = z.map((x) => x ** 2 / 2 + (y - Math.exp(x)) ** 2 / (2 * s2));
    const mean = z[cost.indexOf(Math.min(...cost))];
    const slope = Math.exp(mean);
    const weights = cost.map((c) => Math.exp(-c));
    const total = weights.reduce((a, b) => a + b, 0);
    const below = (share: number) => {
      let sum = 0;
      return z[weights.findIndex((w) => (sum += w) >= share * total)];
    };
    const bent = bentPosterior({ mean, variance: 1 / (1 + slope ** 2 / s2), priorVariance: 1, bend: 1 });
    expect(bent.p05).toBeCloseTo(below(0.05), 2);
    expect(bent.p50).toBeCloseTo(below(0.5), 2);
    expect(bent.p95).toBeCloseTo(below(0.95), 2);
  });
});
