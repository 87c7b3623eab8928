import { describe, expect, it } from 'vitest';
import { brick, wobble } from '../element/brick.fixture.ts';
import { checkDerivatives } from '../element/term-check.fixture.ts';
import { followerPressureTerm } from './follower-pressure.ts';

const n = 2;
const b = brick(n);

/** The faces of a hexahedron, right-hand normal outward. */
const outward = [
  [0, 3, 2, 1],
  [4, 5, 6, 7],
  [0, 1, 5, 4],
  [1, 2, 6, 5],
  [2, 3, 7, 6],
  [3, 0, 4, 7],
];

/** Faces that belong to one element only: the closed surface of the brick. */
function surface(): Int32Array {
  const seen = new Map<string, number[]>();
  for (let e = 0; e < b.elements.length; e += 8) {
    for (const face of outward) {
      const corners = face.map((k) => b.elements[e + k]);
      const key = corners.toSorted((x, y) => x - y).join();
      if (!seen.delete(key)) seen.set(key, corners);
    }
  }
  return Int32Array.from([...seen.values()].flat());
}

describe('follower pressure', () => {
  const faces = surface();
  const dof = b.nodes.length;

  it('over a closed surface it is the gradient of pressure times volume, with the exact tangent', () => {
    const term = followerPressureTerm({ nodes: b.nodes, faces, pressure: () => 3 });
    const found = checkDerivatives(term, wobble(dof, 0.1), wobble(dof, 1), b.stiffness);
    expect(faces.length).toBe(6 * n * n * 4);
    expect(found.gradient).toBeLessThan(1e-6);
    expect(found.tangent).toBeLessThan(1e-6);
  });

  it('inflating a closed surface sweeps the volume gained', () => {
    const term = followerPressureTerm({ nodes: b.nodes, faces, pressure: () => 1 });
    const volume = b.quadrature.volume.reduce((sum, v) => sum + v, 0);
    const grown = b.nodes.map((x) => 0.3 * x);
    expect(-term.energy(grown)).toBeCloseTo(volume * (1.3 ** 3 - 1), 10);
  });

  it('pushes on one face with pressure times its deformed area, along its deformed normal', () => {
    const face = faces.subarray(0, 4);
    const term = followerPressureTerm({ nodes: b.nodes, faces: face, pressure: () => Float64Array.of(2) });
    const u = wobble(dof, 0.2);
    const force = new Float64Array(dof);
    term.addGradient(u, force);
    const at = (k: number) => [0, 1, 2].map((i) => b.nodes[face[k] * 3 + i] + u[face[k] * 3 + i]);
    const [p, q, r, s] = [0, 1, 2, 3].map(at);
    const diagonal = [r, s].map((to, k) => to.map((v, i) => v - [p, q][k][i]));
    for (let i = 0; i < 3; i++) {
      const [j, k] = [(i + 1) % 3, (i + 2) % 3];
      const area = 0.5 * (diagonal[0][j] * diagonal[1][k] - diagonal[0][k] * diagonal[1][j]);
      const total = force.reduce((sum, f, c) => (c % 3 === i ? sum + f : sum), 0);
      expect(total).toBeCloseTo(-2 * area, 12);
    }
  });
});
