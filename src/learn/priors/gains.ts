import { standardDeviation } from '#numerics';
import { errorByPeople } from '../attendance/by-people.ts';
import { type Estimate, meanInterval } from '../attendance/interval.ts';
import type { Weighing } from '../attendance/propensity.ts';
import { spreadOf } from '../attendance/weighted-mean.ts';
import { parameters } from '../parameters.ts';
import type { TreatmentRow } from '../rows.ts';
import type { ForecastDraws } from './forecast-draws.ts';
import type { DrawsOf, Learn, LeftOutCheck, UpdateTask } from './guarded-update.ts';
import { asMeasured, type Denser, denserBy, drawWeights, rankedScore } from './scores.ts';

/** What is checked: weighings of the outcomes, then of the events, in the order of the task. */
interface Checked {
  readonly drawsOf: DrawsOf;
  readonly task: Pick<UpdateTask, 'outcomes' | 'events'>;
  readonly weighings: readonly Weighing[];
  readonly names: readonly string[];
  readonly learn: Learn;
  /** the priors in force until now, where they are not ours: what was learnt must be better than they are */
  readonly inForce: Denser;
}

/**
 * Leaves out the patients part by part, learns from the others, and scores what the forecasts of those left out would have been.
 * @returns null where draws cannot speak for what was learnt
 */
export function checkGains({ drawsOf, task, weighings, names, learn, inForce }: Checked): LeftOutCheck | null {
  const ofOutcomes = weighings.slice(0, task.outcomes.length);
  const partOf = partsOf(weighings);
  const weightsOf = leftOutWeights({ names, learn, partOf });
  const beforeOf = weightsInForce(inForce);
  const scored: Scored[] = [];
  for (const [o, { name, week }] of task.outcomes.entries()) {
    const found = gainsOf(ofOutcomes[o], drawsOf, (draws, row, y) => {
      const values = draws.outcomes[name]?.[String(week)];
      const [before, weights] = [beforeOf(draws), weightsOf(row, draws)];
      if (values === undefined || before === null || weights === null) return null;
      const sorted = asMeasured(values, draws.errorSd[name] ?? 0);
      const old = rankedScore(sorted, before, y);
      const off = (y - weightedMean(values, before)) / standardDeviation(values);
      return { old, gain: old - rankedScore(sorted, weights, y), off };
    });
    if (found === null) return null;
    scored.push(found);
  }
  const gain = together(ofOutcomes, scored);
  const tilted = [-1, 1].map((sign) => {
    const tilt = sign * parameters.missingTilt.value;
    return {
      tilt,
      gain: together(
        ofOutcomes.map((one, o) => tiltedBy(one, scored[o].off, tilt)),
        scored,
      ),
    };
  });
  const events: LeftOutCheck['events'][number][] = [];
  for (const [e, { name }] of task.events.entries()) {
    const weighing = weighings[task.outcomes.length + e];
    const found = gainsOf(weighing, drawsOf, (draws, row, y) => {
      const chances = draws.events[name];
      const [before, weights] = [beforeOf(draws), weightsOf(row, draws)];
      if (chances === undefined || before === null || weights === null) return null;
      const old = (y - weightedMean(chances, before)) ** 2;
      return { old, gain: old - (y - weightedMean(chances, weights)) ** 2, off: 0 };
    });
    if (found === null) return null;
    events.push({ event: name, gain: together([weighing], [{ ...found, scale: 1 }]) });
  }
  const { cases } = ofOutcomes[0];
  return { people: cases.patientCount, treatments: cases.rows.length, gain, tilted, events };
}

function partsOf(weighings: readonly Weighing[]): (patient: string) => number {
  const all = [...new Set(weighings.flatMap(({ cases }) => cases.rows.map(({ patient }) => patient)))].toSorted();
  const part = new Map(all.map((patient, k) => [patient, k % parameters.parts.value] as const));
  return (patient) => part.get(patient) ?? 0;
}

