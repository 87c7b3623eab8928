import { describe, expect, it } from 'vitest';
import { createBlockMatrix, plainKernel } from '#numerics';
import { planeObstacle } from '../../src/mechanics/contact/obstacle.ts';
import { surfaceContactTerm } from '../../src/mechanics/contact/surface-contact.ts';
import type { EnergyTerm } from '../../src/mechanics/element/energy-term.ts';
import { checkDerivatives } from '../../src/mechanics/element/term-check.fixture.ts';
import { condense, followTurned, independent } from '../../src/mechanics/problems/model/followers.ts';
import { mappedMesh, nodeAt, sideFaces } from '../../src/mechanics/problems/model/mapped-mesh.ts';
import { createBody, readMaterial } from '../../src/mechanics/problems/model/material.ts';
import { solveSetup } from '../../src/mechanics/problems/model/solve-setup.ts';
import { Params } from '../../src/mechanics/problems/params.ts';
import { problems } from '../../src/mechanics/problems/problems.ts';

const yeoh = { law: 'yeoh', c10: 2.5, c20: 1.175, kappa: 500, volumetric: 'kappa/2 (J-1)^2' };
const guccione = { law: 'guccione', C: 10, bf: 1, bt: 1, bfs: 1, kappa: 1000, volumetric: 'kappa/4 (J^2-1-2 ln J)' };

/** Lengths of Newton's steps, in order, over all load steps. */
function stepLengths(problem: string, values: object, scale: number): number[] {
  const lengths: number[] = [];
  const recorder: EnergyTerm = {
    energy: () => 0,
    addGradient() {},
    addTangent() {},
    foresee(_u, step) {
      lengths.push(Math.hypot(...step));
    },
  };
  const { setup } = problems[problem](new Params(values), scale);
  const others = [...(setup.others ?? []), recorder];
  const solved = solveSetup({ ...setup, others, precision: 1e-11 }, plainKernel());
  expect(solved.ok).toBe(true);
  return lengths;
}

describe("Newton's tail", () => {
  it.each([
    ['tug-3d', { ...yeoh, lengthMm: 40, widthMm: 8, tension1: 20, tension2: 10 }, 0.5],
    ['cook', { ...yeoh, traction: 0.3, cells: 8 }, 1],
    ['tube', { ...yeoh, innerRadiusMm: 5, outerRadiusMm: 10, pressure: 2 }, 0.5],
    ['ring', { ...yeoh, innerRadiusMm: 8, outerRadiusMm: 20, heightMm: 8, activeTension: 10, bodyForce: 0.01 }, 0.25],
    ['press-on-plane', { ...yeoh, activeTension: 40, planeZMm: 8.2 }, 0.4],
    ['land-ellipsoid-passive', { ...guccione, pressure: 2 }, 0.25],
  ])('%s: the last steps shrink quadratically', (problem, values, scale) => {
    const lengths = stepLengths(problem, values, scale);
    const last = lengths.findLastIndex((length) => length > 1e-10);
    const [before, middle, end] = lengths.slice(last - 2, last + 1);
    expect(end).toBeLessThan(0.02 * middle);
    expect(Math.log(end / middle) / Math.log(middle / before)).toBeGreaterThan(1.5);
  });
});

describe('tangents of whole problems', () => {
  const mesh = mappedMesh([2, 2, 2], (r, s, t) => [r + 0.1 * s * t, s - 0.1 * r, t + 0.05 * s * s]);
  const elements = mesh.elements;
  const cliques = Array.from({ length: elements.length / 8 }, (_, e) => elements.subarray(e * 8, e * 8 + 8));
  const stiffness = createBlockMatrix({ nodeCount: mesh.nodes.length / 3, cliques });
  const smooth = (size: number) => mesh.nodes.map((_, i) => size * Math.sin(12.9898 * (i + 1)) * Math.cos(3.1 * i));

  it.each([
    ['yeoh', yeoh],
    ['neo-hookean', { law: 'neo-hookean', mu: 4, kappa: 90, volumetric: 'kappa/4 (J^2-1-2 ln J)' }],
    ['mooney-rivlin', { law: 'mooney-rivlin', c10: 2, c01: 0.5, kappa: 300, volumetric: 'kappa/2 (J-1)^2' }],
    ['guccione', { law: 'guccione', C: 2, bf: 8, bt: 2, bfs: 4, incompressible: true }],
  ])('%s with its volumetric law is the derivative of its forces', (_, values) => {
    const material = readMaterial(new Params(values));
    const body = createBody({ mesh, stiffness, material, fibre: () => [0.6, 0, 0.8], kernel: plainKernel() });
    for (const term of body.terms) {
      const found = checkDerivatives(term, smooth(0.04), smooth(1), stiffness);
      expect(found.gradient).toBeLessThan(1e-6);
      expect(found.tangent).toBeLessThan(1e-6);
    }
  });

  it('followers leave the system exactly: stiffness and forces are those of the leaders', () => {
    const followers = independent(mesh.nodes.length / 3);
    for (let k = 0; k <= 2; k++) followTurned(followers, nodeAt(mesh.cells, 2, 2, k), nodeAt(mesh.cells, 0, 0, k), 0.4);
    followers.leader[nodeAt(mesh.cells, 1, 2, 2) * 3] = nodeAt(mesh.cells, 1, 0, 0);
    const material = readMaterial(new Params(yeoh));
    const body = createBody({ mesh, stiffness, material, fibre: () => [1, 0, 0], kernel: plainKernel() });
    const contact = surfaceContactTerm({
      nodes: mesh.nodes,
      faces: sideFaces(mesh, 2, 1),
      obstacle: planeObstacle([0, 0, -1], -1.02),
      law: { stiffness: 50, softness: 0.05 },
    });
    const condensed = condense([...body.terms, contact], stiffness, elements, followers);
    const [term] = condensed.terms;
    const q = Float64Array.from({ length: condensed.leaders.length * 3 }, (_, i) => 0.03 * Math.sin(7 * i));
    const d = q.map((_, i) => Math.cos(5 * i));
    const found = checkDerivatives(term, q, d, condensed.stiffness);
    expect(condensed.leaders.length).toBe(24);
    expect(found.gradient).toBeLessThan(1e-6);
    expect(found.tangent).toBeLessThan(1e-6);
  });
});
