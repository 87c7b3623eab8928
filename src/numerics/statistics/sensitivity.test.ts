import { describe, expect, test } from 'vitest';
import { sobolIndices } from './sensitivity.ts';

/** Ishigami function with a = 7, b = 0.1, and beside it a plain sum; inputs on (-pi, pi). */
function ishigamiAndSum(rows: Float64Array, count: number): Float64Array {
  const values = new Float64Array(2 * count);
  for (let row = 0; row < count; row++) {
    const [x1, x2, x3] = [0, 1, 2].map((c) => (2 * rows[3 * row + c] - 1) * Math.PI);
    values[2 * row] = Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
    values[2 * row + 1] = 100 + x1 + 2 * x2;
  }
  return values;
}

// Closed form: T. Ishigami and T. Homma (1990).
const v1 = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2;
const v2 = 49 / 8;
const v13 = 0.01 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const variance = v1 + v2 + v13;

describe("Sobol' indices", () => {
  const indices = sobolIndices({
    inputCount: 3,
    outputCount: 2,
    evaluate: ishigamiAndSum,
    sampleCount: 4096,
    seed: 1,
  });
  const column = (table: Float64Array, output: number) => [0, 1, 2].map((g) => table[2 * g + output]);

  test('reproduce the closed form of the Ishigami function', () => {
    expect(indices.variance[0] / variance).toBeCloseTo(1, 2);
    expect(indices.mean[0]).toBeCloseTo(3.5, 2);
    const first = [v1 / variance, v2 / variance, 0];
    const total = [(v1 + v13) / variance, v2 / variance, v13 / variance];
    column(indices.first, 0).forEach((value, k) => {
      expect(Math.abs(value - first[k])).toBeLessThan(0.01);
    });
    column(indices.total, 0).forEach((value, k) => {
      expect(Math.abs(value - total[k])).toBeLessThan(0.01);
    });
  });

  // Closed form: I. M. Sobol', Sensitivity estimates for nonlinear mathematical models (1993).
  test("reproduce the closed form of Sobol's g-function, whose inputs all interact", () => {
    const a = [0, 1, 4.5, 9, 99, 99];
    const found = sobolIndices({
      inputCount: a.length,
      outputCount: 1,
      sampleCount: 8192,
      seed: 3,
      evaluate: (rows, count) =>
        Float64Array.from({ length: count }, (_, row) =>
          a.reduce((all, ai, i) => (all * (Math.abs(4 * rows[row * a.length + i] - 2) + ai)) / (1 + ai), 1),
        ),
    });
    const alone = a.map((ai) => 1 / (3 * (1 + ai) ** 2));
    const all = alone.reduce((product, v) => product * (1 + v), 1);
    expect(found.variance[0] / (all - 1)).toBeCloseTo(1, 1);
    alone.forEach((v, i) => {
      expect(Math.abs(found.first[i] - v / (all - 1))).toBeLessThan(0.02);
      expect(Math.abs(found.total[i] - (v * all) / (1 + v) / (all - 1))).toBeLessThan(0.02);
    });
  });

  test('first and total agree where nothing interacts', () => {
    const expected = [0.2, 0.8, 0];
    column(indices.first, 1).forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k], 2);
    });
    column(indices.total, 1).forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k], 2);
    });
  });

  test('the stated errors cover the distance to the truth', () => {
    const small = sobolIndices({ inputCount: 3, outputCount: 2, evaluate: ishigamiAndSum, sampleCount: 256, seed: 8 });
    const first = [v1 / variance, v2 / variance, 0];
    first.forEach((truth, g) => {
      expect(Math.abs(small.first[2 * g] - truth)).toBeLessThan(3 * small.firstError[2 * g] + 0.01);
      expect(small.firstError[2 * g]).toBeLessThan(0.3);
    });
  });

  test('inputs grouped together are judged together', () => {
    const grouped = sobolIndices({
      inputCount: 3,
      outputCount: 2,
      evaluate: ishigamiAndSum,
      sampleCount: 4096,
      seed: 2,
      groups: [[0, 2], [1]],
    });
    expect(grouped.first[0]).toBeCloseTo((v1 + v13) / variance, 1);
    expect(grouped.total[0]).toBeCloseTo((v1 + v13) / variance, 1);
    expect(grouped.first[0] + grouped.first[2]).toBeCloseTo(1, 1);
  });

  test('a model that answers the wrong number of values is refused', () => {
    const evaluate = () => new Float64Array(3);
    const study = { inputCount: 1, outputCount: 1, evaluate, sampleCount: 8, seed: 1 };
    expect(() => sobolIndices(study)).toThrow(/gave 3 values; 8 rows x 1 outputs/);
  });
});
