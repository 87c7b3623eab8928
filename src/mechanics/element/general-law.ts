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

/**
 * Strain entries that axis A takes part in: its own, with the next axis, with the one after; and the partner axis in each.
 * Entries run xx yy zz 2xy 2yz 2zx.
 */
const entry = Int32Array.of(0, 3, 5, 1, 4, 3, 2, 5, 4);
const partner = Int32Array.of(0, 1, 2, 1, 2, 0, 2, 0, 1);

/**
 * Change of shape under any strain energy W(E), isotropic or not: the energy of the isochoric part J^(-1/3) F at every Gauss
 * point. It resists no change of volume; a {@link TissueTerm} without shear stiffness over the same elements does that and
 * completes the mean-dilatation element. Everything is written in the material's axes: F, F^-T and the shape functions'
 * gradients are turned into them, forces and node pairs come out in space.
 * Holds scratch arrays: one instance serves one solve at a time.
 */
export class GeneralLawTerm implements EnergyTerm {
  private readonly input: GeneralLawInput;
  private readonly local = new Float64Array(24);
  private readonly force = new Float64Array(24);
  private readonly space = new Float64Array(9);
  private readonly F = new Float64Array(9);
  private readonly G = new Float64Array(9);
  /** isochoric part of F */
  private readonly H = new Float64Array(9);
  private readonly strain = new Float64Array(6);
  private readonly response: StrainResponse = {
    energy: 0,
    stress: new Float64Array(6),
    stiffness: new Float64Array(36),
  };
  /** first and second derivative of the energy to H */
  private readonly P = new Float64Array(9);
  private readonly A = new Float64Array(81);
  private readonly AF = new Float64Array(9);
  private readonly third = new Float64Array(3);
  private readonly half = new Float64Array(27);
  private readonly slope = new Float64Array(24);
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
    const { P, G, F, force, slope } = this;
    for (let e = 0; e < quadrature.elementCount; e++) {
      gather(elements, e, u, this.local);
      force.fill(0);
      for (let q = e * 8; q < e * 8 + 8; q++) {
        const scale = quadrature.weight[q] / Math.cbrt(this.look(q));
        this.isochoricStress();
        const work = inner9(P, F) / 3;
        for (let i = 0; i < 9; i++) P[i] = scale * (P[i] - work * G[i]);
        this.turnSlopes(q);
        for (let a = 0; a < 24; a += 3) {
          for (let i = 0; i < 3; i++) {
            force[a + i] += P[i * 3] * slope[a] + P[i * 3 + 1] * slope[a + 1] + P[i * 3 + 2] * slope[a + 2];
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
        this.turnSlopes(q);
        this.contract();
      }
      addElement(scatter, e, this.pairs, K.values);
    }
  }

  /** Evaluates the law at a Gauss point; returns det F. */
  private look(q: number): number {
    const { quadrature, axes, law } = this.input;
    const { F, G, H, strain, space } = this;
    deformationGradient(quadrature, q, this.local, space);
    if (axes) multiply3(space, axes, q * 9, F);
    else F.set(space);
    const J = inverseTranspose(F, G);
    const shrink = 1 / Math.cbrt(J);
    for (let i = 0; i < 9; i++) H[i] = shrink * F[i];
    for (let a = 0; a < 3; a++) {
      const b = (a + 1) % 3;
      strain[a] = (H[a] * H[a] + H[3 + a] * H[3 + a] + H[6 + a] * H[6 + a] - 1) / 2;
      strain[a + 3] = H[a] * H[b] + H[3 + a] * H[3 + b] + H[6 + a] * H[6 + b];
    }
    law(strain, this.response);
    return J;
  }

  /** P = H S. */
  private isochoricStress(): void {
    const { H, P } = this;
    const { stress } = this.response;
    for (let i = 0; i < 9; i += 3) {
      for (let a = 0; a < 3; a++) {
        const k = a * 3;
        P[i + a] = H[i + a] * stress[a] + H[i + partner[k + 1]] * stress[entry[k + 1]];
        P[i + a] += H[i + partner[k + 2]] * stress[entry[k + 2]];
      }
    }
  }

  /** A: the law's own stiffness seen through the strain's derivative, and the stress on its second derivative. */
  private isochoricTangent(): void {
    const { A, H, third } = this;
    const { stress, stiffness } = this.response;
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        const s = a === b ? stress[a] : stress[entry[a * 3 + ((b - a + 3) % 3)]];
        for (let k = 0; k < 9; k += 3) {
          for (let m = 0; m < 3; m++) {
            const row = entry[a * 3 + m] * 6;
            let sum = 0;
            for (let n = 0; n < 3; n++) sum += stiffness[row + entry[b * 3 + n]] * H[k + partner[b * 3 + n]];
            third[m] = sum;
          }
          for (let i = 0; i < 9; i += 3) {
            let sum = i === k ? s : 0;
            for (let m = 0; m < 3; m++) sum += H[i + partner[a * 3 + m]] * third[m];
            A[(i + a) * 9 + k + b] = sum;
          }
        }
      }
    }
  }

  /** Turns A, a derivative in J^(-1/3) F, into one in F, times the weight. */
  private project(J: number, weight: number): void {
    const { A, AF, F, G, P } = this;
    const shrink = 1 / Math.cbrt(J);
    const square = weight * shrink * shrink;
    let FAF = 0;
    for (let r = 0; r < 9; r++) {
      let sum = 0;
      for (let c = 0; c < 9; c++) sum += A[r * 9 + c] * F[c];
      AF[r] = square * sum + weight * shrink * P[r];
      FAF += sum * F[r];
    }
    const work = weight * shrink * inner9(P, F);
    const both = (square * FAF + work) / 9;
    for (let r = 0; r < 9; r++) {
      const i = r < 3 ? 0 : r < 6 ? 3 : 6;
      const j = r - i;
      for (let c = 0; c < 9; c++) {
        const k = c < 3 ? 0 : c < 6 ? 3 : 6;
        const mixed = both * G[r] * G[c] - (AF[r] * G[c] + G[r] * AF[c] - work * G[i + c - k] * G[k + j]) / 3;
        A[r * 9 + c] = square * A[r * 9 + c] + mixed;
      }
    }
  }

  /** Gradients of the eight shape functions in the material's axes. */
  private turnSlopes(q: number): void {
    const { axes, quadrature } = this.input;
    const { slope } = this;
    const B = quadrature.gradient;
    for (let a = 0, n = q * 24; a < 24; a += 3, n += 3) {
      for (let j = 0; j < 3; j++) {
        const k = q * 9 + j;
        slope[a + j] = axes ? axes[k] * B[n] + axes[k + 3] * B[n + 1] + axes[k + 6] * B[n + 2] : B[n + j];
      }
    }
  }

  /** pairs_ab += dN_a . A . dN_b for all 36 node pairs. */
  private contract(): void {
    const { A, half, pairs, slope } = this;
    for (let a = 0, p = 0; a < 24; a += 3) {
      const x = slope[a];
      const y = slope[a + 1];
      const z = slope[a + 2];
      for (let i = 0; i < 3; i++) {
        const r = i * 27;
        for (let c = 0; c < 9; c++) half[i * 9 + c] = x * A[r + c] + y * A[r + 9 + c] + z * A[r + 18 + c];
      }
      for (let b = a; b < 24; b += 3, p += 9) {
        const u = slope[b];
        const v = slope[b + 1];
        const w = slope[b + 2];
        for (let i = 0; i < 9; i++) pairs[p + i] += half[i * 3] * u + half[i * 3 + 1] * v + half[i * 3 + 2] * w;
      }
    }
  }
}

function inner9(A: Float64Array, B: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += A[i] * B[i];
  return sum;
}

/** C = A B of 3 x 3 matrices, B starting at an offset. */
function multiply3(A: Float64Array, B: Float64Array, at: number, C: Float64Array): void {
  for (let i = 0; i < 9; i += 3) {
    for (let j = 0; j < 3; j++) C[i + j] = A[i] * B[at + j] + A[i + 1] * B[at + 3 + j] + A[i + 2] * B[at + 6 + j];
  }
}
