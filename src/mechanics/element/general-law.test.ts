import { describe, expect, it } from 'vitest';
import { guccione, mooneyRivlin } from '../material/strain-energy.ts';
import { brick, wobble } from './brick.fixture.ts';
import { GeneralLawTerm } from './general-law.ts';
import { checkDerivatives } from './term-check.fixture.ts';
import { noInitialStrain, TissueTerm } from './tissue.ts';

const b = brick(2);
const count = b.quadrature.elementCount;
const dof = b.nodes.length;

/** Axes that turn from point to point. */
const axes = new Float64Array(count * 72);
for (let q = 0; q < count * 8; q++) {
  const [c, s] = [Math.cos(0.3 * q), Math.sin(0.3 * q)];
  axes.set([c, -s * 0.6, s * 0.8, s, c * 0.6, -c * 0.8, 0, 0.8, 0.6], q * 9);
}

const laws = {
  'Mooney-Rivlin': new GeneralLawTerm({ ...b, law: mooneyRivlin(2, 0.5) }),
  Guccione: new GeneralLawTerm({ ...b, law: guccione({ C: 2, bf: 8, bt: 2, bfs: 4 }), axes }),
};

describe('general strain energies', () => {
  it.each(Object.entries(laws))('%s: gradient and tangent are the derivatives of the energy', (_, term) => {
    const found = checkDerivatives(term, wobble(dof, 0.08), wobble(dof, 1), b.stiffness);
    expect(found.gradient).toBeLessThan(1e-6);
    expect(found.tangent).toBeLessThan(1e-6);
  });

  it('without its second coefficient Mooney-Rivlin is the neo-Hookean tissue', () => {
    const stiffness = { c10: new Float64Array(count).fill(3), c20: new Float64Array(count), kappa: 0, pointKappa: 0 };
    const tissue = new TissueTerm({ ...b, stiffness, initial: noInitialStrain(count) });
    const general = new GeneralLawTerm({ ...b, law: mooneyRivlin(3, 0) });
    const u = wobble(dof, 0.1);
    expect(general.energy(u)).toBeCloseTo(tissue.energy(u), 10);
    const [f, g] = [new Float64Array(dof), new Float64Array(dof)];
    tissue.addGradient(u, f);
    general.addGradient(u, g);
    expect(Math.max(...f.map((v, i) => Math.abs(v - g[i])))).toBeLessThan(1e-10);
  });

  it('an inverted element has infinite energy', () => {
    const u = b.nodes.map((x, i) => (i % 3 === 0 ? -2.5 * x : 0));
    expect(laws.Guccione.energy(u)).toBe(Number.POSITIVE_INFINITY);
  });
});
