import { deformationGradient, gather, inverseTranspose } from './deformation.ts';
import type { EnergyTerm } from './energy-term.ts';
import type { Quadrature } from './hexahedron.ts';
import { addElement, nodePairs, type Scatter } from './scatter.ts';

/**
 * Elastic strain already in the tissue at rest. The elastic deformation is F F0; only B0 = F0 F0^T and det F0 enter
 * the isochoric energy, and the element's mean dilatation the volumetric one.
 */
export interface InitialStrain {
  /** B0 (nElement x 8 x 6), xx yy zz xy yz zx [1] */
  readonly leftCauchy: Float64Array;
  /** det F0 (nElement x 8) [1] */
  readonly jacobian: Float64Array;
  /** elastic mean dilatation at u = 0 (nElement) [1] */
  readonly dilatation: Float64Array;
}

/** Yeoh coefficients per element and one bulk modulus for all [kPa]. */
export interface TissueStiffness {
  readonly c10: Float64Array;
  readonly c20: Float64Array;
  readonly kappa: number;
}

/** Strain-free initial state. */
export function noInitialStrain(elementCount: number): InitialStrain {
  const leftCauchy = new Float64Array(elementCount * 48);
  for (let q = 0; q < elementCount * 8; q++) leftCauchy.fill(1, q * 6, q * 6 + 3);
  return {
    leftCauchy,
    jacobian: new Float64Array(elementCount * 8).fill(1),
    dilatation: new Float64Array(elementCount).fill(1),
  };
}

export interface TissueInput {
  readonly elements: Int32Array;
  readonly quadrature: Quadrature;
  readonly scatter: Scatter;
  readonly stiffness: TissueStiffness;
  readonly initial: InitialStrain;
}

/** Volumetric energy U(J) = kappa/4 (J^2 - 1 - 2 ln J): value, first and second derivative [kPa]. */
export function volumetricLaw(kappa: number, J: number): readonly [number, number, number] {
  return [
    (kappa / 4) * (J * J - 1 - 2 * Math.log(J)),
    (kappa / 2) * (J - 1 / J),
    (kappa / 2) * (1 + 1 / (J * J)),
  ];
}

/** M = F B0 with B0 symmetric (6); returns F : M = tr(F B0 F^T). */
function initialProduct(F: Float64Array, B: Float64Array, at: number, M: Float64Array): number {
  const xx = B[at];
  const yy = B[at + 1];
  const zz = B[at + 2];
  const xy = B[at + 3];
  const yz = B[at + 4];
  const zx = B[at + 5];
  let trace = 0;
  for (let i = 0; i < 9; i += 3) {
    M[i] = F[i] * xx + F[i + 1] * xy + F[i + 2] * zx;
    M[i + 1] = F[i] * xy + F[i + 1] * yy + F[i + 2] * yz;
    M[i + 2] = F[i] * zx + F[i + 1] * yz + F[i + 2] * zz;
    trace += F[i] * M[i] + F[i + 1] * M[i + 1] + F[i + 2] * M[i + 2];
  }
  return trace;
}

