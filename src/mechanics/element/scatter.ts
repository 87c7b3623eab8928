import type { BlockMatrix } from '#numerics';
import { blockIndex } from '#numerics';

/** Where the 36 node pairs (a <= b) of each element live in the lower triangle of the stiffness. */
export interface Scatter {
  /** block index of pair p of element e (nElement x 36) */
  readonly block: Int32Array;
  /** 1 when the stored block is the transpose of K_ab (nElement x 36) */
  readonly transposed: Uint8Array;
}

/** Node pairs (a, b), a <= b, in the order the element stiffness is written. */
export const nodePairs: readonly (readonly [number, number])[] = Array.from({ length: 8 }, (_, a) =>
  Array.from({ length: 8 - a }, (_, k) => [a, a + k] as const),
).flat();

/** Positions of every element's blocks in a stiffness of the given pattern. */
export function scatterOf(elements: Int32Array, matrix: BlockMatrix): Scatter {
  const elementCount = elements.length / 8;
  const block = new Int32Array(elementCount * 36);
  const transposed = new Uint8Array(elementCount * 36);
  for (let e = 0; e < elementCount; e++) {
    nodePairs.forEach(([a, b], p) => {
      const na = elements[e * 8 + a];
      const nb = elements[e * 8 + b];
      block[e * 36 + p] = blockIndex(matrix, Math.max(na, nb), Math.min(na, nb));
      transposed[e * 36 + p] = na < nb ? 1 : 0;
    });
  }
  return { block, transposed };
}

/**
 * Adds one element's pair blocks to the stiffness.
 * @param pairs (36 x 9) K_ab row-major, in the order of {@link nodePairs}
 */
export function addElement(scatter: Scatter, e: number, pairs: Float64Array, values: Float64Array): void {
  for (let p = 0; p < 36; p++) {
    const to = scatter.block[e * 36 + p] * 9;
    const from = p * 9;
    if (scatter.transposed[e * 36 + p]) {
      for (let i = 0; i < 3; i++) for (let k = 0; k < 3; k++) values[to + k * 3 + i] += pairs[from + i * 3 + k];
    } else {
      for (let i = 0; i < 9; i++) values[to + i] += pairs[from + i];
    }
  }
}
