import { type Followers, independent } from './model/followers.ts';
import { type MappedMesh, mappedMesh } from './model/mapped-mesh.ts';
import { readMaterial } from './model/material.ts';
import type { Solution } from './model/solve-setup.ts';
import type { Params } from './params.ts';
import type { Posed } from './quantities.ts';

const between = { atLeast: 0 };

/**
 * Two strips of equal section and length in series between fixed ends, tension along x. A link makes their facing ends share
 * one displacement along x and leaves them free across it; the sides stay flat, so that each strip is in a uniform uniaxial state
 * of its own however hard it pulls.
 */
export function tugOfWar(params: Params): Posed {
  const length = params.number('lengthMm', { above: 0.01, atMost: 1e4 });
  const tension = [params.number('tension1', between), params.number('tension2', between)];
  const mesh = twoStrips(length);
  return {
    setup: {
      mesh,
      material: readMaterial(params),
      active: (x) => [Math.sqrt(tension[x[0] < length ? 0 : 1]), 0, 0],
      hold: (x) => [x[0] === 0 || x[0] === 2 * length, x[1] === 0, x[2] === 0],
      followers: link(mesh, length),
      firstStep: 0.5,
      precision: 1e-11,
      volumeTolerance: 1e-11,
    },
    quantities:
      'stretch_strong (the strip of tension1), stretch_weak (of tension2), link_disp_mm (toward strip 1), nominal_tension',
    read: (quantity, solution) => read(quantity, solution, length),
  };
}

/** Two cells of unit section end to end; their facing nodes stay apart. */
function twoStrips(length: number): MappedMesh {
  const one = mappedMesh([1, 1, 1], (r, s, t) => [r * length, s, t]);
  const two = mappedMesh([1, 1, 1], (r, s, t) => [length + r * length, s, t]);
  const join = (a: Float64Array, b: Float64Array) => Float64Array.of(...a, ...b);
  return {
    cells: one.cells,
    nodes: join(one.nodes, two.nodes),
    parameter: join(one.parameter, two.parameter),
    elements: Int32Array.of(...one.elements, ...two.elements.map((n) => n + 8)),
    quadrature: {
      elementCount: 2,
      gradient: join(one.quadrature.gradient, two.quadrature.gradient),
      weight: join(one.quadrature.weight, two.quadrature.weight),
      volume: join(one.quadrature.volume, two.quadrature.volume),
    },
  };
}

/** Link and sides: facing ends share x, the sides of each strip stay flat. */
function link(mesh: MappedMesh, length: number): Followers {
  const followers = independent(mesh.nodes.length / 3);
  const first = mesh.nodes.findIndex((x, i) => i % 3 === 0 && x === length) / 3;
  for (let n = 0; n < mesh.nodes.length / 3; n++) {
    if (mesh.nodes[n * 3] === length) followers.leader[n * 3] = first;
    const corner = n < 8 ? 7 : 15;
    for (const i of [1, 2]) if (mesh.nodes[n * 3 + i] === 1) followers.leader[n * 3 + i] = corner;
  }
  return followers;
}

function read(quantity: string, { mesh, u, reaction }: Solution, length: number): number | null {
  const end = mesh.nodes.findIndex((x, i) => i % 3 === 0 && x === length);
  const pull = -reaction.reduce((sum, r, i) => (i % 3 === 0 && mesh.nodes[i] === 0 ? sum + r : sum), 0);
  const known: Record<string, number> = {
    stretch_strong: 1 + u[end] / length,
    stretch_weak: 1 - u[end] / length,
    link_disp_mm: -u[end],
    nominal_tension: pull,
  };
  return Object.hasOwn(known, quantity) ? known[quantity] : null;
}
