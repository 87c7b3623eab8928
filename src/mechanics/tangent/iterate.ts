import { AndersonMixing } from './anderson.ts';
import type { Tangent } from './tangent.ts';

const depth = 10;
const mostSteps = 40;
/** Steps after which an iteration must have shown that it will settle, and how many more it may then still need. */
const proof = 8;
const patience = 30;

/** What became of iterations with one tangent. */
export interface FrozenIteration {
  /** the displacement with the shortest step, that step taken when it was below the tolerance (nNode x 3) [mm] */
  readonly u: Float64Array;
  readonly steps: number;
  readonly lastStepMm: number;
  readonly settled: boolean;
  /** steps grew beyond what a nearby state could ask for */
  readonly ranAway: boolean;
}

/** Accelerated steps from u with a tangent as it is, until they are short, or hopeless. */
export function iterateFrozen(
  tangent: Tangent,
  u: Float64Array,
  { toleranceMm, stepCapMm }: { readonly toleranceMm: number; readonly stepCapMm: number },
): FrozenIteration {
  const size = u.length;
  const mixing = new AndersonMixing(depth, size);
  let joined = tangent.join(u);
  let best = { length: Number.POSITIVE_INFINITY, joined };
  const shortest: number[] = [];
  for (let steps = 1; steps <= mostSteps; steps++) {
    const step = tangent.step(joined);
    const length = largestOf(step, size);
    if (length <= toleranceMm) {
      const found = joined.slice(0, size);
      if (length > 0) for (let i = 0; i < size; i++) found[i] += step[i];
      return { u: found, steps, lastStepMm: length, settled: true, ranAway: false };
    }
    const ranAway = !(length < 2 * stepCapMm);
    if (length < best.length) best = { length, joined };
    shortest.push(best.length);
    if (ranAway || hopeless(shortest, toleranceMm)) {
      return { u: best.joined.slice(0, size), steps, lastStepMm: best.length, settled: false, ranAway };
    }
    joined = mixing.next(joined, step);
  }
  return { u: best.joined.slice(0, size), steps: mostSteps, lastStepMm: best.length, settled: false, ranAway: false };
}

/** Whether, at the rate of the last steps, too many more would be needed. */
function hopeless(shortest: readonly number[], toleranceMm: number): boolean {
  const k = shortest.length;
  if (k < proof) return false;
  const rate = Math.log(shortest[k - 1] / shortest[k - proof + 1]) / (proof - 2);
  return rate >= 0 || Math.log(toleranceMm / shortest[k - 1]) / rate > patience;
}

function largestOf(v: Float64Array, count: number): number {
  let most = 0;
  for (let i = 0; i < count; i++) most = Math.max(most, Math.abs(v[i]));
  return most;
}
