import { frontField, panelStart, triangleSize } from './front-record.ts';

/** The same bytes as doubles and as 32-bit integers. */
export interface Memory {
  readonly doubles: Float64Array;
  readonly integers: Int32Array;
}

/** A front whose record has been read. */
export interface Front {
  readonly pivotTiles: number;
  readonly updateTiles: number;
  readonly updateRows: number;
  readonly panel: number;
  readonly schur: number;
  readonly firstRow: number;
  readonly rowList: number;
  readonly parentMap: number;
  readonly parentSplit: number;
}

/** Reads the record at integer offset `at`. */
export function readFront(memory: Memory, at: number): Front {
  const field = (k: number) => memory.integers[at + k];
  return {
    pivotTiles: field(frontField.pivotTiles),
    updateTiles: field(frontField.updateTiles),
    updateRows: field(frontField.updateRows),
    panel: field(frontField.panel),
    schur: field(frontField.schur),
    firstRow: field(frontField.firstRow),
    rowList: field(frontField.rowList),
    parentMap: field(frontField.parentMap),
    parentSplit: field(frontField.parentSplit),
  };
}

/** See DenseKernel.factoriseFront. */
export function factoriseFront(memory: Memory, at: number, thresholds: number): number {
  const { doubles } = memory;
  const front = readFront(memory, at);
  const { pivotTiles, updateTiles, panel, schur } = front;
  const tiles = pivotTiles + updateTiles;
  for (let q = 0; q < pivotTiles; q++) {
    const own = panel + panelStart(pivotTiles, q);
    subtractProduct(doubles, own, own, q, own + 16 * q);
    const failed = factoriseTile(doubles, own + 16 * q, thresholds + front.firstRow + 4 * q);
    if (failed >= 0) return 4 * q + failed;
    for (let p = q + 1; p < tiles; p++) {
      const other = panel + panelStart(pivotTiles, p);
      subtractProduct(doubles, other, own, q, other + 16 * q);
      solveTile(doubles, own + 16 * q, other + 16 * q);
    }
  }
  for (let p = 0; p < updateTiles; p++) {
    const a = panel + panelStart(pivotTiles, pivotTiles + p);
    for (let q = 0; q <= p; q++) {
      const b = panel + panelStart(pivotTiles, pivotTiles + q);
      subtractProduct(doubles, a, b, pivotTiles, schur + triangleSize(p) + 16 * q);
    }
  }
  return -1;
}

/** C(i, j) -= sum over k of A(i, k) B(j, k), for k over `tiles` tiles of the panels at a and b; C is the tile at c. */
export function subtractProduct(m: Float64Array, a: number, b: number, tiles: number, c: number): void {
  for (let half = 0; half < 4; half += 2) {
    let c00 = m[c + half];
    let c10 = m[c + half + 1];
    let c01 = m[c + half + 4];
    let c11 = m[c + half + 5];
    let c02 = m[c + half + 8];
    let c12 = m[c + half + 9];
    let c03 = m[c + half + 12];
    let c13 = m[c + half + 13];
    for (let k = 0; k < 16 * tiles; k += 4) {
      const a0 = m[a + k + half];
      const a1 = m[a + k + half + 1];
      const b0 = m[b + k];
      const b1 = m[b + k + 1];
      const b2 = m[b + k + 2];
      const b3 = m[b + k + 3];
      c00 -= a0 * b0;
      c10 -= a1 * b0;
      c01 -= a0 * b1;
      c11 -= a1 * b1;
      c02 -= a0 * b2;
      c12 -= a1 * b2;
      c03 -= a0 * b3;
      c13 -= a1 * b3;
    }
    m[c + half] = c00;
    m[c + half + 1] = c10;
    m[c + half + 4] = c01;
    m[c + half + 5] = c11;
    m[c + half + 8] = c02;
    m[c + half + 9] = c12;
    m[c + half + 12] = c03;
    m[c + half + 13] = c13;
  }
}

/** Cholesky of the lower triangle of the tile at d; returns -1 or the column whose pivot is not above its threshold. */
function factoriseTile(m: Float64Array, d: number, threshold: number): number {
  for (let j = 0; j < 4; j++) {
    let pivot = m[d + 5 * j];
    for (let k = 0; k < j; k++) pivot -= m[d + 4 * k + j] ** 2;
    if (!(pivot > m[threshold + j])) {
      m[d + 5 * j] = pivot;
      return j;
    }
    m[d + 5 * j] = Math.sqrt(pivot);
    for (let i = j + 1; i < 4; i++) {
      let value = m[d + 4 * j + i];
      for (let k = 0; k < j; k++) value -= m[d + 4 * k + i] * m[d + 4 * k + j];
      m[d + 4 * j + i] = value / m[d + 5 * j];
    }
  }
  return -1;
}

/** Tile at t becomes T D^-T, D being the factorised tile at d. */
export function solveTile(m: Float64Array, d: number, t: number): void {
  for (let j = 0; j < 4; j++) {
    for (let i = 0; i < 4; i++) {
      let value = m[t + 4 * j + i];
      for (let k = 0; k < j; k++) value -= m[t + 4 * k + i] * m[d + 4 * k + j];
      m[t + 4 * j + i] = value / m[d + 5 * j];
    }
  }
}

/** See DenseKernel.extendAdd. */
export function extendAdd(memory: Memory, childAt: number, parentAt: number): void {
  const { doubles, integers } = memory;
  const child = readFront(memory, childAt);
  const parent = readFront(memory, parentAt);
  const pivotRows = 4 * parent.pivotTiles;
  for (let i = 0; i < child.updateRows; i++) {
    const row = integers[child.parentMap + i];
    const source = child.schur + triangleSize(i >> 2) + (i & 3);
    const inPanel = parent.panel + panelStart(parent.pivotTiles, row >> 2) + (row & 3);
    const inSchur = parent.schur + triangleSize((row - pivotRows) >> 2) + (row & 3) - 4 * pivotRows;
    for (let j = 0; j <= i; j++) {
      const base = j < child.parentSplit ? inPanel : inSchur;
      doubles[base + 4 * integers[child.parentMap + j]] += doubles[source + 4 * j];
    }
  }
}
