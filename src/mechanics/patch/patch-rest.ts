import { largest, minimise, potentialGradient } from '../solve/newton.ts';
import type { Rest } from '../solve/rest.ts';
import { absorbDeformation } from '../solve/rest.ts';
import { Tangent } from '../tangent/tangent.ts';
import type { PatchPerson } from './patch-person.ts';

const passes = 6;
const settledMm = 5e-3;
const closely = { maxSteps: 40, stepCapMm: 4, frozenBelowMm: 0.3, nearbyWillDo: true, toleranceMm: 3e-4 };

const tangents = new WeakMap<PatchPerson, Tangent>();

/**
 * Makes the patch as built the equilibrium under tone, weight and skin pre-stress, as the mouth's rest is made: what moved is
 * taken into the initial strain and the ties, again and again, and the remainder is carried as a dead load, so that no change
 * of load gives a displacement of exactly zero.
 */
export function settlePatch(person: PatchPerson): Rest {
  const { mouth, potential, store } = person;
  person.activate(person.tone);
  const zero = new Float64Array(mouth.nodeCount * 3);
  let done = 1;
  for (; ; done++) {
    const found = minimise(potential, zero, closely);
    if (!found.ok) return { ...found, detail: `rest, pass ${done}: ${found.detail}` };
    absorb(person, found.u);
    if (largest(found.u) < settledMm || done === passes) break;
  }
  const tangent = Tangent.at(potential, zero).keep();
  const remainder = potentialGradient(potential, zero);
  const step = new Float64Array(zero.length);
  tangent.solve(remainder, step);
  store.load.set(remainder);
  tangents.set(person, tangent);
  return { ok: true, residualMm: largest(step), passes: done };
}

/** The tangent at u = 0 under the tone of rest, which must be what is applied now. */
export function patchRestTangent(person: PatchPerson): Tangent {
  const known = tangents.get(person);
  if (known?.revive()) return known;
  const taken = Tangent.at(person.potential, new Float64Array(person.mouth.nodeCount * 3)).keep();
  tangents.set(person, taken);
  return taken;
}

function absorb({ mouth, store, ties }: PatchPerson, u: Float64Array): void {
  const { quadrature, face } = mouth;
  absorbDeformation({ quadrature, elements: face.mesh.elements, initial: store.initial }, u);
  ties.nodes.forEach((n, t) => {
    for (let i = 0; i < 3; i++) store.tieOffset[t * 3 + i] += u[n * 3 + i];
  });
}
