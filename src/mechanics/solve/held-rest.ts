import { Tangent } from '../tangent/tangent.ts';
import { largest, type Potential, potentialGradient } from './newton.ts';

/** Whoever can be brought to rest, a mouth's person or a patch's. */
export interface AtRest {
  readonly mouth: { readonly nodeCount: number };
  readonly potential: Potential;
  /** `load`: what is carried so that rest is exact (nNode x 3) [mN] */
  readonly store: { readonly load: Float64Array };
}

/** The tangent at rest of everyone who has been brought to rest. */
const tangents = new WeakMap<AtRest, Tangent>();

/**
 * Carries what is left unbalanced at u = 0 as a dead load, so that no change of load gives a displacement of exactly zero, and
 * keeps the tangent.
 * @returns largest displacement the carried load stands for [mm]
 */
export function holdRest(person: AtRest): number {
  const zero = new Float64Array(person.mouth.nodeCount * 3);
  const tangent = Tangent.at(person.potential, zero).keep();
  const remainder = potentialGradient(person.potential, zero);
  const step = new Float64Array(zero.length);
  tangent.solve(remainder, step);
  person.store.load.set(remainder);
  tangents.set(person, tangent);
  return largest(step);
}

/** The tangent at u = 0 under the loads of rest, which must be those applied now. */
export function restTangent(person: AtRest): Tangent {
  const known = tangents.get(person);
  if (known?.revive()) return known;
  const taken = Tangent.at(person.potential, new Float64Array(person.mouth.nodeCount * 3)).keep();
  tangents.set(person, taken);
  return taken;
}
