import { describe, expect, it } from 'vitest';
import { analyse, createFactor, plainKernel } from '#numerics';
import { minimise, potentialGradient } from '../solve/newton.ts';
import { brick, wobble } from './brick.fixture.ts';
import { type Growth, growTissue, ungrownTissue } from './growth.ts';
import { checkDerivatives } from './term-check.fixture.ts';
import { noInitialStrain, TissueTerm } from './tissue.ts';

const b = brick(2);
const count = b.quadrature.elementCount;
const volume = b.quadrature.volume.reduce((sum, v) => sum + v, 0);
const outward = Float64Array.from({ length: 3 * count }, (_, i) => [0, 1, 0][i % 3]);

function prestrained() {
  const initial = noInitialStrain(count);
  initial.leftCauchy.forEach((v, i) => {
    initial.leftCauchy[i] = v + 0.1 * Math.sin(i);
  });
  initial.jacobian.fill(1.02);
  initial.dilatation.fill(0.99);
  return initial;
}

function growthOf(gained: (e: number) => number, shortening = (_: number) => 0): Growth {
  const each = (value: (e: number) => number) => Float64Array.from({ length: count }, (_, e) => value(e));
  return {
    volume: each((e) => gained(e) * b.quadrature.volume[e]),
    stiffness: each((e) => 0.2 * gained(e) * b.quadrature.volume[e]),
    shortening: each(shortening),
  };
}

function grown(growth: Growth | null, initial = noInitialStrain(count)) {
  const into = ungrownTissue(b.quadrature, initial);
  growTissue(into, { quadrature: b.quadrature, initial, outward }, growth);
  const each = (c: number, added = new Float64Array(count)) =>
    into.tissueShare.map((share, e) => (c + added[e]) * share);
  const stiffness = { c10: each(2.5, Float64Array.from(into.addedC10)), c20: each(1.175), kappa: 5000, pointKappa: 60 };
  return { into, term: new TissueTerm({ ...b, quadrature: into.quadrature, initial: into.initial, stiffness }) };
}

/** Three nodes held so that the block can grow but not drift or turn. */
const held = new Uint8Array(b.nodes.length);
for (const [node, axes] of [
  [0, [0, 1, 2]],
  [18, [1, 2]],
  [6, [2]],
] as const)
  for (const axis of axes) held[3 * node + axis] = 1;

function atRest(term: TissueTerm): Float64Array {
  const kernel = plainKernel();
  const points = Float64Array.from({ length: (b.nodes.length / 3) * 2 }, (_, i) => b.nodes[3 * (i >> 1) + (i & 1)]);
  const potential = {
    terms: [term],
    stiffness: b.stiffness,
    factor: createFactor(analyse(b.stiffness, points), kernel),
    held,
  };
  const found = minimise(potential, new Float64Array(b.nodes.length));
  if (!found.ok) throw new Error(found.detail);
  expect(Math.max(...potentialGradient(potential, found.u).map(Math.abs))).toBeLessThan(1e-6);
  return found.u;
}

describe('growth', () => {
  it('of a free block adds exactly the given volume and leaves no stress', () => {
    const { term } = grown(growthOf(() => 0.3));
    const u = atRest(term);
    const { ratio } = term.volumes(u);
    const after = ratio.reduce((sum, r, e) => sum + r * b.quadrature.volume[e], 0);
    expect(after).toBeCloseTo(1.3 * volume, 8);
    expect(Math.abs(term.energy(u))).toBeLessThan(1e-9);
    const size = Math.cbrt(1.3);
    for (let i = 0; i < 3; i++)
      expect(u[3 * 26 + i] - u[i]).toBeCloseTo((size - 1) * (b.nodes[3 * 26 + i] - b.nodes[i]), 1);
  });

  it('of one element adds its volume to the whole within a thousandth, the rest giving way', () => {
    const { term } = grown(growthOf((e) => (e === 3 ? 0.5 : 0)));
    const { ratio } = term.volumes(atRest(term));
    const gained = ratio.reduce((sum, r, e) => sum + (r - 1) * b.quadrature.volume[e], 0);
    expect(gained / (0.5 * b.quadrature.volume[3])).toBeCloseTo(1, 3);
  });

  it('shortens a free block along its outward direction only', () => {
    const { term } = grown(
      growthOf(
        () => 0,
        () => 0.4,
      ),
    );
    const u = atRest(term);
    expect(Math.abs(term.energy(u))).toBeLessThan(1e-9);
    const { ratio } = term.volumes(u);
    for (const r of ratio) expect(r).toBeCloseTo(0.6, 8);
  });

  it('keeps gradient and tangent the derivatives of the energy', () => {
    const { term } = grown(
      growthOf(
        (e) => 0.1 * e,
        (e) => 0.05 * e,
      ),
      prestrained(),
    );
    const found = checkDerivatives(
      term,
      wobble(b.nodes.length, 0.05),
      wobble(b.nodes.length, 1).map((v) => v * 0.7 + 0.1),
      b.stiffness,
    );
    expect(found.gradient).toBeLessThan(1e-6);
    expect(found.tangent).toBeLessThan(1e-5);
  });

  it('by nothing changes nothing, to the last bit', () => {
    const initial = prestrained();
    for (const growth of [null, growthOf(() => 0)]) {
      const { into } = grown(growth, initial);
      expect(into.quadrature).toEqual(b.quadrature);
      expect(into.initial).toEqual(initial);
    }
  });

  it('refuses to take all of an element', () => {
    expect(() => grown(growthOf(() => -1))).toThrow(/element 0 keeps 0 of its volume/);
    expect(() =>
      grown(
        growthOf(
          () => 0,
          () => 1,
        ),
      ),
    ).toThrow(/0 of its height/);
  });
});
