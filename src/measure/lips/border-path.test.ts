import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyPath } from './border-path.ts';

const candidates = 31;
const weights = { candidates, stepCost: 0.01, temperature: 0.1 };

function ridge(columns: number, heights: (column: number) => readonly { at: number; reward: number }[]): Float64Array {
  const reward = new Float64Array(columns * candidates);
  for (let c = 0; c < columns; c++) {
    for (const peak of heights(c)) {
      for (let k = 0; k < candidates; k++) {
        reward[c * candidates + k] += peak.reward * Math.exp(-((k - peak.at) ** 2) / 4);
      }
    }
  }
  return reward;
}

describe('likelyPath', () => {
  test('follows a smooth ridge between its candidates', () => {
    const height = (c: number) => 15 + 4 * Math.sin(c / 6);
    const path = likelyPath(
      ridge(40, (c) => [{ at: height(c), reward: 1 }]),
      weights,
    );
    for (let c = 3; c < 37; c++) expect(Math.abs(path.at[c] - height(c))).toBeLessThan(0.4);
  });

  test('a column without contrast follows its neighbours', () => {
    const blind = ridge(21, (c) => (c === 10 ? [] : [{ at: 20, reward: 1 }]));
    const path = likelyPath(blind, weights);
    expect(Math.abs(path.at[10] - 20)).toBeLessThan(0.5);
    expect(path.sd[10]).toBeGreaterThan(path.sd[3]);
  });

  test('a stray edge in a few columns does not pull the path away', () => {
    const stray = (c: number) => (c > 8 && c < 12 ? [{ at: 6, reward: 1.1 }] : []);
    const path = likelyPath(
      ridge(21, (c) => [{ at: 20, reward: 0.9 }, ...stray(c)]),
      weights,
    );
    for (const at of path.at) expect(Math.abs(at - 20)).toBeLessThan(1);
  });

  test('two equal edges are admitted to be two', () => {
    const clear = likelyPath(
      ridge(21, () => [{ at: 8, reward: 1 }]),
      weights,
    );
    const torn = likelyPath(
      ridge(21, () => [
        { at: 8, reward: 1 },
        { at: 22, reward: 1 },
      ]),
      weights,
    );
    expect(torn.sd[10]).toBeGreaterThan(5);
    expect(clear.sd[10]).toBeLessThan(1.5);
  });

  test('reads the same from both ends', () => {
    const rewards = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5 * 7, maxLength: 5 * 7 });
    fc.assert(
      fc.property(rewards, (values) => {
        const turned = Array.from({ length: 5 }, (_, c) => values.slice(c * 7, c * 7 + 7))
          .toReversed()
          .flat();
        const few = { candidates: 7, stepCost: 0.05, temperature: 0.2 };
        const forward = likelyPath(Float64Array.from(values), few);
        const backward = likelyPath(Float64Array.from(turned), few);
        for (let c = 0; c < 5; c++) expect(forward.at[c]).toBeCloseTo(backward.at[4 - c], 9);
      }),
    );
  });

  test('names a reward that does not fit', () => {
    expect(() => likelyPath(new Float64Array(10), weights)).toThrow(/10 values, not a multiple of candidates = 31/);
  });
});