/** Weights of the draws behind a row as learnt from the other parts; worked out once per part and set of draws. */
function leftOutWeights({
  names,
  learn,
  partOf,
}: Pick<Checked, 'names' | 'learn'> & { partOf: (p: string) => number }) {
  const shifts = Array.from({ length: parameters.parts.value }, (_, part) =>
    denserBy(
      names,
      learn((patient) => partOf(patient) !== part),
    ),
  );
  const known = shifts.map(() => new WeakMap<Float64Array, { readonly weights: Float64Array | null }>());
  return ({ patient }: TreatmentRow, draws: ForecastDraws) => {
    const part = partOf(patient);
    const found = known[part].get(draws.z) ?? { weights: drawWeights(draws, shifts[part]) };
    known[part].set(draws.z, found);
    return found.weights;
  };
}

/** Weights of draws as the priors in force would have drawn them; worked out once for all forecasts that share their draws. */
function weightsInForce(inForce: Denser) {
  const known = new WeakMap<Float64Array, { readonly weights: Float64Array | null }>();
  return (draws: ForecastDraws) => {
    const found = known.get(draws.z) ?? { weights: drawWeights(draws, inForce) };
    known.set(draws.z, found);
    return found.weights;
  };
}

function weightedMean(values: Float64Array, weights: Float64Array): number {
  return values.reduce((sum, value, d) => sum + weights[d] * value, 0);
}

interface Scored {
  /** old less new score; NaN where not seen (n) */
  readonly gain: Float64Array;
  /** measured beside forecast, in standard deviations of the forecast (n) */
  readonly off: Float64Array;
  /** mean old score */
  readonly scale: number;
}

type Score = (
  draws: ForecastDraws,
  row: TreatmentRow,
  y: number,
) => { readonly old: number; readonly gain: number; readonly off: number } | null;

function gainsOf({ cases, weights }: Weighing, drawsOf: DrawsOf, score: Score): Scored | null {
  const gain = new Float64Array(cases.rows.length).fill(Number.NaN);
  const off = new Float64Array(cases.rows.length);
  let [sum, total] = [0, 0];
  for (const [i, row] of cases.rows.entries()) {
    const draws = drawsOf(row);
    if (!cases.seen[i] || draws === null) continue;
    const found = score(draws, row, cases.y[i]);
    if (found === null) return null;
    gain[i] = found.gain;
    off[i] = found.off;
    sum += weights[i] * found.old;
    total += weights[i];
  }
  return { gain, off, scale: sum / total };
}

/** Mean relative gain over outcomes, its error by people. */
function together(weighings: readonly Weighing[], scored: readonly Scored[]): Estimate {
  const shares: number[] = [];
  const patients: number[] = [];
  const numbers = new Map<string, number>();
  let value = 0;
  for (const [o, weighing] of weighings.entries()) {
    const found = spreadOf(weighing, scored[o].gain);
    const by = 1 / (scored[o].scale * weighings.length);
    value += by * found.value;
    for (const [i, { patient }] of weighing.cases.rows.entries()) {
      const number = numbers.get(patient) ?? numbers.size;
      numbers.set(patient, number);
      shares.push(by * found.shares[i]);
      patients.push(number);
    }
  }
  const people = Math.min(...weighings.map(({ effective }) => effective));
  return meanInterval({ value, error: errorByPeople(shares, patients), people });
}

/** Weights as they would be had those who did not come been further above (or below) their forecasts than those who came. */
function tiltedBy(weighing: Weighing, off: Float64Array, tilt: number): Weighing {
  const { weights, cases } = weighing;
  const others = weights.map(
    (weight, i) => Math.max(0, weight - 1) * Math.exp(tilt * Math.min(2, Math.max(-2, off[i]))),
  );
  const plain = weights.reduce((sum, weight) => sum + Math.max(0, weight - 1), 0);
  const total = others.reduce((sum, one) => sum + one, 0);
  const scale = total > 0 ? plain / total : 0;
  return {
    ...weighing,
    weights: weights.map((weight, i) => (cases.seen[i] ? Math.min(1, weight) + scale * others[i] : 0)),
  };
}
