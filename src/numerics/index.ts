/**
 * Numerical methods without a word of anatomy: sparse factorisation, random streams and samples, statistics, regression.
 * Matrices come in as typed arrays, results go out as plain data; what a number means is left to the caller.
 *
 * @module
 */

// Sparse symmetric positive definite systems of 3 x 3 blocks

export { analyse, type SymbolicFactor } from './sparse/analyse.ts';
export {
  type BlockMatrix,
  type BlockPattern,
  blockIndex,
  createBlockMatrix,
  multiply,
  type NodeAdjacency,
} from './sparse/block-matrix.ts';
export { createFactor, type Factor, type Factorisation, type KeptFactor } from './sparse/factor.ts';

// Dense kernels behind them

export type { DenseKernel } from './kernel/dense-kernel.ts';
export {
  LINE_AREA,
  LINE_BATCH,
  LINE_SLOTS,
  lineField,
  POINT_AREA,
  POINT_BATCH,
  pointField,
  slotField,
  slotStart,
} from './kernel/element-record.ts';
export { plainKernel } from './kernel/plain-kernel.ts';
export { type KernelExports, loadKernel, wasmKernel } from './kernel/wasm-kernel.ts';

// A short name for a value

export { markOf } from './mark.ts';

// Random numbers and samples

export { type Distribution, inverseCdf } from './random/distribution.ts';
export { inverseNormal } from './random/inverse-normal.ts';
export { latinHypercube } from './random/latin-hypercube.ts';
export { normalProbability } from './random/normal-probability.ts';
export { priorQuantile, priorShare, type QuantilePrior, width90 } from './random/quantile-prior.ts';
export { sobol } from './random/sobol.ts';
export { type Stream, stream } from './random/stream.ts';

// Statistics

export { incompleteBeta, inverseIncompleteBeta } from './statistics/incomplete-beta.ts';
export { type SensitivityStudy, type SobolIndices, sobolIndices } from './statistics/sensitivity.ts';
export { jeffreysInterval, mean, quantile, quantiles, spearman, standardDeviation } from './statistics/statistics.ts';
export { studentQuantile, studentShare } from './statistics/student-t.ts';

// Learning from samples

export { type DenseFactor, factorDense, invertDense, solveDense } from './regression/dense-cholesky.ts';
export { predictMean, predictVariance } from './regression/gaussian-prediction.ts';
export { fitGaussianProcess, type GaussianProcess, type GaussianProcessTask } from './regression/gaussian-process.ts';
export { expit, fitLogistic, type LogisticModel, type LogisticTask, logit } from './regression/logistic.ts';
export { fitRidge, predictRidge, type RidgeModel, type RidgeTask } from './regression/ridge.ts';
