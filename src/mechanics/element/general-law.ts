import type { StrainEnergy, StrainResponse } from '../material/strain-energy.ts';
import { deformationGradient, gather, inverseTranspose, scatterForces } from './deformation.ts';
import type { EnergyTerm } from './energy-term.ts';
import type { Quadrature } from './hexahedron.ts';
import { addElement, type Scatter } from './scatter.ts';

export interface GeneralLawInput {
  readonly elements: Int32Array;
  readonly quadrature: Quadrature;
  readonly scatter: Scatter;
  readonly law: StrainEnergy;
  /** the material's axes at every Gauss point, one per column (nElement x 8 x 9, row-major); those of space unless said */
  readonly axes?: Float64Array;
}

/** First index of the two axes whose strain is entry k of (xx yy zz 2xy 2yz 2zx), and second. */
const first = [0, 1, 2, 0, 1, 2];
const second = [0, 1, 2, 1, 2, 0];
const identity = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);

/**
 * Change of shape under any strain energy W(E), isotropic or not: the energy of the isochoric part J^(-1/3) F at every Gauss
 * point. It resists no change of volume; a {@link TissueTerm} without shear stiffness over the same elements does that and
 * completes the mean-dilatation element.
 * Holds scratch arrays: one instance serves one solve at a time.
 */
export class GeneralLawTerm implements EnergyTerm {
  private readonly input: GeneralLawInput;
  private readonly local = new Float64Array(24);
  private readonly force = new Float64Array(24);
  private readonly F = new Float64Array(9);
  private readonly G = new Float64Array(9);
  /** axes of the material at the last point */
  private Q: Float64Array = identity;
  /** isochoric deformation of the material's axes */
  private readonly H = new Float64Array(9);
  private readonly strain = new Float64Array(6);
  private readonly response: StrainResponse = {
    energy: 0,
    stress: new Float64Array(6),
    stiffness: new Float64Array(36),
  };
  /** stress and tangent in the isochoric deformation gradient */
  private readonly P = new Float64Array(9);
  private readonly A = new Float64Array(81);
  /** d strain / dF (6 x 9) */
  private readonly M = new Float64Array(54);
  private readonly DM = new Float64Array(54);
  private readonly AF = new Float64Array(9);
  private readonly half = new Float64Array(27);
  private readonly pairs = new Float64Array(324);

  constructor(input: GeneralLawInput) {
    this.input = input;
  }

