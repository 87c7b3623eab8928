import type { DenseKernel } from '../kernel/dense-kernel.ts';
import { FRONT_FIELDS, frontField, triangleSize } from '../kernel/front-record.ts';
import type { SymbolicFactor, SymbolicFront } from './analyse.ts';
import type { BlockMatrix } from './block-matrix.ts';

/** A pivot must exceed this share of its own diagonal entry [1]; below it the matrix is singular to working precision. */
const SMALLEST_PIVOT_SHARE = 1e-14;
/** Right-hand sides solved together by the kernel. */
const GROUP = 4;

/** Result of a factorisation; `pivot` is the offending value and `nodeIndex` the node it belongs to. */
export type Factorisation =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'not-positive-definite';
      readonly pivot: number;
      readonly nodeIndex: number;
    };

/** Cholesky factor of a block matrix; it can be renewed for other values of the same pattern. */
export interface Factor {
  /** Reads the blocks of the lower triangle (row >= column) and, of diagonal blocks, the lower half. */
  factorise(matrix: BlockMatrix): Factorisation;
  /**
   * Solves A x = b for `nRhs` right-hand sides; b and x are column-major, 3 nodeCount x nRhs, and may be one array.
   *
   * @throws Error when there is no usable factor: before factorise, after it failed, or after release.
   */
  solve(b: Float64Array, x: Float64Array, nRhs?: number): void;
  /** Number of the factorisation it holds, never given twice; 0 while there is none. Keep it to know which matrix a solve used. */
  readonly stateId: number;
  /**
   * Copies the factor as it is, at the cost of its memory; much cheaper to put back than to compute again.
   *
   * @throws Error when there is no usable factor.
   */
  keep(): KeptFactor;
  /** Gives the memory back to the kernel; the factor cannot be used afterwards. */
  release(): void;
}

/** A factor that has been put aside. */
export interface KeptFactor {
  /** Puts it back: the factor then is in the state it had when it was kept, `stateId` included. */
  restore(): void;
}

/** Offsets in kernel memory: doubles, except `records` (32-bit integers). */
interface Storage {
  readonly factor: number;
  readonly thresholds: number;
  readonly x: number;
  readonly work: number;
  readonly records: number;
  readonly owned: readonly number[];
}

/** An empty factor with room in the kernel's memory; several factors may share a kernel and a symbolic factor. */
export function createFactor(symbolic: SymbolicFactor, kernel: DenseKernel): Factor {
  let storage: Storage | null = reserve(symbolic, kernel);
  let factorisations = 0;
  let held = 0;
  let usable = false;
  const open = (): Storage => {
    if (storage === null) throw new Error('The factor has been released; create a new one.');
    return storage;
  };
  return {
    factorise(matrix) {
      usable = false;
      checkPattern(symbolic, matrix);
      const result = factorise(symbolic, kernel, open(), matrix);
      usable = result.ok;
      if (usable) held = ++factorisations;
      return result;
    },
    solve(b, x, nRhs = 1) {
      const open_ = open();
      if (!usable) throw new Error('The factor holds no factorised matrix; call factorise and check that it is ok.');
      const length = 3 * symbolic.pattern.nodeCount * nRhs;
      if (!(Number.isInteger(nRhs) && nRhs >= 1)) throw new RangeError(`nRhs is ${nRhs}; it must be 1 or more.`);
      if (b.length < length || x.length < length) {
        throw new RangeError(`b has ${b.length} and x ${x.length} entries; ${nRhs} right-hand sides need ${length}.`);
      }
      solve(symbolic, kernel, open_, { b, x, nRhs });
    },
    get stateId() {
      return usable ? held : 0;
    },
    keep() {
      const { factor } = open();
      if (!usable) throw new Error('The factor holds no factorised matrix; there is nothing to keep.');
      const values = kernel.doubles.slice(factor, factor + symbolic.factorSize);
      const of = held;
      return {
        restore() {
          kernel.doubles.set(values, open().factor);
          held = of;
          usable = true;
        },
      };
    },
    release() {
      for (const offset of open().owned) kernel.release(offset);
      storage = null;
      usable = false;
    },
  };
}

