import type { EnergyTerm } from '../element/energy-term.ts';
import { addDiagonal } from './node-block.ts';

/** Springs between tissue and the bone under it: soft along the bone, stiff across it. */
export interface SlidingTieInput {
  readonly nodes: Int32Array;
  /** along the bone (nTie) [mN/mm] */
  readonly along: Float64Array;
  /** across it (nTie) [mN/mm] */
  readonly across: Float64Array;
  /** unit normals of the bone (nTie x 3) [1] */
  readonly normal: Float64Array;
  /** displacement already taken up at u = 0 (nTie x 3) [mm] */
  readonly offset: Float64Array;
}

/** Tissue that glides on bone and can neither be pushed into it nor be pulled off it far. */
export function slidingTieTerm({ nodes, along, across, normal, offset }: SlidingTieInput): EnergyTerm {
  const stretch = new Float64Array(3);
  const block = new Float64Array(9);
  function stretched(u: Float64Array, t: number): number {
    let lift = 0;
    for (let i = 0; i < 3; i++) {
      stretch[i] = u[nodes[t] * 3 + i] + offset[t * 3 + i];
      lift += stretch[i] * normal[t * 3 + i];
    }
    return lift;
  }
  return {
    energy(u) {
      let total = 0;
      for (let t = 0; t < nodes.length; t++) {
        const lift = stretched(u, t);
        const square = stretch[0] ** 2 + stretch[1] ** 2 + stretch[2] ** 2;
        total += 0.5 * (along[t] * (square - lift * lift) + across[t] * lift * lift);
      }
      return total;
    },
    addGradient(u, out) {
      for (let t = 0; t < nodes.length; t++) {
        const lift = stretched(u, t);
        const extra = (across[t] - along[t]) * lift;
        for (let i = 0; i < 3; i++) out[nodes[t] * 3 + i] += along[t] * stretch[i] + extra * normal[t * 3 + i];
      }
    },
    addTangent(_u, K) {
      for (let t = 0; t < nodes.length; t++) {
        for (let i = 0; i < 3; i++) {
          for (let k = 0; k < 3; k++) {
            block[3 * i + k] =
              (across[t] - along[t]) * normal[t * 3 + i] * normal[t * 3 + k] + (i === k ? along[t] : 0);
          }
        }
        addDiagonal(K, nodes[t], block);
      }
    },
  };
}
