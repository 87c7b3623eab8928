import { errorByPeople, missedWeights } from '../attendance/by-people.ts';
import { type Estimate, meanInterval, shareInterval } from '../attendance/interval.ts';
import type { Weighing } from '../attendance/propensity.ts';
import { spreadOf } from '../attendance/weighted-mean.ts';
import type { QuantilesSaid, Question, TreatmentRow } from '../rows.ts';
import { judgeTwice, type PlainAndWeighted, quantilesSaid } from './pairs.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Where an outcome fell among the quantiles that were said: one cell of the histogram of its place. */
export interface PlaceCell {
  /** quantiles between which it lies [1] */
  readonly from: number;
  readonly to: number;
  /** share that should fall here [1] */
  readonly said: number;
  readonly seen: Estimate;
}

/** A share that should be something. */
export interface ShareAgainst {
  readonly said: number;
  readonly seen: Estimate;
  readonly verdict: Exclude<Verdict, 'said-too-little' | 'said-too-much'> | 'too-wide' | 'too-narrow';
}

/** How what was said of an outcome compares with what was measured. */
export interface OutcomeCalibration {
  readonly treatments: number;
  /** measured less the median that was said, in the outcome's unit */
  readonly difference: Estimate;
  /** share inside the middle half and the middle nine tenths that were said */
  readonly inside50: ShareAgainst;
  readonly inside90: ShareAgainst;
  /** places among the five quantiles, which is all that was said */
  readonly places: readonly PlaceCell[];
  /** mean loss of the five quantiles, a proper score in the outcome's unit; less is better */
  readonly quantileLoss: number;
}

const levels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const ends = [0, ...levels, 1];

/** Quantiles of an outcome against what was measured, of those seen and of all by weights; null when nothing was seen. */
export function outcomeCalibration(
  rows: readonly TreatmentRow[],
  question: Question,
): PlainAndWeighted<OutcomeCalibration> | null {
  const { cases, said } = quantilesSaid(rows, question);
  return judgeTwice(cases, (weighing) => judge(weighing, said.map(inOrder)));
}

function inOrder({ p05, p25, p50, p75, p95 }: QuantilesSaid): readonly number[] {
  return [p05, p25, p50, p75, p95];
}

function judge(weighing: Weighing, said: readonly (readonly number[])[]): OutcomeCalibration {
  const { y, seen, patients } = weighing.cases;
  const { effective: people } = weighing;
  const cell = Array.from(y, (value, i) => said[i].filter((quantile) => value > quantile).length);
  const meanOf = (of: (row: number) => number) => {
    const { value, shares } = spreadOf(
      weighing,
      y.map((_, i) => (seen[i] ? of(i) : Number.NaN)),
    );
    return { value, error: errorByPeople(shares, patients), people };
  };
  const share = (cells: readonly number[]) => {
    const inside = (i: number) => Number(cells.includes(cell[i]));
    return shareInterval({ ...meanOf(inside), missed: missedWeights(weighing.weights, patients, inside) });
  };
  const loss = (i: number) => {
    const each = levels.map((level, q) => (y[i] - said[i][q]) * (level - Number(y[i] < said[i][q])));
    return each.reduce((sum, one) => sum + one, 0) / levels.length;
  };
  return {
    treatments: seen.filter(Boolean).length,
    difference: meanInterval(meanOf((i) => y[i] - said[i][2])),
    inside50: against(0.5, share([2, 3])),
    inside90: against(0.9, share([1, 2, 3, 4])),
    places: ends.slice(1).map((to, k) => ({ from: ends[k], to, said: to - ends[k], seen: share([k]) })),
    quantileLoss: meanOf(loss).value,
  };
}

/** More inside than said: the forecast was less sure than it could be. */
function against(said: number, seen: Estimate): ShareAgainst {
  const difference = { ...seen, value: seen.value - said, lo95: seen.lo95 - said, hi95: seen.hi95 - said };
  const verdict = verdictOf(difference);
  if (verdict === 'said-too-little') return { said, seen, verdict: 'too-wide' };
  return { said, seen, verdict: verdict === 'said-too-much' ? 'too-narrow' : verdict };
}
