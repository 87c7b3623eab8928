import { POINT_BATCH, pointField } from './element-record.ts';
import type { Memory } from './plain-front.ts';

/** Doubles of scratch that one node takes: n, m, g, c, d, h, three each. */
const NODE = 18;
/** Where the derivative of the swept volume (24) is kept in the scratch. */
const SWEPT = 8 * 8 * NODE;

const placeOf = (area: number, field: number, size: number, e: number) => area + POINT_BATCH * field + size * e;

/** First of the 9 entries of F at point g, which are two doubles apart. */
const deformationAt = (area: number, e: number, g: number) =>
  placeOf(area, pointField.deformation, 72, e) + 18 * (g >> 1) + (g & 1);

/** See DenseKernel.deformPoints. */
export function deformPoints({ doubles: m }: Memory, area: number, count: number): void {
  for (let e = 0; e < count; e++) {
    const u = placeOf(area, pointField.displacement, 24, e);
    for (let g = 0; g < 8; g++) {
      const n = placeOf(area, pointField.gradient, 192, e) + 24 * g;
      const F = deformationAt(area, e, g);
      for (let i = 0; i < 3; i++) {
        let [x, y, z] = [i === 0 ? 1 : 0, i === 1 ? 1 : 0, i === 2 ? 1 : 0];
        for (let a = 0; a < 24; a += 3) {
          const s = m[u + a + i];
          x += s * m[n + a];
          y += s * m[n + a + 1];
          z += s * m[n + a + 2];
        }
        m[F + 6 * i] = x;
        m[F + 6 * i + 2] = y;
        m[F + 6 * i + 4] = z;
      }
      m[placeOf(area, pointField.jacobian, 8, e) + g] = determinant(m, F);
      m[placeOf(area, pointField.trace, 8, e) + g] = traceOf(m, F, placeOf(area, pointField.initial, 48, e) + 6 * g);
    }
  }
}

/** F_a F_b - F_c F_d. */
function cofactor(m: Float64Array, F: number, [a, b, c, d]: readonly number[]): number {
  return m[F + 2 * a] * m[F + 2 * b] - m[F + 2 * c] * m[F + 2 * d];
}

const cofactors = [
  [4, 8, 5, 7],
  [5, 6, 3, 8],
  [3, 7, 4, 6],
  [2, 7, 1, 8],
  [0, 8, 2, 6],
  [1, 6, 0, 7],
  [1, 5, 2, 4],
  [2, 3, 0, 5],
  [0, 4, 1, 3],
] as const;

function determinant(m: Float64Array, F: number): number {
  let J = 0;
  for (let k = 0; k < 3; k++) J += m[F + 2 * k] * cofactor(m, F, cofactors[k]);
  return J;
}

function traceOf(m: Float64Array, F: number, B: number): number {
  let sum = 0;
  for (let i = F; i < F + 18; i += 6) {
    const x = m[i];
    const y = m[i + 2];
    const z = m[i + 4];
    sum += x * (x * m[B] + y * m[B + 3] + z * m[B + 5]);
    sum += y * (x * m[B + 3] + y * m[B + 1] + z * m[B + 4]);
    sum += z * (x * m[B + 5] + y * m[B + 4] + z * m[B + 2]);
  }
  return sum;
}

const M = new Float64Array(9);
const G = new Float64Array(9);

/** M = F B and G = F^-T. */
function momentAndInverse(m: Float64Array, F: number, B: number, J: number): void {
  for (let i = 0; i < 3; i++) {
    const x = m[F + 6 * i];
    const y = m[F + 6 * i + 2];
    const z = m[F + 6 * i + 4];
    M[3 * i] = x * m[B] + y * m[B + 3] + z * m[B + 5];
    M[3 * i + 1] = x * m[B + 3] + y * m[B + 1] + z * m[B + 4];
    M[3 * i + 2] = x * m[B + 5] + y * m[B + 4] + z * m[B + 2];
  }
  const r = 1 / J;
  for (let k = 0; k < 9; k++) G[k] = r * cofactor(m, F, cofactors[k]);
}

/** See DenseKernel.pointForces. */
export function pointForces({ doubles: m }: Memory, area: number, count: number): void {
  for (let e = 0; e < count; e++) {
    const force = placeOf(area, pointField.force, 24, e);
    m.fill(0, force, force + 24);
    for (let g = 0; g < 8; g++) {
      const B = placeOf(area, pointField.initial, 48, e) + 6 * g;
      momentAndInverse(m, deformationAt(area, e, g), B, m[placeOf(area, pointField.jacobian, 8, e) + g]);
      const c = placeOf(area, pointField.coefficient, 48, e) + g;
      for (let i = 0; i < 9; i++) M[i] = m[c] * M[i] + m[c + 8] * G[i];
      const n = placeOf(area, pointField.gradient, 192, e) + 24 * g;
      for (let a = 0; a < 24; a += 3) {
        const x = m[n + a];
        const y = m[n + a + 1];
        const z = m[n + a + 2];
        m[force + a] += M[0] * x + M[1] * y + M[2] * z;
        m[force + a + 1] += M[3] * x + M[4] * y + M[5] * z;
        m[force + a + 2] += M[6] * x + M[7] * y + M[8] * z;
      }
    }
  }
}

