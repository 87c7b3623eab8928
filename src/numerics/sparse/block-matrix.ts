/**
 * Sparse matrix of 3 x 3 blocks, one block row per node, both triangles stored.
 *
 * `column` is ascending inside each row and holds the diagonal; block `k` occupies
 * `values[9k .. 9k+8]`, row-major; `rowStart` has `nodeCount + 1` entries.
 */
export interface BlockMatrix {
  readonly nodeCount: number;
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly values: Float64Array;
}

/** Where the non-zero blocks are, without their values. */
export type BlockPattern = Pick<BlockMatrix, 'nodeCount' | 'rowStart' | 'column'>;

/** Which nodes are coupled: every pair inside one list of `cliques` (element connectivities, contact pairs, ...). */
export interface NodeAdjacency {
  readonly nodeCount: number;
  readonly cliques: Iterable<ArrayLike<number>>;
}

/**
 * Zero matrix with the pattern of the given node couplings; every diagonal block is present.
 *
 * @throws RangeError when a clique names a node outside 0 .. nodeCount - 1.
 */
export function createBlockMatrix(adjacency: NodeAdjacency): BlockMatrix {
  const { nodeCount } = adjacency;
  const cliques = Array.from(adjacency.cliques);
  const cliquesOfNode: number[][] = Array.from({ length: nodeCount }, () => []);
  cliques.forEach((clique, index) => {
    for (let i = 0; i < clique.length; i++) {
      const node = clique[i];
      if (!(node >= 0 && node < nodeCount)) {
        throw new RangeError(`cliques[${index}] names node ${node}; nodes are 0 to ${nodeCount - 1}.`);
      }
      cliquesOfNode[node].push(index);
    }
  });
  const rowStart = new Int32Array(nodeCount + 1);
  const rows: Int32Array[] = [];
  const seenBy = new Int32Array(nodeCount).fill(-1);
  for (let row = 0; row < nodeCount; row++) {
    const neighbours = [row];
    seenBy[row] = row;
    for (const index of cliquesOfNode[row]) {
      const clique = cliques[index];
      for (let i = 0; i < clique.length; i++) {
        if (seenBy[clique[i]] === row) continue;
        seenBy[clique[i]] = row;
        neighbours.push(clique[i]);
      }
    }
    rows.push(Int32Array.from(neighbours).sort());
    rowStart[row + 1] = rowStart[row] + neighbours.length;
  }
  const column = new Int32Array(rowStart[nodeCount]);
  rows.forEach((neighbours, row) => {
    column.set(neighbours, rowStart[row]);
  });
  return { nodeCount, rowStart, column, values: new Float64Array(9 * column.length) };
}

/** Index of block (row, col), or -1 when it is not in the pattern. Its values start at 9 times the index. */
export function blockIndex(matrix: BlockPattern, row: number, col: number): number {
  let low = matrix.rowStart[row];
  let high = matrix.rowStart[row + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = matrix.column[middle];
    if (found === col) return middle;
    if (found < col) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** y = A x, using every stored block; `x` and `y` have 3 nodeCount entries and must not be the same array. */
export function multiply(matrix: BlockMatrix, x: Float64Array, y: Float64Array): void {
  const { nodeCount, rowStart, column, values } = matrix;
  for (let row = 0; row < nodeCount; row++) {
    let y0 = 0;
    let y1 = 0;
    let y2 = 0;
    for (let block = rowStart[row]; block < rowStart[row + 1]; block++) {
      const v = 9 * block;
      const c = 3 * column[block];
      const x0 = x[c];
      const x1 = x[c + 1];
      const x2 = x[c + 2];
      y0 += values[v] * x0 + values[v + 1] * x1 + values[v + 2] * x2;
      y1 += values[v + 3] * x0 + values[v + 4] * x1 + values[v + 5] * x2;
      y2 += values[v + 6] * x0 + values[v + 7] * x1 + values[v + 8] * x2;
    }
    y[3 * row] = y0;
    y[3 * row + 1] = y1;
    y[3 * row + 2] = y2;
  }
}
