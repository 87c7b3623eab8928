import { describe, expect, it } from 'vitest';
import { analyse, createBlockMatrix, createFactor, plainKernel } from '#numerics';
import { type FilmContact, filmContactTerm, filmRule } from '../../src/mechanics/contact/film-contact.ts';
import { integrate } from '../../src/mechanics/element/hexahedron.ts';
import { scatterOf } from '../../src/mechanics/element/scatter.ts';
import { noInitialStrain, TissueTerm } from '../../src/mechanics/element/tissue.ts';
import { deadLoadTerm } from '../../src/mechanics/load/dead-load.ts';
import { mappedMesh, nodeAt } from '../../src/mechanics/problems/model/mapped-mesh.ts';
import { minimise } from '../../src/mechanics/solve/newton.ts';

const side = 6;
const thickness = 3;
const gap = 0.06;
const n = 3;
const cells = [n, n, 2] as const;
const law = { stiffness: 300, softness: 0.08 };
const pressed = 5;

/** A block whose nodes near the interface are pushed about in its plane, differently in the two blocks. */
function halfBlock(base: number, interfaceAt: 0 | 1, seed: number) {
  return mappedMesh(cells, (r, s, t) => {
    const near = 1 - Math.abs(t - interfaceAt);
    const inside = 16 * r * (1 - r) * s * (1 - s);
    const shift = (k: number) => 0.5 * near * inside * Math.sin(seed + k + 7 * r + 11 * s);
    return [side * r + shift(0), side * s + shift(1), base + thickness * t];
  });
}

/** Two blocks over each other with a film between faces whose corners do not lie over each other. */
function stack() {
  const lower = halfBlock(0, 1, 0.3);
  const upper = halfBlock(thickness + gap, 0, 2.1);
  const offset = lower.nodes.length / 3;
  const nodes = Float64Array.from([...lower.nodes, ...upper.nodes]);
  const elements = Int32Array.from([...lower.elements, ...upper.elements.map((node) => node + offset)]);
  const faces: number[] = [];
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      for (const [a, b] of corners) faces.push(offset + nodeAt(cells, i + a, j + b, 0));
      for (const [a, b] of corners) faces.push(nodeAt(cells, i + a, j + b, 2));
    }
  }
  return { nodes, elements, faces: Int32Array.from(faces), offset };
}

/** Even nominal pressure on top of the upper block: consistent nodal forces of square faces (nNode x 3) [mN]. */
function pressOnTop({ nodes, offset }: ReturnType<typeof stack>): Float64Array {
  const load = new Float64Array(nodes.length);
  const corner = (pressed * (side / n) ** 2) / 4;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (const [a, b] of [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ])
        load[(offset + nodeAt(cells, i + a, j + b, 2)) * 3 + 2] -= corner;
  return load;
}

/**
 * @param confined the blocks cannot spread sideways; otherwise they slide freely along two walls
 * @param hardness of the film against the mouth's: as many times thinner at the same pressure
 */
function solveStack(confined: boolean, hardness = 1) {
  const model = stack();
  const { nodes, elements, faces } = model;
  const cliques: Int32Array[] = [];
  for (let e = 0; e < elements.length; e += 8) cliques.push(elements.subarray(e, e + 8));
  for (let f = 0; f < faces.length; f += 8) cliques.push(faces.subarray(f, f + 8));
  const stiffness = createBlockMatrix({ nodeCount: nodes.length / 3, cliques });
  const quadrature = integrate(nodes, elements);
  const count = quadrature.elementCount;
  const tissue = new TissueTerm({
    elements,
    quadrature,
    scatter: scatterOf(elements, stiffness),
    stiffness: {
      c10: new Float64Array(count).fill(2.5),
      c20: new Float64Array(count).fill(1.175),
      kappa: 500,
      pointKappa: 0,
    },
    initial: noInitialStrain(count),
  });
  const hard = { ...law, stiffness: law.stiffness * hardness, softness: law.softness / hardness };
  const film = filmContactTerm({ nodes, faces, law: hard });
  const held = Uint8Array.from(nodes, (x, i) => {
    const bottom = i % 3 === 2 && i < model.offset * 3 && x < 1e-9;
    return bottom || (i % 3 < 2 && (confined || x < 1e-9)) ? 1 : 0;
  });
  const terms = [tissue, film, deadLoadTerm(pressOnTop(model))];
  const factor = createFactor(analyse(stiffness, nodes), plainKernel(1 << 22));
  const found = minimise({ terms, stiffness, factor, held }, new Float64Array(nodes.length));
  if (!found.ok) throw new Error(found.detail);
  return { ...model, film, u: found.u };
}

/** Forces of a film on its nodes, with their sum and moment. */
function forcesOf(film: FilmContact, nodes: Float64Array, u: Float64Array) {
  const force = new Float64Array(u.length);
  film.addGradient(u, force);
  const sum = [0, 0, 0];
  const moment = [0, 0, 0];
  for (let i = 0; i < u.length; i += 3) {
    const x = [0, 1, 2].map((k) => nodes[i + k] + u[i + k]);
    for (let k = 0; k < 3; k++) {
      const [a, b] = [(k + 1) % 3, (k + 2) % 3];
      sum[k] += force[i + k];
      moment[k] += x[a] * force[i + b] - x[b] * force[i + a];
    }
  }
  return { force, sum, moment };
}

