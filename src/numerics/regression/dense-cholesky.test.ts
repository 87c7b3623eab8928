import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorDense, invertDense, solveDense } from './dense-cholesky.ts';
import { product, transposedProduct } from './matrix-product.ts';

const shape = fc.record({
  size: fc.integer({ min: 1, max: 23 }),
  frequency: fc.double({ min: 0.1, max: 3, noNaN: true }),
});

function positiveDefinite(size: number, frequency: number): Float64Array {
  const B = Float64Array.from({ length: size * size }, (_, k) => Math.sin(frequency * k * k + k));
  const A = transposedProduct(B, B, size);
  for (let i = 0; i < size; i++) A[i * size + i] += 1;
  return A;
}

function largestError(A: Float64Array, expected: (row: number, column: number) => number, columns: number): number {
  return A.reduce(
    (most, value, k) => Math.max(most, Math.abs(value - expected(Math.floor(k / columns), k % columns))),
    0,
  );
}

test('factor, solution and inverse reproduce the matrix', () => {
  fc.assert(
    fc.property(shape, ({ size, frequency }) => {
      const A = positiveDefinite(size, frequency);
      const factor = factorDense(A, size)!;
      const Lt = Float64Array.from(factor.L, (_, k) => factor.L[(k % size) * size + Math.floor(k / size)]);
      expect(largestError(product(factor.L, Lt, size), (i, j) => A[i * size + j], size)).toBeLessThan(1e-12 * size);
      const unit = (i: number, j: number) => (i === j ? 1 : 0);
      expect(largestError(product(A, invertDense(factor), size), unit, size)).toBeLessThan(1e-11);
      const X = Float64Array.from({ length: size * 3 }, (_, k) => Math.cos(k));
      const B = product(A, X, size);
      solveDense(factor, B, 3);
      expect(largestError(B, (i, j) => X[i * 3 + j], 3)).toBeLessThan(1e-11);
    }),
  );
});

test('a matrix that is not positive definite has no factor', () => {
  expect(factorDense(Float64Array.of(1, 0, 2, 1), 2)).toBeNull();
  expect(factorDense(Float64Array.of(Number.NaN), 1)).toBeNull();
});
