import type { BlockPattern } from './block-matrix.ts';

/** Elimination tree of a pattern in a postordered elimination order. */
export interface EliminationTree {
  /** Node eliminated k-th; a postorder of the tree. */
  readonly order: Int32Array;
  /** Position of the parent, -1 for a root. */
  readonly parent: Int32Array;
  /** Positions below the diagonal in each column of the factor, ascending. */
  readonly structure: readonly Int32Array[];
}

/**
 * Elimination tree and column structures of the Cholesky factor, after reordering `order` to a postorder
 * (same fill, children next to their parents).
 *
 * Source: J. W. H. Liu, The role of elimination trees in sparse factorization, SIAM J. Matrix Anal. 11 (1990) 134-172.
 */
export function eliminationTree(pattern: BlockPattern, order: Int32Array): EliminationTree {
  const first = parents(pattern, order);
  const post = postorder(first);
  const finalOrder = post.map((k) => order[k]);
  const positionOf = inverse(post);
  const parent = post.map((k) => (first[k] < 0 ? -1 : positionOf[first[k]]));
  return { order: finalOrder, parent, structure: columnStructures(pattern, finalOrder, parent) };
}

/** inverse[order[k]] = k. */
export function inverse(order: Int32Array): Int32Array {
  const result = new Int32Array(order.length);
  order.forEach((value, k) => {
    result[value] = k;
  });
  return result;
}

/** Children before parents; `parent[k]` is -1 for a root. */
export function postorder(parent: Int32Array): Int32Array {
  const count = parent.length;
  const children: number[][] = Array.from({ length: count }, () => []);
  const pending: number[] = [];
  for (let k = count - 1; k >= 0; k--) {
    if (parent[k] < 0) pending.push(k);
    else children[parent[k]].push(k);
  }
  const result = new Int32Array(count);
  let position = count;
  // Parents are written from the back, so a subtree stays contiguous and ends with its root.
  pending.reverse();
  while (pending.length > 0) {
    const node = pending.pop() as number;
    result[--position] = node;
    for (let c = children[node].length - 1; c >= 0; c--) pending.push(children[node][c]);
  }
  return result;
}

function parents(pattern: BlockPattern, order: Int32Array): Int32Array {
  const position = inverse(order);
  const parent = new Int32Array(order.length).fill(-1);
  const ancestor = new Int32Array(order.length).fill(-1);
  for (let j = 0; j < order.length; j++) {
    const node = order[j];
    for (let k = pattern.rowStart[node]; k < pattern.rowStart[node + 1]; k++) {
      let i = position[pattern.column[k]];
      while (i >= 0 && i < j) {
        const next = ancestor[i];
        ancestor[i] = j;
        if (next < 0) parent[i] = j;
        i = next;
      }
    }
  }
  return parent;
}

function columnStructures(pattern: BlockPattern, order: Int32Array, parent: Int32Array): Int32Array[] {
  const count = order.length;
  const position = inverse(order);
  const seenBy = new Int32Array(count).fill(-1);
  const children: number[][] = Array.from({ length: count }, () => []);
  const structure: Int32Array[] = [];
  for (let j = 0; j < count; j++) {
    const rows: number[] = [];
    const collect = (i: number) => {
      if (i <= j || seenBy[i] === j) return;
      seenBy[i] = j;
      rows.push(i);
    };
    const node = order[j];
    for (let k = pattern.rowStart[node]; k < pattern.rowStart[node + 1]; k++) collect(position[pattern.column[k]]);
    for (const child of children[j]) structure[child].forEach(collect);
    if (parent[j] >= 0) children[parent[j]].push(j);
    structure.push(Int32Array.from(rows).sort());
  }
  return structure;
}
