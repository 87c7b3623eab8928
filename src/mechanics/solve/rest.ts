import { deformationGradient, gather, inverseTranspose } from '../element/deformation.ts';
import { pushForward } from '../element/growth.ts';
import type { TissueInput } from '../element/tissue.ts';
import { mouthParameters } from '../parameters.ts';
import { activationOf } from './activation.ts';
import { resolveFrozen } from './frozen.ts';
import { holdRest } from './held-rest.ts';
import { type Equilibrium, largest, minimise } from './newton.ts';
import type { Person } from './person.ts';

const passes = 6;
const settledMm = 5e-3;
const economy = { maxSteps: 40, stepCapMm: 4, frozenBelowMm: 0.3, nearbyWillDo: true };
const roughly = { ...economy, toleranceMm: 1e-2 };
const closely = { ...economy, toleranceMm: 3e-4 };
/** A pass that moved less leaves a tangent good enough for the next [mm]. */
const nearbyMm = 0.1;

export type Rest =
  | {
      readonly ok: true /** displacement the stored remainder stands for [mm] */;
      readonly residualMm: number;
      readonly passes: number;
    }
  | { readonly ok: false; readonly reason: 'did-not-converge'; readonly detail: string };

/**
 * Makes the scanned shape the equilibrium under tone, weight, skin pre-stress and tooth contact: solve, take the strain found
 * into the initial strain and the reactions into the ties and contacts with the geometry held, and repeat until nothing moves.
 * What then remains is carried as a dead load, so that no change of load gives a displacement of exactly zero.
 */
export function settleRest(person: Person): Rest {
  const { mouth, physiology, potential } = person;
  const tone = activationOf(mouth.face, physiology, 'rest');
  person.setTone(tone);
  person.activate(tone);
  const zero = new Float64Array(mouth.nodeCount * 3);
  let found = minimise(potential, zero, roughly);
  let done = 1;
  for (; found.ok; done++) {
    absorb(person, found.u);
    if (largest(found.u) < settledMm || done === passes) break;
    found = nextPass(person, found, zero);
  }
  if (!found.ok) return { ...found, detail: `rest, pass ${done}: ${found.detail}` };
  return { ok: true, residualMm: holdRest(person), passes: done };
}

/** Equilibrium once more, now that what was found is held in the tissue. */
function nextPass(person: Person, last: Equilibrium & { readonly ok: true }, zero: Float64Array): Equilibrium {
  const { potential } = person;
  const near = largest(last.u) < nearbyMm && last.tangent.current;
  return near ? resolveFrozen(potential, last.tangent, zero, closely) : minimise(potential, zero, closely);
}

/** Takes a displacement into the stored rest and leaves the geometry where it was. */
function absorb(person: Person, u: Float64Array): void {
  const { mouth, store } = person;
  absorbDeformation({ quadrature: mouth.quadrature, elements: mouth.face.mesh.elements, initial: store.initial }, u);
  person.grow(null);
  absorbTies(person, u);
  absorbTeeth(person, u);
}

/** Takes the strain of a displacement into the initial strain of a mesh. */
export function absorbDeformation(
  { quadrature, elements, initial }: Pick<TissueInput, 'quadrature' | 'elements' | 'initial'>,
  u: Float64Array,
): void {
  const { leftCauchy, jacobian, dilatation } = initial;
  const local = new Float64Array(24);
  const F = new Float64Array(9);
  const G = new Float64Array(9);
  for (let e = 0; e < quadrature.elementCount; e++) {
    gather(elements, e, u, local);
    let swept = 0;
    for (let g = 0; g < 8; g++) {
      const q = e * 8 + g;
      deformationGradient(quadrature, q, local, F);
      const J = inverseTranspose(F, G);
      swept += quadrature.weight[q] * J;
      jacobian[q] *= J;
      pushForward(F, leftCauchy, q * 6);
    }
    dilatation[e] *= swept / quadrature.volume[e];
  }
}

function absorbTies({ mouth, store }: Person, u: Float64Array): void {
  let t = 0;
  for (const attachment of mouth.face.attachments) {
    for (const n of attachment.nodes) {
      for (let i = 0; i < 3; i++) store.tieOffset[t * 3 + i] += u[n * 3 + i];
      t++;
    }
  }
}

/** Mucosa that pressed on stays pressed; mucosa that lifted off comes back to graze the tooth instead of leaving a gap. */
function absorbTeeth({ contacts, store }: Person, u: Float64Array): void {
  if (!contacts.teeth) return;
  const before = contacts.teeth.gap(new Float64Array(u.length));
  const after = contacts.teeth.gap(u);
  const grazing = mouthParameters.contactSoftness.value;
  for (let k = 0; k < before.length; k++) {
    store.toothOffset[k] = Math.min(grazing - before[k], store.toothOffset[k] + after[k] - before[k]);
  }
}
