import { setInside } from '../contact/mouth-contacts.ts';
import { type Growth, isNothing, scaledGrowth } from '../element/growth.ts';
import { expressionJawDeg } from '../expressions.data.ts';
import { Tangent } from '../tangent/tangent.ts';
import { activationOf } from './activation.ts';
import { checkActivation } from './check-input.ts';
import type { Expression } from './expression-names.ts';
import { resolveFrozen } from './frozen.ts';
import { restTangent } from './held-rest.ts';
import { type Equilibrium, largest, minimise, newtonDefaults, type Unsettled } from './newton.ts';
import type { Person } from './person.ts';

/** Finest share of the voluntary command tried before an expression is refused. */
const finestIncrement = 1 / 64;
/** Movement that the first increment aims at [mm]. */
const incrementMm = 12;
/** Share of the command tried first, however far the mouth seems to want to move. */
const smallestFirst = 1 / 16;
/** How the increment grows after one that took 1, 2 or 3 Newton steps. */
const longerAfter = [1, 3, 2, 1.5];

/** On the way a step this short leaves the next increment a good enough start. */
const onTheWay = { maxSteps: 12, toleranceMm: 1, stepCapMm: 8 };
const atTheEnd = { ...newtonDefaults, frozenBelowMm: 0.8 };

/** A lip that snaps from one shape to another has no equilibrium close by: then it is given the steps to arrive at the other. */
const throughASnap = { maxSteps: 120, toleranceMm: 0.1, stepCapMm: 4 };
const afterASnap = 1 / 16;

/** A solved untreated expression. */
export interface Expressed {
  readonly expression: Expression;
  readonly u: Float64Array;
  readonly activation: Float64Array;
  readonly newtonSteps: number;
  /** the tangent at the answer, for re-solving plans and for sensitivities; taken again when another has replaced it */
  tangent: Tangent;
}

export type Expressing = { readonly ok: true; readonly value: Expressed } | Unsettled;

/** What a treatment leaves of every fascicle and adds to or takes from the tissue. */
export interface Treated {
  /** (nFascicle) [1] */
  readonly strength: Float64Array;
  /** nothing unless said */
  readonly growth?: Growth | null;
}

/** Loads of an expression at a share of its command: muscle and, for the straw, suction. */
export function load(person: Person, expression: Expression, command: number, treated?: Treated): Float64Array {
  const { pulls = {}, jawDeg = {} } = person.manner;
  const options = treated ? { command, pulls, strength: treated.strength } : { command, pulls };
  const activation = activationOf(person.mouth.face, person.physiology, expression, options);
  person.grow(treated?.growth ?? null);
  person.activate(activation);
  person.jaw.open(command * ((expressionJawDeg[expression] ?? 0) + (jawDeg[expression] ?? 0)));
  setInside(person.contacts.inside, expression, command);
  return activation;
}

/** Untreated expression from rest. */
export function express(person: Person, expression: Expression): Expressing {
  let activation: Float64Array = new Float64Array(0);
  const reached = reach(person, fromRest(person), (command) => {
    activation = load(person, expression, command);
  });
  if (!reached.ok) return { ...reached, detail: `${expression} ${reached.detail}` };
  const { u, steps, tangent } = reached;
  return { ok: true, value: { expression, u, activation, newtonSteps: steps, tangent } };
}

/**
 * Any activation of the fascicles, each 0 to 1 (nFascicle), reached from rest in the same way.
 * @throws RangeError naming a fascicle whose activation is outside 0 to 1
 */
export function activateFully(person: Person, activation: Float64Array): Equilibrium {
  checkActivation(person.mouth.face, activation);
  const tone = activationOf(person.mouth.face, person.physiology, 'rest');
  setInside(person.contacts.inside, 'rest', 0);
  person.jaw.open(0);
  person.grow(null);
  return reach(person, fromRest(person), (command) => {
    person.activate(Float64Array.from(tone, (t, f) => t + command * (activation[f] - t)));
  });
}

