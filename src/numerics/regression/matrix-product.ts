/** C = A B for row-major A (rows x inner) and B (inner x columns). */
export function product(A: Float64Array, B: Float64Array, inner: number): Float64Array {
  const rows = A.length / inner;
  const columns = B.length / inner;
  const C = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const times = A[i * inner + k];
      for (let c = 0; c < columns; c++) C[i * columns + c] += times * B[k * columns + c];
    }
  }
  return C;
}

/** C = A^T B for row-major A (rows x p) and B (rows x q). */
export function transposedProduct(A: Float64Array, B: Float64Array, rows: number): Float64Array {
  const p = A.length / rows;
  const q = B.length / rows;
  const C = new Float64Array(p * q);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < p; k++) {
      const times = A[i * p + k];
      for (let c = 0; c < q; c++) C[k * q + c] += times * B[i * q + c];
    }
  }
  return C;
}

/** Mean of every column of a row-major matrix. */
export function columnMeans(A: Float64Array, columns: number): Float64Array {
  const means = new Float64Array(columns);
  for (let k = 0; k < A.length; k++) means[k % columns] += A[k];
  return means.map((sum) => sum / (A.length / columns));
}

/** Sum of squares of every column of a row-major matrix. */
export function columnSquares(A: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let k = 0; k < A.length; k++) sums[k % columns] += A[k] * A[k];
  return sums;
}

/** Row-major matrix with a vector taken off every row. */
export function minusRow(A: Float64Array, row: Float64Array): Float64Array {
  return A.map((value, k) => value - row[k % row.length]);
}

/**
 * Mean over outputs of the leave-one-out error's share of the output's variance; outputs that do not vary are left out.
 *
 * @param residuals n x m leave-one-out residuals. @param spread sum of squares of each centred output (m).
 */
export function unexplainedShare(residuals: Float64Array, spread: Float64Array): number {
  const squares = columnSquares(residuals, spread.length);
  let [sum, count] = [0, 0];
  for (let output = 0; output < spread.length; output++) {
    if (!(spread[output] > 0)) continue;
    sum += squares[output] / spread[output];
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
