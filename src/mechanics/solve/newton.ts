import type { BlockMatrix, Factor } from '#numerics';
import type { EnergyTerm } from '../element/energy-term.ts';
import { iterateFrozen } from '../tangent/iterate.ts';
import { Tangent } from '../tangent/tangent.ts';

/** The potential to minimise, with the storage a solve needs. */
export interface Potential {
  readonly terms: readonly EnergyTerm[];
  readonly stiffness: BlockMatrix;
  readonly factor: Factor;
  /** components that stay where they are, 1 = held (nNode x 3); none unless said */
  readonly held?: Uint8Array;
}

export interface NewtonOptions {
  readonly maxSteps: number;
  /** stop when no node would move further than this [mm] */
  readonly toleranceMm: number;
  /** no node moves further than this in one step [mm] */
  readonly stepCapMm: number;
  /** steps no longer than this are continued with the tangent as it is before it is taken anew; never unless said [mm] */
  readonly frozenBelowMm?: number;
  /** the answer may rest on the tangent of a nearby state; otherwise it is taken once more at the answer */
  readonly nearbyWillDo?: boolean;
}

/** Settings for the untreated expressions. */
export const newtonDefaults: NewtonOptions = { maxSteps: 60, toleranceMm: 1e-5, stepCapMm: 4 };

/** What was seen of an answer, apart from the length of the last step. */
export interface SolutionCheck {
  /** norm of the unbalanced forces over the norm of the largest term's own [1] */
  readonly relativeResidual: number;
  /** potential energy at the answer less that at the start, under the same loads [mN mm] */
  readonly energyChange: number;
}

export type Equilibrium =
  | (SolutionCheck & {
      readonly ok: true;
      readonly u: Float64Array;
      readonly steps: number;
      readonly lastStepMm: number;
      /** whether the tangent was positive definite at the answer itself or at the state from which it was re-solved */
      readonly stable: 'here' | 'nearby';
      /** the last tangent taken */
      readonly tangent: Tangent;
    })
  | Unsettled;

/** Why there is no equilibrium, and how far the way to it was good. */
export interface Unsettled {
  readonly ok: false;
  readonly reason: 'did-not-converge';
  readonly detail: string;
  /** the last equilibrium on the way and the share of the command it belongs to, when the loads were ramped */
  readonly lastGood?: { readonly command: number; readonly u: Float64Array };
}

/** Sum of the energies [mN mm]. */
export function potentialEnergy(potential: Potential, u: Float64Array): number {
  let total = 0;
  for (const term of potential.terms) total += term.energy(u);
  return total;
}

/** Sum of the gradients (nNode x 3) [mN]. */
export function potentialGradient(potential: Potential, u: Float64Array): Float64Array {
  const gradient = new Float64Array(u.length);
  for (const term of potential.terms) term.addGradient(u, gradient);
  potential.held?.forEach((held, i) => {
    if (held) gradient[i] = 0;
  });
  return gradient;
}

