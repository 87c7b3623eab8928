import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { studentQuantile, studentShare } from '../statistics/student-t.ts';
import { expit, fitLogistic, logit, predictLogistic } from './logistic.ts';

/** Numbers of SciPy, written by logistic.py beside them. */
const peer = JSON.parse(readFileSync(new URL('../../../test/peers/logistic.json', import.meta.url), 'utf8'));

const n = 60;
const rows = Array.from({ length: n }, (_, i) => {
  const first = Math.sin(1.7 * i);
  return [first, Math.cos(0.9 * i * i) + 0.3 * first, i % 4];
});
const x = Float64Array.from(rows.flat());
const y = rows.map(([a, b, c], i) =>
  expit(0.4 + 0.8 * a - 1.1 * b + 0.2 * c) > 0.5 + 0.45 * Math.sin(12.9898 * i) ? 1 : 0,
);
const weights = rows.map((_, i) => 1 + 0.5 * (i % 3));

describe('logistic regression', () => {
  it.each([
    ['priorSd1', { priorSd: 1 }],
    ['priorSd03', { priorSd: 0.3, weights }],
    ['free', { priorSd: 1e9 }],
  ] as const)('agrees with an independent optimiser: %s', (name, options) => {
    const { coefficients } = fitLogistic({ x, y, inputCount: 3, ...options });
    for (const [k, value] of (peer[name] as number[]).entries()) expect(coefficients[k]).toBeCloseTo(value, 6);
  });

  it('is the table itself for one yes-or-no input without shrinkage', () => {
    const one = Float64Array.from([0, 0, 0, 0, 1, 1, 1]);
    const model = fitLogistic({ x: one, y: [1, 0, 0, 0, 1, 1, 0], inputCount: 1, priorSd: Number.POSITIVE_INFINITY });
    const [without, having] = predictLogistic(model, Float64Array.of(0, 1));
    expect(without).toBeCloseTo(1 / 4, 8);
    expect(having).toBeCloseTo(2 / 3, 8);
    expect(logit(having) - logit(without)).toBeCloseTo(Math.log(6), 7);
  });

  it('needs shrinkage where an input separates the answers', () => {
    const split = { x: Float64Array.of(0, 0, 1, 1), y: [0, 0, 1, 1], inputCount: 1 };
    expect(() => fitLogistic({ ...split, priorSd: Number.POSITIVE_INFINITY })).toThrow(/separate/);
    expect(Math.abs(fitLogistic({ ...split, priorSd: 1 }).coefficients[1])).toBeLessThan(2);
  });

  it('reads a known part of the log-odds', () => {
    const offsets = y.map(() => 0.7);
    const plain = fitLogistic({ x, y, inputCount: 3, priorSd: 1 });
    const shifted = fitLogistic({ x, y, inputCount: 3, priorSd: 1, offsets });
    expect(shifted.coefficients[0]).toBeCloseTo(plain.coefficients[0] - 0.7, 7);
  });
});

describe("Student's t", () => {
  it.each(peer.studentT as [number, number, number][])('%s degrees of freedom, quantile %s', (freedom, p, value) => {
    expect(studentQuantile(p, freedom)).toBeCloseTo(value, 8);
  });
  it.each(peer.studentShare as [number, number, number][])('%s degrees of freedom, below %s', (freedom, t, share) => {
    expect(studentShare(t, freedom)).toBeCloseTo(share, 10);
  });
});
