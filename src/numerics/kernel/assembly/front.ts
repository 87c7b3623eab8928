// Partial factorisation of one front and assembly of a child's update into its parent. The record of a front is
// described in ../front-record.ts; offsets in it count doubles (rows and maps: 32-bit integers).

import { factoriseTile, solveTile, subtractProduct } from './tile';

/** Tile columns factorised between two updates of what follows. */
const BLOCK_TILES: i32 = 24;
/** Panels kept in the fastest cache while the others stream past. */
const GROUP_PANELS: i32 = 4;

/** Byte distance of panel p in a triangle of panels, panel p having p + 1 tiles. */
@inline
export function triangle(p: i32): usize {
  return (<usize>(p * (p + 1))) << 6;
}

@inline
export function field(front: usize, k: i32): i32 {
  return load<i32>(front + ((<usize>k) << 2));
}

/** Start of panel p (pivot panels first, then update panels) in the factor. */
@inline
function panelStart(panel: usize, pivotTiles: i32, p: i32): usize {
  return p < pivotTiles
    ? panel + triangle(p)
    : panel + triangle(pivotTiles) + (((<usize>(p - pivotTiles)) * (<usize>pivotTiles)) << 7);
}

/** Returns -1 or the local column of the first pivot that is not above its threshold. Addresses in doubles. */
export function factoriseFront(frontInts: i32, thresholds: i32): i32 {
  const front = (<usize>frontInts) << 2;
  const pivotTiles = field(front, 0);
  const updateTiles = field(front, 1);
  const panel = (<usize>field(front, 3)) << 3;
  const schur = (<usize>field(front, 4)) << 3;
  const threshold = (<usize>thresholds + <usize>field(front, 5)) << 3;
  const tiles = pivotTiles + updateTiles;
  for (let begin = 0; begin < pivotTiles; begin += BLOCK_TILES) {
    const end = min(begin + BLOCK_TILES, pivotTiles);
    for (let q = begin; q < end; q++) {
      const failed = factoriseTileColumn(panel, pivotTiles, tiles, begin, q, threshold);
      if (failed >= 0) return 4 * q + failed;
    }
    updateFollowing(panel, pivotTiles, tiles, begin, end, schur);
  }
  return -1;
}

function factoriseTileColumn(
  panel: usize, pivotTiles: i32, tiles: i32, begin: i32, q: i32, threshold: usize,
): i32 {
  const own = panelStart(panel, pivotTiles, q);
  const skip = (<usize>begin) << 7;
  const at = (<usize>q) << 7;
  subtractProduct(own + skip, own + skip, q - begin, own + at);
  const failed = factoriseTile(own + at, threshold + ((<usize>q) << 5));
  if (failed >= 0) return failed;
  for (let p = q + 1; p < tiles; p++) {
    const other = panelStart(panel, pivotTiles, p);
    subtractProduct(other + skip, own + skip, q - begin, other + at);
    solveTile(own + at, other + at);
  }
  return -1;
}

/** Subtracts the product of tile columns begin .. end - 1 from every later tile, in the factor and in the update. */
function updateFollowing(panel: usize, pivotTiles: i32, tiles: i32, begin: i32, end: i32, schur: usize): void {
  const skip = (<usize>begin) << 7;
  const count = end - begin;
  for (let group = end; group < tiles; group += GROUP_PANELS) {
    const groupEnd = min(group + GROUP_PANELS, tiles);
    for (let p = group; p < tiles; p++) {
      const a = panelStart(panel, pivotTiles, p);
      const last = min(groupEnd, p + 1);
      for (let q = group; q < last; q++) {
        const target = q < pivotTiles
          ? a + ((<usize>q) << 7)
          : schur + triangle(p - pivotTiles) + ((<usize>(q - pivotTiles)) << 7);
        subtractProduct(a + skip, panelStart(panel, pivotTiles, q) + skip, count, target);
      }
    }
  }
}

/** Address of (row, column 0) of the parent: in the pivot columns of the factor. */
@inline
function panelRow(panel: usize, pivotTiles: i32, row: i32): usize {
  return panelStart(panel, pivotTiles, row >> 2) + ((<usize>(row & 3)) << 3);
}

