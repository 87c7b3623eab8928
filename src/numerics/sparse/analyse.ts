import { panelSize, panelStart, triangleSize } from '../kernel/front-record.ts';
import { type BlockPattern, blockIndex } from './block-matrix.ts';
import { dissect } from './dissect.ts';
import { eliminationTree, inverse } from './elimination-tree.ts';
import { partitionSupernodes, type Supernode } from './supernodes.ts';

/** One front of the multifrontal factor; offsets count doubles from the start of the factor or of the update area. */
export interface SymbolicFront {
  readonly pivotTiles: number;
  readonly updateTiles: number;
  /** Padded row of every update row. */
  readonly rows: Int32Array;
  /** Local row in the parent's front of every update row. */
  readonly parentMap: Int32Array;
  /** How many update rows are pivots of the parent. */
  readonly parentSplit: number;
  readonly children: readonly number[];
  readonly firstRow: number;
  readonly panel: number;
  readonly schur: number;
  /** Blocks of the matrix that enter this front ... */
  readonly blocks: Int32Array;
  /** ... and where their 9 entries go, from the start of the front's factor; entries are written in this order. */
  readonly targets: Int32Array;
}

/** Everything about a factorisation that depends on the pattern alone: reusable for any values, and by many factors. */
export interface SymbolicFactor {
  readonly pattern: BlockPattern;
  /** Children before parents. */
  readonly fronts: readonly SymbolicFront[];
  /** Padded row of the first unknown of each node; the other two follow. */
  readonly nodeRow: Int32Array;
  /** Index of each node's diagonal block. */
  readonly diagonal: Int32Array;
  /** Rows of all fronts with their padding. */
  readonly paddedRows: number;
  /** Doubles in the factor. */
  readonly factorSize: number;
  /** Doubles that hold the updates waiting for their parents. */
  readonly updateSize: number;
  /** Multiplications and additions of one factorisation. */
  readonly flops: number;
}

/**
 * Elimination order and front layout for a pattern.
 *
 * @param coordinates nodeCount x 2 or x 3, any unit; used only to cut the mesh (see `dissect`). For a sheet hand in two
 *   coordinates along the sheet, equal for the nodes of a pillar through it.
 */
export function analyse(pattern: BlockPattern, coordinates: Float64Array): SymbolicFactor {
  const tree = eliminationTree(pattern, dissect(pattern, coordinates));
  const { order, supernodes } = partitionSupernodes(tree);
  const children: number[][] = supernodes.map(() => []);
  supernodes.forEach(({ parent }, f) => {
    if (parent >= 0) children[parent].push(f);
  });
  const layout = layOut(supernodes, children, order.length);
  const position = inverse(order);
  const fronts = supernodes.map(
    (supernode, f): SymbolicFront => ({
      ...sizeOf(supernode),
      ...parentRows(supernodes, f, order.length),
      ...entries(pattern, supernode, order, position),
      rows: expand(supernode.update, layout.rowOfPosition),
      children: children[f],
      firstRow: layout.rowOfPosition[supernode.firstPosition],
      panel: layout.panel[f],
      schur: layout.schur[f],
    }),
  );
  const nodes = Array.from(order.keys());
  return {
    pattern: { nodeCount: pattern.nodeCount, rowStart: pattern.rowStart, column: pattern.column },
    fronts,
    nodeRow: Int32Array.from(nodes, (node) => layout.rowOfPosition[position[node]]),
    diagonal: Int32Array.from(nodes, (node) => diagonalBlock(pattern, node)),
    paddedRows: layout.paddedRows,
    factorSize: layout.factorSize,
    updateSize: layout.updateSize,
    flops: fronts.reduce((sum, front) => sum + frontFlops(front.pivotTiles * 4, front.updateTiles * 4), 0),
  };
}

function diagonalBlock(pattern: BlockPattern, node: number): number {
  const block = blockIndex(pattern, node, node);
  if (block < 0) throw new RangeError(`pattern has no diagonal block for node ${node}; every node needs one.`);
  return block;
}

function sizeOf(supernode: Supernode) {
  return {
    pivotTiles: Math.ceil((3 * supernode.pivotCount) / 4),
    updateTiles: Math.ceil((3 * supernode.update.length) / 4),
  };
}

function frontFlops(w: number, u: number): number {
  return w ** 3 / 3 + w * w * u + w * u * u;
}

