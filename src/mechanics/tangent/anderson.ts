/**
 * Anderson mixing of a fixed-point iteration x -> x + step(x): the next iterate is the combination of past ones whose combined
 * step is shortest, plus that step. Only the first `measured` entries count for the length.
 * @source Walker & Ni 2011, Anderson acceleration for fixed-point iterations
 */
export class AndersonMixing {
  private readonly depth: number;
  private readonly measured: number;
  private last: { x: Float64Array; step: Float64Array } | null = null;
  /** differences of successive steps, and of successive x + step */
  private readonly dStep: Float64Array[] = [];
  private readonly dNext: Float64Array[] = [];
  private readonly gram: number[][] = [];

  constructor(depth: number, measured: number) {
    this.depth = depth;
    this.measured = measured;
  }

  /** The iterate to try after x, whose step is known; both are kept and must not be changed afterwards. */
  next(x: Float64Array, step: Float64Array): Float64Array {
    if (this.last) this.remember(this.last, x, step);
    this.last = { x, step };
    const out = new Float64Array(x.length);
    for (let i = 0; i < out.length; i++) out[i] = x[i] + step[i];
    const right = this.dStep.map((d) => inner(d, step, this.measured));
    const share = solveNormal(this.gram, right);
    this.dNext.forEach((d, j) => {
      for (let i = 0; i < out.length; i++) out[i] -= share[j] * d[i];
    });
    return out;
  }

  private remember(last: { x: Float64Array; step: Float64Array }, x: Float64Array, step: Float64Array): void {
    const dStep = new Float64Array(x.length);
    const dNext = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) {
      dStep[i] = step[i] - last.step[i];
      dNext[i] = x[i] - last.x[i] + dStep[i];
    }
    if (this.dStep.length === this.depth) {
      this.dStep.shift();
      this.dNext.shift();
      this.gram.shift();
      for (const row of this.gram) row.shift();
    }
    this.dStep.push(dStep);
    this.dNext.push(dNext);
    const row = this.dStep.map((d) => inner(d, dStep, this.measured));
    this.gram.forEach((other, j) => {
      other.push(row[j]);
    });
    this.gram.push(row);
  }
}

/** Solution of the regularised normal equations. */
function solveNormal(gram: readonly (readonly number[])[], right: readonly number[]): Float64Array {
  const m = right.length;
  const trace = gram.reduce((sum, row, i) => sum + row[i], 0);
  const A = gram.map((row, i) => Float64Array.of(...row.map((v, j) => (i === j ? v + 1e-12 * trace : v)), right[i]));
  for (let i = 0; i < m; i++) {
    for (let r = i + 1; r < m; r++) {
      const f = A[r][i] / A[i][i];
      for (let c = i; c <= m; c++) A[r][c] -= f * A[i][c];
    }
  }
  const x = new Float64Array(m);
  for (let i = m - 1; i >= 0; i--) {
    let s = A[i][m];
    for (let c = i + 1; c < m; c++) s -= A[i][c] * x[c];
    x[i] = A[i][i] > 0 ? s / A[i][i] : 0;
  }
  return x;
}

function inner(a: Float64Array, b: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[i] * b[i];
  return sum;
}