/** Largest component [mm]. */
export function largest(v: Float64Array): number {
  let max = 0;
  for (let i = 0; i < v.length; i++) max = Math.max(max, Math.abs(v[i]));
  return max;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Looks at an answer once more: one gradient and two energies. */
export function checkSolution(potential: Potential, u0: Float64Array, u: Float64Array): SolutionCheck {
  const whole = new Float64Array(u.length);
  let most = 0;
  for (const term of potential.terms) {
    const own = new Float64Array(u.length);
    term.addGradient(u, own);
    let square = 0;
    for (let i = 0; i < own.length; i++) {
      square += own[i] * own[i];
      if (!potential.held?.[i]) whole[i] += own[i];
    }
    most = Math.max(most, square);
  }
  const relativeResidual = most > 0 ? Math.sqrt(dot(whole, whole) / most) : 0;
  return { relativeResidual, energyChange: potentialEnergy(potential, u) - potentialEnergy(potential, u0) };
}

/**
 * Minimises the potential from u0 by Newton's method, damped by the natural monotonicity test.
 * An answer is given only when the tangent there was positive definite and the last step was below the tolerance.
 * @source Deuflhard 2011, Newton methods for nonlinear problems, section 3.3
 */
export function minimise(potential: Potential, u0: Float64Array, options: NewtonOptions = newtonDefaults): Equilibrium {
  const { toleranceMm, stepCapMm, maxSteps, frozenBelowMm = 0 } = options;
  let u: Float64Array = Float64Array.from(u0);
  let frozenBelow = frozenBelowMm;
  for (let steps = 1; steps <= maxSteps; steps++) {
    const tangent = Tangent.at(potential, u);
    const joined = tangent.join(u);
    const step = tangent.step(joined);
    const d = step.subarray(0, u.length);
    const length = largest(d);
    if (length <= toleranceMm && tangent.exact) {
      const found = length === 0 ? u : moved(u, d, 1);
      foresee(potential, u, d);
      if (trueStepMm(potential, tangent, found) <= 10 * toleranceMm) {
        const check = checkSolution(potential, u0, found);
        return { ok: true, u: found, steps, lastStepMm: length, stable: 'here', tangent, ...check };
      }
      u = found;
      continue;
    }
    if (tangent.exact && length <= frozenBelow) {
      const ahead = iterateFrozen(tangent, u, options);
      if (ahead.settled && options.nearbyWillDo) {
        const check = checkSolution(potential, u0, ahead.u);
        return { ok: true, u: ahead.u, steps, lastStepMm: ahead.lastStepMm, stable: 'nearby', tangent, ...check };
      }
      if (ahead.lastStepMm < 0.1 * length) {
        u = ahead.u;
        continue;
      }
      frozenBelow = 0.1 * length;
    }
    const s = damping(potential, tangent, { joined, step }, Math.min(1, stepCapMm / length));
    if (s === 0) return refusal(`no descent after ${steps} steps; the last step was ${length.toExponential(1)} mm`);
    const taken = moved(d, d, s - 1);
    foresee(potential, u, taken);
    u = moved(u, taken, 1);
  }
  return refusal(`not at rest after ${maxSteps} steps`);
}

/** Step that the forces themselves ask for, without anything that constraints carry [mm]. */
function trueStepMm(potential: Potential, tangent: Tangent, u: Float64Array): number {
  const step = new Float64Array(u.length);
  tangent.solve(potentialGradient(potential, u), step);
  return largest(step);
}

/** Tells stiff constraints of the step to come. */
function foresee(potential: Potential, u: Float64Array, step: Float64Array): void {
  for (const term of potential.terms) term.foresee?.(u, step);
}

function refusal(detail: string): Equilibrium {
  return { ok: false, reason: 'did-not-converge', detail };
}

function moved(u: Float64Array, d: Float64Array, s: number): Float64Array {
  const out = new Float64Array(u.length);
  for (let i = 0; i < u.length; i++) out[i] = u[i] + s * d[i];
  return out;
}

/**
 * Largest share of the step, by halves, that inverts no element and either lowers the energy as a descent step should or leaves
 * a shorter next step with the same tangent. The second test is measured in displacement and does not mind that a good step
 * breaks the stiff constraint of volume to second order.
 */
function damping(
  potential: Potential,
  tangent: Tangent,
  { joined, step }: { joined: Float64Array; step: Float64Array },
  longest: number,
): number {
  const u = joined.subarray(0, tangent.u.length);
  const d = step.subarray(0, u.length);
  const length = Math.sqrt(dot(d, d));
  const before = potentialEnergy(potential, u);
  const slope = dot(potentialGradient(potential, u), d);
  for (let s = longest; s > longest / 200; s /= 2) {
    const candidate = moved(joined, step, s);
    const energy = potentialEnergy(potential, candidate.subarray(0, u.length));
    if (!Number.isFinite(energy)) continue;
    if (slope < 0 && energy <= before + 0.1 * s * slope) return s;
    const next = tangent.step(candidate).subarray(0, u.length);
    if (Math.sqrt(dot(next, next)) <= (1 - s / 4) * length || length < 1e-9) return s;
  }
  return 0;
}
