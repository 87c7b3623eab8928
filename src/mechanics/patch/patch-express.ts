import { resolveFrozen } from '../solve/frozen.ts';
import { restTangent } from '../solve/held-rest.ts';
import { type Equilibrium, minimise, newtonDefaults, type Unsettled } from '../solve/newton.ts';
import { Tangent } from '../tangent/tangent.ts';
import type { PatchPerson } from './patch-person.ts';

/** A patch at equilibrium under some activation. */
export interface PatchState {
  readonly u: Float64Array;
  readonly activation: Float64Array;
  readonly newtonSteps: number;
  /** the tangent at the answer; taken again when another has replaced it */
  tangent: Tangent;
}

const finestIncrement = 1 / 32;
const onTheWay = { maxSteps: 15, toleranceMm: 0.3, stepCapMm: 6 };
const atTheEnd = { ...newtonDefaults, frozenBelowMm: 0.8 };

/** Follows equilibrium from rest to an activation, in increments that are halved when one does not settle. */
export function activatePatch(
  person: PatchPerson,
  activation: Float64Array,
): { readonly ok: true; readonly value: PatchState } | Unsettled {
  const { tone } = person;
  let u: Float64Array = new Float64Array(person.mouth.nodeCount * 3);
  person.activate(tone);
  const tangent = restTangent(person);
  if (activation.every((a, f) => a === tone[f])) return { ok: true, value: { u, activation, newtonSteps: 0, tangent } };
  let [reached, increment, steps] = [0, 1, 0];
  for (;;) {
    const command = Math.min(1, reached + increment);
    person.activate(
      Float64Array.from(tone, (t, f) => (command === 1 ? activation[f] : t + command * (activation[f] - t))),
    );
    const found = minimise(person.potential, u, command < 1 ? onTheWay : atTheEnd);
    if (found.ok) {
      steps += found.steps;
      u = found.u;
      reached = command;
      if (command === 1) return { ok: true, value: { u, activation, newtonSteps: steps, tangent: found.tangent } };
    } else if (increment / 2 < finestIncrement) {
      return { ...found, detail: `at ${Math.round(command * 100)} % of its command: ${found.detail}` };
    } else increment /= 2;
  }
}

/** Another activation near a solved state, with the tangent there. The same activation gives the same shape, to the last bit. */
export function reactivatePatch(person: PatchPerson, from: PatchState, activation: Float64Array): Equilibrium {
  const { u } = from;
  if (activation.every((a, f) => a === from.activation[f])) {
    const settled = { stable: 'here', steps: 0, lastStepMm: 0, relativeResidual: 0, energyChange: 0 } as const;
    return { ok: true, u, tangent: from.tangent, ...settled };
  }
  if (!from.tangent.revive()) {
    person.activate(from.activation);
    from.tangent = Tangent.at(person.potential, u);
  }
  person.activate(activation);
  return resolveFrozen(person.potential, from.tangent, u);
}
