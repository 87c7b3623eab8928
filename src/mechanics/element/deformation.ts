import type { Quadrature } from './hexahedron.ts';

/** Copies the displacements of an element's nodes (24) [mm]. */
export function gather(elements: Int32Array, e: number, u: Float64Array, local: Float64Array): void {
  for (let a = 0; a < 8; a++) {
    const n = elements[e * 8 + a] * 3;
    local[a * 3] = u[n];
    local[a * 3 + 1] = u[n + 1];
    local[a * 3 + 2] = u[n + 2];
  }
}

/** Adds an element's nodal forces (24) to those of the mesh. */
export function scatterForces(elements: Int32Array, e: number, force: Float64Array, out: Float64Array): void {
  for (let a = 0; a < 8; a++) {
    const n = elements[e * 8 + a] * 3;
    out[n] += force[a * 3];
    out[n + 1] += force[a * 3 + 1];
    out[n + 2] += force[a * 3 + 2];
  }
}

/** Nodal forces (count x 24) of the elements from `first` on, from `at` in a memory. */
export interface ElementForces {
  readonly elements: Int32Array;
  readonly first: number;
  readonly count: number;
  readonly memory: Float64Array;
  readonly at: number;
}

/** Adds nodal forces of consecutive elements to those of the mesh. */
export function addForces({ elements, first, count, memory, at }: ElementForces, out: Float64Array): void {
  for (let a = 0; a < count * 8; a++) {
    const n = elements[first * 8 + a] * 3;
    out[n] += memory[at + a * 3];
    out[n + 1] += memory[at + a * 3 + 1];
    out[n + 2] += memory[at + a * 3 + 2];
  }
}

/** Deformation gradient F = I + sum u_a (x) dN_a/dX at Gauss point q of the mesh, row-major (9) [1]. */
export function deformationGradient(quadrature: Quadrature, q: number, local: Float64Array, F: Float64Array): void {
  const B = quadrature.gradient;
  let f0 = 1;
  let f1 = 0;
  let f2 = 0;
  let f3 = 0;
  let f4 = 1;
  let f5 = 0;
  let f6 = 0;
  let f7 = 0;
  let f8 = 1;
  for (let a = 0, k = q * 24; a < 24; a += 3, k += 3) {
    const x = B[k];
    const y = B[k + 1];
    const z = B[k + 2];
    const u = local[a];
    const v = local[a + 1];
    const w = local[a + 2];
    f0 += u * x;
    f1 += u * y;
    f2 += u * z;
    f3 += v * x;
    f4 += v * y;
    f5 += v * z;
    f6 += w * x;
    f7 += w * y;
    f8 += w * z;
  }
  F[0] = f0;
  F[1] = f1;
  F[2] = f2;
  F[3] = f3;
  F[4] = f4;
  F[5] = f5;
  F[6] = f6;
  F[7] = f7;
  F[8] = f8;
}

/** det F; writes the inverse transpose F^-T into G when det F is not zero. */
export function inverseTranspose(F: Float64Array, G: Float64Array): number {
  const a = F[4] * F[8] - F[5] * F[7];
  const b = F[5] * F[6] - F[3] * F[8];
  const c = F[3] * F[7] - F[4] * F[6];
  const J = F[0] * a + F[1] * b + F[2] * c;
  const s = 1 / J;
  G[0] = a * s;
  G[1] = b * s;
  G[2] = c * s;
  G[3] = (F[2] * F[7] - F[1] * F[8]) * s;
  G[4] = (F[0] * F[8] - F[2] * F[6]) * s;
  G[5] = (F[1] * F[6] - F[0] * F[7]) * s;
  G[6] = (F[1] * F[5] - F[2] * F[4]) * s;
  G[7] = (F[2] * F[3] - F[0] * F[5]) * s;
  G[8] = (F[0] * F[4] - F[1] * F[3]) * s;
  return J;
}
