// Triangular solves with one front. `x` holds the padded unknowns of all fronts: one double per row, or four (one per
// right-hand side). `work` has room for 8 doubles per pivot row and 4 per update row. Offsets count doubles.

import { field, triangle } from './front';
import { solveTile, solveTileTransposed, subtractProduct } from './tile';

/** Forward substitution, one right-hand side. */
export function forward1(frontInts: i32, xDoubles: i32): void {
  const front = (<usize>frontInts) << 2;
  const pivotTiles = field(front, 0);
  const updateTiles = field(front, 1);
  const rows = field(front, 2);
  const panel = (<usize>field(front, 3)) << 3;
  const x = (<usize>xDoubles) << 3;
  const own = x + ((<usize>field(front, 5)) << 3);
  const rowList = (<usize>field(front, 6)) << 2;
  for (let q = 0; q < pivotTiles; q++) {
    const d = panel + triangle(q);
    const y = own + ((<usize>q) << 5);
    let low = v128.load(y, 0);
    let high = v128.load(y, 16);
    for (let k = 0; k < 4 * q; k++) {
      const s = v128.load64_splat(own + ((<usize>k) << 3));
      low = f64x2.sub(low, f64x2.mul(v128.load(d + ((<usize>k) << 5), 0), s));
      high = f64x2.sub(high, f64x2.mul(v128.load(d + ((<usize>k) << 5), 16), s));
    }
    v128.store(y, low, 0);
    v128.store(y, high, 16);
    forwardTile(d + ((<usize>q) << 7), y);
  }
  let p = panel + triangle(pivotTiles);
  const width = 4 * pivotTiles;
  for (let t = 0; t < updateTiles; t++) {
    let low = f64x2.splat(0);
    let high = f64x2.splat(0);
    let low2 = f64x2.splat(0);
    let high2 = f64x2.splat(0);
    for (let k = 0; k < width; k += 2) {
      const s = v128.load64_splat(own + ((<usize>k) << 3), 0);
      const z = v128.load64_splat(own + ((<usize>k) << 3), 8);
      low = f64x2.add(low, f64x2.mul(v128.load(p, 0), s));
      high = f64x2.add(high, f64x2.mul(v128.load(p, 16), s));
      low2 = f64x2.add(low2, f64x2.mul(v128.load(p, 32), z));
      high2 = f64x2.add(high2, f64x2.mul(v128.load(p, 48), z));
      p += 64;
    }
    low = f64x2.add(low, low2);
    high = f64x2.add(high, high2);
    subtractAt(x, rowList, 4 * t, rows, f64x2.extract_lane(low, 0));
    subtractAt(x, rowList, 4 * t + 1, rows, f64x2.extract_lane(low, 1));
    subtractAt(x, rowList, 4 * t + 2, rows, f64x2.extract_lane(high, 0));
    subtractAt(x, rowList, 4 * t + 3, rows, f64x2.extract_lane(high, 1));
  }
}

@inline
function subtractAt(x: usize, rowList: usize, i: i32, rows: i32, value: f64): void {
  if (i >= rows) return;
  const at = x + ((<usize>load<i32>(rowList + ((<usize>i) << 2))) << 3);
  store<f64>(at, load<f64>(at) - value);
}

function forwardTile(d: usize, y: usize): void {
  for (let j = 0; j < 4; j++) {
    const value = load<f64>(y + ((<usize>j) << 3)) / load<f64>(d + ((<usize>(5 * j)) << 3));
    store<f64>(y + ((<usize>j) << 3), value);
    for (let i = j + 1; i < 4; i++) {
      const at = y + ((<usize>i) << 3);
      store<f64>(at, load<f64>(at) - value * load<f64>(d + ((<usize>(4 * j + i)) << 3)));
    }
  }
}

/** Backward substitution, one right-hand side. */
export function backward1(frontInts: i32, xDoubles: i32, workDoubles: i32): void {
  const front = (<usize>frontInts) << 2;
  const pivotTiles = field(front, 0);
  const updateTiles = field(front, 1);
  const rows = field(front, 2);
  const panel = (<usize>field(front, 3)) << 3;
  const x = (<usize>xDoubles) << 3;
  const own = x + ((<usize>field(front, 5)) << 3);
  const rowList = (<usize>field(front, 6)) << 2;
  const sums = (<usize>workDoubles) << 3;
  const width = 4 * pivotTiles;
  memory.fill(sums, 0, (<usize>width) << 4);
  let p = panel + triangle(pivotTiles);
  for (let t = 0; t < updateTiles; t++) {
    const low = f64x2(valueAt(x, rowList, 4 * t, rows), valueAt(x, rowList, 4 * t + 1, rows));
    const high = f64x2(valueAt(x, rowList, 4 * t + 2, rows), valueAt(x, rowList, 4 * t + 3, rows));
    addTransposed(p, width, low, high, sums);
    p += (<usize>width) << 5;
  }
  for (let q = pivotTiles - 1; q >= 0; q--) {
    const d = panel + triangle(q);
    const y = own + ((<usize>q) << 5);
    for (let j = 0; j < 4; j++) {
      const s = sums + ((<usize>(4 * q + j)) << 4);
      store<f64>(y + ((<usize>j) << 3), load<f64>(y + ((<usize>j) << 3)) - (load<f64>(s, 0) + load<f64>(s, 8)));
    }
    backwardTile(d + ((<usize>q) << 7), y);
    addTransposed(d, 4 * q, v128.load(y, 0), v128.load(y, 16), sums);
  }
}

