import { effectivePeople } from '../attendance/by-people.ts';
import { type Cases, casesOf } from '../attendance/cases.ts';
import { type CannotWeigh, type Weighing, weigh } from '../attendance/propensity.ts';
import type { QuantilesSaid, Question, TreatmentRow } from '../rows.ts';

/** Rows in which the question was forecast, as cases, with what was said. */
export interface Forecasted<Said> {
  readonly cases: Cases;
  /** (n) */
  readonly said: readonly Said[];
}

/** Rows whose forecast says the chance of an event. */
export function eventsSaid(rows: readonly TreatmentRow[], question: Question): Forecasted<number> {
  return forecasted(rows, question, ({ forecast }) => forecast?.events[question.name]);
}

/** Rows whose forecast says the quantiles of an outcome at the question's week. */
export function quantilesSaid(rows: readonly TreatmentRow[], question: Question): Forecasted<QuantilesSaid> {
  const { name, week } = question;
  return forecasted(rows, question, ({ forecast }) => forecast?.quantiles[name]?.[String(week)]);
}

function forecasted<Said>(
  rows: readonly TreatmentRow[],
  question: Question,
  saidOf: (row: TreatmentRow) => Said | undefined,
): Forecasted<Said> {
  const cases = casesOf(
    rows.filter((row) => saidOf(row) !== undefined),
    question,
  );
  return { cases, said: cases.rows.map(saidOf).filter((said) => said !== undefined) };
}

/** Those who were seen as if they were all: every answer counts alike. */
export function unweighted(cases: Cases): Weighing {
  const n = cases.seen.length;
  const count = cases.seen.filter(Boolean).length;
  const weights = Float64Array.from(cases.seen, (one) => (one ? n / count : 0));
  const plain = { ...cases, complained: cases.seen.map(() => false) };
  const effective = effectivePeople(weights, cases.patients);
  const chances = new Float64Array(n).fill(1);
  return { ok: true, cases: plain, weights, chances, fit: null, truncated: 0, truncatedAt: 0, greatest: 1, effective };
}

/** One judgement of those who were seen and one of all by weights, or why weights cannot be had. */
export interface PlainAndWeighted<Judgement> {
  readonly plain: Judgement;
  readonly weighted: Judgement | CannotWeigh;
}

/** Judges twice; null when nothing was seen. */
export function judgeTwice<Judgement>(
  cases: Cases,
  judge: (weighing: Weighing) => Judgement,
): PlainAndWeighted<Judgement> | null {
  if (!cases.seen.some(Boolean)) return null;
  const weighing = weigh(cases);
  return { plain: judge(unweighted(cases)), weighted: weighing.ok ? judge(weighing) : weighing };
}
