/** A symmetric positive definite matrix, factored: A = L Lt. */
export interface DenseFactor {
  readonly size: number;
  /** (size x size, row-major), lower triangle */
  readonly L: Float64Array;
}

/**
 * Cholesky factor of a small dense matrix.
 * @param A (size x size, row-major), only the lower triangle is read
 * @returns null when A is not positive definite
 */
export function factorDense(A: Float64Array, size: number): DenseFactor | null {
  const L = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = A[i * size + j];
      for (let k = 0; k < j; k++) sum -= L[i * size + k] * L[j * size + k];
      if (i !== j) L[i * size + j] = sum / L[j * size + j];
      else if (sum > 0) L[i * size + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return { size, L };
}

/**
 * Solves A X = B in place for many right-hand sides.
 * @param B (size x columns, row-major), overwritten with X
 */
export function solveDense({ size, L }: DenseFactor, B: Float64Array, columns: number): void {
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) subtractRow(B, columns, { from: k, to: i, times: L[i * size + k] });
    scaleRow(B, columns, i, 1 / L[i * size + i]);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) subtractRow(B, columns, { from: k, to: i, times: L[k * size + i] });
    scaleRow(B, columns, i, 1 / L[i * size + i]);
  }
}

/** Inverse of the factored matrix (size x size). */
export function invertDense(factor: DenseFactor): Float64Array {
  const { size } = factor;
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) inverse[i * size + i] = 1;
  solveDense(factor, inverse, size);
  return inverse;
}

function subtractRow(B: Float64Array, columns: number, row: { from: number; to: number; times: number }): void {
  const from = row.from * columns;
  const to = row.to * columns;
  for (let c = 0; c < columns; c++) B[to + c] -= row.times * B[from + c];
}

function scaleRow(B: Float64Array, columns: number, row: number, by: number): void {
  for (let c = 0; c < columns; c++) B[row * columns + c] *= by;
}
