import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incompleteBeta, inverseIncompleteBeta, logGamma } from './incomplete-beta.ts';
import { jeffreysInterval, mean, quantile, quantiles, spearman, standardDeviation } from './statistics.ts';

test('mean and standard deviation of a known sample', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(mean(values)).toBe(5);
  expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 14);
  expect(standardDeviation([1])).toBeNaN();
});

describe('quantiles', () => {
  test('interpolate between order statistics (type 7) and leave the values alone', () => {
    const values = [3, 1, 4, 1, 5];
    expect(quantiles(values, [0, 0.1, 0.25, 0.5, 0.9, 1])).toEqual([1, 1, 1, 3, 4.6, 5]);
    expect(values).toEqual([3, 1, 4, 1, 5]);
    expect(quantile([7], 0.3)).toBe(7);
  });

  test('refuse nothing at all and impossible probabilities', () => {
    expect(() => quantile([], 0.5)).toThrow(/values is empty/);
    expect(() => quantile([1], 1.5)).toThrow(/probability is 1.5/);
  });
});

describe('beta distribution', () => {
  test('agrees with reference values (scipy 1.17.1)', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(300.5) / 1412.053542041266 - 1).toBeCloseTo(0, 14);
    expect(incompleteBeta(0.4, 2, 3)).toBeCloseTo(0.5248, 14);
    // where rounding puts x and 1 - x both above their means
    const [x, a, b] = [0.3191489361702127, 0.5, 2.2000000000000006];
    expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 14);
    expect(inverseIncompleteBeta(0.025, 3.5, 17.5)).toBeCloseTo(0.04413134197515587, 12);
  });

  test('I_x(a, b) + I_(1-x)(b, a) = 1 and the inverse inverts', () => {
    const shape = fc.double({ min: 0.3, max: 3000, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (a, b, p) => {
        const x = inverseIncompleteBeta(p, a, b);
        if (x > 1e-12 && x < 1 - 1e-9) expect(incompleteBeta(x, a, b) / p).toBeCloseTo(1, 6);
        if (x > 1e-6) expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 8);
      }),
    );
  });

  test('I_x(1, b) is a closed form', () => {
    for (const x of [1e-4, 0.2, 0.5, 0.97]) expect(incompleteBeta(x, 1, 7.5)).toBeCloseTo(1 - (1 - x) ** 7.5, 13);
  });
});

describe('Jeffreys interval', () => {
  test('reaches 0 when nothing happened and 1 when it always did', () => {
    expect(jeffreysInterval(0, 20).lower).toBe(0);
    expect(jeffreysInterval(20, 20).upper).toBe(1);
    expect(jeffreysInterval(0, 2000).upper).toBeLessThan(0.002);
  });

  test('holds the proportion, narrows with trials, mirrors when events and non-events are swapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const events = Math.round(share * trials);
        const { lower, upper } = jeffreysInterval(events, trials);
        expect(lower).toBeLessThanOrEqual(events / trials);
        expect(upper).toBeGreaterThanOrEqual(events / trials);
        const swapped = jeffreysInterval(trials - events, trials);
        expect(swapped.lower).toBeCloseTo(1 - upper, 10);
        const longer = jeffreysInterval(10 * events, 10 * trials);
        expect(longer.upper - longer.lower).toBeLessThan(upper - lower);
      }),
    );
  });

  test('7 of 20 at 95 % agrees with the beta quantiles of another implementation (scipy 1.17.1)', () => {
    const { lower, upper } = jeffreysInterval(7, 20);
    expect(lower).toBeCloseTo(0.172276213631912, 12);
    expect(upper).toBeCloseTo(0.5677660938414961, 12);
  });

  test('refuses more events than trials', () => {
    expect(() => jeffreysInterval(5, 4)).toThrow(/events is 5 of 4/);
  });
});

describe('Spearman correlation', () => {
  test('is 1 for any rising relation and shares ranks among ties', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 11, 500])).toBeCloseTo(1, 14);
    expect(spearman([1, 2, 3, 4], [-1, -10, -11, -500])).toBeCloseTo(-1, 14);
    expect(spearman([1, 2, 2, 4, 7], [3, 1, 5, 5, 9])).toBeCloseTo(0.7631578947368421, 12);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});
