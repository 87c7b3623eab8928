import { potentialGradient } from './newton.ts';
import type { Person } from './person.ts';

/** The three costs of a Newton step, one by one, for measuring. */
export function benchHandles(person: Person): { assemble(): void; factor(): void; solve(nRhs: number): void } {
  const { potential, mouth } = person;
  const u = new Float64Array(mouth.nodeCount * 3);
  const load = Float64Array.from({ length: u.length * 8 }, (_, i) => Math.sin(i));
  const answer = new Float64Array(load.length);
  return {
    assemble() {
      potential.stiffness.values.fill(0);
      for (const term of potential.terms) term.addTangent(u, potential.stiffness);
      potentialGradient(potential, u);
    },
    factor() {
      const done = potential.factor.factorise(potential.stiffness);
      if (!done.ok) throw new Error(`the stiffness is ${done.reason}`);
    },
    solve(nRhs) {
      potential.factor.solve(load.subarray(0, u.length * nRhs), answer.subarray(0, u.length * nRhs), nRhs);
    },
  };
}
