import { followTurned, independent } from './model/followers.ts';
import { mappedMesh, nodeAt } from './model/mapped-mesh.ts';
import { readMaterial } from './model/material.ts';
import type { Params } from './params.ts';
import { type Posed, pointQuantities, pointQuantity } from './quantities.ts';

const width = 48;
const depth = 44;
const rightEdge = 16;

/**
 * Cook's membrane in plane strain: corners (0,0) (48,44) (48,60) (0,44), left edge clamped, dead shear traction on the right edge.
 * One layer of cells whose back moves as its front does.
 */
export function cook(params: Params, scale: number): Posed {
  const asked = params.number('cells', { atLeast: 1, atMost: 256, whole: true }, 64);
  const n = Math.max(1, Math.round(asked * scale));
  const traction = params.number('traction', {});
  const mesh = mappedMesh([n, n, 1], (r, s, t) => [width * r, depth * r + s * (depth - (depth - rightEdge) * r), t]);
  const followers = independent(mesh.nodes.length / 3);
  const force = new Float64Array(mesh.nodes.length);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= n; j++) {
      followTurned(followers, nodeAt(mesh.cells, i, j, 1), nodeAt(mesh.cells, i, j, 0), 0);
    }
    const share = i === 0 || i === n ? 0.5 : 1;
    force[nodeAt(mesh.cells, n, i, 0) * 3 + 1] = (share * traction * rightEdge) / n;
  }
  return {
    setup: {
      mesh,
      material: readMaterial(params),
      followers,
      force,
      hold: (x) => [x[0] === 0, x[0] === 0, true],
    },
    quantities: pointQuantities,
    read: (quantity, solution) => pointQuantity(quantity, solution),
  };
}
