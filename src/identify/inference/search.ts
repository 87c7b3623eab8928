import { type BodySlopes, findBodySlopes } from '../body-slopes.ts';
import { features } from '../features.ts';
import { type Candidate, type ForwardTask, type Modelled, solveCandidate } from '../forward.ts';
import { type Look, type Sight, sameLook } from '../sights.ts';
import { mannerAt, physiologyAt, pullTerms, slowColumns, type Unknowns } from '../unknowns.ts';
import type { Errors } from './covariance.ts';
import { discrepancyOf, withDiscrepancy } from './discrepancy.ts';
import { type Linearised, mostProbable, objective, posteriorCovariance } from './linear.ts';

/** Steps after which a search is given up. */
const mostSteps = 12;
/** No unknown goes further than this in one step [prior standard deviations]. */
const longestStep = 2.5;
/** A step that would lower minus twice the logarithm of the probability by less is not taken. */
const worthAStep = 1;
/** The same, when no shorter step helps either: the equations are not smooth to the last digit. */
const goodEnough = 2;
/** How often the body's slopes are taken anew on the way: there where the search first seems to end, and once more. */
const mostRenewals = 2;
/** Steps after which the model's own error is no longer weighed anew. */
const weighed = 4;

/** What a search needs. */
export interface SearchTask extends ForwardTask {
  readonly unknowns: Unknowns;
  readonly sights: readonly Sight[];
  readonly errors: Errors;
  readonly slopes: BodySlopes;
  /** the person in the middle of the priors, in every look */
  readonly middle: readonly Modelled[];
  onStep?(step: number, mostSteps: number): void;
}

/** The most probable person, and what is known about them. */
export interface Found {
  readonly ok: true;
  /** (nUnknown) [prior standard deviations] */
  readonly theta: Float64Array;
  /** (nUnknown x nUnknown) */
  readonly covariance: Float64Array;
  readonly modelled: readonly Modelled[];
  /** by look, in their order [mm] */
  readonly discrepancyMm: readonly number[];
  readonly steps: number;
}

/** Why there is no most probable person. */
export interface NotFound {
  readonly ok: false;
  readonly reason: 'did-not-converge';
  readonly detail: string;
}

interface Place {
  readonly theta: Float64Array;
  readonly modelled: readonly Modelled[];
  /** of the body: taken here, or elsewhere and corrected by every step since */
  readonly slopes: BodySlopes;
  readonly renewed: boolean;
}

/**
 * The most probable person by damped Gauss-Newton steps. Derivatives to the pulls are the solver's at every step; those to body
 * and jaw are taken at the middle of the priors, corrected by what every step shows (Broyden's secant), and taken anew where the
 * search would end, so that the posterior rests on slopes of the person found. Where these no longer lead downhill, the pulls go
 * on alone.
 */
export async function search(task: SearchTask): Promise<Found | NotFound> {
  const { middle: modelled, slopes } = task;
  let here: Place = { theta: new Float64Array(task.unknowns.count), modelled, slopes, renewed: false };
  let sizes: readonly number[] = task.looks.map(() => 0);
  let renewals = 0;
  for (let step = 0; step <= mostSteps; ) {
    const plain = linearised(task, here);
    if (step < weighed) sizes = task.looks.map((look) => discrepancyOf(look, task.errors, task.sights, plain));
    const at = { ...plain, C: withDiscrepancy(task.errors, task.sights, (look) => sizes[indexOf(task.looks, look)]) };
    const whole = await descend(task, here, at);
    const mayRenew = !here.renewed && renewals < mostRenewals;
    const next =
      whole.next === null && !mayRenew && whole.gain >= worthAStep
        ? await descend(task, here, pullsOnly(task, at))
        : whole;
    if (next.next !== null) {
      here = { ...next.next, slopes: corrected(task, here, next.next), renewed: false };
      task.onStep?.(++step, mostSteps);
    } else if (mayRenew) {
      renewals++;
      const anew = await findBodySlopes(task, here.theta);
      if (!anew.ok) return notFound(anew.detail);
      here = { ...here, slopes: withoutLeaps(anew.slopes, task.slopes), renewed: true };
    } else if (next.gain < goodEnough) {
      const covariance = posteriorCovariance(at.J, at.C, here.theta.length);
      return { ok: true, theta: here.theta, covariance, modelled: here.modelled, discrepancyMm: sizes, steps: step };
    } else {
      return notFound(`no step towards the most probable person lowers the misfit after ${step} steps`);
    }
  }
  return notFound(`${mostSteps} steps were not enough`);
}

/** A column of slopes that has become so many times as long is that of a lip snapping over, not a derivative. */
const leap = 4;

/** Slopes taken anew; a column that leaps stays what it was at the middle of the priors. */
function withoutLeaps(anew: BodySlopes, middle: BodySlopes): BodySlopes {
  const looks = anew.looks.map((look, l) => {
    const width = look.length / features.length;
    const length = (slopes: Float64Array, c: number) => Math.hypot(...slopes.filter((_, at) => at % width === c));
    const leaps = Array.from({ length: width }, (_, c) => length(look, c) > leap * length(middle.looks[l], c) + 1);
    return look.map((value, at) => (leaps[at % width] ? middle.looks[l][at] : value));
  });
  return { looks };
}

/** The same problem for somebody whose body and jaw are what they are. */
function pullsOnly(
  { unknowns, looks }: SearchTask,
  at: Linearised,
): Linearised & { readonly held: ReadonlySet<number> } {
  const slow = looks.flatMap(({ expression }) => slowColumns(unknowns, expression));
  const held = new Set(slow.filter((column) => column !== undefined));
  return { ...at, held, J: at.J.map((value, n) => (held.has(n % unknowns.count) ? 0 : value)) };
}