/** The three rows of every position in the list, given the first. */
function expand(positions: Int32Array, firstRow: Int32Array): Int32Array {
  const rows = new Int32Array(3 * positions.length);
  positions.forEach((position, k) => {
    for (let d = 0; d < 3; d++) rows[3 * k + d] = firstRow[position] + d;
  });
  return rows;
}

/** Places factors one after another, and updates where they live only until their parent has been assembled. */
function layOut(supernodes: readonly Supernode[], children: number[][], positions: number) {
  const rowOfPosition = new Int32Array(positions);
  const panel = new Array<number>(supernodes.length);
  const schur = new Array<number>(supernodes.length);
  let paddedRows = 0;
  let factorSize = 0;
  let updateSize = 0;
  const living: { start: number; end: number; front: number }[] = [];
  supernodes.forEach((supernode, f) => {
    const { pivotTiles, updateTiles } = sizeOf(supernode);
    for (let k = 0; k < supernode.pivotCount; k++) {
      rowOfPosition[supernode.firstPosition + k] = paddedRows + 3 * k;
    }
    paddedRows += 4 * pivotTiles;
    panel[f] = factorSize;
    factorSize += panelSize(pivotTiles, updateTiles);
    const size = triangleSize(updateTiles);
    let start = 0;
    let slot = 0;
    while (slot < living.length && living[slot].start - start < size) start = living[slot++].end;
    living.splice(slot, 0, { start, end: start + size, front: f });
    schur[f] = start;
    updateSize = Math.max(updateSize, start + size);
    for (const child of children[f])
      living.splice(
        living.findIndex(({ front }) => front === child),
        1,
      );
  });
  return { rowOfPosition, panel, schur, paddedRows, factorSize, updateSize };
}

/** Where the update rows of front f are in its parent. */
function parentRows(supernodes: readonly Supernode[], f: number, positions: number) {
  const { parent, update } = supernodes[f];
  if (parent < 0) return { parentMap: new Int32Array(0), parentSplit: 0 };
  const { firstPosition, pivotCount, update: above } = supernodes[parent];
  const { pivotTiles } = sizeOf(supernodes[parent]);
  const localRow = new Int32Array(positions);
  for (let k = 0; k < pivotCount; k++) localRow[firstPosition + k] = 3 * k;
  above.forEach((position, k) => {
    localRow[position] = 4 * pivotTiles + 3 * k;
  });
  const pivots = update.filter((position) => position < firstPosition + pivotCount).length;
  return { parentMap: expand(update, localRow), parentSplit: 3 * pivots };
}

/** The blocks of the lower triangle that belong to the pivot columns of a supernode, and where their entries go. */
function entries(pattern: BlockPattern, supernode: Supernode, order: Int32Array, position: Int32Array) {
  const { firstPosition, pivotCount, update } = supernode;
  const { pivotTiles } = sizeOf(supernode);
  const localRow = new Map<number, number>();
  update.forEach((at, k) => {
    localRow.set(at, 4 * pivotTiles + 3 * k);
  });
  for (let k = 0; k < pivotCount; k++) localRow.set(firstPosition + k, 3 * k);
  const blocks: number[] = [];
  const targets: number[] = [];
  for (let k = 0; k < pivotCount; k++) {
    const node = order[firstPosition + k];
    for (let b = pattern.rowStart[node]; b < pattern.rowStart[node + 1]; b++) {
      const other = pattern.column[b];
      if (position[other] < firstPosition + k) continue;
      const inLowerTriangle = node >= other;
      const block = inLowerTriangle ? b : blockIndex(pattern, other, node);
      if (block < 0) throw new RangeError(`pattern has block (${node}, ${other}) but not (${other}, ${node}).`);
      blocks.push(block);
      const far = localRow.get(position[other]) as number;
      // Row-major entries of block (max, min); its rows are those of `other` unless it is stored the other way round.
      for (let r = 0; r < 3; r++) {
        for (let c = 0; c < 3; c++) {
          const row = far + (inLowerTriangle ? c : r);
          const column = 3 * k + (inLowerTriangle ? r : c);
          // On a diagonal block (r, c) and (c, r) share a target; r > c comes later in the order and stays.
          targets.push(entryOffset(pivotTiles, Math.max(row, column), Math.min(row, column)));
        }
      }
    }
  }
  return { blocks: Int32Array.from(blocks), targets: Int32Array.from(targets) };
}

function entryOffset(pivotTiles: number, row: number, column: number): number {
  return panelStart(pivotTiles, row >> 2) + 4 * column + (row & 3);
}
