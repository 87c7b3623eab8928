// Material directions inside eight-node elements, two integration points per vector. Layout: ../element-record.ts.

import { bothOf, two } from './points';

const LINES: i32 = 64;
const SLOTS: i32 = 16;
const ALONG: i32 = 0;
const DIRECTION: i32 = 64;
const CARRIED: i32 = 88;
const STRETCH: i32 = 112;
const FIRST: i32 = 120;
const SECOND: i32 = 128;
const SLOT: i32 = 136;
const LINE_SIZE: i32 = 137;
const DISPLACEMENT: i32 = 0;
const FORCE: i32 = 24;
const PAIR: i32 = 48;
const SLOT_SIZE: i32 = 264;

@inline
function lineField(area: i32, field: i32, size: i32, n: i32): usize {
  return (<usize>(area + LINES * field + size * n)) << 3;
}

@inline
function slotField(area: i32, field: i32, size: i32, slot: i32): usize {
  return (<usize>(area + LINES * LINE_SIZE + SLOTS * field + size * slot)) << 3;
}

@inline
function slotOf(area: i32, n: i32): i32 {
  return <i32>load<f64>(lineField(area, SLOT, 1, n));
}

@inline
function fma(sum: v128, a: v128, b: v128): v128 {
  return f64x2.add(sum, f64x2.mul(a, b));
}

/** f = d + sum of u_a (d . grad N_a) and its length at every point. */
export function carryLines(area: i32, count: i32): void {
  for (let n = 0; n < count; n++) {
    const u = slotField(area, DISPLACEMENT, 24, slotOf(area, n));
    for (let p: usize = 0; p < 4; p++) {
      const d = lineField(area, DIRECTION, 24, n) + 48 * p;
      const along = lineField(area, ALONG, 64, n) + 128 * p;
      let x = two(d, 24);
      let y = two(d + 8, 24);
      let z = two(d + 16, 24);
      for (let a: usize = 0; a < 8; a++) {
        const s = v128.load(along + (a << 4));
        x = fma(x, s, v128.load64_splat(u + 24 * a, 0));
        y = fma(y, s, v128.load64_splat(u + 24 * a, 8));
        z = fma(z, s, v128.load64_splat(u + 24 * a, 16));
      }
      const f = lineField(area, CARRIED, 24, n) + 48 * p;
      v128.store(f, x, 0);
      v128.store(f, y, 16);
      v128.store(f, z, 32);
      const square = fma(fma(f64x2.mul(x, x), y, y), z, z);
      v128.store(lineField(area, STRETCH, 8, n) + (p << 4), f64x2.sqrt(square));
    }
  }
}

/** Adds `first` (d . grad N_a) f over the points to the forces of the element each line belongs to. */
export function lineForces(area: i32, count: i32, slots: i32): void {
  memory.fill(slotField(area, FORCE, 24, 0), 0, (<usize>slots) * 192);
  for (let n = 0; n < count; n++) {
    const along = lineField(area, ALONG, 64, n);
    const first = lineField(area, FIRST, 8, n);
    const f = lineField(area, CARRIED, 24, n);
    let force = slotField(area, FORCE, 24, slotOf(area, n));
    for (let a: usize = 0; a < 8; a++) {
      let x = f64x2.splat(0);
      let y = f64x2.splat(0);
      let z = f64x2.splat(0);
      for (let p: usize = 0; p < 4; p++) {
        const s = f64x2.mul(v128.load(along + 128 * p + (a << 4)), v128.load(first + (p << 4)));
        x = fma(x, s, v128.load(f + 48 * p, 0));
        y = fma(y, s, v128.load(f + 48 * p, 16));
        z = fma(z, s, v128.load(f + 48 * p, 32));
      }
      const xy = bothOf(x, y);
      v128.store(force, f64x2.add(v128.load(force), xy));
      store<f64>(force, load<f64>(force, 16) + f64x2.extract_lane(z, 0) + f64x2.extract_lane(z, 1), 16);
      force += 24;
    }
  }
}

/** Adds (d . grad N_a)(d . grad N_b)(first I + second f f^T) over the points: six entries of a symmetric block per pair of nodes. */
export function lineTangents(area: i32, count: i32, slots: i32): void {
  const scratch = slotField(area, SLOT_SIZE, 0, 0);
  memory.fill(slotField(area, PAIR, 216, 0), 0, (<usize>slots) * 1728);
  for (let n = 0; n < count; n++) {
    for (let p: usize = 0; p < 4; p++) lineTensor(area, n, p, scratch + 96 * p);
    const along = lineField(area, ALONG, 64, n);
    let to = slotField(area, PAIR, 216, slotOf(area, n));
    for (let a: usize = 0; a < 8; a++) {
      for (let b = a; b < 8; b++) {
        addPair(scratch, along + (a << 4), along + (b << 4), to);
        to += 48;
      }
    }
  }
}

/** first I + second f f^T: xx xy xz yy yz zz. */
@inline
function lineTensor(area: i32, n: i32, p: usize, to: usize): void {
  const first = v128.load(lineField(area, FIRST, 8, n) + (p << 4));
  const second = v128.load(lineField(area, SECOND, 8, n) + (p << 4));
  const f = lineField(area, CARRIED, 24, n) + 48 * p;
  const x = v128.load(f, 0);
  const y = v128.load(f, 16);
  const z = v128.load(f, 32);
  const sx = f64x2.mul(second, x);
  const sy = f64x2.mul(second, y);
  v128.store(to, fma(first, sx, x), 0);
  v128.store(to, f64x2.mul(sx, y), 16);
  v128.store(to, f64x2.mul(sx, z), 32);
  v128.store(to, fma(first, sy, y), 48);
  v128.store(to, f64x2.mul(sy, z), 64);
  v128.store(to, fma(first, f64x2.mul(second, z), z), 80);
}

@inline
function addPair(T: usize, a: usize, b: usize, to: usize): void {
  let s = f64x2.mul(v128.load(a, 0), v128.load(b, 0));
  let xx = f64x2.mul(s, v128.load(T, 0));
  let xy = f64x2.mul(s, v128.load(T, 16));
  let xz = f64x2.mul(s, v128.load(T, 32));
  let yy = f64x2.mul(s, v128.load(T, 48));
  let yz = f64x2.mul(s, v128.load(T, 64));
  let zz = f64x2.mul(s, v128.load(T, 80));
  for (let p = 1; p < 4; p++) {
    a += 128;
    b += 128;
    T += 96;
    s = f64x2.mul(v128.load(a), v128.load(b));
    xx = fma(xx, s, v128.load(T, 0));
    xy = fma(xy, s, v128.load(T, 16));
    xz = fma(xz, s, v128.load(T, 32));
    yy = fma(yy, s, v128.load(T, 48));
    yz = fma(yz, s, v128.load(T, 64));
    zz = fma(zz, s, v128.load(T, 80));
  }
  v128.store(to, f64x2.add(v128.load(to, 0), bothOf(xx, xy)), 0);
  v128.store(to, f64x2.add(v128.load(to, 16), bothOf(xz, yy)), 16);
  v128.store(to, f64x2.add(v128.load(to, 32), bothOf(yz, zz)), 32);
}
