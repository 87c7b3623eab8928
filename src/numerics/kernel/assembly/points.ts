// Eight-node elements with eight integration points, two points per vector. Layout: ../element-record.ts. `area` is the
// offset of the batch in doubles; every field starts at BATCH times its own offset, and elements follow one another in it.

const BATCH: i32 = 16;
const GRADIENT: i32 = 0;
const INITIAL: i32 = 192;
const DISPLACEMENT: i32 = 240;
const DEFORMATION: i32 = 264;
const JACOBIAN: i32 = 336;
const TRACE: i32 = 344;
const COEFFICIENT: i32 = 352;
const BULK: i32 = 400;
const FORCE: i32 = 402;
const PAIR: i32 = 426;
const SCRATCH: i32 = 750;

/** Bytes of the vectors of one node at one pair of points: n, m, g, c, d, h, three components each. */
const NODE: usize = 288;
/** Bytes of the vectors of all nodes at one pair of points. */
const POINTS: usize = 2304;
/** Where, after the node vectors, the swept volume's derivative is kept: 24 as two partial sums, 24 as (v, 0), 24 as (k v, 0). */
const SWEPT: usize = 9216;

@inline
function fieldOf(area: i32, field: i32, size: i32, e: i32): usize {
  return (<usize>(area + BATCH * field + size * e)) << 3;
}

/** The doubles at p and p + stride. */
@inline
export function two(p: usize, stride: usize): v128 {
  return v128.load64_lane(p + stride, v128.load64_zero(p), 1);
}

@inline
function fma(sum: v128, a: v128, b: v128): v128 {
  return f64x2.add(sum, f64x2.mul(a, b));
}

/** Deformation gradient F, its determinant and F : F B at every point. */
export function deformPoints(area: i32, count: i32): void {
  for (let e = 0; e < count; e++) {
    const u = fieldOf(area, DISPLACEMENT, 24, e);
    for (let p = 0; p < 4; p++) {
      const F = fieldOf(area, DEFORMATION, 72, e) + (<usize>p) * 144;
      deformPair(fieldOf(area, GRADIENT, 192, e) + (<usize>p) * 384, u, F);
      const at = (<usize>p) << 4;
      v128.store(fieldOf(area, JACOBIAN, 8, e) + at, determinant(F));
      v128.store(fieldOf(area, TRACE, 8, e) + at, traceOf(F, fieldOf(area, INITIAL, 48, e) + (<usize>p) * 96));
    }
  }
}

function deformPair(n: usize, u: usize, F: usize): void {
  let f0 = f64x2.splat(1);
  let f1 = f64x2.splat(0);
  let f2 = f64x2.splat(0);
  let f3 = f64x2.splat(0);
  let f4 = f64x2.splat(1);
  let f5 = f64x2.splat(0);
  let f6 = f64x2.splat(0);
  let f7 = f64x2.splat(0);
  let f8 = f64x2.splat(1);
  for (let a = 0; a < 8; a++) {
    const x = two(n, 192);
    const y = two(n + 8, 192);
    const z = two(n + 16, 192);
    let s = v128.load64_splat(u, 0);
    f0 = fma(f0, s, x);
    f1 = fma(f1, s, y);
    f2 = fma(f2, s, z);
    s = v128.load64_splat(u, 8);
    f3 = fma(f3, s, x);
    f4 = fma(f4, s, y);
    f5 = fma(f5, s, z);
    s = v128.load64_splat(u, 16);
    f6 = fma(f6, s, x);
    f7 = fma(f7, s, y);
    f8 = fma(f8, s, z);
    n += 24;
    u += 24;
  }
  v128.store(F, f0, 0);
  v128.store(F, f1, 16);
  v128.store(F, f2, 32);
  v128.store(F, f3, 48);
  v128.store(F, f4, 64);
  v128.store(F, f5, 80);
  v128.store(F, f6, 96);
  v128.store(F, f7, 112);
  v128.store(F, f8, 128);
}

/** Entry (r, s) of the matrix of cofactors, r and s counted cyclically. */
@inline
function cofactor(F: usize, a: usize, b: usize, c: usize, d: usize): v128 {
  return f64x2.sub(
    f64x2.mul(v128.load(F + (a << 4)), v128.load(F + (b << 4))),
    f64x2.mul(v128.load(F + (c << 4)), v128.load(F + (d << 4))),
  );
}

