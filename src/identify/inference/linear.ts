import { factorDense, solveDense } from '#numerics';

/** A linearised problem: y - f(theta) and its slopes, errors included, and where it was linearised. */
export interface Linearised {
  /** seen less modelled (n) [mm] */
  readonly residual: Float64Array;
  /** (n x k) [mm] */
  readonly J: Float64Array;
  /** covariance of the residual at the true person (n x n) [mm2] */
  readonly C: Float64Array;
  /** (k) */
  readonly theta: Float64Array;
}

/**
 * Most probable unknowns of the linearised problem when they are standard normal beforehand: J^T (C + J J^T)^-1 (r + J theta).
 * @throws RangeError when C is not positive definite
 */
export function mostProbable({ residual, J, C, theta }: Linearised): Float64Array {
  const n = residual.length;
  const k = theta.length;
  const right = Float64Array.from(residual, (r, i) => r + row(J, i, k).reduce((sum, a, c) => sum + a * theta[c], 0));
  solveDense(marginalFactor(J, C, n), right, 1);
  return Float64Array.from(theta, (_, c) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += J[i * k + c] * right[i];
    return sum;
  });
}

/** Covariance of the unknowns given what was seen: I - J^T (C + J J^T)^-1 J (k x k). */
export function posteriorCovariance(J: Float64Array, C: Float64Array, k: number): Float64Array {
  const n = J.length / k;
  const solved = J.slice();
  solveDense(marginalFactor(J, C, n), solved, k);
  const P = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = a === b ? 1 : 0;
      for (let i = 0; i < n; i++) sum -= J[i * k + a] * solved[i * k + b];
      P[a * k + b] = P[b * k + a] = sum;
    }
  }
  return P;
}

/** Minus twice the logarithm of the probability of what was seen, up to a constant. */
export function surprise({ residual, J, C, theta }: Linearised): number {
  const n = residual.length;
  const k = theta.length;
  const factor = marginalFactor(J, C, n);
  const atPrior = Float64Array.from(residual, (r, i) => r + row(J, i, k).reduce((sum, a, c) => sum + a * theta[c], 0));
  let total = 0;
  for (let i = 0; i < n; i++) total += 2 * Math.log(factor.L[i * n + i]);
  const solved = atPrior.slice();
  solveDense(factor, solved, 1);
  return atPrior.reduce((sum, r, i) => sum + r * solved[i], total);
}

/** What is minimised: misfit in units of its error, and distance from the middle of the priors. */
export function objective(residual: Float64Array, C: Float64Array, theta: Float64Array): number {
  const factor = factored(C, residual.length);
  const solved = residual.slice();
  solveDense(factor, solved, 1);
  return residual.reduce((sum, r, i) => sum + r * solved[i], 0) + theta.reduce((sum, t) => sum + t * t, 0);
}

function marginalFactor(J: Float64Array, C: Float64Array, n: number) {
  const k = J.length / n;
  const S = C.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let c = 0; c < k; c++) sum += J[i * k + c] * J[j * k + c];
      S[i * n + j] += sum;
    }
  }
  return factored(S, n);
}

function factored(A: Float64Array, n: number) {
  const factor = factorDense(A, n);
  if (factor === null) throw new RangeError('covariance: not positive definite');
  return factor;
}

function row(A: Float64Array, i: number, k: number): Float64Array {
  return A.subarray(i * k, (i + 1) * k);
}
