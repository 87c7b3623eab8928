import type { Expression } from './expression-names.ts';
import { activationOf } from './activation.ts';
import { resolveFrozen } from './frozen.ts';
import { type Equilibrium, minimise, newtonDefaults } from './newton.ts';
import type { Person } from './person.ts';
import { suctionLoad } from './suction.ts';

/** Finest share of the voluntary command tried before an expression is refused. */
const finestRamp = 1 / 16;

/** A solved untreated expression. */
export interface Expressed {
  readonly expression: Expression;
  readonly u: Float64Array;
  readonly activation: Float64Array;
  readonly newtonSteps: number;
}

export type Expressing =
  | { readonly ok: true; readonly value: Expressed }
  | { readonly ok: false; readonly reason: 'did-not-converge'; readonly detail: string };

/** Loads of an expression at a share of its command: muscle and, for the straw, suction. */
function load(person: Person, expression: Expression, command: number, strength?: Float64Array): Float64Array {
  const options = strength ? { command, strength } : { command };
  const activation = activationOf(person.mouth.face, person.physiology, expression, options);
  person.activate(activation);
  person.suction.set(suctionLoad(person.mouth, expression === 'straw' ? command : 0));
  return activation;
}

/**
 * Untreated expression from rest: one jump to the full command, halved and ramped when Newton does not settle.
 * Leaves the factor of the stiffness at the answer, for re-solving plans.
 */
export function express(person: Person, expression: Expression): Expressing {
  let u: Float64Array = new Float64Array(person.mouth.nodeCount * 3);
  let reached = 0;
  let ramp = 1;
  let steps = 0;
  while (reached < 1) {
    const command = Math.min(1, reached + ramp);
    const activation = load(person, expression, command);
    const options = command < 1 ? { ...newtonDefaults, toleranceMm: 1e-2 } : newtonDefaults;
    const found = minimise(person.potential, u, options);
    if (found.ok) {
      u = found.u;
      reached = command;
      steps += found.steps;
      if (reached === 1) return { ok: true, value: { expression, u, activation, newtonSteps: steps } };
    } else {
      ramp /= 2;
      steps += newtonDefaults.maxSteps;
      if (ramp < finestRamp) return { ok: false, reason: 'did-not-converge', detail: `${expression} at ${Math.round(command * 100)} % of its command: ${found.detail}` };
    }
  }
  throw new RangeError('express: the ramp ended without reaching the full command');
}

/**
 * The same expression after treatment: strengths scale every fascicle's tone and command. Starts from the untreated answer
 * with the factor that {@link express} left, which must be this expression's.
 */
export function expressTreated(person: Person, untreated: Expressed, strength: Float64Array): Equilibrium {
  load(person, untreated.expression, 1, strength);
  return resolveFrozen(person.potential, untreated.u);
}
