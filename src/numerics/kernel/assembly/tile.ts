// Micro-kernels on 4 x 4 tiles. A tile is 16 doubles, column after column; a panel is 4 rows wide and stores its
// columns one after another (4 doubles each), so that a tile is 128 contiguous bytes. Addresses are in bytes.

/** C(i, j) -= sum over k of A(i, k) B(j, k), k running over `tiles` tiles of the panels at a and b. */
export function subtractProduct(a: usize, b: usize, tiles: i32, c: usize): void {
  let c00 = v128.load(c, 0);
  let c01 = v128.load(c, 16);
  let c10 = v128.load(c, 32);
  let c11 = v128.load(c, 48);
  let c20 = v128.load(c, 64);
  let c21 = v128.load(c, 80);
  let c30 = v128.load(c, 96);
  let c31 = v128.load(c, 112);
  const end = a + ((<usize>tiles) << 7);
  while (a < end) {
    let a0 = v128.load(a, 0);
    let a1 = v128.load(a, 16);
    let s = v128.load64_splat(b, 0);
    c00 = f64x2.sub(c00, f64x2.mul(a0, s));
    c01 = f64x2.sub(c01, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 8);
    c10 = f64x2.sub(c10, f64x2.mul(a0, s));
    c11 = f64x2.sub(c11, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 16);
    c20 = f64x2.sub(c20, f64x2.mul(a0, s));
    c21 = f64x2.sub(c21, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 24);
    c30 = f64x2.sub(c30, f64x2.mul(a0, s));
    c31 = f64x2.sub(c31, f64x2.mul(a1, s));

    a0 = v128.load(a, 32);
    a1 = v128.load(a, 48);
    s = v128.load64_splat(b, 32);
    c00 = f64x2.sub(c00, f64x2.mul(a0, s));
    c01 = f64x2.sub(c01, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 40);
    c10 = f64x2.sub(c10, f64x2.mul(a0, s));
    c11 = f64x2.sub(c11, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 48);
    c20 = f64x2.sub(c20, f64x2.mul(a0, s));
    c21 = f64x2.sub(c21, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 56);
    c30 = f64x2.sub(c30, f64x2.mul(a0, s));
    c31 = f64x2.sub(c31, f64x2.mul(a1, s));

    a0 = v128.load(a, 64);
    a1 = v128.load(a, 80);
    s = v128.load64_splat(b, 64);
    c00 = f64x2.sub(c00, f64x2.mul(a0, s));
    c01 = f64x2.sub(c01, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 72);
    c10 = f64x2.sub(c10, f64x2.mul(a0, s));
    c11 = f64x2.sub(c11, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 80);
    c20 = f64x2.sub(c20, f64x2.mul(a0, s));
    c21 = f64x2.sub(c21, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 88);
    c30 = f64x2.sub(c30, f64x2.mul(a0, s));
    c31 = f64x2.sub(c31, f64x2.mul(a1, s));

    a0 = v128.load(a, 96);
    a1 = v128.load(a, 112);
    s = v128.load64_splat(b, 96);
    c00 = f64x2.sub(c00, f64x2.mul(a0, s));
    c01 = f64x2.sub(c01, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 104);
    c10 = f64x2.sub(c10, f64x2.mul(a0, s));
    c11 = f64x2.sub(c11, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 112);
    c20 = f64x2.sub(c20, f64x2.mul(a0, s));
    c21 = f64x2.sub(c21, f64x2.mul(a1, s));
    s = v128.load64_splat(b, 120);
    c30 = f64x2.sub(c30, f64x2.mul(a0, s));
    c31 = f64x2.sub(c31, f64x2.mul(a1, s));
    a += 128;
    b += 128;
  }
  v128.store(c, c00, 0);
  v128.store(c, c01, 16);
  v128.store(c, c10, 32);
  v128.store(c, c11, 48);
  v128.store(c, c20, 64);
  v128.store(c, c21, 80);
  v128.store(c, c30, 96);
  v128.store(c, c31, 112);
}

/**
 * Cholesky of the 4 x 4 tile at d, lower triangle, in place. `threshold` points to the 4 smallest acceptable pivots.
 * Returns -1, or the column (0 to 3) whose pivot, left in place, is too small.
 */
