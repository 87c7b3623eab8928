import { describe, expect, test } from 'vitest';
import { sobol } from '../random/sobol.ts';
import { stream } from '../random/stream.ts';
import { fitRidge, predictRidge } from './ridge.ts';

/** Two outputs that are linear in 5 inputs on (-1, 1), the second with noise. */
function linearTask(n: number, noise: number) {
  const random = stream(1, n, 'noise');
  const x = sobol(1, n, 5).map((u) => 2 * u - 1);
  const y = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    const [a, b, c, d, e] = x.subarray(5 * i, 5 * i + 5);
    y[2 * i] = 4 + a - 2 * b + 0.5 * c;
    y[2 * i + 1] = -3 * d + 100 * e + noise * random.normal();
  }
  return { x, y, inputCount: 5, outputCount: 2 };
}

describe('ridge regression', () => {
  test('finds exact linear relations', () => {
    const model = fitRidge(linearTask(40, 0));
    const expected = [1, 0, -2, 0, 0.5, 0, 0, -3, 0, 100];
    expected.forEach((value, k) => {
      expect(model.coefficients[k]).toBeCloseTo(value, 4);
    });
    expect(model.intercept[0]).toBeCloseTo(4, 5);
    const [first, second] = predictRidge(model, Float64Array.of(1, 1, 1, 1, 1));
    expect(first).toBeCloseTo(3.5, 4);
    expect(second).toBeCloseTo(97, 3);
  });

  test('closed-form leave-one-out residuals equal refits without the sample', () => {
    const { x, y, inputCount, outputCount } = linearTask(12, 5);
    const lambdas = [0];
    const model = fitRidge({ x, y, inputCount, outputCount, lambdas });
    for (let left = 0; left < 12; left++) {
      const without = (values: Float64Array, width: number) => values.filter((_, k) => Math.floor(k / width) !== left);
      const refit = fitRidge({ x: without(x, 5), y: without(y, 2), inputCount, outputCount, lambdas });
      const predicted = predictRidge(refit, x.slice(5 * left, 5 * left + 5));
      for (let output = 0; output < 2; output++) {
        expect(model.leaveOneOut[2 * left + output]).toBeCloseTo(y[2 * left + output] - predicted[output], 9);
      }
    }
  });

  test('with more inputs than samples it still predicts, and penalises noise more than signal', () => {
    const wide = (noise: number) => {
      const random = stream(2, 0, 'wide');
      const x = Float64Array.from({ length: 15 * 30 }, () => random.normal());
      const y = Float64Array.from({ length: 15 }, (_, i) => x[30 * i] + noise * random.normal());
      return fitRidge({ x, y, inputCount: 30, outputCount: 1 });
    };
    expect(wide(5).lambda).toBeGreaterThan(wide(0).lambda);
  });

  test('an input that never varies gets no weight, an output that never varies is predicted exactly', () => {
    const x = Float64Array.of(1, 7, 2, 7, 3, 7, 5, 7);
    const y = Float64Array.of(2, 9, 4, 9, 6, 9, 10, 9);
    const model = fitRidge({ x, y, inputCount: 2, outputCount: 2 });
    expect([...model.coefficients.slice(2)]).toEqual([0, 0]);
    const [varied, constant] = predictRidge(model, Float64Array.of(4, 7));
    expect(varied).toBeCloseTo(8, 5);
    expect(constant).toBe(9);
  });

  test('sizes that do not fit are refused', () => {
    const x = new Float64Array(10);
    expect(() => fitRidge({ x, y: new Float64Array(4), inputCount: 2, outputCount: 1 })).toThrow(/x has 10 and y 4/);
  });
});
