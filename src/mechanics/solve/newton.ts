import type { BlockMatrix, Factor } from '#numerics';
import type { EnergyTerm } from '../element/energy-term.ts';

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
}

/** Settings for the untreated expressions. */
export const newtonDefaults: NewtonOptions = { maxSteps: 60, toleranceMm: 1e-5, stepCapMm: 4 };

export type Equilibrium =
  | { readonly ok: true; readonly u: Float64Array; readonly steps: number; readonly lastStepMm: number }
  | { readonly ok: false; readonly reason: 'did-not-converge'; readonly detail: string };

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

/**
 * Assembles the stiffness at u and factorises it. When it is not positive definite, first leaves out what bends it down,
 * then adds to the diagonal.
 * @returns whether the factor is that of the true tangent
 */
export function factoriseAt(potential: Potential, u: Float64Array): boolean {
  if (assembleAndFactorise(potential, u, false)) return true;
  if (assembleAndFactorise(potential, u, true)) return false;
  const { stiffness, factor } = potential;
  let shift = 0;
  do {
    const next = shift === 0 ? 1e-6 * meanDiagonal(stiffness) : shift * 8;
    shiftDiagonal(stiffness, next - shift);
    shift = next;
    if (shift > 1e9) throw new RangeError('stiffness: no diagonal shift made it positive definite');
  } while (!factor.factorise(stiffness).ok);
  return false;
}

function assembleAndFactorise(potential: Potential, u: Float64Array, convex: boolean): boolean {
  const { stiffness, factor, terms, held } = potential;
  stiffness.values.fill(0);
  for (const term of terms) term.addTangent(u, stiffness, convex);
  if (held) holdStill(stiffness, held);
  return factor.factorise(stiffness).ok;
}

/** Takes held components out of the system: nothing couples to them and their own equation says zero. */
function holdStill(matrix: BlockMatrix, held: Uint8Array): void {
  const diagonal = meanDiagonal(matrix);
  for (let row = 0; row < matrix.nodeCount; row++) {
    for (let k = matrix.rowStart[row]; k < matrix.rowStart[row + 1]; k++) {
      const column = matrix.column[k];
      for (let i = 0; i < 9; i++) {
        const a = row * 3 + Math.floor(i / 3);
        const b = column * 3 + (i % 3);
        if (held[a] || held[b]) matrix.values[k * 9 + i] = a === b ? diagonal : 0;
      }
    }
  }
}

function meanDiagonal(matrix: BlockMatrix): number {
  let sum = 0;
  forEachDiagonal(matrix, (at) => {
    sum += Math.abs(matrix.values[at]) + Math.abs(matrix.values[at + 4]) + Math.abs(matrix.values[at + 8]);
  });
  return sum / (3 * matrix.nodeCount);
}

function shiftDiagonal(matrix: BlockMatrix, by: number): void {
  forEachDiagonal(matrix, (at) => {
    for (let i = 0; i < 9; i += 4) matrix.values[at + i] += by;
  });
}

function forEachDiagonal(matrix: BlockMatrix, visit: (at: number) => void): void {
  for (let row = 0; row < matrix.nodeCount; row++) {
    for (let k = matrix.rowStart[row]; k < matrix.rowStart[row + 1]; k++) {
      if (matrix.column[k] === row) visit(k * 9);
    }
  }
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

/** Newton step -K^-1 g (nNode x 3) [mm]. */
function newtonStep(potential: Potential, gradient: Float64Array): Float64Array {
  const step = new Float64Array(gradient.length);
  potential.factor.solve(gradient, step);
  for (let i = 0; i < step.length; i++) step[i] = -step[i];
  return step;
}

/** How far the loads as they are would move a state in one linear step [mm]. */
export function firstStepMm(potential: Potential, u: Float64Array): number {
  factoriseAt(potential, u);
  return largest(newtonStep(potential, potentialGradient(potential, u)));
}

/**
 * Minimises the potential from u0 by Newton's method, damped by the natural monotonicity test.
 * An answer is given only when the tangent there was positive definite and the last step was below the tolerance.
 * @source Deuflhard 2011, Newton methods for nonlinear problems, section 3.3
 */
export function minimise(potential: Potential, u0: Float64Array, options: NewtonOptions = newtonDefaults): Equilibrium {
  let u: Float64Array = Float64Array.from(u0);
  forget(potential, u);
  for (let step = 1; step <= options.maxSteps; step++) {
    const exact = factoriseAt(potential, u);
    const gradient = potentialGradient(potential, u);
    const d = newtonStep(potential, gradient);
    const length = largest(d);
    if (length <= options.toleranceMm && exact) {
      return { ok: true, u: length === 0 ? u : moved(u, d, 1), steps: step, lastStepMm: length };
    }
    const s = damping(potential, u, gradient, d, Math.min(1, options.stepCapMm / length));
    if (s === 0) return refusal(`no descent after ${step} steps; the last step was ${length.toExponential(1)} mm`);
    const taken = moved(d, d, s - 1);
    for (const term of potential.terms) term.foresee?.(u, taken);
    u = moved(u, taken, 1);
  }
  return refusal(`not at rest after ${options.maxSteps} steps`);
}

/** Starts without a prediction: the multiplier is what the state itself says. */
function forget(potential: Potential, u: Float64Array): void {
  const nothing = new Float64Array(u.length);
  for (const term of potential.terms) term.foresee?.(u, nothing);
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
  u: Float64Array,
  gradient: Float64Array,
  d: Float64Array,
  longest: number,
): number {
  const length = Math.sqrt(dot(d, d));
  const before = potentialEnergy(potential, u);
  const slope = dot(gradient, d);
  for (let s = longest; s > longest / 200; s /= 2) {
    const candidate = moved(u, d, s);
    const energy = potentialEnergy(potential, candidate);
    if (!Number.isFinite(energy)) continue;
    if (slope < 0 && energy <= before + 0.1 * s * slope) return s;
    const next = newtonStep(potential, potentialGradient(potential, candidate));
    if (Math.sqrt(dot(next, next)) <= (1 - s / 4) * length || length < 1e-9) return s;
  }
  return 0;
}
