import type { EnergyTerm } from '../element/energy-term.ts';
import { addDiagonal } from './node-block.ts';

/** Isotropic springs to where the node was, with an offset that carries the reaction of the untreated rest. */
export interface TieInput {
  readonly nodes: Int32Array;
  /** (nTie) [mN/mm] */
  readonly stiffness: Float64Array;
  /** displacement already taken up at u = 0 (nTie x 3) [mm] */
  readonly offset: Float64Array;
  /** where the anchors have gone, read at every evaluation (nTie x 3) [mm] */
  readonly moved: Float64Array;
}

/** Elastic ties of the patch to bone and to the rest of the face. */
export function tieTerm({ nodes, stiffness, offset, moved }: TieInput): EnergyTerm {
  const block = new Float64Array(9);
  const stretch = (u: Float64Array, t: number, i: number) => u[nodes[t] * 3 + i] + offset[t * 3 + i] - moved[t * 3 + i];
  return {
    energy(u) {
      let total = 0;
      for (let t = 0; t < nodes.length; t++) {
        for (let i = 0; i < 3; i++) total += 0.5 * stiffness[t] * stretch(u, t, i) ** 2;
      }
      return total;
    },
    addGradient(u, out) {
      for (let t = 0; t < nodes.length; t++) {
        for (let i = 0; i < 3; i++) out[nodes[t] * 3 + i] += stiffness[t] * stretch(u, t, i);
      }
    },
    addTangent(_u, K) {
      for (let t = 0; t < nodes.length; t++) {
        block[0] = block[4] = block[8] = stiffness[t];
        addDiagonal(K, nodes[t], block);
      }
    },
  };
}
