import type { EnergyTerm } from '../element/energy-term.ts';
import { addBetween, addDiagonal } from '../load/node-block.ts';
import { type ContactLaw, unilateral } from './unilateral.ts';

export interface LipContactInput {
  readonly nodes: Float64Array;
  /** (nPair x 2) upper, lower */
  readonly pairs: Int32Array;
  readonly area: Float64Array;
  readonly law: ContactLaw;
}

/** Frictionless contact of facing upper and lower lip nodes along the vertical, and its pressure. */
export function lipTerm(input: LipContactInput): EnergyTerm & { pressure(u: Float64Array): Float64Array } {
  const { nodes, pairs, area, law } = input;
  const out = new Float64Array(3);
  const block = new Float64Array(9);

  function at(p: number, u: Float64Array): void {
    const a = pairs[p * 2] * 3 + 1;
    const b = pairs[p * 2 + 1] * 3 + 1;
    unilateral(law, nodes[a] + u[a] - nodes[b] - u[b], out);
  }

  return {
    energy(u) {
      let total = 0;
      for (let p = 0; p < area.length; p++) {
        at(p, u);
        total += area[p] * out[0];
      }
      return total;
    },
    addGradient(u, gradient) {
      for (let p = 0; p < area.length; p++) {
        at(p, u);
        gradient[pairs[p * 2] * 3 + 1] -= area[p] * out[1];
        gradient[pairs[p * 2 + 1] * 3 + 1] += area[p] * out[1];
      }
    },
    addTangent(u, K) {
      for (let p = 0; p < area.length; p++) {
        at(p, u);
        block.fill(0);
        block[4] = area[p] * out[2];
        addDiagonal(K, pairs[p * 2], block);
        addDiagonal(K, pairs[p * 2 + 1], block);
        block[4] = -block[4];
        addBetween(K, pairs[p * 2], pairs[p * 2 + 1], block);
      }
    },
    pressure(u) {
      return Float64Array.from(area, (_, p) => {
        at(p, u);
        return out[1];
      });
    },
  };
}
