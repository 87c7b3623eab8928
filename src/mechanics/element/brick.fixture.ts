import { type BlockMatrix, createBlockMatrix } from '#numerics';
import { integrate, type Quadrature } from './hexahedron.ts';
import { type Scatter, scatterOf } from './scatter.ts';

/** A small slightly warped block of n x n x n hexahedra for tests of energy terms. */
export interface Brick {
  readonly nodes: Float64Array;
  readonly elements: Int32Array;
  readonly quadrature: Quadrature;
  readonly stiffness: BlockMatrix;
  readonly scatter: Scatter;
}

/** @param warp amplitude of a smooth distortion [mm] */
export function brick(n: number, warp = 0.15): Brick {
  const m = n + 1;
  const nodes = new Float64Array(m * m * m * 3);
  const at = (i: number, j: number, k: number) => (i * m + j) * m + k;
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++)
      for (let k = 0; k < m; k++) {
        const p = at(i, j, k) * 3;
        nodes[p] = i + warp * Math.sin(1 + j + 2 * k);
        nodes[p + 1] = j + warp * Math.cos(2 * i + k);
        nodes[p + 2] = k + warp * Math.sin(i + 3 * j);
      }
  const elements: number[] = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let k = 0; k < n; k++) {
        elements.push(at(i, j, k), at(i + 1, j, k), at(i + 1, j + 1, k), at(i, j + 1, k));
        elements.push(at(i, j, k + 1), at(i + 1, j, k + 1), at(i + 1, j + 1, k + 1), at(i, j + 1, k + 1));
      }
  const connectivity = Int32Array.from(elements);
  const cliques = Array.from({ length: elements.length / 8 }, (_, e) => connectivity.subarray(e * 8, e * 8 + 8));
  const stiffness = createBlockMatrix({ nodeCount: nodes.length / 3, cliques });
  return {
    nodes,
    elements: connectivity,
    quadrature: integrate(nodes, connectivity),
    stiffness,
    scatter: scatterOf(connectivity, stiffness),
  };
}

/** Repeatable small displacements (nNode x 3) [mm]. */
export function wobble(length: number, size: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => size * Math.sin(12.9898 * (i + 1)) * Math.cos(3.1 * i));
}