function checkPattern(symbolic: SymbolicFactor, matrix: BlockMatrix): void {
  const { nodeCount, column } = symbolic.pattern;
  if (matrix.nodeCount !== nodeCount || matrix.column.length !== column.length) {
    throw new RangeError(
      `matrix has ${matrix.nodeCount} nodes and ${matrix.column.length} blocks; the analysed pattern has ${nodeCount} and ${column.length}.`,
    );
  }
}

function reserve(symbolic: SymbolicFactor, kernel: DenseKernel): Storage {
  const { fronts } = symbolic;
  const listLength = fronts.reduce((sum, front) => sum + front.rows.length + front.parentMap.length, 0);
  const widest = Math.max(...fronts.map((front) => front.pivotTiles));
  const factor = kernel.allocate(symbolic.factorSize);
  const thresholds = kernel.allocate(symbolic.paddedRows);
  const x = kernel.allocate(GROUP * symbolic.paddedRows);
  const work = kernel.allocate(Math.max(16, 8 * widest));
  const tables = kernel.allocate(Math.ceil((fronts.length * FRONT_FIELDS + listLength) / 2));
  const storage = { factor, thresholds, x, work, records: 2 * tables, owned: [factor, thresholds, x, work, tables] };
  writeRecords(symbolic, kernel.integers, storage);
  return storage;
}

function writeRecords({ fronts }: SymbolicFactor, integers: Int32Array, storage: Storage): void {
  let list = storage.records + fronts.length * FRONT_FIELDS;
  fronts.forEach((front, f) => {
    const at = storage.records + f * FRONT_FIELDS;
    integers[at + frontField.pivotTiles] = front.pivotTiles;
    integers[at + frontField.updateTiles] = front.updateTiles;
    integers[at + frontField.updateRows] = front.rows.length;
    integers[at + frontField.panel] = storage.factor + front.panel;
    integers[at + frontField.firstRow] = front.firstRow;
    integers[at + frontField.rowList] = list;
    integers[at + frontField.parentMap] = list + front.rows.length;
    integers[at + frontField.parentSplit] = front.parentSplit;
    integers.set(front.rows, list);
    integers.set(front.parentMap, list + front.rows.length);
    list += front.rows.length + front.parentMap.length;
  });
}

function factorise(
  symbolic: SymbolicFactor,
  kernel: DenseKernel,
  storage: Storage,
  matrix: BlockMatrix,
): Factorisation {
  const updates = kernel.allocate(symbolic.updateSize);
  try {
    const { doubles, integers } = kernel;
    writeThresholds(symbolic, doubles, storage, matrix);
    for (let f = 0; f < symbolic.fronts.length; f++) {
      const front = symbolic.fronts[f];
      const record = storage.records + f * FRONT_FIELDS;
      integers[record + frontField.schur] = updates + front.schur;
      assembleFront(front, doubles, storage.factor + front.panel, matrix.values);
      doubles.fill(0, updates + front.schur, updates + front.schur + triangleSize(front.updateTiles));
      for (const child of front.children) kernel.extendAdd(storage.records + child * FRONT_FIELDS, record);
      const failed = kernel.factoriseFront(record, storage.thresholds);
      if (failed >= 0)
        return failure(symbolic, front, failed, doubles[storage.factor + front.panel + diagonalAt(failed)]);
    }
    return { ok: true };
  } finally {
    kernel.release(updates);
  }
}

