import { type Equilibrium, minimise, type NewtonOptions, type Potential, potentialEnergy } from '../../solve/newton.ts';

/** Loads that grow together from nothing (0) to all (1). */
export interface LoadPath {
  setLevel(level: number): void;
  /** writes the displacements that are prescribed at a level */
  impose(u: Float64Array, level: number): void;
  /** level of the first attempt */
  readonly firstStep: number;
}

const smallestStep = 1 / 512;
/** Newton steps after which the next load step is twice as large, or no larger. */
const easy = 7;
const hard = 14;

/**
 * Equilibrium under the whole load: in one step where that works, in halves where it does not, each step starting from the
 * straight continuation of the last two states.
 */
export function followLoad(potential: Potential, path: LoadPath, length: number, options: NewtonOptions): Equilibrium {
  let before: Station = { level: 0, u: new Float64Array(length) };
  let now = before;
  let step = path.firstStep;
  let steps = 0;
  for (;;) {
    const level = Math.min(1, now.level + step);
    path.setLevel(level);
    const from = start(potential, path, { before, now, level });
    const found = from === null ? folded : attempt(potential, from, options);
    if (found.ok) {
      steps += found.steps;
      before = now;
      now = { level, u: found.u };
      if (level === 1) return { ...found, steps };
      step *= found.steps <= easy ? 2 : found.steps <= hard ? 1.25 : 0.75;
    } else if (step > smallestStep) {
      step /= 2;
    } else {
      return { ...found, detail: `${found.detail}, at ${(100 * level).toFixed(1)} % of the load` };
    }
  }
}

interface Station {
  readonly level: number;
  readonly u: Float64Array;
}

interface Way {
  readonly before: Station;
  readonly now: Station;
  readonly level: number;
}

const folded: Equilibrium = {
  ok: false,
  reason: 'did-not-converge',
  detail: 'the prescribed displacement folds an element',
};

/** The straight continuation, or the last state itself where that would fold an element; null where that folds one, too. */
function start(potential: Potential, path: LoadPath, { before, now, level }: Way): Float64Array | null {
  const ahead = now.level > before.level ? (level - now.level) / (now.level - before.level) : 0;
  for (const share of [ahead, 0]) {
    const u = Float64Array.from(now.u, (v, i) => v + share * (v - before.u[i]));
    path.impose(u, level);
    if (Number.isFinite(potentialEnergy(potential, u))) return u;
  }
  return null;
}

/** Newton from a start; a tangent that no shift repairs is a refusal like any other. */
export function attempt(potential: Potential, u: Float64Array, options: NewtonOptions): Equilibrium {
  try {
    return minimise(potential, u, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, reason: 'did-not-converge', detail: error.message };
  }
}
