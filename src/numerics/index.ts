/**
 * Numerical methods without a word of anatomy: sparse factorisation, random streams, statistics, regression.
 *
 * @module
 */

// Dense kernels behind them
export type { DenseKernel } from './kernel/dense-kernel.ts';
export { plainKernel } from './kernel/plain-kernel.ts';
export { type KernelExports, loadKernel, wasmKernel } from './kernel/wasm-kernel.ts';
export { type Distribution, inverseCdf } from './random/distribution.ts';
export { inverseNormal } from './random/inverse-normal.ts';
export { latinHypercube } from './random/latin-hypercube.ts';
export { sobol } from './random/sobol.ts';
// Random numbers and samples
export { type Stream, stream } from './random/stream.ts';
export { analyse, type SymbolicFactor } from './sparse/analyse.ts';
// Sparse symmetric positive definite systems of 3 x 3 blocks
export {
  type BlockMatrix,
  type BlockPattern,
  blockIndex,
  createBlockMatrix,
  multiply,
  type NodeAdjacency,
} from './sparse/block-matrix.ts';
export { createFactor, type Factor, type Factorisation } from './sparse/factor.ts';
export { incompleteBeta, inverseIncompleteBeta, logGamma } from './statistics/incomplete-beta.ts';
export { type SensitivityStudy, type SobolIndices, sobolIndices } from './statistics/sensitivity.ts';
// Statistics
export { jeffreysInterval, mean, quantile, quantiles, spearman, standardDeviation } from './statistics/statistics.ts';
