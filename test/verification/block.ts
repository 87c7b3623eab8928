import { analyse, type BlockMatrix, createBlockMatrix, createFactor, plainKernel } from '#numerics';
import type { EnergyTerm } from '../../src/mechanics/element/energy-term.ts';
import { integrate, type Quadrature } from '../../src/mechanics/element/hexahedron.ts';
import { type Scatter, scatterOf } from '../../src/mechanics/element/scatter.ts';
import { type Equilibrium, minimise } from '../../src/mechanics/solve/newton.ts';

/** A structured block of hexahedra, its corners mapped by a function of the unit cube. */
export interface Block {
  readonly nodes: Float64Array;
  readonly elements: Int32Array;
  readonly quadrature: Quadrature;
  readonly scatter: Scatter;
  readonly stiffness: BlockMatrix;
}

/** @param cells number of elements along each direction @param place unit cube to space [mm] */
export function block(
  cells: readonly [number, number, number],
  place: (r: number, s: number, t: number) => readonly [number, number, number],
): Block {
  const [nr, ns, nt] = cells;
  const at = (i: number, j: number, k: number) => (i * (ns + 1) + j) * (nt + 1) + k;
  const nodes = new Float64Array((nr + 1) * (ns + 1) * (nt + 1) * 3);
  const elements: number[] = [];
  for (let i = 0; i <= nr; i++) {
    for (let j = 0; j <= ns; j++) {
      for (let k = 0; k <= nt; k++) {
        nodes.set(place(i / nr, j / ns, k / nt), at(i, j, k) * 3);
        if (i === nr || j === ns || k === nt) continue;
        elements.push(at(i, j, k), at(i + 1, j, k), at(i + 1, j + 1, k), at(i, j + 1, k));
        elements.push(at(i, j, k + 1), at(i + 1, j, k + 1), at(i + 1, j + 1, k + 1), at(i, j + 1, k + 1));
      }
    }
  }
  const connectivity = Int32Array.from(elements);
  const cliques = Array.from({ length: elements.length / 8 }, (_, e) => connectivity.subarray(e * 8, e * 8 + 8));
  const stiffness = createBlockMatrix({ nodeCount: nodes.length / 3, cliques });
  const quadrature = integrate(nodes, connectivity);
  return { nodes, elements: connectivity, quadrature, scatter: scatterOf(connectivity, stiffness), stiffness };
}

/** Equilibrium of a block under its terms. */
export function solveBlock(b: Block, terms: readonly EnergyTerm[]): Equilibrium {
  const factor = createFactor(analyse(b.stiffness, b.nodes), plainKernel(1 << 22));
  return minimise({ terms, stiffness: b.stiffness, factor }, new Float64Array(b.nodes.length));
}

/** Stiff ties that hold chosen components of chosen nodes where they are. */
export function hold(
  b: Block,
  held: (x: number, y: number, z: number) => readonly [boolean, boolean, boolean],
): EnergyTerm {
  const stiffness = 1e9;
  const components: number[] = [];
  for (let n = 0; n < b.nodes.length; n += 3) {
    held(b.nodes[n], b.nodes[n + 1], b.nodes[n + 2]).forEach((yes, i) => {
      if (yes) components.push(n + i);
    });
  }
  return {
    energy: (u) => components.reduce((sum, c) => sum + 0.5 * stiffness * u[c] * u[c], 0),
    addGradient(u, out) {
      for (const c of components) out[c] += stiffness * u[c];
    },
    addTangent(_u, K) {
      for (const c of components) {
        const row = Math.floor(c / 3);
        for (let k = K.rowStart[row]; k < K.rowStart[row + 1]; k++) {
          if (K.column[k] === row) K.values[k * 9 + (c % 3) * 4] += stiffness;
        }
      }
    },
  };
}

/** Dead nodal load of a constant body force (3) [kPa/mm]. */
export function bodyForce(b: Block, force: readonly [number, number, number]): Float64Array {
  const load = new Float64Array(b.nodes.length);
  for (let e = 0; e < b.quadrature.elementCount; e++) {
    for (let a = 0; a < 8; a++) {
      for (let i = 0; i < 3; i++) load[b.elements[e * 8 + a] * 3 + i] += (force[i] * b.quadrature.volume[e]) / 8;
    }
  }
  return load;
}
