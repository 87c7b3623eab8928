import { describe, expect, it } from 'vitest';
import { StrandTerm } from '../load/strands.ts';
import { tieTerm } from '../load/ties.ts';
import { brick, wobble } from './brick.fixture.ts';
import type { EnergyTerm } from './energy-term.ts';
import { FibreTerm } from './fibres.ts';
import { checkDerivatives } from './term-check.fixture.ts';
import { noInitialStrain, TissueTerm } from './tissue.ts';

const b = brick(2);
const count = b.quadrature.elementCount;
const dof = b.nodes.length;

function prestrained() {
  const initial = noInitialStrain(count);
  initial.leftCauchy.forEach((v, i) => {
    initial.leftCauchy[i] = v + 0.1 * Math.sin(i);
  });
  initial.jacobian.fill(1.02);
  initial.dilatation.fill(0.99);
  return initial;
}

function tissue(initial = noInitialStrain(count)): EnergyTerm {
  const stiffness = {
    c10: new Float64Array(count).fill(2.5),
    c20: new Float64Array(count).fill(1.175),
    kappa: 500,
    pointKappa: 40,
  };
  return new TissueTerm({ ...b, stiffness, initial });
}

const everyElement = Int32Array.from({ length: count }, (_, e) => e);
const slanted = Float64Array.from({ length: count * 24 }, (_, i) => [0.6, 0.64, 0.48][i % 3]);
const fibres = new FibreTerm({
  ...b,
  fibres: {
    fascicle: new Int32Array(count),
    element: everyElement,
    share: new Float64Array(count).fill(0.4),
    direction: slanted,
  },
  tension: Float64Array.of(80),
});

const terms: Record<string, EnergyTerm> = {
  tissue: tissue(),
  'tissue with initial strain': tissue(prestrained()),
  fibres,
  strands: new StrandTerm({
    nodes: b.nodes,
    strands: [
      {
        fascicle: 0,
        origin: Float64Array.of(4, 9, -3),
        nodes: Int32Array.of(3, 7, 11),
        weights: Float64Array.of(0.2, 0.5, 0.3),
      },
    ],
    force: Float64Array.of(900),
    originMoved: Float64Array.of(0.3, -1, 0.5),
  }),
  ties: tieTerm({
    nodes: Int32Array.of(0, 5),
    stiffness: Float64Array.of(3, 4),
    offset: wobble(6, 0.2),
    moved: wobble(6, 0.3),
  }),
};

describe('energy terms', () => {
  it.each(Object.keys(terms))('%s: gradient and tangent are the derivatives of the energy', (name) => {
    const found = checkDerivatives(
      terms[name],
      wobble(dof, 0.05),
      wobble(dof, 1).map((v) => v * 0.7 + 0.1),
      b.stiffness,
    );
    expect(found.gradient).toBeLessThan(1e-6);
    expect(found.tangent).toBeLessThan(1e-6);
  });

  it('rigid motion stores no energy in tissue and pulls at nothing', () => {
    const angle = 0.7;
    const moved = new Float64Array(dof);
    for (let n = 0; n < dof; n += 3) {
      const [x, y] = [b.nodes[n], b.nodes[n + 1]];
      moved[n] = Math.cos(angle) * x - Math.sin(angle) * y - x + 3;
      moved[n + 1] = Math.sin(angle) * x + Math.cos(angle) * y - y - 2;
      moved[n + 2] = 0.5;
    }
    const gradient = new Float64Array(dof);
    tissue().addGradient(moved, gradient);
    expect(tissue().energy(moved)).toBeLessThan(1e-10);
    expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-10);
  });

  it('an inverted element has infinite energy', () => {
    const u = new Float64Array(dof);
    for (let n = 0; n < dof; n += 3) u[n] = -2.5 * b.nodes[n];
    expect(tissue().energy(u)).toBe(Number.POSITIVE_INFINITY);
  });
});
