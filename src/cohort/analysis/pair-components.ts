import { factorDense, quantiles, type Stream, solveDense } from '#numerics';
import { analysis } from './parameters.ts';
import { ratioInterval } from './ratio-interval.ts';

/** How alike two subjects are in one cause of variance. */
export type Likeness = (i: number, j: number) => number;

/** A value per subject whose variance is to be split. */
export interface PairStudy {
  /** (nSubject) */
  readonly values: ArrayLike<number>;
  /** block of every subject (nSubject), from 0; blocks are independent of each other */
  readonly blocks: ArrayLike<number>;
  readonly blockCount: number;
  /** one per cause, each with mean 1 between a subject and itself and known between any two */
  readonly causes: readonly Likeness[];
  /** subjects in a group, where the first cause is belonging to the same group of several; null where it is not */
  readonly groupSize: number | null;
  readonly random: Stream;
}

/** An estimate with its interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Variance by cause. */
export interface PairComponents {
  /** [unit of the values, squared] */
  readonly total: number;
  /** share of every cause, then of what none explains [1]; unbiased, so that one near 0 may come out below it */
  readonly shares: readonly Interval[];
}

/**
 * Splits a variance by regressing products of pairs on how alike the pairs are (method of moments): the mean of y_i y_j is the
 * sum over causes of variance times likeness, up to a constant that centring leaves. Unbiased whatever the number of inputs
 * behind a likeness; for balanced groups and the likeness "same group" it is the estimator of one-way analysis of variance.
 * Intervals by drawing blocks anew, pairs of a block with its own copy left out; of groups by {@link ratioInterval}.
 *
 * Source: J. K. Haseman and R. C. Elston, The investigation of linkage between a quantitative trait and a marker locus, Behav. Genet. 2 (1972) 3-19.
 */
export function pairComponents(study: PairStudy): PairComponents | null {
  const { blockCount, random } = study;
  const sums = sumsByBlocks(study);
  const found = solved(sums, study, new Float64Array(blockCount).fill(1));
  if (found === null || !(found.total > 0)) return null;
  const draws: number[][] = [];
  for (let b = 0; b < analysis.bootstraps; b++) {
    const times = new Float64Array(blockCount);
    for (let k = 0; k < blockCount; k++) times[random.integer(blockCount)] += 1;
    const again = solved(sums, study, times);
    if (again !== null && again.total > 0) draws.push(again.shares);
  }
  const tail = (1 - analysis.level) / 2;
  return {
    total: found.total,
    shares: found.shares.map((value, c) => {
      const [low, high] = quantiles(
        draws.map((shares) => shares[c]),
        [tail, 1 - tail],
      );
      const ofGroups = c === 0 && study.groupSize !== null ? ratioOf(sums, study, value) : null;
      return ofGroups ?? { value, low, high };
    }),
  };
}

/** Interval of the first share by leaving out each block in turn. */
function ratioOf(sums: BlockSums, study: PairStudy, value: number): Interval | null {
  const without = Array.from({ length: study.blockCount }, (_, left) => {
    const times = Float64Array.from({ length: study.blockCount }, (__, block) => Number(block !== left));
    return solved(sums, study, times)?.shares[0] ?? Number.NaN;
  });
  return ratioInterval(value, without, study.groupSize ?? 1);
}

interface BlockSums {
  /** (nBlock x nBlock x nSum) of pairs: rows below the diagonal are empty; see {@link addPair} */
  readonly pairs: Float64Array;
  readonly sumCount: number;
  /** (nBlock) sum of squares and number of subjects */
  readonly squares: Float64Array;
  readonly subjects: Float64Array;
}

/** Terms of the normal equations: constant and causes against each other and against the product. */
function sumsByBlocks({ values, blocks, blockCount, causes }: PairStudy): BlockSums {
  const terms = causes.length + 1;
  const sumCount = (terms * (terms + 1)) / 2 + terms;
  const pairs = new Float64Array(blockCount * blockCount * sumCount);
  const squares = new Float64Array(blockCount);
  const subjects = new Float64Array(blockCount);
  const count = values.length;
  let mean = 0;
  for (let i = 0; i < count; i++) mean += values[i] / count;
  const row = new Float64Array(terms);
  row[0] = 1;
  for (let i = 0; i < count; i++) {
    const own = values[i] - mean;
    squares[blocks[i]] += own * own;
    subjects[blocks[i]] += 1;
    for (let j = i + 1; j < count; j++) {
      for (let c = 1; c < terms; c++) row[c] = causes[c - 1](i, j);
      const [low, high] = blocks[i] < blocks[j] ? [blocks[i], blocks[j]] : [blocks[j], blocks[i]];
      addPair(pairs, (low * blockCount + high) * sumCount, row, own * (values[j] - mean));
    }
  }
  return { pairs, sumCount, squares, subjects };
}

function addPair(into: Float64Array, start: number, row: Float64Array, product: number): void {
  let at = start;
  for (let a = 0; a < row.length; a++) {
    for (let b = 0; b <= a; b++) into[at++] += row[a] * row[b];
    into[at++] += row[a] * product;
  }
}

/** Total and shares when every block is there so many times; null when the causes cannot be told apart. */
function solved(
  { pairs, sumCount, squares, subjects }: BlockSums,
  { blockCount, causes }: PairStudy,
  times: Float64Array,
): { readonly total: number; readonly shares: number[] } | null {
  const sums = new Float64Array(sumCount);
  let [square, count] = [0, 0];
  for (let a = 0; a < blockCount; a++) {
    square += times[a] * squares[a];
    count += times[a] * subjects[a];
    for (let b = a; b < blockCount; b++) {
      const weight = a === b ? times[a] : times[a] * times[b];
      if (weight === 0) continue;
      const start = (a * blockCount + b) * sumCount;
      for (let s = 0; s < sumCount; s++) sums[s] += weight * pairs[start + s];
    }
  }
  const terms = causes.length + 1;
  const [matrix, right] = normalEquations(sums, terms);
  const factor = factorDense(matrix, terms);
  if (factor === null) return null;
  solveDense(factor, right, 1);
  const [constant, ...variances] = right;
  const total = square / count - constant;
  const shares = variances.map((variance) => variance / total);
  return { total, shares: [...shares, 1 - shares.reduce((sum, share) => sum + share, 0)] };
}

function normalEquations(sums: Float64Array, terms: number): readonly [Float64Array, Float64Array] {
  const matrix = new Float64Array(terms * terms);
  const right = new Float64Array(terms);
  let at = 0;
  for (let a = 0; a < terms; a++) {
    for (let b = 0; b <= a; b++) {
      matrix[a * terms + b] = sums[at];
      matrix[b * terms + a] = sums[at++];
    }
    right[a] = sums[at++];
  }
  return [matrix, right];
}