@inline
function determinant(F: usize): v128 {
  const J = f64x2.mul(v128.load(F, 0), cofactor(F, 4, 8, 5, 7));
  return fma(fma(J, v128.load(F, 16), cofactor(F, 5, 6, 3, 8)), v128.load(F, 32), cofactor(F, 3, 7, 4, 6));
}

/** Row i of F B. */
@inline
function rowTimes(F: usize, b0: v128, b1: v128, b2: v128): v128 {
  return fma(fma(f64x2.mul(v128.load(F, 0), b0), v128.load(F, 16), b1), v128.load(F, 32), b2);
}

function traceOf(F: usize, B: usize): v128 {
  const xx = two(B, 48);
  const yy = two(B + 8, 48);
  const zz = two(B + 16, 48);
  const xy = two(B + 24, 48);
  const yz = two(B + 32, 48);
  const zx = two(B + 40, 48);
  let sum = f64x2.splat(0);
  for (let i = 0; i < 3; i++) {
    sum = fma(sum, v128.load(F, 0), rowTimes(F, xx, xy, zx));
    sum = fma(sum, v128.load(F, 16), rowTimes(F, xy, yy, yz));
    sum = fma(sum, v128.load(F, 32), rowTimes(F, zx, yz, zz));
    F += 48;
  }
  return sum;
}

/** Writes M = F B (9 vectors) and G = F^-T (9 vectors). */
function momentAndInverse(F: usize, B: usize, J: v128, to: usize): void {
  const xx = two(B, 48);
  const yy = two(B + 8, 48);
  const zz = two(B + 16, 48);
  const xy = two(B + 24, 48);
  const yz = two(B + 32, 48);
  const zx = two(B + 40, 48);
  for (let i: usize = 0; i < 144; i += 48) {
    v128.store(to + i, rowTimes(F + i, xx, xy, zx), 0);
    v128.store(to + i, rowTimes(F + i, xy, yy, yz), 16);
    v128.store(to + i, rowTimes(F + i, zx, yz, zz), 32);
  }
  const r = f64x2.div(f64x2.splat(1), J);
  v128.store(to, f64x2.mul(r, cofactor(F, 4, 8, 5, 7)), 144);
  v128.store(to, f64x2.mul(r, cofactor(F, 5, 6, 3, 8)), 160);
  v128.store(to, f64x2.mul(r, cofactor(F, 3, 7, 4, 6)), 176);
  v128.store(to, f64x2.mul(r, cofactor(F, 2, 7, 1, 8)), 192);
  v128.store(to, f64x2.mul(r, cofactor(F, 0, 8, 2, 6)), 208);
  v128.store(to, f64x2.mul(r, cofactor(F, 1, 6, 0, 7)), 224);
  v128.store(to, f64x2.mul(r, cofactor(F, 1, 5, 2, 4)), 240);
  v128.store(to, f64x2.mul(r, cofactor(F, 2, 3, 0, 5)), 256);
  v128.store(to, f64x2.mul(r, cofactor(F, 0, 4, 1, 3)), 272);
}

/** Nodal forces of the stress P = x F B + y F^-T, coefficients 0 and 1, summed over the points. */
export function pointForces(area: i32, count: i32): void {
  const scratch = fieldOf(area, SCRATCH, 0, 0);
  for (let e = 0; e < count; e++) {
    for (let p: usize = 0; p < 4; p++) {
      const J = v128.load(fieldOf(area, JACOBIAN, 8, e) + (p << 4));
      const at = scratch + 288 * p;
      momentAndInverse(
        fieldOf(area, DEFORMATION, 72, e) + 144 * p, fieldOf(area, INITIAL, 48, e) + 96 * p, J, at);
      const c = fieldOf(area, COEFFICIENT, 48, e) + (p << 4);
      const x = v128.load(c, 0);
      const y = v128.load(c, 64);
      for (let i: usize = 0; i < 144; i += 16) {
        v128.store(at + i, fma(f64x2.mul(x, v128.load(at + i, 0)), y, v128.load(at + i, 144)));
      }
    }
    const n = fieldOf(area, GRADIENT, 192, e);
    const force = fieldOf(area, FORCE, 24, e);
    for (let a: usize = 0; a < 8; a++) forceOn(scratch, n + 24 * a, force + 24 * a);
  }
}