function writeThresholds(symbolic: SymbolicFactor, doubles: Float64Array, storage: Storage, matrix: BlockMatrix): void {
  doubles.fill(0, storage.thresholds, storage.thresholds + symbolic.paddedRows);
  for (let node = 0; node < symbolic.pattern.nodeCount; node++) {
    const at = storage.thresholds + symbolic.nodeRow[node];
    const block = 9 * symbolic.diagonal[node];
    for (let d = 0; d < 3; d++) doubles[at + d] = Math.max(0, SMALLEST_PIVOT_SHARE * matrix.values[block + 4 * d]);
  }
}

/** Offset of diagonal entry i in the factor of a front. */
function diagonalAt(i: number): number {
  return triangleSize(i >> 2) + 4 * i + (i & 3);
}

function assembleFront(front: SymbolicFront, doubles: Float64Array, panel: number, values: Float64Array): void {
  const { blocks, targets, pivotTiles, updateTiles } = front;
  doubles.fill(0, panel, panel + triangleSize(pivotTiles) + 16 * pivotTiles * updateTiles);
  // Padding rows come last among the pivots; entries of true rows overwrite the unit pivots written here.
  for (let i = Math.max(0, 4 * pivotTiles - 3); i < 4 * pivotTiles; i++) doubles[panel + diagonalAt(i)] = 1;
  for (let k = 0; k < blocks.length; k++) {
    const from = 9 * blocks[k];
    const to = 9 * k;
    for (let e = 0; e < 9; e++) doubles[panel + targets[to + e]] = values[from + e];
  }
}

function failure(symbolic: SymbolicFactor, front: SymbolicFront, column: number, pivot: number): Factorisation {
  const row = front.firstRow + column;
  const nodeIndex = symbolic.nodeRow.findIndex((first) => row >= first && row < first + 3);
  return { ok: false, reason: 'not-positive-definite', pivot, nodeIndex };
}

function solve(
  symbolic: SymbolicFactor,
  kernel: DenseKernel,
  storage: Storage,
  system: { b: Float64Array; x: Float64Array; nRhs: number },
): void {
  const length = 3 * symbolic.pattern.nodeCount;
  for (let first = 0; first < system.nRhs; ) {
    const left = system.nRhs - first;
    // Two or three columns cost less as a group of four, padded with zeros, than one by one.
    const width = left === 1 ? 1 : GROUP;
    const count = Math.min(left, width);
    const rows = { nodeRow: symbolic.nodeRow, doubles: kernel.doubles, x: storage.x, width };
    rows.doubles.fill(0, storage.x, storage.x + width * symbolic.paddedRows);
    for (let c = 0; c < count; c++) scatter(rows, system.b.subarray((first + c) * length, (first + c + 1) * length), c);
    substitute(symbolic, kernel, storage, width);
    for (let c = 0; c < count; c++) gather(rows, system.x.subarray((first + c) * length, (first + c + 1) * length), c);
    first += count;
  }
}

function substitute(
  { fronts }: SymbolicFactor,
  kernel: DenseKernel,
  { records, x, work }: Storage,
  width: number,
): void {
  const forward = width === 1 ? kernel.forward1 : kernel.forward4;
  const backward = width === 1 ? kernel.backward1 : kernel.backward4;
  for (let f = 0; f < fronts.length; f++) forward(records + f * FRONT_FIELDS, x, work);
  for (let f = fronts.length - 1; f >= 0; f--) backward(records + f * FRONT_FIELDS, x, work);
}

interface PaddedRows {
  readonly nodeRow: Int32Array;
  readonly doubles: Float64Array;
  readonly x: number;
  readonly width: number;
}

function scatter({ nodeRow, doubles, x, width }: PaddedRows, column: Float64Array, c: number): void {
  for (let i = 0; i < column.length; i++) doubles[x + width * (nodeRow[(i / 3) | 0] + (i % 3)) + c] = column[i];
}

function gather({ nodeRow, doubles, x, width }: PaddedRows, column: Float64Array, c: number): void {
  for (let i = 0; i < column.length; i++) column[i] = doubles[x + width * (nodeRow[(i / 3) | 0] + (i % 3)) + c];
}
