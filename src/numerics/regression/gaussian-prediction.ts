import { correlation } from './covariance.ts';
import { basisRows } from './gaussian-condition.ts';
import type { GaussianProcess } from './gaussian-process.ts';
import { product } from './matrix-product.ts';

/**
 * Mean of the process (count x m, row-major) at `count` rows of inputs.
 *
 * @param basis count x p, required when the process was fitted with basis columns.
 */
export function predictMean(process: GaussianProcess, x: Float64Array, basis?: Float64Array): Float64Array {
  const { outputCount: m, weights } = process;
  const rows = predictionBasis(process, x, basis);
  const means = product(rows, process.basisWeights, process.basisWeights.length / m);
  eachCorrelation(process, x, (k, row) => {
    const at = row * m;
    for (let i = 0; i < k.length; i++) {
      const times = k[i];
      const from = i * m;
      for (let output = 0; output < m; output++) means[at + output] += times * weights[from + output];
    }
  });
  return means;
}

/**
 * Variance of an outcome around `predictMean` (count x m, row-major): what distance from the samples leaves open, and the
 * nugget.
 */
export function predictVariance(process: GaussianProcess, x: Float64Array, basis?: Float64Array): Float64Array {
  const { outputCount: m, inverse, inverseBasis, basisCovariance, variance } = process;
  const rows = predictionBasis(process, x, basis);
  const p = process.basisWeights.length / m;
  const variances = new Float64Array((x.length / process.inputCount) * m);
  eachCorrelation(process, x, (k, row) => {
    const gap = product(k, inverseBasis, k.length).map((value, b) => rows[row * p + b] - value);
    const share = 1 + process.nugget - quadratic(inverse, k) + quadratic(basisCovariance, gap);
    for (let output = 0; output < m; output++)
      variances[row * m + output] = Math.max(process.nugget, share) * variance[output];
  });
  return variances;
}

function predictionBasis(process: GaussianProcess, x: Float64Array, basis?: Float64Array): Float64Array {
  if (process.ownBasis) return basisRows(x, process.inputCount);
  const expected = (x.length / process.inputCount) * (process.basisWeights.length / process.outputCount);
  if (basis?.length !== expected) {
    throw new RangeError(
      `basis has ${basis?.length ?? 0} entries; this process was fitted with columns and needs ${expected}.`,
    );
  }
  return basis;
}

/** Hands over, row by row, the correlations with the samples; the array is reused. */
function eachCorrelation(process: GaussianProcess, x: Float64Array, use: (k: Float64Array, row: number) => void): void {
  const { inputCount: d, scaledInputs, covariance } = process;
  const toScaled = process.lengthScales.map((length) => 1 / length);
  const n = scaledInputs.length / d;
  const k = new Float64Array(n);
  const point = new Float64Array(d);
  for (let row = 0; row * d < x.length; row++) {
    for (let c = 0; c < d; c++) point[c] = x[row * d + c] * toScaled[c];
    for (let i = 0; i < n; i++) {
      let squared = 0;
      for (let c = 0; c < d; c++) squared += (scaledInputs[i * d + c] - point[c]) ** 2;
      k[i] = squared;
    }
    correlation(covariance, k);
    use(k, row);
  }
}

function quadratic(A: Float64Array, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) {
    let row = 0;
    for (let j = 0; j < v.length; j++) row += A[i * v.length + j] * v[j];
    sum += row * v[i];
  }
  return sum;
}
