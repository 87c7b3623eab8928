import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priorQuantile, priorShare, type QuantilePrior } from './quantile-prior.ts';

const priors: readonly QuantilePrior[] = [
  { shape: 'normal', p05: -1, median: 0.5, p95: 2 },
  { shape: 'uniform', p05: 1, median: 2, p95: 3 },
  { shape: 'logNormal', p05: 0.5, median: 1, p95: 2 },
];

test('a prior meets the quantiles it is known by', () => {
  for (const prior of priors) {
    expect([0.05, 0.5, 0.95].map((u) => priorQuantile(prior, u).toFixed(12))).toEqual(
      [prior.p05, prior.median, prior.p95].map((value) => value.toFixed(12)),
    );
  }
});

test('the share below a quantile is where it was taken', () => {
  fc.assert(
    fc.property(fc.constantFrom(...priors), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (prior, u) => {
      expect(priorShare(prior, priorQuantile(prior, u))).toBeCloseTo(u, 12);
    }),
  );
});

test('nothing of a prior lies beyond its ends', () => {
  expect(priorShare(priors[1], 99)).toBe(1);
  expect(priorShare(priors[1], -99)).toBe(0);
  expect(priorShare(priors[2], -1)).toBe(0);
});
