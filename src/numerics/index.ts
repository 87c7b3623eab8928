/**
 * Numerical methods without a word of anatomy: sparse factorisation, random streams, statistics, regression.
 *
 * @module
 */

// Sparse symmetric positive definite systems of 3 x 3 blocks
export {
  blockIndex,
  createBlockMatrix,
  multiply,
  type BlockMatrix,
  type BlockPattern,
  type NodeAdjacency,
} from './sparse/block-matrix.ts';
export { analyse, type SymbolicFactor } from './sparse/analyse.ts';
export { createFactor, type Factor, type Factorisation } from './sparse/factor.ts';

// Dense kernels behind them
export type { DenseKernel } from './kernel/dense-kernel.ts';
export { plainKernel } from './kernel/plain-kernel.ts';
export { loadKernel, wasmKernel, type KernelExports } from './kernel/wasm-kernel.ts';
