import type { DentalArch } from '#anatomy';
import type { EnergyTerm } from '../element/energy-term.ts';
import { addDiagonal } from '../load/node-block.ts';
import { type ContactLaw, unilateral } from './unilateral.ts';

export interface TeethInput {
  readonly nodes: Float64Array;
  readonly arch: DentalArch;
  readonly toothNodes: Int32Array;
  readonly area: Float64Array;
  readonly law: ContactLaw;
  /** gap offset carried over from the rest state (nToothNode) [mm] */
  readonly offset: Float64Array;
}

/** Distance in front of the dental arch and its horizontal unit normal at a point; exact on the arch, first order off it. */
export function toothGap(arch: DentalArch, x: number, z: number): { gap: number; nx: number; nz: number } {
  const { f, slope } = level(arch, x, z);
  const norm = Math.hypot(slope, 1);
  return { gap: f / norm, nx: slope / norm, nz: 1 / norm };
}

/** Level function of the arch (0 on it, positive in front), its slope and curvature along x. */
function level(arch: DentalArch, x: number, z: number): { f: number; slope: number; bend: number } {
  const t = x / arch.halfWidth;
  const root = Math.sqrt(1 + t * t);
  return {
    f: z - arch.faceZ + arch.depth * (root - 1),
    slope: (arch.depth * t) / (arch.halfWidth * root),
    bend: arch.depth / (arch.halfWidth * arch.halfWidth * root * root * root),
  };
}

/** Frictionless contact of the mucosa with the arch, and its pressure. */
export function teethTerm(input: TeethInput): EnergyTerm & { pressure(u: Float64Array): Float64Array } {
  const { nodes, arch, toothNodes, area, law, offset } = input;
  const out = new Float64Array(3);
  const block = new Float64Array(9);
  /** the level function becomes a distance when divided by its slope at the rest shape */
  const perMm = Float64Array.from(toothNodes, (n) => 1 / Math.hypot(level(arch, nodes[n * 3], 0).slope, 1));

  function at(t: number, u: Float64Array): { slope: number; bend: number } {
    const n = toothNodes[t] * 3;
    const place = level(arch, nodes[n] + u[n], nodes[n + 2] + u[n + 2]);
    unilateral(law, place.f * perMm[t] + offset[t], out);
    return place;
  }

  return {
    energy(u) {
      let total = 0;
      for (let t = 0; t < toothNodes.length; t++) {
        at(t, u);
        total += area[t] * out[0];
      }
      return total;
    },
    addGradient(u, gradient) {
      for (let t = 0; t < toothNodes.length; t++) {
        const { slope } = at(t, u);
        const n = toothNodes[t] * 3;
        const push = area[t] * out[1] * perMm[t];
        gradient[n] -= push * slope;
        gradient[n + 2] -= push;
      }
    },
    addTangent(u, K) {
      for (let t = 0; t < toothNodes.length; t++) {
        const { slope, bend } = at(t, u);
        const k = area[t] * out[2] * perMm[t] * perMm[t];
        block[0] = k * slope * slope - area[t] * out[1] * perMm[t] * bend;
        block[2] = block[6] = k * slope;
        block[8] = k;
        addDiagonal(K, toothNodes[t], block);
      }
    },
    pressure(u) {
      return Float64Array.from(toothNodes, (_, t) => {
        at(t, u);
        return out[1];
      });
    },
  };
}
