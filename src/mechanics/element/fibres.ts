import type { FibreEntries } from '#anatomy';
import { type FibreLaw, fibreLaws } from '../material/fibre-law.ts';
import { deformationGradient, gather, scatterForces } from './deformation.ts';
import type { EnergyTerm } from './energy-term.ts';
import type { Quadrature } from './hexahedron.ts';
import { addElement, type Scatter } from './scatter.ts';

export interface FibreInput {
  readonly elements: Int32Array;
  readonly quadrature: Quadrature;
  readonly scatter: Scatter;
  readonly fibres: FibreEntries;
  /** nominal tension at full length per fascicle, read at every evaluation (nFascicle) [kPa] */
  readonly tension: Float64Array;
  /** how tension depends on stretch; muscle unless said */
  readonly law?: FibreLaw;
}

/**
 * Active fibres: energy share x tension x integral of the fibre law over the stretch |F f0|; a direction longer than one
 * scales tension and stretch together.
 * Holds scratch arrays: one instance serves one solve at a time.
 */
export class FibreTerm implements EnergyTerm {
  private readonly input: FibreInput;
  private readonly local = new Float64Array(24);
  private readonly force = new Float64Array(24);
  private readonly F = new Float64Array(9);
  /** deformed fibre F f0 at the last point looked at */
  private readonly f = new Float64Array(3);
  private readonly law = new Float64Array(3);
  private readonly tensionAt: (stretch: number, out: Float64Array) => void;
  /** derivative of the shape functions along the fibre (8) [1/mm] */
  private readonly along = new Float64Array(8);
  private readonly pairs = new Float64Array(324);

  constructor(input: FibreInput) {
    this.input = input;
    this.tensionAt = fibreLaws[input.law ?? 'muscle'];
  }

  energy(u: Float64Array): number {
    const { weight } = this.input.quadrature;
    let total = 0;
    this.forEachActive(u, (n, e, scale) => {
      for (let g = 0; g < 8; g++) {
        this.look(n, g);
        total += weight[e * 8 + g] * scale * this.law[2];
      }
    });
    return total;
  }

  addGradient(u: Float64Array, out: Float64Array): void {
    const { quadrature, elements } = this.input;
    const { force, along, f, law } = this;
    this.forEachActive(u, (n, e, scale) => {
      force.fill(0);
      for (let g = 0; g < 8; g++) {
        const stretch = this.look(n, g);
        this.lookAlong(n, g);
        const s = (quadrature.weight[e * 8 + g] * scale * law[0]) / stretch;
        for (let a = 0; a < 8; a++) {
          for (let i = 0; i < 3; i++) force[a * 3 + i] += s * along[a] * f[i];
        }
      }
      scatterForces(elements, e, force, out);
    });
  }

  addTangent(u: Float64Array, K: { readonly values: Float64Array }): void {
    const { quadrature, scatter } = this.input;
    this.forEachActive(u, (n, e, scale) => {
      this.pairs.fill(0);
      for (let g = 0; g < 8; g++) {
        const stretch = this.look(n, g);
        this.lookAlong(n, g);
        this.addPoint(stretch, quadrature.weight[e * 8 + g] * scale);
      }
      addElement(scatter, e, this.pairs, K.values);
    });
  }

  /** Visits entries under tension, their element's displacements gathered. */
  private forEachActive(u: Float64Array, visit: (entry: number, element: number, scale: number) => void): void {
    const { fibres, tension, elements } = this.input;
    for (let n = 0; n < fibres.element.length; n++) {
      const scale = fibres.share[n] * tension[fibres.fascicle[n]];
      if (scale === 0) continue;
      gather(elements, fibres.element[n], u, this.local);
      visit(n, fibres.element[n], scale);
    }
  }

  /** Writes f = F f0 and the force-length law at its length; returns the stretch. */
  private look(entry: number, g: number): number {
    const { fibres, quadrature } = this.input;
    const { F, f } = this;
    deformationGradient(quadrature, fibres.element[entry] * 8 + g, this.local, F);
    const d = fibres.direction;
    const k = (entry * 8 + g) * 3;
    for (let i = 0; i < 3; i++) f[i] = F[i * 3] * d[k] + F[i * 3 + 1] * d[k + 1] + F[i * 3 + 2] * d[k + 2];
    const stretch = Math.sqrt(f[0] * f[0] + f[1] * f[1] + f[2] * f[2]);
    this.tensionAt(stretch, this.law);
    return stretch;
  }

  private lookAlong(entry: number, g: number): void {
    const { fibres, quadrature } = this.input;
    const d = fibres.direction;
    const k = (entry * 8 + g) * 3;
    const b = (fibres.element[entry] * 8 + g) * 24;
    const B = quadrature.gradient;
    for (let a = 0; a < 8; a++) {
      this.along[a] = B[b + a * 3] * d[k] + B[b + a * 3 + 1] * d[k + 1] + B[b + a * 3 + 2] * d[k + 2];
    }
  }

  /** Pair blocks of one Gauss point: stiffness across and along the fibre. */
  private addPoint(stretch: number, scale: number): void {
    const { along, f, law, pairs } = this;
    const across = (scale * law[0]) / stretch;
    const axial = (scale * law[1] - across) / (stretch * stretch);
    for (let a = 0, p = 0; a < 8; a++) {
      for (let b = a; b < 8; b++, p += 9) {
        const s = along[a] * along[b];
        for (let i = 0; i < 3; i++) {
          for (let k = 0; k < 3; k++) pairs[p + i * 3 + k] += s * axial * f[i] * f[k];
          pairs[p + i * 4] += s * across;
        }
      }
    }
  }
}
