import { latinHypercube } from '../random/latin-hypercube.ts';
import { SOBOL_DIMENSIONS, sobol } from '../random/sobol.ts';
import { mean, standardDeviation } from './statistics.ts';

/** A model whose output variance is to be shared out. */
export interface SensitivityStudy {
  /** Number of inputs d, each uniform on (0, 1); the model turns them into quantities. */
  readonly inputCount: number;
  /** Number of outputs m. */
  readonly outputCount: number;
  /** Values (count x m) at `count` rows (count x d) of inputs, both row-major. */
  readonly evaluate: (rows: Float64Array, count: number) => Float64Array;
  /** Sample size n; the model is evaluated n (groups + 2) times. Powers of two serve best. */
  readonly sampleCount: number;
  readonly seed: number;
  /** Sets of inputs judged together, by default every input alone. */
  readonly groups?: readonly (readonly number[])[];
}

/** Sobol' indices, groups x m, row-major, with standard errors; NaN for outputs that do not vary. */
export interface SobolIndices {
  /** Share of the variance a group explains alone [1]. */
  readonly first: Float64Array;
  readonly firstError: Float64Array;
  /** Share that would be missing if only this group were known, including interactions [1]. */
  readonly total: Float64Array;
  readonly totalError: Float64Array;
  /** Mean and variance of each output (m). */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * First-order and total Sobol' indices by radial replacement of columns of a scrambled Sobol' sample (a Latin hypercube
 * beyond 32 inputs). Standard errors are those of independent sampling, hence cautious.
 *
 * Sources: A. Saltelli et al., Variance based sensitivity analysis of model output, Comput. Phys. Commun. 181 (2010)
 * 259-270 (first order); M. J. W. Jansen, Comput. Phys. Commun. 117 (1999) 35-43 (total).
 */
export function sobolIndices(study: SensitivityStudy): SobolIndices {
  const { inputCount: d, outputCount: m, sampleCount: n } = study;
  if (!(Number.isInteger(n) && n >= 2)) throw new RangeError(`sampleCount is ${n}; it must be 2 or more.`);
  const groups = study.groups ?? Array.from({ length: d }, (_, input) => [input]);
  const [A, B] = twoSamples(study.seed, n, d);
  const fA = evaluated(study, A);
  const fB = evaluated(study, B);
  const indices = emptyIndices(groups.length, m);
  setMoments(indices, fA, fB);
  groups.forEach((group, g) => {
    const mixed = A.slice();
    for (let row = 0; row < n; row++) for (const input of group) mixed[row * d + input] = B[row * d + input];
    const fMixed = evaluated(study, mixed);
    for (let output = 0; output < m; output++) share(indices, { fA, fB, fMixed }, g * m + output, output);
  });
  return indices;
}

/** Two unrelated samples (n x d): the left and right half of the columns of one sample. */
function twoSamples(seed: number, n: number, d: number): [Float64Array, Float64Array] {
  const sample = 2 * d <= SOBOL_DIMENSIONS ? sobol(seed, n, 2 * d) : latinHypercube(seed, n, 2 * d);
  const columns = (from: number) => {
    const rows = new Float64Array(n * d);
    for (let row = 0; row < n; row++) rows.set(sample.subarray(2 * d * row + from, 2 * d * row + from + d), d * row);
    return rows;
  };
  return [columns(0), columns(d)];
}

function evaluated(study: SensitivityStudy, rows: Float64Array): Float64Array {
  const { sampleCount, outputCount } = study;
  const values = study.evaluate(rows, sampleCount);
  if (values.length !== sampleCount * outputCount) {
    throw new RangeError(
      `evaluate gave ${values.length} values; ${sampleCount} rows x ${outputCount} outputs were expected.`,
    );
  }
  return values;
}

function emptyIndices(groupCount: number, m: number): SobolIndices {
  const table = () => new Float64Array(groupCount * m);
  return {
    first: table(),
    firstError: table(),
    total: table(),
    totalError: table(),
    mean: new Float64Array(m),
    variance: new Float64Array(m),
  };
}

function setMoments({ mean, variance }: SobolIndices, fA: Float64Array, fB: Float64Array): void {
  const m = mean.length;
  const count = (2 * fA.length) / m;
  for (const values of [fA, fB]) for (let k = 0; k < values.length; k++) mean[k % m] += values[k] / count;
  for (const values of [fA, fB]) {
    for (let k = 0; k < values.length; k++) variance[k % m] += (values[k] - mean[k % m]) ** 2 / (count - 1);
  }
}

function share(
  indices: SobolIndices,
  values: { fA: Float64Array; fB: Float64Array; fMixed: Float64Array },
  at: number,
  output: number,
): void {
  const { fA, fB, fMixed } = values;
  const m = indices.mean.length;
  const n = fA.length / m;
  const variance = indices.variance[output];
  const first = new Float64Array(n);
  const total = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const k = row * m + output;
    first[row] = ((fB[k] - indices.mean[output]) * (fMixed[k] - fA[k])) / variance;
    total[row] = (fA[k] - fMixed[k]) ** 2 / (2 * variance);
  }
  indices.first[at] = mean(first);
  indices.firstError[at] = standardDeviation(first) / Math.sqrt(n);
  indices.total[at] = mean(total);
  indices.totalError[at] = standardDeviation(total) / Math.sqrt(n);
}