/** Nearly incompressible tissue: Yeoh in the isochoric strain at every Gauss point, mean dilatation per element (Q1P0). */
export function tissueTerm(input: TissueInput): EnergyTerm {
  const { elements, quadrature, scatter, stiffness, initial } = input;
  const { weight, gradient, volume, elementCount } = quadrature;
  const local = new Float64Array(24);
  const F = new Float64Array(9);
  const G = new Float64Array(9);
  const M = new Float64Array(9);
  const D = new Float64Array(9);
  const A = new Float64Array(81);
  const pairs = new Float64Array(324);
  const dilation = new Float64Array(24);
  const half = new Float64Array(27);

  function meanDilatation(e: number): number {
    let sum = 0;
    for (let g = 0; g < 8; g++) {
      deformationGradient(quadrature, e * 8 + g, local, F);
      const J = inverseTranspose(F, G);
      if (!(J > 0)) return Number.NaN;
      sum += weight[e * 8 + g] * J;
    }
    return (sum / volume[e]) * initial.dilatation[e];
  }

  function energy(u: Float64Array): number {
    let total = 0;
    for (let e = 0; e < elementCount; e++) {
      gather(elements, e, u, local);
      let isochoric = 0;
      let swept = 0;
      for (let g = 0; g < 8; g++) {
        const q = e * 8 + g;
        deformationGradient(quadrature, q, local, F);
        const J = inverseTranspose(F, G);
        if (!(J > 0)) return Number.POSITIVE_INFINITY;
        const x = initialProduct(F, initial.leftCauchy, q * 6, M) * (J * initial.jacobian[q]) ** (-2 / 3) - 3;
        isochoric += weight[q] * x * (stiffness.c10[e] + stiffness.c20[e] * x);
        swept += weight[q] * J;
      }
      const theta = (swept / volume[e]) * initial.dilatation[e];
      total += isochoric + volume[e] * volumetricLaw(stiffness.kappa, theta)[0];
    }
    return total;
  }

  /** Writes D = dI1b/dF and returns [I1b, (J J0)^(-2/3), J]. */
  function isochoric(q: number): readonly [number, number, number] {
    deformationGradient(quadrature, q, local, F);
    const J = inverseTranspose(F, G);
    const a = (J * initial.jacobian[q]) ** (-2 / 3);
    const I = a * initialProduct(F, initial.leftCauchy, q * 6, M);
    for (let i = 0; i < 9; i++) D[i] = 2 * a * M[i] - (2 / 3) * I * G[i];
    return [I, a, J];
  }

  function addGradient(u: Float64Array, out: Float64Array): void {
    for (let e = 0; e < elementCount; e++) {
      gather(elements, e, u, local);
      const theta = meanDilatation(e);
      const pressure = volumetricLaw(stiffness.kappa, theta)[1] * initial.dilatation[e];
      for (let g = 0; g < 8; g++) {
        const q = e * 8 + g;
        const [I, , J] = isochoric(q);
        const s = weight[q] * (stiffness.c10[e] + 2 * stiffness.c20[e] * (I - 3));
        const p = weight[q] * pressure * J;
        for (let i = 0; i < 9; i++) D[i] = s * D[i] + p * G[i];
        for (let a = 0; a < 8; a++) {
          const n = elements[e * 8 + a] * 3;
          const b = q * 24 + a * 3;
          const x = gradient[b];
          const y = gradient[b + 1];
          const z = gradient[b + 2];
          out[n] += D[0] * x + D[1] * y + D[2] * z;
          out[n + 1] += D[3] * x + D[4] * y + D[5] * z;
          out[n + 2] += D[6] * x + D[7] * y + D[8] * z;
        }
      }
    }
  }

  /** Fourth-order tangent d2w/dF2 at a Gauss point: Yeoh plus the geometric part of the mean dilatation (81). */
  function pointTangent(q: number, e: number, pressure: number): void {
    const [I, a, J] = isochoric(q);
    const first = weight[q] * (stiffness.c10[e] + 2 * stiffness.c20[e] * (I - 3));
    const second = weight[q] * 2 * stiffness.c20[e];
    const p = weight[q] * pressure * J;
    const swap = (2 / 3) * I * first - p;
    const B = initial.leftCauchy;
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const r = i * 3 + j;
        for (let k = 0; k < 3; k++) {
          for (let l = 0; l < 3; l++) {
            const c = k * 3 + l;
            A[r * 9 + c] =
              second * D[r] * D[c] +
              first * (-(4 / 3) * a * (M[r] * G[c] + G[r] * M[c]) + (4 / 9) * I * G[r] * G[c]) +
              swap * G[i * 3 + l] * G[k * 3 + j] +
              p * G[r] * G[c];
          }
        }
      }
      const d = 2 * a * first;
      addDiagonalBlock(A, i, d, B, q * 6);
    }
  }

  function addTangent(u: Float64Array, K: { readonly values: Float64Array }): void {
    for (let e = 0; e < elementCount; e++) {
      gather(elements, e, u, local);
      const theta = meanDilatation(e);
      const [, slope, curvature] = volumetricLaw(stiffness.kappa, theta);
      pairs.fill(0);
      dilation.fill(0);
      for (let g = 0; g < 8; g++) {
        const q = e * 8 + g;
        pointTangent(q, e, slope * initial.dilatation[e]);
        contract(gradient, q * 24, A, half, pairs);
        addDilation(gradient, q * 24, G, weight[q] * determinant(F), dilation);
      }
      addVolumetric(pairs, dilation, (curvature * initial.dilatation[e] ** 2) / volume[e]);
      addElement(scatter, e, pairs, K.values);
    }
  }

  return { energy, addGradient, addTangent };
}

