import { type Covariance, correlation } from './covariance.ts';
import { factorDense, invertDense } from './dense-cholesky.ts';
import { product, transposedProduct } from './matrix-product.ts';

/** Samples with their basis columns H; n samples, d inputs, m outputs, p columns, all row-major. */
export interface TrainingSet {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly basis: Float64Array;
  readonly covariance: Covariance;
  readonly n: number;
  readonly d: number;
  readonly m: number;
  readonly p: number;
}

/** The process given the samples, for one choice of length scales and nugget. */
export interface Condition {
  readonly lengthScales: Float64Array;
  readonly nugget: number;
  readonly scaledInputs: Float64Array;
  readonly inverse: Float64Array;
  readonly inverseBasis: Float64Array;
  readonly basisCovariance: Float64Array;
  readonly weights: Float64Array;
  readonly basisWeights: Float64Array;
  readonly variance: Float64Array;
  readonly leaveOneOut: Float64Array;
}

/**
 * Conditions the process on its samples. With K the correlations plus nugget and Q = K^-1 - K^-1 H (H^T K^-1 H)^-1 H^T
 * K^-1, the weights are Q y and the leave-one-out residual of sample i is (Q y)_i / Q_ii.
 *
 * @returns null when K or H^T K^-1 H is not positive definite to working precision.
 */
export function condition(set: TrainingSet, lengthScales: Float64Array, nugget: number): Condition | null {
  const { n, m, p } = set;
  const scaledInputs = set.x.map((value, k) => value / lengthScales[k % set.d]);
  const factor = factorDense(correlationMatrix(set, scaledInputs, nugget), n);
  if (factor === null) return null;
  const inverse = invertDense(factor);
  const inverseBasis = product(inverse, set.basis, n);
  const basisFactor = factorDense(transposedProduct(set.basis, inverseBasis, n), p);
  if (basisFactor === null) return null;
  const basisCovariance = invertDense(basisFactor);
  const basisWeights = product(basisCovariance, transposedProduct(inverseBasis, set.y, n), p);
  const mean = product(set.basis, basisWeights, p);
  const weights = product(
    inverse,
    set.y.map((value, k) => value - mean[k]),
    n,
  );
  const spreadBasis = product(inverseBasis, basisCovariance, p);
  const leaveOneOut = new Float64Array(n * m);
  const variance = new Float64Array(m);
  for (let i = 0; i < n; i++) {
    let precision = inverse[i * n + i];
    for (let b = 0; b < p; b++) precision -= spreadBasis[i * p + b] * inverseBasis[i * p + b];
    for (let output = 0; output < m; output++) {
      const weight = weights[i * m + output];
      leaveOneOut[i * m + output] = weight / precision;
      variance[output] += weight ** 2 / precision / n;
    }
  }
  return {
    ...{ lengthScales, nugget, scaledInputs, inverse, inverseBasis },
    ...{ basisCovariance, weights, basisWeights, variance, leaveOneOut },
  };
}

/** Basis columns of a linear mean: 1 and the inputs (count x (d + 1)). */
export function basisRows(x: Float64Array, d: number): Float64Array {
  const count = x.length / d;
  const rows = new Float64Array(count * (d + 1)).fill(1);
  for (let row = 0; row < count; row++) rows.set(x.subarray(row * d, (row + 1) * d), row * (d + 1) + 1);
  return rows;
}

/** Correlations of all pairs of samples, lower triangle filled, nugget on the diagonal. */
function correlationMatrix({ n, d, covariance }: TrainingSet, scaled: Float64Array, nugget: number): Float64Array {
  const K = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      let squared = 0;
      for (let c = 0; c < d; c++) squared += (scaled[i * d + c] - scaled[j * d + c]) ** 2;
      K[i * n + j] = squared;
    }
    correlation(covariance, K.subarray(i * n, i * n + i));
    K[i * n + i] = 1 + nugget;
  }
  return K;
}
