import { logarithmicVolume, type VolumetricLaw } from '../material/volumetric.ts';
import { deformationGradient, gather, inverseTranspose, scatterForces } from './deformation.ts';
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
  /** against a change of the element's mean volume */
  readonly kappa: number;
  /** against a change of volume at each Gauss point, by the same law: small, it keeps a squeezed element from folding */
  readonly pointKappa: number;
  /** law of the mean volume; the logarithmic one unless said */
  readonly volume?: VolumetricLaw;
  /** further mean pressure, a multiplier that carries incompressibility (nElement) [kPa] */
  readonly pressure?: Float64Array;
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

/**
 * Nearly incompressible tissue: Yeoh in the isochoric strain at every Gauss point, mean dilatation per element (Q1P0).
 * Holds scratch arrays: one instance serves one solve at a time.
 */
export class TissueTerm implements EnergyTerm {
  private readonly input: TissueInput;
  private readonly local = new Float64Array(24);
  private readonly step = new Float64Array(24);
  private readonly F = new Float64Array(9);
  private readonly G = new Float64Array(9);
  private readonly M = new Float64Array(9);
  private readonly D = new Float64Array(9);
  private readonly A = new Float64Array(81);
  private readonly pairs = new Float64Array(324);
  private readonly dilation = new Float64Array(24);
  private readonly half = new Float64Array(27);
  /** mean pressure per element predicted by the last step [kPa] */
  private readonly foreseen: Float64Array;

  constructor(input: TissueInput) {
    this.input = input;
    this.foreseen = new Float64Array(input.quadrature.elementCount).fill(Number.NaN);
  }

