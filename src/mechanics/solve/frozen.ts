import { iterateFrozen } from '../tangent/iterate.ts';
import { Tangent } from '../tangent/tangent.ts';
import {
  checkSolution,
  type Equilibrium,
  minimise,
  type NewtonOptions,
  newtonDefaults,
  type Potential,
} from './newton.ts';

const renewals = 4;

/**
 * Re-solves after a change of load with the tangent of a nearby state, accelerated by Anderson mixing. The tangent is renewed
 * when it has become too old to help; Newton takes over when that does not settle either. A tangent that had to be renewed is
 * kept first, so that the next change of load can start from it.
 */
export function resolveFrozen(
  potential: Potential,
  tangent: Tangent,
  u0: Float64Array,
  options: NewtonOptions = newtonDefaults,
): Equilibrium {
  let u: Float64Array = u0;
  let steps = 0;
  let used = tangent;
  for (let round = 0; round <= renewals; round++) {
    if (round === 1) tangent.keep();
    if (round > 0) used = Tangent.at(potential, u);
    if (!used.exact) break;
    const found = iterateFrozen(used, u, options);
    steps += found.steps;
    if (found.settled) {
      const check = checkSolution(potential, u0, found.u);
      return { ok: true, u: found.u, steps, lastStepMm: found.lastStepMm, stable: 'nearby', tangent: used, ...check };
    }
    if (found.ranAway) break;
    u = found.u;
  }
  return minimise(potential, u0, options);
}
