import type { Estimate } from '../attendance/interval.ts';
import { parameters } from '../parameters.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import { eventCalibration } from './event-calibration.ts';
import { outcomeCalibration } from './outcome-calibration.ts';
import type { PlainAndWeighted } from './pairs.ts';

/**
 * One thing that was forecast, in a line. Of an event: the share of people of whom it was said, and who had it. Of a measured
 * outcome: the share that should lie inside the middle nine tenths of what was said, and that did.
 */
export interface ForecastLine {
  readonly question: Question;
  /** share that was said, or that the range promises [1] */
  readonly said: number;
  /** share that was so [1] */
  readonly seen: Estimate;
  /** treatments that were forecast and seen */
  readonly treatments: number;
  /** whether it tells of all who were treated, by weights, or of those who were seen only */
  readonly ofAll: boolean;
  /** whether it was as said; `open` where so few cannot tell */
  readonly verdict: 'held' | 'off' | 'open';
}

/** Everything that was forecast and looked at, each once, for a picture of all of it. */
export interface ForecastsAtAGlance {
  /** events before measured changes; of each what was off first, the furthest on top, then what held, then what cannot be told */
  readonly lines: readonly ForecastLine[];
  /** lines that would be called off by chance if all were as said */
  readonly offByChance: number;
}

interface Looked extends Question {
  readonly seen: number;
}

/** Every forecast of ordinary cases against what happened, each at the earliest follow-up at which nearly as many were seen as at any: there a treatment does most. */
export function forecastsAtAGlance(rows: readonly TreatmentRow[], questions: readonly Looked[]): ForecastsAtAGlance {
  const ordinary = rows.filter(({ source }) => source === 'ordinary');
  const lines = whereLooked(questions).flatMap((question) => {
    const line = question.kind === 'event' ? eventLine(ordinary, question) : outcomeLine(ordinary, question);
    return line === null ? [] : [line];
  });
  const judged = lines.filter(({ seen }) => seen.people >= parameters.fewestToTell.value);
  return { lines: lines.toSorted(byWeight), offByChance: judged.length * outsideByChance };
}

/** Share of right forecasts whose 95 % range misses what was said [1]. */
const outsideByChance = 0.05;

function whereLooked(questions: readonly Looked[]): readonly Question[] {
  const byName = Map.groupBy(questions, ({ kind, name }) => `${kind} ${name}`);
  return [...byName.values()].map((weeks) => {
    const most = Math.max(...weeks.map(({ seen }) => seen));
    const enough = weeks.filter(({ seen }) => seen >= parameters.seenEnough.value * most);
    const [{ kind, name, week }] = enough.toSorted((a, b) => a.week - b.week);
    return { kind, name, week };
  });
}

function eventLine(rows: readonly TreatmentRow[], question: Question): ForecastLine | null {
  const found = eventCalibration(rows, question);
  if (found === null) return null;
  const { judged, ofAll } = judgedOf(found);
  const { said, difference, treatments, verdict } = judged;
  const share = (beyond: number) => Math.min(1, Math.max(0, said + beyond));
  const seen = {
    ...difference,
    value: judged.seen,
    lo95: share(difference.lo95),
    hi95: share(difference.hi95),
  };
  return { question, said, seen, treatments, ofAll, verdict: inShort(verdict) };
}

function outcomeLine(rows: readonly TreatmentRow[], question: Question): ForecastLine | null {
  const found = outcomeCalibration(rows, question);
  if (found === null) return null;
  const { judged, ofAll } = judgedOf(found);
  const { said, seen, verdict } = judged.inside90;
  return { question, said, seen, treatments: judged.treatments, ofAll, verdict: inShort(verdict) };
}

/** Of all who were treated where they can be weighted, else of those seen. */
function judgedOf<Judgement extends object>({ plain, weighted }: PlainAndWeighted<Judgement>) {
  return 'ok' in weighted ? { judged: plain, ofAll: false } : { judged: weighted, ofAll: true };
}

function inShort(verdict: string): ForecastLine['verdict'] {
  if (verdict === 'agrees') return 'held';
  return verdict === 'too-few' || verdict === 'cannot-tell' ? 'open' : 'off';
}

const order: readonly ForecastLine['verdict'][] = ['off', 'held', 'open'];

/** Events before measured changes, then by verdict, then the furthest off on top. */
function byWeight(a: ForecastLine, b: ForecastLine): number {
  const far = ({ said, seen }: ForecastLine) => Math.abs(seen.value - said);
  return (
    Number(a.question.kind === 'outcome') - Number(b.question.kind === 'outcome') ||
    order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
    far(b) - far(a)
  );
}