  energy(u: Float64Array): number {
    const { elements, quadrature, stiffness, initial } = this.input;
    let total = 0;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      let isochoric = 0;
      let swept = 0;
      for (let g = 0; g < 8; g++) {
        const q = e * 8 + g;
        const J = this.deform(q);
        if (!(J > 0)) return Number.POSITIVE_INFINITY;
        const a = (J * initial.jacobian[q]) ** (-2 / 3);
        const x = initialProduct(this.F, initial.leftCauchy, q * 6, this.M) * a - 3;
        isochoric += quadrature.weight[q] * x * (stiffness.c10[e] + stiffness.c20[e] * x);
        isochoric += quadrature.weight[q] * logarithmicVolume(stiffness.pointKappa, J * initial.jacobian[q])[0];
        swept += quadrature.weight[q] * J;
      }
      const theta = (swept / quadrature.volume[e]) * initial.dilatation[e];
      total += isochoric + quadrature.volume[e] * this.meanVolume(e, theta)[0];
    }
    return total;
  }

  addGradient(u: Float64Array, out: Float64Array): void {
    const { elements, quadrature, stiffness, initial } = this.input;
    const { D, G } = this;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      const pressure = this.meanVolume(e, this.meanDilatation(e))[1] * initial.dilatation[e];
      this.step.fill(0);
      for (let g = 0; g < 8; g++) {
        const q = e * 8 + g;
        const [I, , J] = this.isochoric(q);
        const s = quadrature.weight[q] * (stiffness.c10[e] + 2 * stiffness.c20[e] * (I - 3));
        const own = logarithmicVolume(stiffness.pointKappa, J * initial.jacobian[q])[1] * initial.jacobian[q];
        const p = quadrature.weight[q] * (pressure + own) * J;
        for (let i = 0; i < 9; i++) D[i] = s * D[i] + p * G[i];
        addStress(quadrature.gradient, q, D, this.step);
      }
      scatterForces(elements, e, this.step, out);
    }
  }

  addTangent(u: Float64Array, K: { readonly values: Float64Array }, convex = false): void {
    const { elements, quadrature, stiffness, initial, scatter } = this.input;
    const { gradient, volume } = quadrature;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      const [, slope, curvature] = this.meanVolume(e, this.meanDilatation(e));
      const known = Number.isNaN(this.foreseen[e]) ? slope : this.foreseen[e];
      const pressure = convex ? 0 : known;
      this.pairs.fill(0);
      this.dilation.fill(0);
      for (let g = 0; g < 8; g++) {
        const q = e * 8 + g;
        const J = this.pointTangent(q, e, pressure * initial.dilatation[e]);
        contract(gradient, q * 24, this.A, this.half, this.pairs);
        addDilation(gradient, q * 24, this.G, quadrature.weight[q] * J, this.dilation);
      }
      addVolumetric(this.pairs, this.dilation, (curvature * initial.dilatation[e] ** 2) / volume[e]);
      addElement(scatter, e, this.pairs, K.values);
    }
  }

  /** p + dp with dp from the linearised dilatation, as if pressure were an unknown of its own. */
  foresee(u: Float64Array, d: Float64Array): void {
    const { elements, quadrature, stiffness, initial } = this.input;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      gather(elements, e, d, this.step);
      const [, slope, curvature] = this.meanVolume(e, this.meanDilatation(e));
      this.dilation.fill(0);
      for (let g = 0; g < 8; g++) {
        const q = e * 8 + g;
        addDilation(quadrature.gradient, q * 24, this.G, quadrature.weight[q] * this.deform(q), this.dilation);
      }
      let swept = 0;
      for (let i = 0; i < 24; i++) swept += this.dilation[i] * this.step[i];
      this.foreseen[e] = slope + (curvature * initial.dilatation[e] * swept) / quadrature.volume[e];
    }
  }

  /** Nodal forces of every element per unit of C10 (nElement x 24) [mN/kPa]. */
  gradientPerC10(u: Float64Array): Float64Array {
    const { elements, quadrature } = this.input;
    const out = new Float64Array(quadrature.elementCount * 24);
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      for (let g = 0; g < 8; g++) {
        const q = e * 8 + g;
        this.isochoric(q);
        for (let i = 0; i < 9; i++) this.D[i] *= quadrature.weight[q];
        addStress(quadrature.gradient, q, this.D, out.subarray(e * 24, e * 24 + 24));
      }
    }
    return out;
  }

  /** Volume ratio of every element to its rest shape (nElement) and the smallest Jacobian at a Gauss point [1]. */
  volumes(u: Float64Array): { readonly ratio: Float64Array; readonly minJacobian: number } {
    const { elements, quadrature } = this.input;
    const ratio = new Float64Array(quadrature.elementCount);
    let minJacobian = Number.POSITIVE_INFINITY;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      for (let g = 0; g < 8; g++) {
        const J = this.deform(e * 8 + g);
        minJacobian = Math.min(minJacobian, J);
        ratio[e] += (quadrature.weight[e * 8 + g] * J) / quadrature.volume[e];
      }
    }
    return { ratio, minJacobian };
  }

  /** Writes F and F^-T at a Gauss point; returns det F. */
  private deform(q: number): number {
    deformationGradient(this.input.quadrature, q, this.local, this.F);
    return inverseTranspose(this.F, this.G);
  }

  /** Elastic mean dilatation of the gathered element [1]. */
  private meanDilatation(e: number): number {
    const { quadrature, initial } = this.input;
    let sum = 0;
    for (let g = 0; g < 8; g++) sum += quadrature.weight[e * 8 + g] * this.deform(e * 8 + g);
    return (sum / quadrature.volume[e]) * initial.dilatation[e];
  }

  /** Energy of an element's mean dilatation with its multiplier, first and second derivative [kPa]. */
  private meanVolume(e: number, theta: number): readonly [number, number, number] {
    const { kappa, volume = logarithmicVolume, pressure } = this.input.stiffness;
    const [value, slope, curvature] = volume(kappa, theta);
    const multiplier = pressure ? pressure[e] : 0;
    return [value + multiplier * (theta - 1), slope + multiplier, curvature];
  }

  /** Writes D = dI1b/dF and returns [I1b, (J J0)^(-2/3), J]. */
  private isochoric(q: number): readonly [number, number, number] {
    const { initial } = this.input;
    const J = this.deform(q);
    const a = (J * initial.jacobian[q]) ** (-2 / 3);
    const I = a * initialProduct(this.F, initial.leftCauchy, q * 6, this.M);
    for (let i = 0; i < 9; i++) this.D[i] = 2 * a * this.M[i] - (2 / 3) * I * this.G[i];
    return [I, a, J];
  }

  /** Fourth-order tangent d2w/dF2 at a Gauss point: Yeoh plus the geometric part of the mean dilatation (81); returns det F. */
  private pointTangent(q: number, e: number, pressure: number): number {
    const { quadrature, stiffness, initial } = this.input;
    const { A, D, G, M } = this;
    const [I, a, J] = this.isochoric(q);
    const first = quadrature.weight[q] * (stiffness.c10[e] + 2 * stiffness.c20[e] * (I - 3));
    const second = quadrature.weight[q] * 2 * stiffness.c20[e];
    const J0 = initial.jacobian[q];
    const [, slope, bend] = logarithmicVolume(stiffness.pointKappa, J * J0);
    const p = quadrature.weight[q] * (pressure + slope * J0) * J;
    const swap = (2 / 3) * I * first - p;
    const mixed = -(4 / 3) * a * first;
    const square = (4 / 9) * I * first + p + quadrature.weight[q] * bend * J0 * J0 * J * J;
    for (let r = 0; r < 9; r++) {
      const i = r < 3 ? 0 : r < 6 ? 3 : 6;
      const j = r - i;
      for (let c = 0; c < 9; c++) {
        const k = c < 3 ? 0 : c < 6 ? 3 : 6;
        A[r * 9 + c] =
          second * D[r] * D[c] +
          mixed * (M[r] * G[c] + G[r] * M[c]) +
          square * G[r] * G[c] +
          swap * G[i + c - k] * G[k + j];
      }
    }
    for (let i = 0; i < 3; i++) addDiagonalBlock(A, i, 2 * a * first, initial.leftCauchy, q * 6);
    return J;
  }
}

/** Adds the forces on an element's nodes (24) of a first Piola-Kirchhoff stress (times its weight) at a Gauss point. */
function addStress(gradient: Float64Array, q: number, P: Float64Array, force: Float64Array): void {
  for (let a = 0, b = q * 24; a < 24; a += 3, b += 3) {
    const x = gradient[b];
    const y = gradient[b + 1];
    const z = gradient[b + 2];
    force[a] += P[0] * x + P[1] * y + P[2] * z;
    force[a + 1] += P[3] * x + P[4] * y + P[5] * z;
    force[a + 2] += P[6] * x + P[7] * y + P[8] * z;
  }
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