describe('the film between two surfaces', () => {
  it('passes an even pressure on through faces that do not match (patch test)', () => {
    const { nodes, u, film, offset } = solveStack(true);
    for (const p of film.pressure(u)) expect(p / pressed).toBeCloseTo(1, 6);
    const tall = u[nodeAt(cells, 0, 0, 2) * 3 + 2] / thickness;
    for (let node = 0; node < nodes.length / 3; node++) {
      const first = node < offset ? 0 : offset * 3 + 2;
      const expected =
        node < offset ? tall * nodes[node * 3 + 2] : u[first] + tall * (nodes[node * 3 + 2] - nodes[first]);
      expect(u[node * 3 + 2]).toBeCloseTo(expected, 6);
    }
  });

  it('leaves blocks free to spread: only the edge of the film, as thick as its overlap, is felt', () => {
    const worst = [1, 10].map((hardness) => {
      const { u, film } = solveStack(false, hardness);
      const wide = 1 + u[nodeAt(cells, n, n, 1) * 3] / side;
      expect(wide).toBeGreaterThan(1.05);
      return Math.max(...film.pressure(u).map((p) => Math.abs((p * wide * wide) / pressed - 1)));
    });
    expect(worst[0]).toBeLessThan(0.015);
    expect(worst[1]).toBeLessThan(worst[0] / 5);
  });

  it('is frictionless: sheared flat surfaces are pushed along their normal only, and shearing costs nothing', () => {
    const { nodes, faces, offset } = stack();
    const film = filmContactTerm({ nodes, faces, law });
    const slid = (by: number) =>
      Float64Array.from(nodes, (_, i) => (i < offset * 3 ? 0 : [by, -0.6 * by, -0.07][i % 3]));
    expect(film.energy(slid(1.3))).toBeCloseTo(film.energy(slid(0)), 9);
    const { force } = forcesOf(film, nodes, slid(1.3));
    const normal = Math.max(...force.filter((_, i) => i % 3 === 2).map(Math.abs));
    expect(normal).toBeGreaterThan(1);
    const onEdge = (i: number) =>
      [0, 1].some((k) => nodes[i - (i % 3) + k] < 1e-9 || nodes[i - (i % 3) + k] > side - 1e-9);
    for (let i = 0; i < force.length; i++) {
      if (i % 3 < 2) expect(Math.abs(force[i])).toBeLessThan((onEdge(i) ? 5e-3 : 1e-12) * normal);
    }
  });

  it('adds no force and no moment, however bent, slid and uneven the surfaces are', () => {
    const { nodes, faces, offset } = stack();
    const film = filmContactTerm({ nodes, faces, law });
    const u = Float64Array.from(nodes, (_, i) => {
      const [x, y] = [nodes[i - (i % 3)], nodes[i - (i % 3) + 1]];
      if (i % 3 < 2) return i < offset * 3 ? 0 : 0.8 - 0.1 * y;
      return 0.3 * Math.sin(x) * Math.cos(y) - (i < offset * 3 ? 0 : 0.08 + 0.01 * x);
    });
    const { force, sum, moment } = forcesOf(film, nodes, u);
    const size = Math.hypot(...force);
    expect(film.pressure(u).length).toBe((faces.length / 8) * filmRule.pointCount);
    for (let k = 0; k < 3; k++) {
      expect(Math.abs(sum[k])).toBeLessThan(1e-12 * size);
      expect(Math.abs(moment[k])).toBeLessThan(1e-11 * size * side);
    }
  });

  it('a film bent round a common centre keeps its mean thickness when one side slides along the other', () => {
    const radius = 8;
    const { nodes, faces, offset } = stack();
    const film = filmContactTerm({ nodes, faces, law });
    /** both surfaces rolled on cylinders a film apart; the upper one turned by the slide */
    const rolled = (slide: number, apart: number) =>
      Float64Array.from(nodes, (_, i) => {
        const at = i - (i % 3);
        const up = at >= offset * 3;
        const angle = (nodes[at] + (up ? slide : 0)) / radius;
        const r = radius + (up ? apart : 0);
        return [r * Math.sin(angle), nodes[at + 1], r * Math.cos(angle)][i % 3] - nodes[i];
      });
    // deep enough for pressure to be linear in thickness everywhere, so that its mean is that of the thickness
    const still = film.pressure(rolled(0, -0.5));
    const slid = film.pressure(rolled(1, -0.5));
    const mean = (v: Float64Array) => v.reduce((sum, p) => sum + p, 0) / v.length;
    expect(mean(still)).toBeGreaterThan(1);
    expect(Math.abs(mean(slid) / mean(still) - 1)).toBeLessThan(0.02);
  });
});
