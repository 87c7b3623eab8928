import type { BlockMatrix } from '#numerics';
import { blockIndex } from '#numerics';

/** Adds a symmetric 3 x 3 block to a node's diagonal. */
export function addDiagonal(K: BlockMatrix, node: number, block: Float64Array): void {
  const at = blockIndex(K, node, node) * 9;
  for (let i = 0; i < 9; i++) K.values[at + i] += block[i];
}

/** Adds a symmetric 3 x 3 block between two different nodes, in the lower triangle. */
export function addBetween(K: BlockMatrix, a: number, b: number, block: Float64Array): void {
  const at = blockIndex(K, Math.max(a, b), Math.min(a, b)) * 9;
  for (let i = 0; i < 9; i++) K.values[at + i] += block[i];
}
