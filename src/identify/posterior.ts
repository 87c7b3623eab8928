import type { FaceModel, MuscleId } from '#anatomy';
import type { Expression } from '#measure';
import { activationOf, type Physiology, physiologyPriors, sectionScale } from '#mechanics';
import { inverseNormal } from '#numerics';
import { bentPosterior } from './inference/bent.ts';
import type { Found as Search } from './inference/search.ts';
import {
  bodyNames,
  bodyValue,
  jawBend,
  jawValue,
  physiologyAt,
  pullsAt,
  pullTerms,
  strengthTerms,
  type Unknowns,
} from './unknowns.ts';

/** A number as 5, 50 and 95 % quantiles. */
export interface Quantiles {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** One thing about a person, before and after motion was seen. */
export interface Learnt {
  readonly name: string;
  readonly unit: string;
  readonly prior: Quantiles;
  readonly posterior: Quantiles;
  /** share of the prior's variance that motion has taken away: 0 = nothing was learnt [1] */
  readonly learntShare: number;
}

/** What a muscle does in one expression on one side, against the median person's. */
export interface LearntPull extends Learnt {
  readonly expression: Expression;
  readonly muscle: MuscleId;
  readonly side: 'left' | 'right';
}

/** Two pulls that motion knows together only. */
export interface Confounded {
  readonly a: string;
  readonly b: string;
  readonly correlation: number;
}

/** What motion says about a person, as a posterior. */
export interface Posterior {
  /** inputs that a forecast draws */
  readonly parameters: readonly Learnt[];
  /** how far the jaw opened in each expression, beyond what the template opens it [deg] */
  readonly jaws: readonly Learnt[];
  /** strength of single muscles by side, over that of the same muscle in the median person; all muscles' force aside [1] */
  readonly strengths: readonly Learnt[];
  /**
   * voluntary force of single muscles in each expression for their size, over the stiffness of the tissue, against the median
   * person's: what is learnt first, because twice the force on twice as stiff a lip moves it alike [1]
   */
  readonly pulls: readonly LearntPull[];
  /** pairs of pulls of one expression and side that stand in for each other */
  readonly confounded: readonly Confounded[];
  /** names of the coordinates; standard normal before anything was seen */
  readonly names: readonly string[];
  /** (nUnknown) most probable place [prior standard deviations] */
  readonly mean: readonly number[];
  /** (nUnknown x nUnknown, row-major) */
  readonly covariance: readonly number[];
}

/** The most probable person and their covariance. */
type Found = Pick<Search, 'theta' | 'covariance'>;

const sides = ['left', 'right'] as const;
const z95 = inverseNormal(0.95);
/** Pulls that are more alike than this cannot be told apart. */
const cannotTell = 0.6;

/** Sums the most probable person up. */
export function posteriorOf(face: FaceModel, unknowns: Unknowns, found: Found): Posterior {
  const pulls = pullsLearnt(face, unknowns, found);
  return {
    parameters: bodyNames.map((name, k) => bodyLearnt(name, k, found)),
    jaws: [...unknowns.jaws].map(([name, column]) => jawLearnt(name, column, found)),
    strengths: [...unknowns.strengths.keys()].flatMap((muscle) =>
      sides.map((side) => {
        const gradient = spread(unknowns, strengthTerms(unknowns, muscle, side));
        return logLearnt(
          `strength.${muscle}.${side}`,
          { gradient, before: gradient, at: dot(gradient, found.theta) },
          found,
        );
      }),
    ),
    pulls: pulls.map(({ learnt }) => learnt),
    confounded: confoundedAmong(pulls, found.covariance),
    names: namesOf(unknowns),
    mean: [...found.theta],
    covariance: [...found.covariance],
  };
}

function bodyLearnt(name: keyof Physiology, k: number, { theta, covariance }: Found): Learnt {
  const variance = covariance[k * theta.length + k];
  const at = (middle: number, sd: number): Quantiles => ({
    p05: bodyValue(name, middle - z95 * sd),
    p50: bodyValue(name, middle),
    p95: bodyValue(name, middle + z95 * sd),
  });
  return {
    name,
    unit: physiologyPriors[name].unit,
    prior: at(0, 1),
    posterior: at(theta[k], Math.sqrt(variance)),
    learntShare: 1 - variance,
  };
}

function jawLearnt(expression: Expression, column: number, { theta, covariance }: Found): Learnt {
  const known = bentPosterior({
    mean: theta[column],
    variance: covariance[column * theta.length + column],
    priorVariance: 1,
    bend: jawBend,
  });
  const at = ({ p05, p50, p95 }: Quantiles): Quantiles => ({
    p05: jawValue(p05),
    p50: jawValue(p50),
    p95: jawValue(p95),
  });
  return {
    name: `jaw.${expression}`,
    unit: 'deg',
    prior: at({ p05: -z95, p50: 0, p95: z95 }),
    posterior: at(known),
    learntShare: 1 - known.variance,
  };
}

interface LogQuantity {
  /** derivative of the logarithm at the person found (nUnknown) */
  readonly gradient: Float64Array;
  /** the same at the middle of the priors */
  readonly before: Float64Array;
  /** the logarithm at the person found */
  readonly at: number;
}

function logLearnt(name: string, { gradient, before, at }: LogQuantity, { covariance }: Found): Learnt {
  const variance = quadratic(gradient, gradient, covariance);
  const priorVariance = dot(before, before);
  const quantiles = (middle: number, sd: number): Quantiles => ({
    p05: Math.exp(middle - z95 * sd),
    p50: Math.exp(middle),
    p95: Math.exp(middle + z95 * sd),
  });
  return {
    name,
    unit: '1',
    prior: quantiles(0, Math.sqrt(priorVariance)),
    posterior: quantiles(at, Math.sqrt(variance)),
    learntShare: 1 - variance / priorVariance,
  };
}

/** A pull is what lips follow in proportion, its logarithm what is looked for. */
function pullLearnt(name: string, quantity: LogQuantity, found: Found): Learnt {
  const { gradient, before, at } = quantity;
  const variance = quadratic(gradient, gradient, found.covariance);
  const priorVariance = dot(before, before);
  const known = bentPosterior({ mean: at, variance, priorVariance, bend: 1 });
  return {
    ...logLearnt(name, quantity, found),
    posterior: { p05: Math.exp(known.p05), p50: Math.exp(known.p50), p95: Math.exp(known.p95) },
    learntShare: 1 - known.variance / priorVariance,
  };
}

interface PullFound {
  readonly learnt: LearntPull;
  readonly gradient: Float64Array;
}

function pullsLearnt(face: FaceModel, unknowns: Unknowns, found: Found): readonly PullFound[] {
  const middle = new Float64Array(unknowns.count);
  return [...unknowns.recruitments].flatMap(([expression, muscles]) =>
    [...muscles.keys()].flatMap((muscle) =>
      sides.flatMap((side) => {
        const f = face.fascicles.findIndex((one) => one.muscle === muscle && one.side === side);
        if (f < 0) return [];
        const force = (theta: Float64Array) => logForce({ face, unknowns, expression }, f, theta);
        const terms = spread(unknowns, pullTerms(unknowns, expression, muscle, side));
        const quantity = {
          gradient: withBody(terms, force, found.theta),
          before: withBody(terms, force, middle),
          at: force(found.theta) - force(middle),
        };
        const name = `pull.${expression}.${muscle}.${side}`;
        const learnt = { ...pullLearnt(name, quantity, found), expression, muscle, side };
        return [{ learnt, gradient: quantity.gradient }];
      }),
    ),
  );
}

/** Logarithm of the voluntary force of a fascicle for its size, over the stiffness of the tissue. */
function logForce(
  { face, unknowns, expression }: { face: FaceModel; unknowns: Unknowns; expression: Expression },
  fascicle: number,
  theta: Float64Array,
): number {
  const physiology = physiologyAt(theta);
  const one = { ...face, fascicles: [face.fascicles[fascicle]] };
  const [active] = activationOf(one, physiology, expression, { pulls: pullsAt(unknowns, theta) });
  const [tone] = activationOf(one, physiology, 'rest');
  const { muscle, side } = face.fascicles[fascicle];
  const force = (active - tone) * physiology.sigmaKpa * sectionScale(muscle, side, physiology);
  return Math.log(force / physiology.stiffness);
}

/** Terms of the pull itself, and by differences what the body's own numbers do to the force. */
function withBody(terms: Float64Array, force: (theta: Float64Array) => number, theta: Float64Array): Float64Array {
  const h = 1e-3;
  return terms.map((weight, c) => {
    if (c >= bodyNames.length) return weight;
    const at = (by: number) => force(theta.map((t, k) => (k === c ? t + by : t)));
    return (at(h) - at(-h)) / (2 * h);
  });
}

function confoundedAmong(pulls: readonly PullFound[], covariance: Float64Array): readonly Confounded[] {
  return pulls.flatMap((a, i) =>
    pulls.slice(i + 1).flatMap((b) => {
      if (a.learnt.expression !== b.learnt.expression || a.learnt.side !== b.learnt.side) return [];
      const correlation =
        quadratic(a.gradient, b.gradient, covariance) /
        Math.sqrt(quadratic(a.gradient, a.gradient, covariance) * quadratic(b.gradient, b.gradient, covariance));
      return correlation < -cannotTell ? [{ a: a.learnt.name, b: b.learnt.name, correlation }] : [];
    }),
  );
}

function namesOf(unknowns: Unknowns): readonly string[] {
  const { strengths, recruitments } = unknowns;
  const pair = (name: string) => [name, `${name}.leftOverRight`];
  return [
    ...bodyNames,
    ...[...strengths.keys()].flatMap((muscle) => pair(`strength.${muscle}`)),
    ...[...recruitments].flatMap(([expression, muscles]) =>
      [...muscles.keys()].flatMap((muscle) => pair(`recruitment.${expression}.${muscle}`)),
    ),
    ...[...unknowns.jaws.keys()].map((expression) => `jaw.${expression}`),
  ];
}

/** Terms as a vector of all unknowns. */
function spread({ count }: Unknowns, terms: readonly (readonly [number, number])[]): Float64Array {
  const row = new Float64Array(count);
  for (const [column, weight] of terms) row[column] += weight;
  return row;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

function quadratic(a: Float64Array, b: Float64Array, P: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0) continue;
    for (let j = 0; j < b.length; j++) sum += a[i] * P[i * b.length + j] * b[j];
  }
  return sum;
}