function determinant(F: Float64Array): number {
  return (
    F[0] * (F[4] * F[8] - F[5] * F[7]) + F[1] * (F[5] * F[6] - F[3] * F[8]) + F[2] * (F[3] * F[7] - F[4] * F[6])
  );
}

/** A_iJiL += d B0_JL. */
function addDiagonalBlock(A: Float64Array, i: number, d: number, B: Float64Array, at: number): void {
  const xy = d * B[at + 3];
  const yz = d * B[at + 4];
  const zx = d * B[at + 5];
  const r = i * 27 + i * 3;
  A[r] += d * B[at];
  A[r + 1] += xy;
  A[r + 2] += zx;
  A[r + 9] += xy;
  A[r + 10] += d * B[at + 1];
  A[r + 11] += yz;
  A[r + 18] += zx;
  A[r + 19] += yz;
  A[r + 20] += d * B[at + 2];
}

/** pairs_ab += dN_a . A . dN_b for all 36 pairs. */
function contract(B: Float64Array, at: number, A: Float64Array, half: Float64Array, pairs: Float64Array): void {
  for (let a = 0, p = 0; a < 8; a++) {
    const ax = B[at + a * 3];
    const ay = B[at + a * 3 + 1];
    const az = B[at + a * 3 + 2];
    for (let i = 0; i < 3; i++) {
      const r = i * 27;
      for (let c = 0; c < 9; c++) half[i * 9 + c] = ax * A[r + c] + ay * A[r + 9 + c] + az * A[r + 18 + c];
    }
    for (let b = a; b < 8; b++, p++) {
      const bx = B[at + b * 3];
      const by = B[at + b * 3 + 1];
      const bz = B[at + b * 3 + 2];
      const o = p * 9;
      for (let i = 0; i < 3; i++) {
        const h = i * 9;
        pairs[o + i * 3] += half[h] * bx + half[h + 1] * by + half[h + 2] * bz;
        pairs[o + i * 3 + 1] += half[h + 3] * bx + half[h + 4] * by + half[h + 5] * bz;
        pairs[o + i * 3 + 2] += half[h + 6] * bx + half[h + 7] * by + half[h + 8] * bz;
      }
    }
  }
}

/** v += w F^-T dN: derivative of the swept volume to the nodes. */
function addDilation(B: Float64Array, at: number, G: Float64Array, w: number, v: Float64Array): void {
  for (let a = 0; a < 24; a += 3) {
    const x = B[at + a] * w;
    const y = B[at + a + 1] * w;
    const z = B[at + a + 2] * w;
    v[a] += G[0] * x + G[1] * y + G[2] * z;
    v[a + 1] += G[3] * x + G[4] * y + G[5] * z;
    v[a + 2] += G[6] * x + G[7] * y + G[8] * z;
  }
}

function addVolumetric(pairs: Float64Array, v: Float64Array, s: number): void {
  nodePairs.forEach(([a, b], p) => {
    for (let i = 0; i < 3; i++) {
      for (let k = 0; k < 3; k++) pairs[p * 9 + i * 3 + k] += s * v[a * 3 + i] * v[b * 3 + k];
    }
  });
}