/** See DenseKernel.pointTangents. */
export function pointTangents({ doubles: m }: Memory, area: number, count: number): void {
  const scratch = placeOf(area, pointField.scratch, 0, 0);
  for (let e = 0; e < count; e++) {
    m.fill(0, scratch + SWEPT, scratch + SWEPT + 24);
    for (let g = 0; g < 8; g++) nodeVectors(m, area, e, g);
    const bulk = m[placeOf(area, pointField.bulk, 1, e)];
    let to = placeOf(area, pointField.pair, 324, e);
    for (let a = 0; a < 8; a++) {
      for (let b = a; b < 8; b++, to += 9) {
        addSwept(m, scratch + SWEPT + 3 * a, scratch + SWEPT + 3 * b, bulk, to);
        const swap = placeOf(area, pointField.coefficient, 48, e) + 24;
        for (let g = 0; g < 8; g++) {
          const point = scratch + 8 * NODE * g;
          addPair(m, point + NODE * a, point + NODE * b, m[swap + g], to);
        }
      }
    }
  }
}

/** n, m = M n, g = G n, c = alpha m + beta g, d = beta m + gamma g and h = shear B n of all nodes at one point. */
function nodeVectors(m: Float64Array, area: number, e: number, g: number): void {
  const B = placeOf(area, pointField.initial, 48, e) + 6 * g;
  momentAndInverse(m, deformationAt(area, e, g), B, m[placeOf(area, pointField.jacobian, 8, e) + g]);
  const c = placeOf(area, pointField.coefficient, 48, e) + g;
  const [alpha, beta, gamma, shear, rate] = [m[c], m[c + 8], m[c + 16], m[c + 32], m[c + 40]];
  const scratch = placeOf(area, pointField.scratch, 0, 0);
  const swept = scratch + SWEPT;
  const n = placeOf(area, pointField.gradient, 192, e) + 24 * g;
  for (let a = 0; a < 24; a += 3) {
    const x = m[n + a];
    const y = m[n + a + 1];
    const z = m[n + a + 2];
    const to = scratch + 8 * NODE * g + 6 * a;
    m[to] = x;
    m[to + 1] = y;
    m[to + 2] = z;
    for (let i = 0; i < 3; i++) {
      const moment = M[3 * i] * x + M[3 * i + 1] * y + M[3 * i + 2] * z;
      const inverse = G[3 * i] * x + G[3 * i + 1] * y + G[3 * i + 2] * z;
      m[to + 3 + i] = moment;
      m[to + 6 + i] = inverse;
      m[to + 9 + i] = alpha * moment + beta * inverse;
      m[to + 12 + i] = beta * moment + gamma * inverse;
      m[swept + a + i] += rate * inverse;
    }
    m[to + 15] = shear * (m[B] * x + m[B + 3] * y + m[B + 5] * z);
    m[to + 16] = shear * (m[B + 3] * x + m[B + 1] * y + m[B + 4] * z);
    m[to + 17] = shear * (m[B + 5] * x + m[B + 4] * y + m[B + 2] * z);
  }
}

function addSwept(m: Float64Array, a: number, b: number, bulk: number, to: number): void {
  for (let i = 0; i < 3; i++) for (let k = 0; k < 3; k++) m[to + 3 * i + k] = m[a + i] * (bulk * m[b + k]);
}

/** K_ab += m_a c_b + g_a d_b + swap g_b g_a + (n_a . h_b) I. */
function addPair(m: Float64Array, a: number, b: number, swap: number, to: number): void {
  const s = m[a] * m[b + 15] + m[a + 1] * m[b + 16] + m[a + 2] * m[b + 17];
  const gx = swap * m[a + 6];
  const gy = swap * m[a + 7];
  const gz = swap * m[a + 8];
  for (let i = 0; i < 3; i++) {
    const moment = m[a + 3 + i];
    const inverse = m[a + 6 + i];
    const other = m[b + 6 + i];
    const row = to + 3 * i;
    m[row] += moment * m[b + 9] + inverse * m[b + 12] + other * gx;
    m[row + 1] += moment * m[b + 10] + inverse * m[b + 13] + other * gy;
    m[row + 2] += moment * m[b + 11] + inverse * m[b + 14] + other * gz;
    m[row + i] += s;
  }
}
