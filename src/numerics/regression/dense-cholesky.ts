/** A dense symmetric positive definite matrix A = L L^T, factored. */
export interface DenseFactor {
  readonly size: number;
  /** size x size, row-major; the upper triangle is zero. */
  readonly L: Float64Array;
}

/**
 * Cholesky factor of a dense matrix of up to some hundreds of rows.
 *
 * @param A size x size, row-major; only the lower triangle is read.
 * @returns null when A is not positive definite.
 */
export function factorDense(A: Float64Array, size: number): DenseFactor | null {
  const L = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      L[i * size + j] = (A[i * size + j] - dot(L, i * size, j * size, j)) / L[j * size + j];
    }
    const pivot = A[i * size + i] - dot(L, i * size, i * size, i);
    if (!(pivot > 0)) return null;
    L[i * size + i] = Math.sqrt(pivot);
  }
  return { size, L };
}

/** Solves A X = B in place; B is size x columns, row-major. */
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

/** Inverse of the factored matrix, size x size, row-major, both triangles. */
export function invertDense({ size, L }: DenseFactor): Float64Array {
  // Row i holds column i of L^-1, so that every sum below runs along two rows.
  const columns = new Float64Array(size * size);
  const scratch = new Float64Array(2 * size);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    columns[row + i] = 1 / L[row + i];
    for (let k = i + 1; k < size; k++) {
      scratch.set(L.subarray(k * size + i, k * size + k), 0);
      scratch.set(columns.subarray(row + i, row + k), size);
      columns[row + k] = -dot(scratch, 0, size, k - i) / L[k * size + k];
    }
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = dot(columns, i * size + i, j * size + i, size - i);
      inverse[i * size + j] = value;
      inverse[j * size + i] = value;
    }
  }
  return inverse;
}

/** Sum of values[a + k] values[b + k]; four partial sums, because one would wait for itself at every step. */
function dot(values: Float64Array, a: number, b: number, count: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = count & ~3;
  for (let k = 0; k < whole; k += 4) {
    s0 += values[a + k] * values[b + k];
    s1 += values[a + k + 1] * values[b + k + 1];
    s2 += values[a + k + 2] * values[b + k + 2];
    s3 += values[a + k + 3] * values[b + k + 3];
  }
  for (let k = whole; k < count; k++) s0 += values[a + k] * values[b + k];
  return s0 + s1 + (s2 + s3);
}

function subtractRow(B: Float64Array, columns: number, row: { from: number; to: number; times: number }): void {
  const from = row.from * columns;
  const to = row.to * columns;
  for (let c = 0; c < columns; c++) B[to + c] -= row.times * B[from + c];
}

function scaleRow(B: Float64Array, columns: number, row: number, by: number): void {
  for (let c = 0; c < columns; c++) B[row * columns + c] *= by;
}