@inline
function valueAt(x: usize, rowList: usize, i: i32, rows: i32): f64 {
  return i < rows ? load<f64>(x + ((<usize>load<i32>(rowList + ((<usize>i) << 2))) << 3)) : 0;
}

/** sums(k) += panel(., k) . (low, high), kept as two partial sums per k. */
@inline
function addTransposed(p: usize, width: i32, low: v128, high: v128, sums: usize): void {
  for (let k = 0; k < width; k++) {
    const product = f64x2.add(f64x2.mul(v128.load(p, 0), low), f64x2.mul(v128.load(p, 16), high));
    v128.store(sums, f64x2.add(v128.load(sums), product));
    p += 32;
    sums += 16;
  }
}

function backwardTile(d: usize, y: usize): void {
  for (let j = 3; j >= 0; j--) {
    let value = load<f64>(y + ((<usize>j) << 3));
    for (let i = j + 1; i < 4; i++) {
      value -= load<f64>(d + ((<usize>(4 * j + i)) << 3)) * load<f64>(y + ((<usize>i) << 3));
    }
    store<f64>(y + ((<usize>j) << 3), value / load<f64>(d + ((<usize>(5 * j)) << 3)));
  }
}

/** Forward substitution, four right-hand sides. */
export function forward4(frontInts: i32, xDoubles: i32, workDoubles: i32): void {
  const front = (<usize>frontInts) << 2;
  const pivotTiles = field(front, 0);
  const updateTiles = field(front, 1);
  const rows = field(front, 2);
  const panel = (<usize>field(front, 3)) << 3;
  const x = (<usize>xDoubles) << 3;
  const own = x + ((<usize>field(front, 5)) << 5);
  const rowList = (<usize>field(front, 6)) << 2;
  const tile = (<usize>workDoubles) << 3;
  for (let q = 0; q < pivotTiles; q++) {
    const d = panel + triangle(q);
    const y = own + ((<usize>q) << 7);
    subtractProduct(own, d, q, y);
    solveTile(d + ((<usize>q) << 7), y);
  }
  const update = panel + triangle(pivotTiles);
  for (let t = 0; t < updateTiles; t++) {
    memory.fill(tile, 0, 128);
    subtractProduct(own, update + (((<usize>t) * (<usize>pivotTiles)) << 7), pivotTiles, tile);
    const last = min(4, rows - 4 * t);
    for (let i = 0; i < last; i++) {
      const at = x + ((<usize>load<i32>(rowList + ((<usize>(4 * t + i)) << 2))) << 5);
      const from = tile + ((<usize>i) << 5);
      v128.store(at, f64x2.add(v128.load(at, 0), v128.load(from, 0)), 0);
      v128.store(at, f64x2.add(v128.load(at, 16), v128.load(from, 16)), 16);
    }
  }
}

/** Backward substitution, four right-hand sides. */
export function backward4(frontInts: i32, xDoubles: i32, workDoubles: i32): void {
  const front = (<usize>frontInts) << 2;
  const pivotTiles = field(front, 0);
  const updateTiles = field(front, 1);
  const rows = field(front, 2);
  const panel = (<usize>field(front, 3)) << 3;
  const x = (<usize>xDoubles) << 3;
  const own = x + ((<usize>field(front, 5)) << 5);
  const rowList = (<usize>field(front, 6)) << 2;
  const tile = (<usize>workDoubles) << 3;
  const update = panel + triangle(pivotTiles);
  for (let t = 0; t < updateTiles; t++) {
    memory.fill(tile, 0, 128);
    const last = min(4, rows - 4 * t);
    for (let i = 0; i < last; i++) {
      const at = x + ((<usize>load<i32>(rowList + ((<usize>(4 * t + i)) << 2))) << 5);
      memory.copy(tile + ((<usize>i) << 5), at, 32);
    }
    subtractTransposed4(update + (((<usize>t) * (<usize>pivotTiles)) << 7), 4 * pivotTiles, tile, own);
  }
  for (let q = pivotTiles - 1; q >= 0; q--) {
    const d = panel + triangle(q);
    const y = own + ((<usize>q) << 7);
    solveTileTransposed(d + ((<usize>q) << 7), y);
    subtractTransposed4(d, 4 * q, y, own);
  }
}

/** y(k, .) -= sum over the 4 rows i of panel(i, k) g(i, .). */
function subtractTransposed4(p: usize, width: i32, g: usize, y: usize): void {
  const g00 = v128.load(g, 0);
  const g01 = v128.load(g, 16);
  const g10 = v128.load(g, 32);
  const g11 = v128.load(g, 48);
  const g20 = v128.load(g, 64);
  const g21 = v128.load(g, 80);
  const g30 = v128.load(g, 96);
  const g31 = v128.load(g, 112);
  for (let k = 0; k < width; k++) {
    let s = v128.load64_splat(p, 0);
    let low = f64x2.sub(v128.load(y, 0), f64x2.mul(s, g00));
    let high = f64x2.sub(v128.load(y, 16), f64x2.mul(s, g01));
    s = v128.load64_splat(p, 8);
    low = f64x2.sub(low, f64x2.mul(s, g10));
    high = f64x2.sub(high, f64x2.mul(s, g11));
    s = v128.load64_splat(p, 16);
    low = f64x2.sub(low, f64x2.mul(s, g20));
    high = f64x2.sub(high, f64x2.mul(s, g21));
    s = v128.load64_splat(p, 24);
    v128.store(y, f64x2.sub(low, f64x2.mul(s, g30)), 0);
    v128.store(y, f64x2.sub(high, f64x2.mul(s, g31)), 16);
    p += 32;
    y += 32;
  }
}
