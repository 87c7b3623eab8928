import type { Covariance } from './covariance.ts';
import { basisRows, type Condition, condition, type TrainingSet } from './gaussian-condition.ts';
import { columnMeans, columnSquares, minusRow, unexplainedShare } from './matrix-product.ts';

/** Samples to learn from and the form of the process. Matrices are row-major. */
export interface GaussianProcessTask {
  /** n x d inputs. */
  readonly x: Float64Array;
  /** n x m outputs. */
  readonly y: Float64Array;
  readonly inputCount: number;
  readonly outputCount: number;
  readonly covariance: Covariance;
  /** n x p columns whose combination is the mean, for instance a first-order answer; by default 1 and the inputs. */
  readonly basis?: Float64Array;
  /** Inputs that share a length scale; by default every input has its own. */
  readonly groups?: readonly (readonly number[])[];
  /** Trials of length scales and nugget, each costing about n^3 operations. */
  readonly mostTrials?: number;
}

/** A fitted process, as plain data that survives structured cloning. */
export interface GaussianProcess {
  readonly covariance: Covariance;
  readonly inputCount: number;
  readonly outputCount: number;
  /** True when the mean is 1 and the inputs, so that predictions need no basis columns. */
  readonly ownBasis: boolean;
  /** Length scale of each input, in the input's unit (d). */
  readonly lengthScales: Float64Array;
  /** Variance of what the inputs do not explain, relative to that of the process [1]. */
  readonly nugget: number;
  /** Inputs divided by their length scales (n x d). */
  readonly scaledInputs: Float64Array;
  /** K^-1 (n x n), K^-1 H (n x p) and (H^T K^-1 H)^-1 (p x p): what variances are made of. */
  readonly inverse: Float64Array;
  readonly inverseBasis: Float64Array;
  readonly basisCovariance: Float64Array;
  /** Weights of the samples (n x m) and of the basis columns (p x m) in the mean. */
  readonly weights: Float64Array;
  readonly basisWeights: Float64Array;
  /** Process variance of each output (m), set so that leave-one-out residuals have the spread they claim. */
  readonly variance: Float64Array;
  /** What each sample misses its own prediction by when it is left out (n x m), and the root mean square (m). */
  readonly leaveOneOut: Float64Array;
  readonly leaveOneOutRms: Float64Array;
}

const MOST_TRIALS = 120;
/** Search range and start, as powers of two: of length scales in standard deviations, and of the nugget. */
const LENGTH_RANGE = { start: 1.5, least: -3, most: 7 };
const NUGGET_RANGE = { start: -14, least: -22, most: 2 };
const FIRST_STEP = 2;
const LAST_STEP = 0.25;

/**
 * Gaussian process for many outputs with common length scales and nugget, and a generalised least-squares mean; the
 * length scales and the nugget minimise the leave-one-out error, found by a pattern search.
 *
 * Sources: C. E. Rasmussen and C. K. I. Williams, Gaussian Processes for Machine Learning (2006), sections 2.7 and 5.4.2;
 * O. Dubrule, Cross validation of kriging in a unique neighborhood, Math. Geol. 15 (1983) 687-699 (leave-one-out).
 *
 * @throws RangeError when sizes do not fit, samples are too few, or basis columns depend on one another.
 */
export function fitGaussianProcess(task: GaussianProcessTask): GaussianProcess {
  const set = trainingSet(task);
  const spread = columnSquares(minusRow(task.y, columnMeans(task.y, set.m)), set.m);
  const groups = task.groups ?? Array.from({ length: set.d }, (_, input) => [input]);
  const deviations = columnSquares(minusRow(task.x, columnMeans(task.x, set.d)), set.d).map((sum) =>
    sum > 0 ? Math.sqrt(sum / set.n) : 1,
  );
  const lengths = (powers: readonly number[]) => {
    const scales = Float64Array.from(deviations);
    groups.forEach((group, g) => {
      for (const input of group) scales[input] *= 2 ** powers[g];
    });
    return scales;
  };
  const attempt = (powers: readonly number[]) => condition(set, lengths(powers), 2 ** powers[groups.length]);
  const best = patternSearch(groups.length, task.mostTrials ?? MOST_TRIALS, (powers) => {
    const trial = attempt(powers);
    return trial === null ? Number.POSITIVE_INFINITY : unexplainedShare(trial.leaveOneOut, spread);
  });
  const chosen = attempt(best);
  if (chosen === null) throw new RangeError('basis holds columns that depend on one another; leave some out.');
  return describe(task, set, chosen);
}

function trainingSet(task: GaussianProcessTask): TrainingSet {
  const { inputCount: d, outputCount: m } = task;
  const n = task.x.length / d;
  if (!(Number.isInteger(n) && task.y.length === n * m)) {
    throw new RangeError(`x has ${task.x.length} and y ${task.y.length} entries; expected n x ${d} and n x ${m}.`);
  }
  const basis = task.basis ?? basisRows(task.x, d);
  const p = basis.length / n;
  if (!(Number.isInteger(p) && p >= 1 && n > p)) {
    throw new RangeError(`basis has ${basis.length} entries for ${n} samples; it needs n x p of them, with n above p.`);
  }
  return { x: task.x, y: task.y, basis, covariance: task.covariance, n, d, m, p };
}

/** Lowest point found by trying each coordinate both ways with halving steps; the last coordinate is the nugget. */
function patternSearch(groupCount: number, mostTrials: number, cost: (powers: readonly number[]) => number): number[] {
  const ranges = [...Array.from({ length: groupCount }, () => LENGTH_RANGE), NUGGET_RANGE];
  let best = ranges.map(({ start }) => start);
  let lowest = cost(best);
  let trials = 1;
  for (let step = FIRST_STEP; step >= LAST_STEP && trials < mostTrials; ) {
    const before = lowest;
    for (let k = 0; k < ranges.length; k++) {
      for (const move of [step, -step]) {
        const value = Math.min(ranges[k].most, Math.max(ranges[k].least, best[k] + move));
        if (value === best[k] || trials >= mostTrials) continue;
        const candidate = best.with(k, value);
        const found = cost(candidate);
        trials++;
        if (!(found < lowest)) continue;
        best = candidate;
        lowest = found;
        break;
      }
    }
    if (!(lowest < before)) step /= 2;
  }
  return best;
}

function describe(task: GaussianProcessTask, set: TrainingSet, chosen: Condition): GaussianProcess {
  const { n, d, m } = set;
  return {
    covariance: task.covariance,
    inputCount: d,
    outputCount: m,
    ownBasis: task.basis === undefined,
    lengthScales: chosen.lengthScales,
    nugget: chosen.nugget,
    scaledInputs: chosen.scaledInputs,
    inverse: chosen.inverse,
    inverseBasis: chosen.inverseBasis,
    basisCovariance: chosen.basisCovariance,
    weights: chosen.weights,
    basisWeights: chosen.basisWeights,
    variance: chosen.variance,
    leaveOneOut: chosen.leaveOneOut,
    leaveOneOutRms: columnSquares(chosen.leaveOneOut, m).map((sum) => Math.sqrt(sum / n)),
  };
}
