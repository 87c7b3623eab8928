import { describe, expect, test } from 'vitest';
import { sobol } from '../random/sobol.ts';
import type { Covariance } from './covariance.ts';
import { basisRows, condition } from './gaussian-condition.ts';
import { predictMean, predictVariance } from './gaussian-prediction.ts';
import { fitGaussianProcess } from './gaussian-process.ts';
import { fitRidge, predictRidge } from './ridge.ts';

const d = 6;
const m = 3;

/** Three smooth outputs of six inputs, bent in four of them. */
function truth(x: Float64Array): Float64Array {
  const y = new Float64Array((x.length / d) * m);
  for (let i = 0; i < x.length / d; i++) {
    const [a, b, c, e, f, g] = x.subarray(i * d, i * d + d);
    y[i * m] = Math.sin(3 * a) + b * c + 2 * g;
    y[i * m + 1] = Math.tanh(2 * (a + b)) - 0.5 * c ** 2 + 10 * f;
    y[i * m + 2] = 1000 * Math.exp(-a) + 200 * c * e;
  }
  return y;
}

function rms(values: Float64Array, output: number): number {
  const column = values.filter((_, k) => k % m === output);
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0) / column.length);
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value - b[k]);
}

const x = sobol(1, 128, d);
const held = sobol(2, 256, d);
const shape = { x, y: truth(x), inputCount: d, outputCount: m };

describe.each<Covariance>(['squared-exponential', 'matern-5/2'])('Gaussian process, %s', (covariance) => {
  const process = fitGaussianProcess({ ...shape, covariance });
  const errors = minus(truth(held), predictMean(process, held));

  test('predicts held-out points far better than a linear fit, and knows how well', () => {
    const straight = minus(truth(held), predictRidge(fitRidge(shape), held));
    for (let output = 0; output < m; output++) {
      expect(rms(errors, output)).toBeLessThan(0.25 * rms(straight, output));
      const claimed = process.leaveOneOutRms[output] / rms(errors, output);
      expect(claimed).toBeGreaterThan(0.5);
      expect(claimed).toBeLessThan(3);
    }
  });

  test('its variances cover the held-out errors', () => {
    const variance = predictVariance(process, held);
    const inside = errors.filter((error, k) => error ** 2 < 1.96 ** 2 * variance[k]).length / errors.length;
    expect(inside).toBeGreaterThan(0.85);
  });

  test('at its samples it is closer and surer than between them', () => {
    const near = minus(shape.y, predictMean(process, x));
    const there = predictVariance(process, x);
    const away = predictVariance(process, held);
    for (let output = 0; output < m; output++) {
      expect(rms(near, output)).toBeLessThan(rms(errors, output));
      expect(rms(there, output)).toBeLessThan(rms(away, output));
    }
  });

  test('survives structured cloning', () => {
    expect(predictMean(structuredClone(process), held)).toEqual(predictMean(process, held));
  });
});

describe('Gaussian process', () => {
  const covariance = 'squared-exponential';

  test('leave-one-out residuals equal predictions from the other samples', () => {
    const few = sobol(3, 20, d);
    const y = truth(few);
    const set = { covariance, d, m, p: d + 1 } as const;
    const lengths = new Float64Array(d).fill(0.8);
    const all = condition({ ...set, n: 20, x: few, y, basis: basisRows(few, d) }, lengths, 1e-3)!;
    const [x1, y1] = [few.slice(d), y.slice(m)];
    const rest = condition({ ...set, n: 19, x: x1, y: y1, basis: basisRows(x1, d) }, lengths, 1e-3)!;
    const process = fitGaussianProcess({ x: x1, y: y1, inputCount: d, outputCount: m, covariance, mostTrials: 1 });
    const left = minus(y.slice(0, m), predictMean({ ...process, ...rest }, few.slice(0, d)));
    left.forEach((value, output) => {
      expect(all.leaveOneOut[output] / value).toBeCloseTo(1, 8);
    });
  });

  test('a good first answer handed in as basis columns leaves little to learn', () => {
    const firstAnswer = (points: Float64Array) => {
      const values = truth(points);
      return Float64Array.from({ length: (points.length / d) * 2 }, (_, k) =>
        k % 2 === 0 ? 1 : values[Math.floor(k / 2) * m] + 0.01 * Math.sin(20 * points[Math.floor(k / 2) * d]),
      );
    };
    const y = truth(x).filter((_, k) => k % m === 0);
    const process = fitGaussianProcess({
      ...{ x, y, inputCount: d, outputCount: 1, covariance },
      basis: firstAnswer(x),
    });
    const errors = minus(
      truth(held).filter((_, k) => k % m === 0),
      predictMean(process, held, firstAnswer(held)),
    );
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.03);
    expect(() => predictMean(process, held)).toThrow(/was fitted with columns and needs 512/);
  });

  test('inputs in one group share a length scale relative to their spread; one that does not matter gets a long one', () => {
    const lone = Float64Array.from({ length: 100 }, (_, i) => Math.sin(6 * x[i * d]));
    const process = fitGaussianProcess({
      ...{ x: x.slice(0, 100 * d), y: lone, inputCount: d, outputCount: 1, covariance },
      groups: [[0], [1, 2, 3, 4, 5]],
    });
    expect(process.lengthScales[3]).toBeGreaterThan(5 * process.lengthScales[0]);
    expect(process.lengthScales[3] / process.lengthScales[4]).toBeCloseTo(1, 1);
  });

  test('samples that do not fit their sizes, or are fewer than basis columns, are refused', () => {
    const task = { inputCount: d, outputCount: 1, covariance } as const;
    expect(() => fitGaussianProcess({ ...task, x, y: new Float64Array(3) })).toThrow(/y 3 entries/);
    const few = x.slice(0, 5 * d);
    expect(() => fitGaussianProcess({ ...task, x: few, y: new Float64Array(5) })).toThrow(/with n above p/);
  });
});
