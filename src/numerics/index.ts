/**
 * Numerical methods without a word of anatomy: sparse factorisation, random streams, statistics, regression.
 *
 * @module
 */

// Dense kernels behind them
export type { DenseKernel } from './kernel/dense-kernel.ts';
export { plainKernel } from './kernel/plain-kernel.ts';
export { type KernelExports, loadKernel, wasmKernel } from './kernel/wasm-kernel.ts';
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
