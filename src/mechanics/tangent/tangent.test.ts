import { describe, expect, it } from 'vitest';
import { analyse, createFactor, plainKernel } from '#numerics';
import { planeObstacle } from '../contact/obstacle.ts';
import { surfaceContactTerm } from '../contact/surface-contact.ts';
import { brick, wobble } from '../element/brick.fixture.ts';
import { noInitialStrain, TissueTerm } from '../element/tissue.ts';
import { tieTerm } from '../load/ties.ts';
import { minimise, type Potential, potentialGradient } from '../solve/newton.ts';
import { AndersonMixing } from './anderson.ts';
import { iterateFrozen } from './iterate.ts';
import { Tangent } from './tangent.ts';

const b = brick(3);
const size = b.nodes.length;
const count = b.quadrature.elementCount;
const tissue = new TissueTerm({
  ...b,
  stiffness: {
    c10: new Float64Array(count).fill(2.5),
    c20: new Float64Array(count).fill(1.2),
    kappa: 5000,
    pointKappa: 60,
  },
  initial: noInitialStrain(count),
});
/** bottom faces, turned down */
const faces = Int32Array.from(
  [0, 1, 2].flatMap((i) => [0, 1, 2].flatMap((j) => [0, 4, 20, 16].map((n) => n + 16 * i + 4 * j))),
);
const floor = surfaceContactTerm({
  nodes: b.nodes,
  faces,
  obstacle: planeObstacle([0, 0, 1], -0.1),
  law: { stiffness: 300, softness: 0.08 },
});
const everyNode = Int32Array.from({ length: size / 3 }, (_, n) => n);
/** they draw every node about, and on the whole down on the floor */
const offset = wobble(size, 0.3).map((v, i) => (i % 3 === 2 ? v + 0.2 : v));
const ties = tieTerm({
  nodes: everyNode,
  stiffness: new Float64Array(size / 3).fill(0.5),
  offset,
  moved: new Float64Array(size),
});
const potential: Potential = {
  terms: [tissue, ties, floor],
  stiffness: b.stiffness,
  factor: createFactor(analyse(b.stiffness, b.nodes), plainKernel()),
};

const largest = (v: Float64Array) => v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

describe('a tangent', () => {
  it('steps as Newton does at its own state', () => {
    const u = wobble(size, 0.01);
    const tangent = Tangent.at(potential, u);
    const expected = new Float64Array(size);
    tangent.solve(potentialGradient(potential, u), expected);
    const step = tangent.step(tangent.join(u));
    for (let i = 0; i < size; i++) expect(step[i]).toBeCloseTo(-expected[i], 12);
  });

  it('refuses to solve once another has been taken', () => {
    const u = new Float64Array(size);
    const old = Tangent.at(potential, u);
    Tangent.at(potential, wobble(size, 0.01));
    expect(old.current).toBe(false);
    expect(() => old.step(old.join(u))).toThrow(/replaced by another/);
  });

  it('settles nearly incompressible tissue in contact after a change of load, where Newton does', () => {
    const before = minimise(potential, new Float64Array(size));
    if (!before.ok) throw new Error(before.detail);
    offset.forEach((v, i) => {
      offset[i] = v * (1.1 + 0.05 * (i % 3));
    });
    const found = iterateFrozen(before.tangent, before.u, { toleranceMm: 1e-9, stepCapMm: 4 });
    expect(found.settled).toBe(true);
    expect(found.steps).toBeLessThan(30);
    const newton = minimise(potential, before.u);
    expect(newton.ok && newton.stable === 'here' && newton.energyChange < 0).toBe(true);
    expect(newton.ok && newton.relativeResidual).toBeLessThan(1e-8);
    if (newton.ok) for (let i = 0; i < size; i++) expect(found.u[i]).toBeCloseTo(newton.u[i], 7);
  });
});

it('mixing solves a linear problem in as many steps as it has unknowns, and one', () => {
  const rates = [0.9, -0.5, 0.3];
  const mixing = new AndersonMixing(5, 3);
  let x: Float64Array = Float64Array.of(1, 2, 3);
  for (let k = 0; k < 4; k++)
    x = mixing.next(
      x,
      Float64Array.from(x, (v, i) => (rates[i] - 1) * v),
    );
  expect(largest(x)).toBeLessThan(1e-4);
});