/** An equilibrium that loads are changed from. */
interface Start {
  readonly u: Float64Array;
  /** takes the tangent there, under the loads of the start */
  readonly tangent: () => Tangent;
  /** a straw parts the lips and nothing else, so where it is put in it does not set the size of the increments */
  readonly withoutStraw: boolean;
}

function fromRest(person: Person): Start {
  const u = new Float64Array(person.mouth.nodeCount * 3);
  return { u, tangent: () => restTangent(person), withoutStraw: true };
}

/**
 * Follows equilibrium from the start while a command grows from 0 to 1, in increments that move the mouth by a few mm, so that
 * volume is kept on the way; halves the increment that does not settle.
 */
function reach(person: Person, start: Start, apply: (command: number) => void): Equilibrium {
  let { u } = start;
  apply(0);
  const tangent = start.tangent();
  apply(1);
  if (start.withoutStraw) setInside(person.contacts.inside, 'rest', 0);
  const first = largest(tangent.step(tangent.join(u)).subarray(0, u.length));
  if (first === 0 && tangent.exact) return unmoved(u, tangent);
  let increment = Math.min(1, Math.max(smallestFirst, incrementMm / first));
  let reached = 0;
  let steps = 0;
  for (;;) {
    const command = reached + 1.3 * increment >= 1 ? 1 : reached + increment;
    apply(command);
    const found = minimise(person.potential, u, command < 1 ? onTheWay : atTheEnd);
    if (found.ok) {
      steps += found.steps;
      if (command === 1) return { ...found, steps };
      u = found.u;
      reached = command;
      increment *= longerAfter[found.steps] ?? 1;
    } else if (increment / 2 >= finestIncrement) {
      increment /= 2;
    } else {
      const beyond = minimise(person.potential, u, throughASnap);
      if (!beyond.ok) return unsettled(beyond, command, { command: reached, u });
      steps += beyond.steps;
      u = beyond.u;
      reached = command;
      increment = afterASnap;
    }
  }
}

/**
 * The same expression after treatment: strengths scale every fascicle's tone and command, growth adds to or takes from the
 * tissue. Starts from the untreated answer with the tangent there, taken again if another has replaced it since; growth is
 * let in little by little. The same loads give the same shape, to the last bit.
 * @param last a state of the same expression with much the same growth, solved just before: then the way starts there, and the
 * shape is the same up to the tolerance of a solve
 */
export function expressTreated(
  person: Person,
  untreated: Expressed,
  treated: Treated,
  last: (Equilibrium & { readonly ok: true }) | null = null,
): Equilibrium {
  const { expression, u } = untreated;
  const { strength, growth = null } = treated;
  const activation = load(person, expression, 1, treated);
  const grows = growth !== null && !isNothing(growth);
  if (grows && last?.tangent.current) {
    const near = resolveFrozen(person.potential, last.tangent, last.u);
    if (near.ok) return near;
  }
  if (!grows && activation.every((a, f) => a === untreated.activation[f])) return unmoved(u, untreated.tangent);
  if (!untreated.tangent.revive()) {
    load(person, expression, 1);
    untreated.tangent = Tangent.at(person.potential, u);
    load(person, expression, 1, treated);
  }
  if (!grows) return resolveFrozen(person.potential, untreated.tangent, u);
  untreated.tangent.keep();
  return reach(person, { u, tangent: () => untreated.tangent, withoutStraw: false }, (share) => {
    const left = strength.map((s) => 1 + share * (s - 1));
    load(person, expression, 1, { strength: left, growth: scaledGrowth(growth, share) });
  });
}

function unsettled(found: Unsettled, command: number, lastGood: Unsettled['lastGood']): Unsettled {
  const detail = `at ${Math.round(command * 100)} % of its command: ${found.detail}`;
  return { ...found, detail, ...(lastGood && { lastGood }) };
}

/** A state that the loads hold as it is. */
function unmoved(u: Float64Array, tangent: Tangent): Equilibrium {
  return { ok: true, u, steps: 0, lastStepMm: 0, stable: 'here', tangent, relativeResidual: 0, energyChange: 0 };
}
