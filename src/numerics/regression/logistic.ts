import { factorDense, invertDense, solveDense } from './dense-cholesky.ts';

/** Yes-or-no answers to learn from: n rows of p inputs. */
export interface LogisticTask {
  /** (n x p, row-major) */
  readonly x: Float64Array;
  /** (n) 0 or 1, or a share between */
  readonly y: ArrayLike<number>;
  readonly inputCount: number;
  /** standard deviation of a normal prior of every coefficient, for inputs of unit variance; infinite = no shrinkage [1] */
  readonly priorSd: number;
  /** (n) how much a row counts; 1 unless said */
  readonly weights?: ArrayLike<number>;
  /** (n) known part of the log-odds; 0 unless said */
  readonly offsets?: ArrayLike<number>;
}

/** log-odds = offset + design . coefficients, the first column of the design being 1 and the others scaled to unit variance. */
export interface LogisticModel {
  /** 1 + p */
  readonly columnCount: number;
  /** (columnCount), for the scaled inputs */
  readonly coefficients: Float64Array;
  /** (n x columnCount, row-major) */
  readonly design: Float64Array;
  /** inverse of the penalised information (columnCount x columnCount) */
  readonly inverse: Float64Array;
  /** fitted probabilities (n) [1] */
  readonly probabilities: Float64Array;
  /** (p) of the inputs as they were given */
  readonly means: Float64Array;
  /** (p); 0 where an input does not vary, whose coefficient is then 0 */
  readonly deviations: Float64Array;
}

const mostSteps = 100;
const closeEnough = 1e-10;
/** Keeps the system solvable where a column does not vary and nothing shrinks. */
const leastPrecision = 1e-12;

/**
 * Logistic regression with a normal prior of the coefficients (the intercept is free): the penalised maximum of the likelihood
 * by Newton's method with halved steps. With a finite prior it exists for separated data too.
 *
 * Sources: P. McCullagh and J. A. Nelder, Generalized Linear Models (1989) 4.4; S. le Cessie and J. C. van Houwelingen,
 * Ridge estimators in logistic regression, Appl. Stat. 41 (1992) 191-201.
 * @throws RangeError when sizes do not fit, or when nothing shrinks and the data are separated
 */
export function fitLogistic(task: LogisticTask): LogisticModel {
  const { x, y, inputCount: p, priorSd } = task;
  const n = y.length;
  if (!(n >= 1 && x.length === n * p)) throw new RangeError(`x has ${x.length} entries; expected ${n} x ${p}.`);
  if (!(priorSd > 0)) throw new RangeError(`priorSd is ${priorSd}; it must be above 0.`);
  const scaled = standardised(x, n, p);
  const columnCount = p + 1;
  const problem = { ...task, design: scaled.design, columnCount, precision: Math.max(leastPrecision, priorSd ** -2) };
  let state = evaluated(problem, new Float64Array(columnCount));
  for (let step = 0; step < mostSteps; step++) {
    const factor = factorDense(state.information, columnCount);
    if (factor === null) break;
    const move = state.score.slice();
    solveDense(factor, move, 1);
    const next = better(problem, state, move);
    const gain = next.value - state.value;
    state = next;
    if (gain <= closeEnough * (1 + Math.abs(state.value)) && Math.max(...move.map(Math.abs)) < Math.sqrt(closeEnough)) {
      return { ...finished(state, columnCount), ...scaled, columnCount };
    }
  }
  throw new RangeError('the likelihood has no maximum: inputs separate the answers; use a smaller priorSd.');
}

/** Probabilities at more rows of inputs (m x p, row-major), with offset 0. */
export function predictLogistic(model: LogisticModel, x: Float64Array): Float64Array {
  const p = model.columnCount - 1;
  return Float64Array.from({ length: x.length / p }, (_, i) => {
    let eta = model.coefficients[0];
    for (let k = 0; k < p; k++) {
      const deviation = model.deviations[k];
      if (deviation > 0) eta += (model.coefficients[k + 1] * (x[i * p + k] - model.means[k])) / deviation;
    }
    return expit(eta);
  });
}

/** Probability of log-odds. */
export function expit(eta: number): number {
  return 1 / (1 + Math.exp(-eta));
}

/** Log-odds of a probability, infinite at 0 and 1. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

type Problem = LogisticTask & {
  readonly design: Float64Array;
  readonly columnCount: number;
  readonly precision: number;
};

type State = ReturnType<typeof evaluated>;

function evaluated(problem: Problem, beta: Float64Array) {
  const { y, weights, offsets, design, columnCount: q, precision } = problem;
  const n = y.length;
  const probabilities = new Float64Array(n);
  const score = new Float64Array(q);
  const information = new Float64Array(q * q);
  let value = 0;
  for (let i = 0; i < n; i++) {
    const row = design.subarray(i * q, (i + 1) * q);
    const weight = weights?.[i] ?? 1;
    let eta = offsets?.[i] ?? 0;
    for (let k = 0; k < q; k++) eta += row[k] * beta[k];
    const p = expit(eta);
    probabilities[i] = p;
    value += weight * (y[i] * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta))));
    for (let k = 0; k < q; k++) {
      score[k] += weight * (y[i] - p) * row[k];
      for (let l = 0; l <= k; l++) information[k * q + l] += weight * p * (1 - p) * row[k] * row[l];
    }
  }
  for (let k = 1; k < q; k++) {
    value -= (precision * beta[k] ** 2) / 2;
    score[k] -= precision * beta[k];
    information[k * q + k] += precision;
  }
  return { beta, value, score, information, probabilities };
}

function better(problem: Problem, state: State, move: Float64Array): State {
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = evaluated(
      problem,
      state.beta.map((b, k) => b + share * move[k]),
    );
    if (next.value >= state.value) return next;
  }
  return state;
}

function finished({ beta, information, probabilities }: State, q: number) {
  const factor = factorDense(information, q);
  if (factor === null) throw new RangeError('the information is not positive definite: nothing can be learnt.');
  return { coefficients: beta, inverse: invertDense(factor), probabilities };
}

function standardised(x: Float64Array, n: number, p: number) {
  const means = new Float64Array(p);
  const deviations = new Float64Array(p);
  const design = new Float64Array(n * (p + 1));
  for (let k = 0; k < p; k++) {
    for (let i = 0; i < n; i++) means[k] += x[i * p + k] / n;
    for (let i = 0; i < n; i++) deviations[k] += (x[i * p + k] - means[k]) ** 2 / n;
    deviations[k] = Math.sqrt(deviations[k]);
    if (deviations[k] <= 1e-12 * (1 + Math.abs(means[k]))) deviations[k] = 0;
  }
  for (let i = 0; i < n; i++) {
    design[i * (p + 1)] = 1;
    for (let k = 0; k < p; k++) {
      design[i * (p + 1) + k + 1] = deviations[k] > 0 ? (x[i * p + k] - means[k]) / deviations[k] : 0;
    }
  }
  return { design, means, deviations };
}