function linearised(task: SearchTask, { theta, modelled, slopes }: Place): Linearised {
  return { residual: residualOf(task, modelled), J: jacobian(task, modelled, slopes), C: task.errors.seen, theta };
}

function candidateAt({ unknowns }: SearchTask, theta: Float64Array): Candidate {
  return { physiology: physiologyAt(theta), manner: mannerAt(unknowns, theta) };
}

function notFound(detail: string): NotFound {
  return { ok: false, reason: 'did-not-converge', detail };
}

/** How much minus twice the logarithm of the probability falls by going there, by the linear model. */
function gainOf({ residual, J, C, theta }: Linearised, wish: Float64Array): number {
  const step = wish.map((w, c) => w - theta[c]);
  const left = residual.map((r, i) => r - dotRow(J, i, step));
  return objective(residual, C, theta) - objective(left, C, wish);
}

/** Where a step led, and what the linear model thought that the whole of it would gain. */
interface Descent {
  readonly gain: number;
  readonly next: Pick<Place, 'theta' | 'modelled'> | null;
}

/** The whole step, or a shorter one that lowers the objective; nowhere when none does or none is worth it. */
async function descend(
  task: SearchTask,
  here: Place,
  at: Linearised & { readonly held?: ReadonlySet<number> },
): Promise<Descent> {
  const wish = mostProbable(at).map((w, c) => (at.held?.has(c) ? here.theta[c] : w));
  const gain = gainOf(at, wish);
  if (gain < worthAStep) return { gain, next: null };
  const step = wish.map((w, c) => w - here.theta[c]);
  const longest = step.reduce((most, s) => Math.max(most, Math.abs(s)), 0);
  const before = objective(at.residual, at.C, here.theta);
  let share = Math.min(1, longestStep / longest);
  for (let halved = 0; halved < (here.renewed ? 4 : 2); halved++, share /= 2) {
    const theta = here.theta.map((t, c) => t + share * step[c]);
    const tried = await solveCandidate(task, candidateAt(task, theta));
    if (!tried.ok) continue;
    const after = objective(residualOf(task, tried.looks), at.C, theta);
    if (after < before) return { gain, next: { theta, modelled: tried.looks } };
  }
  return { gain, next: null };
}

/** Seen less modelled displacement of every capture (n) [mm]. */
export function residualOf({ looks, sights }: Pick<SearchTask, 'looks' | 'sights'>, modelled: readonly Modelled[]) {
  const residual = new Float64Array(sights.length * features.length);
  sights.forEach(({ look, moved }, s) => {
    const model = modelled[indexOf(looks, look)].moved;
    moved.forEach((value, i) => {
      residual[s * features.length + i] = value - model[i];
    });
  });
  return residual;
}

function indexOf(looks: readonly Look[], look: Look): number {
  return looks.findIndex((one) => sameLook(one, look));
}

/** Derivative of every displacement to every unknown (n x nUnknown) [mm]. */
function jacobian(task: SearchTask, modelled: readonly Modelled[], slopes: BodySlopes): Float64Array {
  const k = task.unknowns.count;
  const byLook = task.looks.map((_, l) => lookJacobian(task.unknowns, modelled[l], slopes.looks[l]));
  const J = new Float64Array(task.sights.length * features.length * k);
  task.sights.forEach(({ look }, s) => {
    J.set(byLook[indexOf(task.looks, look)], s * features.length * k);
  });
  return J;
}

function lookJacobian(unknowns: Unknowns, { look, slopes }: Modelled, body: Float64Array): Float64Array {
  const k = unknowns.count;
  const J = new Float64Array(features.length * k);
  const slow = slowColumns(unknowns, look.expression);
  slow.forEach((column, c) => {
    if (column === undefined) return;
    for (let i = 0; i < features.length; i++) J[i * k + column] = body[i * slow.length + c];
  });
  for (const { muscle, side, moved } of slopes) {
    for (const [column, weight] of pullTerms(unknowns, look.expression, muscle, side)) {
      moved.forEach((value, i) => {
        J[i * k + column] += weight * value;
      });
    }
  }
  return J;
}

/** Broyden's correction, kept for the body alone: the derivative to pulls is exact at every step. */
function corrected({ unknowns }: SearchTask, from: Place, to: Pick<Place, 'theta' | 'modelled'>): BodySlopes {
  const step = to.theta.map((t, c) => t - from.theta[c]);
  const square = step.reduce((sum, s) => sum + s * s, 0);
  const looks = from.slopes.looks.map((body, l) => {
    const before = lookJacobian(unknowns, from.modelled[l], body);
    const after = lookJacobian(unknowns, to.modelled[l], body);
    const missed = to.modelled[l].moved.map((moved, i) => {
      const foreseen = (dotRow(before, i, step) + dotRow(after, i, step)) / 2;
      return moved - from.modelled[l].moved[i] - foreseen;
    });
    const slow = slowColumns(unknowns, from.modelled[l].look.expression);
    const width = slow.length;
    return body.map((value, at) => {
      const column = slow[at % width];
      return column === undefined ? value : value + (missed[Math.floor(at / width)] * step[column]) / square;
    });
  });
  return { looks };
}

function dotRow(A: Float64Array, i: number, x: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < x.length; c++) sum += A[i * x.length + c] * x[c];
  return sum;
}
