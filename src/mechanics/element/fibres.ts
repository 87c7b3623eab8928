import type { FibreEntries } from '#anatomy';
import { forceLength } from '../material/force-length.ts';
import { deformationGradient, gather } from './deformation.ts';
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
}

/** Active fibres: energy share x tension x integral of the force-length curve over the fibre stretch |F f0|. */
export function fibreTerm(input: FibreInput): EnergyTerm {
  const { elements, quadrature, scatter, fibres, tension } = input;
  const count = fibres.element.length;
  const local = new Float64Array(24);
  const F = new Float64Array(9);
  const f = new Float64Array(3);
  const law = new Float64Array(3);
  const along = new Float64Array(8);
  const pairs = new Float64Array(324);

  /** Writes f = F f0 and the law at its length; returns the stretch. */
  function stretchAt(entry: number, g: number): number {
    deformationGradient(quadrature, fibres.element[entry] * 8 + g, local, F);
    const d = fibres.direction;
    const k = (entry * 8 + g) * 3;
    for (let i = 0; i < 3; i++) f[i] = F[i * 3] * d[k] + F[i * 3 + 1] * d[k + 1] + F[i * 3 + 2] * d[k + 2];
    const stretch = Math.sqrt(f[0] * f[0] + f[1] * f[1] + f[2] * f[2]);
    forceLength(stretch, law);
    return stretch;
  }

  /** Derivative of shape functions along the fibre (8) [1/mm]. */
  function shapeAlong(entry: number, g: number): void {
    const d = fibres.direction;
    const k = (entry * 8 + g) * 3;
    const b = (fibres.element[entry] * 8 + g) * 24;
    const B = quadrature.gradient;
    for (let a = 0; a < 8; a++) {
      along[a] = B[b + a * 3] * d[k] + B[b + a * 3 + 1] * d[k + 1] + B[b + a * 3 + 2] * d[k + 2];
    }
  }

  function energy(u: Float64Array): number {
    let total = 0;
    for (let n = 0; n < count; n++) {
      const scale = fibres.share[n] * tension[fibres.fascicle[n]];
      if (scale === 0) continue;
      const e = fibres.element[n];
      gather(elements, e, u, local);
      for (let g = 0; g < 8; g++) {
        stretchAt(n, g);
        total += quadrature.weight[e * 8 + g] * scale * law[2];
      }
    }
    return total;
  }

  function addEntryGradient(n: number, scale: number, out: Float64Array): void {
    const e = fibres.element[n];
    for (let g = 0; g < 8; g++) {
      const stretch = stretchAt(n, g);
      shapeAlong(n, g);
      const s = (quadrature.weight[e * 8 + g] * scale * law[0]) / stretch;
      for (let a = 0; a < 8; a++) {
        const node = elements[e * 8 + a] * 3;
        for (let i = 0; i < 3; i++) out[node + i] += s * along[a] * f[i];
      }
    }
  }

  function addGradient(u: Float64Array, out: Float64Array): void {
    for (let n = 0; n < count; n++) {
      const scale = fibres.share[n] * tension[fibres.fascicle[n]];
      if (scale === 0) continue;
      gather(elements, fibres.element[n], u, local);
      addEntryGradient(n, scale, out);
    }
  }

  /** Pair blocks of one Gauss point: tangential and along-fibre stiffness. */
  function addPoint(stretch: number, scale: number): void {
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

  function addTangent(u: Float64Array, K: { readonly values: Float64Array }): void {
    for (let n = 0; n < count; n++) {
      const scale = fibres.share[n] * tension[fibres.fascicle[n]];
      if (scale === 0) continue;
      const e = fibres.element[n];
      gather(elements, e, u, local);
      pairs.fill(0);
      for (let g = 0; g < 8; g++) {
        const stretch = stretchAt(n, g);
        shapeAlong(n, g);
        addPoint(stretch, quadrature.weight[e * 8 + g] * scale);
      }
      addElement(scatter, e, pairs, K.values);
    }
  }

  return { energy, addGradient, addTangent };
}