/** Address of (row, column 0) of the parent's update; rows of the pivots have none and never ask for it. */
@inline
function schurRow(schur: usize, pivotTiles: i32, row: i32): usize {
  const local = row - 4 * pivotTiles;
  return schur + triangle(local >> 2) + ((<usize>(local & 3)) << 3);
}

@inline
function addTo(target: usize, source: usize): void {
  store<f64>(target, load<f64>(target) + load<f64>(source));
}

/** Adds the update of a child to the front of its parent. */
export function extendAdd(childInts: i32, parentInts: i32): void {
  const child = (<usize>childInts) << 2;
  const parent = (<usize>parentInts) << 2;
  const updateTiles = field(child, 1);
  const rows = field(child, 2);
  const source = (<usize>field(child, 4)) << 3;
  const map = (<usize>field(child, 7)) << 2;
  const split = field(child, 8);
  const pivotTiles = field(parent, 0);
  const panel = (<usize>field(parent, 3)) << 3;
  const schur = (<usize>field(parent, 4)) << 3;
  for (let p = 0; p < updateTiles; p++) {
    addPanel(source + triangle(p), p, rows, map, min(split, 4 * p), pivotTiles, panel, 0);
    addPanel(source + triangle(p), p, rows, map, split, pivotTiles, schur, 1);
    addDiagonalTile(source + triangle(p), p, rows, map, split, pivotTiles, panel, schur);
  }
}

/** Columns left of the diagonal tile of one child panel: those in the parent's pivots (part 0) or update (part 1). */
function addPanel(
  source: usize, p: i32, rows: i32, map: usize, split: i32, pivotTiles: i32, target: usize, part: i32,
): void {
  const from = part === 0 ? 0 : split;
  const to = part === 0 ? split : 4 * p;
  if (from >= to) return;
  // Padding rows hold exact zeros: they are added to the last true row, which does not change it.
  const row0 = load<i32>(map + ((<usize>(4 * p)) << 2));
  const row1 = load<i32>(map + ((<usize>min(4 * p + 1, rows - 1)) << 2));
  const row2 = load<i32>(map + ((<usize>min(4 * p + 2, rows - 1)) << 2));
  const row3 = load<i32>(map + ((<usize>min(4 * p + 3, rows - 1)) << 2));
  const t0 = part === 0 ? panelRow(target, pivotTiles, row0) : schurRow(target, pivotTiles, row0);
  const t1 = part === 0 ? panelRow(target, pivotTiles, row1) : schurRow(target, pivotTiles, row1);
  const t2 = part === 0 ? panelRow(target, pivotTiles, row2) : schurRow(target, pivotTiles, row2);
  const t3 = part === 0 ? panelRow(target, pivotTiles, row3) : schurRow(target, pivotTiles, row3);
  const shift = part === 0 ? 0 : 4 * pivotTiles;
  for (let j = from; j < to; j++) {
    const column = (<usize>(load<i32>(map + ((<usize>j) << 2)) - shift)) << 5;
    const s = source + ((<usize>j) << 5);
    addTo(t0 + column, s);
    addTo(t1 + column, s + 8);
    addTo(t2 + column, s + 16);
    addTo(t3 + column, s + 24);
  }
}

function addDiagonalTile(
  source: usize, p: i32, rows: i32, map: usize, split: i32, pivotTiles: i32, panel: usize, schur: usize,
): void {
  const last = min(4 * p + 4, rows);
  for (let i = 4 * p; i < last; i++) {
    const row = load<i32>(map + ((<usize>i) << 2));
    for (let j = 4 * p; j <= i; j++) {
      const column = load<i32>(map + ((<usize>j) << 2));
      const target = j < split
        ? panelRow(panel, pivotTiles, row) + ((<usize>column) << 5)
        : schurRow(schur, pivotTiles, row) + ((<usize>(column - 4 * pivotTiles)) << 5);
      addTo(target, source + ((<usize>j) << 5) + ((<usize>(i & 3)) << 3));
    }
  }
}
