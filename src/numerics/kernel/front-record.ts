/**
 * Layout shared by the SIMD kernel and its plain twin.
 *
 * A *front* is the dense matrix in which one group of unknowns (the pivots) is eliminated: first the pivot rows, padded
 * to a multiple of 4 with unit pivots, then the update rows, padded with zeros. Rows are grouped in *panels* of 4; a
 * panel stores its columns one after another, 4 doubles each, so that a 4 x 4 *tile* is 16 contiguous doubles (column
 * after column) and a panel is read from end to end by every inner loop.
 *
 * - Factor of a front: panel p of the pivots has p + 1 tiles (offset 8 p (p + 1)); after them every update panel has
 *   `pivotTiles` tiles.
 * - Update (Schur complement) of a front: panel p has p + 1 tiles.
 *
 * A *record* of FRONT_FIELDS 32-bit integers describes a front in kernel memory. Offsets of matrices count doubles,
 * offsets of integer lists and of records count 32-bit integers, both from the start of the memory.
 */
export const FRONT_FIELDS = 9;

/** Position of each field in the record of a front. */
export const frontField = {
  /** Tiles of the padded pivot rows. */
  pivotTiles: 0,
  /** Tiles of the padded update rows. */
  updateTiles: 1,
  /** Update rows without padding. */
  updateRows: 2,
  /** Offset of the factor [doubles]. */
  panel: 3,
  /** Offset of the update [doubles]. */
  schur: 4,
  /** First padded row of the pivots among the rows of all fronts. */
  firstRow: 5,
  /** Offset of the list of padded rows, one per update row [integers]. */
  rowList: 6,
  /** Offset of the list of local rows in the parent, one per update row [integers]. */
  parentMap: 7,
  /** How many update rows are pivots of the parent. */
  parentSplit: 8,
} as const;

/** Doubles in a triangle of panels, `tiles` panels high. */
export function triangleSize(tiles: number): number {
  return 8 * tiles * (tiles + 1);
}

/** Doubles in the factor of a front. */
export function panelSize(pivotTiles: number, updateTiles: number): number {
  return triangleSize(pivotTiles) + 16 * updateTiles * pivotTiles;
}

/** Offset of panel p from the start of the factor [doubles]; pivot panels first, then update panels. */
export function panelStart(pivotTiles: number, p: number): number {
  return p < pivotTiles ? triangleSize(p) : triangleSize(pivotTiles) + 16 * pivotTiles * (p - pivotTiles);
}
