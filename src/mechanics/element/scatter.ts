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
 * @param pairs (36 x 9) from `at` on: K_ab row-major, in the order of {@link nodePairs}
 */
export function addElement(scatter: Scatter, e: number, pairs: Float64Array, values: Float64Array, at = 0): void {
  for (let p = 0, k = e * 36, from = at; p < 36; p++, k++, from += 9) {
    const to = scatter.block[k] * 9;
    const turned = scatter.transposed[k];
    const second = turned ? 3 : 1;
    const third = turned ? 6 : 2;
    values[to] += pairs[from];
    values[to + second] += pairs[from + 1];
    values[to + third] += pairs[from + 2];
    values[to + 4 - second] += pairs[from + 3];
    values[to + 4] += pairs[from + 4];
    values[to + 4 + second] += pairs[from + 5];
    values[to + 8 - third] += pairs[from + 6];
    values[to + 8 - second] += pairs[from + 7];
    values[to + 8] += pairs[from + 8];
  }
}

/**
 * Adds one element's symmetric pair blocks to the stiffness.
 * @param pairs (36 x 6) from `at` on: xx xy xz yy yz zz of K_ab, in the order of {@link nodePairs}
 */
export function addSymmetricElement(
  scatter: Scatter,
  e: number,
  pairs: Float64Array,
  values: Float64Array,
  at = 0,
): void {
  for (let p = 0, k = e * 36, from = at; p < 36; p++, k++, from += 6) {
    const to = scatter.block[k] * 9;
    values[to] += pairs[from];
    values[to + 1] += pairs[from + 1];
    values[to + 2] += pairs[from + 2];
    values[to + 3] += pairs[from + 1];
    values[to + 4] += pairs[from + 3];
    values[to + 5] += pairs[from + 4];
    values[to + 6] += pairs[from + 2];
    values[to + 7] += pairs[from + 4];
    values[to + 8] += pairs[from + 5];
  }
}