  energy(u: Float64Array): number {
    const { elements, quadrature } = this.input;
    let total = 0;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      for (let q = e * 8; q < e * 8 + 8; q++) {
        if (!(this.look(q) > 0)) return Number.POSITIVE_INFINITY;
        total += quadrature.weight[q] * this.response.energy;
      }
    }
    return total;
  }

  addGradient(u: Float64Array, out: Float64Array): void {
    const { elements, quadrature } = this.input;
    const { P, G, F, force } = this;
    const B = quadrature.gradient;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      force.fill(0);
      for (let q = e * 8; q < e * 8 + 8; q++) {
        const shrink = this.look(q) ** (-1 / 3);
        this.isochoricStress();
        const third = inner9(P, F) / 3;
        for (let i = 0; i < 9; i++) P[i] = quadrature.weight[q] * shrink * (P[i] - third * G[i]);
        for (let a = 0, b = q * 24; a < 24; a += 3, b += 3) {
          for (let i = 0; i < 3; i++) {
            force[a + i] += P[i * 3] * B[b] + P[i * 3 + 1] * B[b + 1] + P[i * 3 + 2] * B[b + 2];
          }
        }
      }
      scatterForces(elements, e, force, out);
    }
  }

  addTangent(u: Float64Array, K: { readonly values: Float64Array }): void {
    const { elements, quadrature, scatter } = this.input;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      this.pairs.fill(0);
      for (let q = e * 8; q < e * 8 + 8; q++) {
        const J = this.look(q);
        this.isochoricStress();
        this.isochoricTangent();
        this.project(J, quadrature.weight[q]);
        this.contract(q * 24);
      }
      addElement(scatter, e, this.pairs, K.values);
    }
  }

  /** Evaluates the law at a Gauss point; returns det F. */
  private look(q: number): number {
    const { quadrature, axes, law } = this.input;
    const { F, G, H, strain } = this;
    deformationGradient(quadrature, q, this.local, F);
    const J = inverseTranspose(F, G);
    const shrink = J ** (-1 / 3);
    this.Q = axes ? axes.subarray(q * 9, q * 9 + 9) : identity;
    multiply3(F, this.Q, H);
    for (let i = 0; i < 9; i++) H[i] *= shrink;
    for (let k = 0; k < 6; k++) {
      const [i, j] = [first[k], second[k]];
      const product = H[i] * H[j] + H[3 + i] * H[3 + j] + H[6 + i] * H[6 + j];
      strain[k] = k < 3 ? (product - 1) / 2 : product;
    }
    law(strain, this.response);
    return J;
  }

  /** Writes P = dW/d(isochoric F), through d strain / dF in space. */
  private isochoricStress(): void {
    const { H, M, P, Q } = this;
    const { stress } = this.response;
    P.fill(0);
    for (let k = 0; k < 6; k++) {
      const [a, b] = [first[k], second[k]];
      for (let r = 0; r < 9; r++) {
        const i = r < 3 ? 0 : r < 6 ? 3 : 6;
        const j = (r - i) * 3;
        const m = k < 3 ? H[i + a] * Q[j + a] : H[i + a] * Q[j + b] + H[i + b] * Q[j + a];
        M[k * 9 + r] = m;
        P[r] += stress[k] * m;
      }
    }
  }

  /** Writes A = d2W/d(isochoric F)2: material part M^T D M and the stress on the strain's second derivative. */
  private isochoricTangent(): void {
    const { A, M, DM, Q } = this;
    const { stress, stiffness } = this.response;
    for (let k = 0; k < 6; k++) {
      for (let c = 0; c < 9; c++) {
        let sum = 0;
        for (let l = 0; l < 6; l++) sum += stiffness[k * 6 + l] * M[l * 9 + c];
        DM[k * 9 + c] = sum;
      }
    }
    for (let r = 0; r < 9; r++) {
      for (let c = 0; c <= r; c++) {
        let sum = 0;
        for (let k = 0; k < 6; k++) sum += M[k * 9 + r] * DM[k * 9 + c];
        A[r * 9 + c] = A[c * 9 + r] = sum;
      }
    }
    for (let j = 0; j < 3; j++) {
      for (let l = 0; l < 3; l++) {
        let s = 0;
        for (let k = 0; k < 6; k++) {
          const direct = Q[j * 3 + first[k]] * Q[l * 3 + second[k]];
          s += stress[k] * (k < 3 ? direct : direct + Q[j * 3 + second[k]] * Q[l * 3 + first[k]]);
        }
        for (let i = 0; i < 9; i += 3) A[(i + j) * 9 + i + l] += s;
      }
    }
  }

  /** Turns A, a derivative in J^(-1/3) F, into one in F, times the weight. */
  private project(J: number, weight: number): void {
    const { A, AF, F, G, P } = this;
    const shrink = J ** (-1 / 3);
    const square = weight * shrink * shrink;
    let FAF = 0;
    for (let r = 0; r < 9; r++) {
      let sum = 0;
      for (let c = 0; c < 9; c++) sum += A[r * 9 + c] * F[c];
      AF[r] = sum;
      FAF += sum * F[r];
    }
    const work = shrink * inner9(P, F);
    const both = (square * FAF + weight * work) / 9;
    for (let r = 0; r < 9; r++) {
      const i = r < 3 ? 0 : r < 6 ? 3 : 6;
      const j = r - i;
      for (let c = 0; c < 9; c++) {
        const k = c < 3 ? 0 : c < 6 ? 3 : 6;
        A[r * 9 + c] =
          square * (A[r * 9 + c] - (AF[r] * G[c] + G[r] * AF[c]) / 3) +
          both * G[r] * G[c] -
          ((weight * shrink) / 3) * (G[r] * P[c] + P[r] * G[c]) +
          ((weight * work) / 3) * G[i + c - k] * G[k + j];
      }
    }
  }

  /** pairs_ab += dN_a . A . dN_b for all 36 node pairs. */
  private contract(at: number): void {
    const { A, half, pairs } = this;
    const B = this.input.quadrature.gradient;
    for (let a = 0, p = 0; a < 8; a++) {
      const n = at + a * 3;
      for (let i = 0; i < 3; i++) {
        const r = i * 27;
        for (let c = 0; c < 9; c++)
          half[i * 9 + c] = B[n] * A[r + c] + B[n + 1] * A[r + 9 + c] + B[n + 2] * A[r + 18 + c];
      }
      for (let b = a; b < 8; b++, p += 9) {
        const m = at + b * 3;
        for (let i = 0; i < 9; i++) {
          pairs[p + i] += half[i * 3] * B[m] + half[i * 3 + 1] * B[m + 1] + half[i * 3 + 2] * B[m + 2];
        }
      }
    }
  }
}

function inner9(A: Float64Array, B: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += A[i] * B[i];
  return sum;
}

/** C = A B of 3 x 3 matrices. */
function multiply3(A: Float64Array, B: Float64Array, C: Float64Array): void {
  for (let i = 0; i < 9; i += 3) {
    for (let j = 0; j < 3; j++) C[i + j] = A[i] * B[j] + A[i + 1] * B[3 + j] + A[i + 2] * B[6 + j];
  }
}