export function factoriseTile(d: usize, threshold: usize): i32 {
  for (let j = 0; j < 4; j++) {
    const column = d + ((<usize>j) << 5);
    let pivot = load<f64>(column + ((<usize>j) << 3));
    for (let k = 0; k < j; k++) {
      const l = load<f64>(d + ((<usize>(4 * k + j)) << 3));
      pivot -= l * l;
    }
    if (!(pivot > load<f64>(threshold + ((<usize>j) << 3)))) {
      store<f64>(column + ((<usize>j) << 3), pivot);
      return j;
    }
    const root = Math.sqrt(pivot);
    store<f64>(column + ((<usize>j) << 3), root);
    for (let i = j + 1; i < 4; i++) {
      let value = load<f64>(column + ((<usize>i) << 3));
      for (let k = 0; k < j; k++) {
        value -= load<f64>(d + ((<usize>(4 * k + i)) << 3)) * load<f64>(d + ((<usize>(4 * k + j)) << 3));
      }
      store<f64>(column + ((<usize>i) << 3), value / root);
    }
  }
  return -1;
}

/** Tile at t becomes T D^-T, with D the factorised tile at d. Also solves D Y = B for 4 right-hand sides stored row after row. */
export function solveTile(d: usize, t: usize): void {
  let r = f64x2.splat(1.0 / load<f64>(d, 0));
  const t00 = f64x2.mul(v128.load(t, 0), r);
  const t01 = f64x2.mul(v128.load(t, 16), r);
  r = f64x2.splat(1.0 / load<f64>(d, 40));
  let s = v128.load64_splat(d, 8);
  const t10 = f64x2.mul(f64x2.sub(v128.load(t, 32), f64x2.mul(t00, s)), r);
  const t11 = f64x2.mul(f64x2.sub(v128.load(t, 48), f64x2.mul(t01, s)), r);
  r = f64x2.splat(1.0 / load<f64>(d, 80));
  s = v128.load64_splat(d, 16);
  let z = v128.load64_splat(d, 48);
  const t20 = f64x2.mul(f64x2.sub(f64x2.sub(v128.load(t, 64), f64x2.mul(t00, s)), f64x2.mul(t10, z)), r);
  const t21 = f64x2.mul(f64x2.sub(f64x2.sub(v128.load(t, 80), f64x2.mul(t01, s)), f64x2.mul(t11, z)), r);
  r = f64x2.splat(1.0 / load<f64>(d, 120));
  s = v128.load64_splat(d, 24);
  z = v128.load64_splat(d, 56);
  const y = v128.load64_splat(d, 88);
  const t30 = f64x2.mul(
    f64x2.sub(f64x2.sub(f64x2.sub(v128.load(t, 96), f64x2.mul(t00, s)), f64x2.mul(t10, z)), f64x2.mul(t20, y)), r);
  const t31 = f64x2.mul(
    f64x2.sub(f64x2.sub(f64x2.sub(v128.load(t, 112), f64x2.mul(t01, s)), f64x2.mul(t11, z)), f64x2.mul(t21, y)), r);
  v128.store(t, t00, 0);
  v128.store(t, t01, 16);
  v128.store(t, t10, 32);
  v128.store(t, t11, 48);
  v128.store(t, t20, 64);
  v128.store(t, t21, 80);
  v128.store(t, t30, 96);
  v128.store(t, t31, 112);
}

/** Solves D^T Y = B in place for 4 right-hand sides stored row after row at t. */
export function solveTileTransposed(d: usize, t: usize): void {
  for (let j = 3; j >= 0; j--) {
    const row = t + ((<usize>j) << 5);
    let y0 = v128.load(row, 0);
    let y1 = v128.load(row, 16);
    for (let i = j + 1; i < 4; i++) {
      const l = v128.load64_splat(d + ((<usize>(4 * j + i)) << 3));
      const below = t + ((<usize>i) << 5);
      y0 = f64x2.sub(y0, f64x2.mul(l, v128.load(below, 0)));
      y1 = f64x2.sub(y1, f64x2.mul(l, v128.load(below, 16)));
    }
    const r = f64x2.splat(1.0 / load<f64>(d + ((<usize>(5 * j)) << 3)));
    v128.store(row, f64x2.mul(y0, r), 0);
    v128.store(row, f64x2.mul(y1, r), 16);
  }
}