/** Force on one node: the stresses of the four pairs of points at `stress` times the node's gradients. */
@inline
function forceOn(stress: usize, n: usize, force: usize): void {
  let fx = f64x2.splat(0);
  let fy = f64x2.splat(0);
  let fz = f64x2.splat(0);
  for (let p = 0; p < 4; p++) {
    const x = two(n, 192);
    const y = two(n + 8, 192);
    const z = two(n + 16, 192);
    fx = fma(fma(fma(fx, v128.load(stress, 0), x), v128.load(stress, 16), y), v128.load(stress, 32), z);
    fy = fma(fma(fma(fy, v128.load(stress, 48), x), v128.load(stress, 64), y), v128.load(stress, 80), z);
    fz = fma(fma(fma(fz, v128.load(stress, 96), x), v128.load(stress, 112), y), v128.load(stress, 128), z);
    n += 384;
    stress += 288;
  }
  store<f64>(force, both(fx), 0);
  store<f64>(force, both(fy), 8);
  store<f64>(force, both(fz), 16);
}

@inline
function both(v: v128): f64 {
  return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1);
}

/** (sum of the lanes of a, sum of the lanes of b). */
@inline
export function bothOf(a: v128, b: v128): v128 {
  return f64x2.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3));
}

/** The 36 blocks of second derivatives between the element's nodes. */
export function pointTangents(area: i32, count: i32): void {
  const scratch = fieldOf(area, SCRATCH, 0, 0);
  for (let e = 0; e < count; e++) {
    memory.fill(scratch + SWEPT, 0, 384);
    for (let p: usize = 0; p < 4; p++) {
      nodeVectors(
        fieldOf(area, GRADIENT, 192, e) + 384 * p,
        fieldOf(area, DEFORMATION, 72, e) + 144 * p,
        fieldOf(area, INITIAL, 48, e) + 96 * p,
        fieldOf(area, JACOBIAN, 8, e) + (p << 4),
        fieldOf(area, COEFFICIENT, 48, e) + (p << 4),
        scratch, p);
    }
    sweptVectors(scratch + SWEPT, load<f64>(fieldOf(area, BULK, 1, e)));
    let to = fieldOf(area, PAIR, 324, e);
    for (let a: usize = 0; a < 8; a++) {
      for (let b = a; b < 8; b++) {
        pairBlock(scratch, a, b, to);
        to += 72;
      }
    }
  }
}

@inline
function times(A: usize, row: usize, x: v128, y: v128, z: v128): v128 {
  return fma(fma(f64x2.mul(v128.load(A + row, 0), x), v128.load(A + row, 16), y), v128.load(A + row, 32), z);
}

/** n, m = M n, g = G n, c = alpha m + beta g, d = beta m + gamma g and h = shear B n of all nodes; the swap coefficient goes to `swap`. */
function nodeVectors(n: usize, F: usize, B: usize, J: usize, coefficient: usize, scratch: usize, p: usize): void {
  const A = scratch + SWEPT + 1152;
  momentAndInverse(F, B, v128.load(J), A);
  const alpha = v128.load(coefficient, 0);
  const beta = v128.load(coefficient, 64);
  const gamma = v128.load(coefficient, 128);
  const shear = v128.load(coefficient, 256);
  const rate = v128.load(coefficient, 320);
  v128.store(A + 384 + (p << 4), v128.load(coefficient, 192));
  const xx = f64x2.mul(shear, two(B, 48));
  const yy = f64x2.mul(shear, two(B + 8, 48));
  const zz = f64x2.mul(shear, two(B + 16, 48));
  const xy = f64x2.mul(shear, two(B + 24, 48));
  const yz = f64x2.mul(shear, two(B + 32, 48));
  const zx = f64x2.mul(shear, two(B + 40, 48));
  let to = scratch + POINTS * p;
  let swept = scratch + SWEPT;
  for (let a = 0; a < 8; a++) {
    const x = two(n, 192);
    const y = two(n + 8, 192);
    const z = two(n + 16, 192);
    v128.store(to, x, 0);
    v128.store(to, y, 16);
    v128.store(to, z, 32);
    for (let i: usize = 0; i < 3; i++) {
      const m = times(A, 48 * i, x, y, z);
      const g = times(A, 144 + 48 * i, x, y, z);
      const at = to + (i << 4);
      v128.store(at, m, 48);
      v128.store(at, g, 96);
      v128.store(at, fma(f64x2.mul(alpha, m), beta, g), 144);
      v128.store(at, fma(f64x2.mul(beta, m), gamma, g), 192);
      v128.store(swept + (i << 4), fma(v128.load(swept + (i << 4)), rate, g));
    }
    v128.store(to, fma(fma(f64x2.mul(xx, x), xy, y), zx, z), 240);
    v128.store(to, fma(fma(f64x2.mul(xy, x), yy, y), yz, z), 256);
    v128.store(to, fma(fma(f64x2.mul(zx, x), yz, y), zz, z), 272);
    n += 24;
    to += NODE;
    swept += 48;
  }
}

