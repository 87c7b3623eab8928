import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, quantile, standardDeviation } from '../statistics/statistics.ts';
import { stream, xoshiro128 } from './stream.ts';

const key = fc.tuple(fc.nat(), fc.nat(), fc.string());
const firstNumbers = (seed: number, draw: number, purpose: string) => {
  const random = stream(seed, draw, purpose);
  return Array.from({ length: 8 }, () => random.uniform());
};

test('the generator gives the numbers its authors publish', () => {
  const next = xoshiro128(Uint32Array.of(1, 2, 3, 4));
  const expected = [641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295];
  expect(expected.map(() => next())).toEqual(expected);
});

describe('keys', () => {
  test('the same key repeats its numbers, another key shares none', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(firstNumbers(...a)).toEqual(firstNumbers(...a));
        if (a.join() === b.join()) return;
        const numbers = new Set([...firstNumbers(...a), ...firstNumbers(...b)]);
        expect(numbers.size).toBe(16);
      }),
    );
  });

  test('streams of neighbouring draws and purposes are uncorrelated', () => {
    const first = (draw: number, purpose: string) => stream(7, draw, purpose).uniform() - 0.5;
    const n = 20_000;
    let [nextDraw, nextPurpose, spread] = [0, 0, 0];
    for (let draw = 0; draw < n; draw++) {
      nextDraw += 12 * first(draw, 'depth') * first(draw + 1, 'depth');
      nextPurpose += 12 * first(draw, 'depth') * first(draw, 'depti');
      spread += 12 * first(draw, 'depth') ** 2;
    }
    expect(Math.abs(nextDraw / n)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(nextPurpose / n)).toBeLessThan(4 / Math.sqrt(n));
    expect(spread / n).toBeCloseTo(1, 1);
  });

  test('a seed or draw that is not a whole number is refused by name', () => {
    expect(() => stream(-1, 0, 'x')).toThrow(/seed is -1/);
    expect(() => stream(1, 0.5, 'x')).toThrow(/draw is 0.5/);
    expect(() => stream(1, 0, 'x').integer(0)).toThrow(/below is 0/);
  });
});

describe('numbers', () => {
  const n = 50_000;

  test('uniform fills the open unit interval evenly', () => {
    const random = stream(1, 2, 'uniform');
    const values = Array.from({ length: n }, () => random.uniform());
    expect(Math.min(...values.slice(0, 1000))).toBeGreaterThan(0);
    for (const p of [0.01, 0.25, 0.5, 0.9, 0.999]) {
      expect(Math.abs(quantile(values, p) - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n));
    }
  });

  test('normal has the moments of the standard normal', () => {
    const random = stream(1, 2, 'normal');
    const values = Array.from({ length: n }, () => random.normal());
    expect(Math.abs(mean(values))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(standardDeviation(values) - 1)).toBeLessThan(5 / Math.sqrt(2 * n));
    expect(Math.abs(mean(values.map((value) => value ** 4)) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
  });

  test('a permutation holds every number once and reaches every order', () => {
    const random = stream(3, 0, 'order');
    const seen = new Set<string>();
    for (let k = 0; k < 200; k++) {
      const order = random.permutation(4);
      expect([...order].sort()).toEqual([0, 1, 2, 3]);
      seen.add(order.join());
    }
    expect(seen.size).toBe(24);
  });
});
