import type { BlockMatrix } from '#numerics';
import { blockIndex } from '#numerics';

/** Adds a symmetric 3 x 3 block to a node's diagonal. */
export function addDiagonal(K: BlockMatrix, node: number, block: Float64Array): void {
  const at = blockIndex(K, node, node) * 9;
  for (let i = 0; i < 9; i++) K.values[at + i] += block[i];
}

/** Adds K_ab and, by symmetry, its transpose K_ba of two different nodes; the block need not be symmetric. */
export function addPair(K: BlockMatrix, a: number, b: number, block: Float64Array): void {
  const at = blockIndex(K, Math.max(a, b), Math.min(a, b)) * 9;
  for (let i = 0; i < 3; i++) {
    for (let k = 0; k < 3; k++) K.values[at + (a > b ? i * 3 + k : k * 3 + i)] += block[i * 3 + k];
  }
}
