import { mean } from '#numerics';
import { type Interval95, quantileF } from './interval.ts';

/** How alike raters score the same things, by McGraw and Wong's names. */
export interface IntraclassCorrelations {
  /** ICC(A,1), Shrout and Fleiss' ICC(2,1): one rater against another, a generous rater counts as disagreement */
  readonly agreementSingle: Interval95;
  /** ICC(A,k), ICC(2,k): the mean of these raters against the mean of others */
  readonly agreementMean: Interval95;
  /** ICC(C,1), ICC(3,1): as the first, but a generous rater is forgiven */
  readonly consistencySingle: Interval95;
  /** ICC(C,k), ICC(3,k) */
  readonly consistencyMean: Interval95;
  readonly subjects: number;
  readonly raters: number;
}

interface MeanSquares {
  readonly subjects: number;
  readonly raters: number;
  readonly between: number;
  readonly rater: number;
  readonly error: number;
}

/**
 * Intraclass correlations of a full table, two-way model, with 95 % intervals.
 *
 * Sources: P. E. Shrout and J. L. Fleiss, Psychol. Bull. 86 (1979) 420-428; K. O. McGraw and S. P. Wong, Psychol.
 * Methods 1 (1996) 30-46 (intervals).
 * @param scores one row per subject, one column per rater
 * @returns null when there are fewer than two subjects or raters, or when nothing differs between subjects and raters
 */
export function intraclass(scores: readonly (readonly number[])[]): IntraclassCorrelations | null {
  const squares = meanSquares(scores);
  if (squares === null || !(squares.between + squares.error > 0)) return null;
  const single = agreement(squares);
  const same = consistency(squares);
  const k = squares.raters;
  return {
    agreementSingle: single,
    agreementMean: ofMean(single, k),
    consistencySingle: same,
    consistencyMean: ofMean(same, k),
    subjects: squares.subjects,
    raters: k,
  };
}

function meanSquares(scores: readonly (readonly number[])[]): MeanSquares | null {
  const [n, k] = [scores.length, scores[0]?.length ?? 0];
  if (n < 2 || k < 2) return null;
  const all = mean(scores.flat());
  const rows = scores.map((row) => mean(row));
  const columns = Array.from({ length: k }, (_, j) => mean(scores.map((row) => row[j])));
  const squared = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - all) ** 2, 0);
  const [ofRows, ofColumns] = [k * squared(rows), n * squared(columns)];
  const residual = Math.max(0, squared(scores.flat()) - ofRows - ofColumns);
  return {
    subjects: n,
    raters: k,
    between: ofRows / (n - 1),
    rater: ofColumns / (k - 1),
    error: residual / ((n - 1) * (k - 1)),
  };
}

function agreement({ subjects: n, raters: k, between, rater, error }: MeanSquares): Interval95 {
  const value = (between - error) / (between + (k - 1) * error + (k * (rater - error)) / n);
  if (error === 0 && rater === 0) return { value, lo95: value, hi95: value };
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const freedom = (a * rater + b * error) ** 2 / ((a * rater) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)));
  const [low, high] = [quantileF(0.975, n - 1, freedom), quantileF(0.975, freedom, n - 1)];
  const spread = k * rater + (k * n - k - n) * error;
  return {
    value,
    lo95: (n * (between - low * error)) / (low * spread + n * between),
    hi95: (n * (high * between - error)) / (spread + n * high * between),
  };
}

function consistency({ subjects: n, raters: k, between, error }: MeanSquares): Interval95 {
  const of = (ratio: number) => (ratio === Number.POSITIVE_INFINITY ? 1 : (ratio - 1) / (ratio + k - 1));
  const ratio = error === 0 ? Number.POSITIVE_INFINITY : between / error;
  const within = (n - 1) * (k - 1);
  return {
    value: of(ratio),
    lo95: of(ratio / quantileF(0.975, n - 1, within)),
    hi95: of(ratio * quantileF(0.975, within, n - 1)),
  };
}

/** Spearman and Brown: the mean of k raters from one of them. */
function ofMean({ value, lo95, hi95 }: Interval95, k: number): Interval95 {
  const of = (one: number) => (k * one) / (1 + (k - 1) * one);
  return { value: of(value), lo95: of(lo95), hi95: of(hi95) };
}