/** Sums v over the points and keeps (v, 0) and (bulk v, 0) beside each other. */
function sweptVectors(swept: usize, bulk: f64): void {
  for (let i: usize = 0; i < 384; i += 16) {
    const v = both(v128.load(swept + i));
    v128.store(swept + i, f64x2(v, 0), 384);
    v128.store(swept + i, f64x2(bulk * v, 0), 768);
  }
}

/** K_ab = sum m_a c_b + g_a d_b + swap g_b g_a + (n_a . h_b) I over the points, plus bulk v_a v_b. */
function pairBlock(scratch: usize, a: usize, b: usize, to: usize): void {
  const v = scratch + SWEPT + 384 + 48 * a;
  const w = scratch + SWEPT + 768 + 48 * b;
  let x = v128.load(w, 0);
  let y = v128.load(w, 16);
  let z = v128.load(w, 32);
  let r = v128.load(v, 0);
  let k0 = f64x2.mul(r, x);
  let k1 = f64x2.mul(r, y);
  let k2 = f64x2.mul(r, z);
  r = v128.load(v, 16);
  let k3 = f64x2.mul(r, x);
  let k4 = f64x2.mul(r, y);
  let k5 = f64x2.mul(r, z);
  r = v128.load(v, 32);
  let k6 = f64x2.mul(r, x);
  let k7 = f64x2.mul(r, y);
  let k8 = f64x2.mul(r, z);
  let s = f64x2.splat(0);
  let A = scratch + NODE * a;
  let B = scratch + NODE * b;
  const swap = scratch + SWEPT + 1536;
  for (let p: usize = 0; p < 4; p++) {
    s = fma(fma(fma(s, v128.load(A, 0), v128.load(B, 240)), v128.load(A, 16), v128.load(B, 256)), v128.load(A, 32), v128.load(B, 272));
    x = v128.load(B, 144);
    y = v128.load(B, 160);
    z = v128.load(B, 176);
    r = v128.load(A, 48);
    k0 = fma(k0, r, x);
    k1 = fma(k1, r, y);
    k2 = fma(k2, r, z);
    r = v128.load(A, 64);
    k3 = fma(k3, r, x);
    k4 = fma(k4, r, y);
    k5 = fma(k5, r, z);
    r = v128.load(A, 80);
    k6 = fma(k6, r, x);
    k7 = fma(k7, r, y);
    k8 = fma(k8, r, z);
    x = v128.load(B, 192);
    y = v128.load(B, 208);
    z = v128.load(B, 224);
    r = v128.load(A, 96);
    k0 = fma(k0, r, x);
    k1 = fma(k1, r, y);
    k2 = fma(k2, r, z);
    r = v128.load(A, 112);
    k3 = fma(k3, r, x);
    k4 = fma(k4, r, y);
    k5 = fma(k5, r, z);
    r = v128.load(A, 128);
    k6 = fma(k6, r, x);
    k7 = fma(k7, r, y);
    k8 = fma(k8, r, z);
    r = v128.load(swap + (p << 4));
    x = f64x2.mul(r, v128.load(A, 96));
    y = f64x2.mul(r, v128.load(A, 112));
    z = f64x2.mul(r, v128.load(A, 128));
    r = v128.load(B, 96);
    k0 = fma(k0, r, x);
    k1 = fma(k1, r, y);
    k2 = fma(k2, r, z);
    r = v128.load(B, 112);
    k3 = fma(k3, r, x);
    k4 = fma(k4, r, y);
    k5 = fma(k5, r, z);
    r = v128.load(B, 128);
    k6 = fma(k6, r, x);
    k7 = fma(k7, r, y);
    k8 = fma(k8, r, z);
    A += POINTS;
    B += POINTS;
  }
  k0 = f64x2.add(k0, s);
  k4 = f64x2.add(k4, s);
  k8 = f64x2.add(k8, s);
  v128.store(to, bothOf(k0, k1), 0);
  v128.store(to, bothOf(k2, k3), 16);
  v128.store(to, bothOf(k4, k5), 32);
  v128.store(to, bothOf(k6, k7), 48);
  store<f64>(to, both(k8), 64);
}
