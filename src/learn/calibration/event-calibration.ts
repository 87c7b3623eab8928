import { fitLogistic, logit } from '#numerics';
import { errorByPeople, missedWeights } from '../attendance/by-people.ts';
import type { Cases } from '../attendance/cases.ts';
import { type Estimate, meanInterval, shareInterval } from '../attendance/interval.ts';
import type { Weighing } from '../attendance/propensity.ts';
import { spreadOf } from '../attendance/weighted-mean.ts';
import { parameters } from '../parameters.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import { eventsSaid, judgeTwice, type PlainAndWeighted } from './pairs.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { meanAmong, shareAmong } from './weighted-part.ts';

/** Treatments of which about the same was said. */
export interface ReliabilityBin {
  /** mean chance said [1] */
  readonly said: number;
  readonly seen: Estimate;
  readonly treatments: number;
}

/** Brier's score and what it is made of; score = reliability - resolution + uncertainty + withinBins. */
export interface BrierScore {
  readonly score: number;
  /** how far what was said is from what was seen; 0 is best */
  readonly reliability: number;
  /** how far apart the bins are from each other; more is better */
  readonly resolution: number;
  readonly uncertainty: number;
  /** what gathering into bins leaves over */
  readonly withinBins: number;
  /** score less that of always saying the share that was seen: below 0 the forecast knows something; null of few with or without */
  readonly against: Estimate | null;
}

/** How what was said of an event compares with what was seen. */
export interface EventCalibration {
  readonly treatments: number;
  readonly said: number;
  readonly seen: number;
  /** seen less said, over all */
  readonly difference: Estimate;
  readonly verdict: Verdict;
  readonly bins: readonly ReliabilityBin[];
  /** log-odds seen per log-odds said: 1 = right, less = too sure, more = too timid; null when all was said alike, or of few with or without */
  readonly slope: Estimate | null;
  readonly brier: BrierScore;
}

/** Odds of an event against what happened, of those who were seen and of all by weights; null when nothing was seen. */
export function eventCalibration(
  rows: readonly TreatmentRow[],
  question: Question,
): PlainAndWeighted<EventCalibration> | null {
  const { cases, said } = eventsSaid(rows, question);
  return judgeTwice(cases, (weighing) => judge(weighing, said));
}

function judge(weighing: Weighing, said: readonly number[]): EventCalibration {
  const { y, seen, patients } = weighing.cases;
  const { effective: people } = weighing;
  const known = [...seen.keys()].filter((i) => seen[i]);
  const { shares } = spreadOf(
    weighing,
    y.map((answer, i) => answer - said[i]),
  );
  const average = { said: meanAmong(weighing, known, (i) => said[i]), seen: meanAmong(weighing, known, (i) => y[i]) };
  const missed = missedWeights(weighing.weights, patients, (i) => y[i]);
  const error = errorByPeople(shares, patients);
  const difference = lessSaid(shareInterval({ value: average.seen, error, people, missed }), average.said);
  const binned = gather(known, said, people);
  return {
    treatments: known.length,
    ...average,
    difference,
    verdict: verdictOf(difference),
    bins: binned.map((some) => ({
      said: meanAmong(weighing, some, (i) => said[i]),
      seen: shareAmong(weighing, some, (i) => y[i]),
      treatments: some.length,
    })),
    slope: slopeOf(weighing, known, said),
    brier: brierOf(weighing, { known, said, binned }),
  };
}

/**
 * Seen less said: the interval of what was seen, as narrow as forecasts that tell people apart make it, moved by what was said.
 * So it knows how rare events may be of which none was met.
 */
function lessSaid({ value, lo95, hi95, people }: Estimate, said: number): Estimate {
  return { value: value - said, lo95: lo95 - said, hi95: hi95 - said, people };
}

/** Rows in bins of equal number by what was said of them; those of whom the same was said stay together. */
function gather(known: readonly number[], said: readonly number[], people: number): readonly (readonly number[])[] {
  const { perBin, mostBins } = parameters;
  const count = Math.max(1, Math.min(mostBins.value, Math.floor(people / perBin.value)));
  const order = known.toSorted((a, b) => said[a] - said[b] || a - b);
  const bins: number[][] = [];
  for (const [k, i] of order.entries()) {
    const wanted = Math.floor((k * count) / order.length);
    const alike = k > 0 && said[order[k - 1]] === said[i];
    const last = bins.at(-1);
    if (last !== undefined && (alike || wanted < bins.length)) last.push(i);
    else bins.push([i]);
  }
  return bins;
}

function slopeOf({ cases, weights, effective }: Weighing, known: readonly number[], said: readonly number[]) {
  const margin = 1e-3;
  const x = Float64Array.from(known, (i) => logit(Math.min(1 - margin, Math.max(margin, said[i]))));
  const y = known.map((i) => cases.y[i]);
  if (fewOfEither(cases, known)) return null;
  const own = known.map((i) => weights[i]);
  const model = fitLogistic({ x, y, inputCount: 1, priorSd: parameters.slopePriorSd.value, weights: own });
  const [deviation] = model.deviations;
  if (deviation === 0) return null;
  const shares = own.map((weight, row) => {
    const [one, at] = [model.design[2 * row], model.design[2 * row + 1]];
    const along = model.inverse[2] * one + model.inverse[3] * at;
    const p = model.probabilities[row];
    // what a row pulls the fit to itself hides of its error
    const pull = weight * p * (1 - p) * ((model.inverse[0] * one + model.inverse[1] * at) * one + along * at);
    return (weight * (y[row] - p) * along) / (1 - Math.min(0.5, pull)) / deviation;
  });
  const patients = known.map((i) => cases.patients[i]);
  const error = errorByPeople(shares, patients);
  return meanInterval({ value: model.coefficients[1] / deviation, error, people: effective });
}

/** Whether so few had it, or had it not, that their errors are anybody's guess. */
function fewOfEither({ y, patients }: Cases, known: readonly number[]): boolean {
  const people = (answer: number) => new Set(known.filter((i) => y[i] === answer).map((i) => patients[i])).size;
  return Math.min(people(0), people(1)) < parameters.fewestOfEither.value;
}

interface Binned {
  readonly known: readonly number[];
  readonly said: readonly number[];
  readonly binned: readonly (readonly number[])[];
}

/** Source: Murphy 1973. */
function brierOf(weighing: Weighing, { known, said, binned }: Binned): BrierScore {
  const { y, patients } = weighing.cases;
  const all = meanAmong(weighing, known, (i) => y[i]);
  const score = meanAmong(weighing, known, (i) => (y[i] - said[i]) ** 2);
  let [reliability, resolution] = [0, 0];
  const total = known.reduce((sum, i) => sum + weighing.weights[i], 0);
  for (const some of binned) {
    const share = some.reduce((sum, i) => sum + weighing.weights[i], 0) / total;
    const seen = meanAmong(weighing, some, (i) => y[i]);
    reliability += share * (meanAmong(weighing, some, (i) => said[i]) - seen) ** 2;
    resolution += share * (seen - all) ** 2;
  }
  const uncertainty = all * (1 - all);
  const gain = spreadOf(
    weighing,
    y.map((answer, i) => (answer - said[i]) ** 2 - (answer - all) ** 2),
  );
  const error = errorByPeople(gain.shares, patients);
  return {
    score,
    reliability,
    resolution,
    uncertainty,
    withinBins: score - (reliability - resolution + uncertainty),
    against: fewOfEither(weighing.cases, known)
      ? null
      : meanInterval({ value: gain.value, error, people: weighing.effective }),
  };
}
