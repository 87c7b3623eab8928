import { holdRest } from '../solve/held-rest.ts';
import { largest, minimise } from '../solve/newton.ts';
import type { Rest } from '../solve/rest.ts';
import { absorbDeformation } from '../solve/rest.ts';
import type { PatchPerson } from './patch-person.ts';

const passes = 6;
const settledMm = 5e-3;
const closely = { maxSteps: 40, stepCapMm: 4, frozenBelowMm: 0.3, nearbyWillDo: true, toleranceMm: 3e-4 };

/**
 * Makes the patch as built the equilibrium under tone, weight and skin pre-stress, as the mouth's rest is made: what moved is
 * taken into the initial strain and the ties, again and again, and the remainder is carried as a dead load, so that no change
 * of load gives a displacement of exactly zero.
 */
export function settlePatch(person: PatchPerson): Rest {
  const { mouth, potential } = person;
  person.activate(person.tone);
  const zero = new Float64Array(mouth.nodeCount * 3);
  let done = 1;
  for (; ; done++) {
    const found = minimise(potential, zero, closely);
    if (!found.ok) return { ...found, detail: `rest, pass ${done}: ${found.detail}` };
    absorb(person, found.u);
    if (largest(found.u) < settledMm || done === passes) break;
  }
  return { ok: true, residualMm: holdRest(person), passes: done };
}

function absorb({ mouth, store, ties }: PatchPerson, u: Float64Array): void {
  const { quadrature, face } = mouth;
  absorbDeformation({ quadrature, elements: face.mesh.elements, initial: store.initial }, u);
  ties.nodes.forEach((n, t) => {
    for (let i = 0; i < 3; i++) store.tieOffset[t * 3 + i] += u[n * 3 + i];
  });
}
