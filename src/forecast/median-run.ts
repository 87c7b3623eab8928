import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { Physiology } from '#mechanics';
import type { Plan } from '#plan';
import type { ExpressionResult } from '#simulate';
import type { SamplePool } from './forecast.ts';
import { medianPerson } from './inputs/physiology-inputs.ts';
import { treatmentOn } from './inputs/treatment.ts';
import { exactTable } from './outcomes/exact-table.ts';
import { outcomeUnits } from './outcomes/measures.ts';
import type { OutcomeTable } from './outcomes/outcome-table.ts';
import { solveOne } from './training/solve-one.ts';

/** One number per week instead of a distribution. */
export interface MedianOutcome {
  readonly unit: string;
  readonly untreated: number;
  /** key = week; null where that solve was refused */
  readonly change: Readonly<Record<string, number | null>>;
}

/** Outcomes by expression and measure of one run, or why there are none. */
export type MedianRun =
  | { readonly ok: true; readonly outcomes: Readonly<Record<string, Readonly<Record<string, MedianOutcome>>>> }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** What is to be run. */
export interface MedianRunTask {
  readonly face: FaceModel;
  readonly plan: Plan;
  readonly pool: SamplePool;
  readonly expressions: readonly Expression[];
  /** what the photograph does not show; the median person's unless said */
  readonly physiology?: Physiology;
  /** ascending, 0 to 16 */
  readonly weeks: readonly number[];
}

/**
 * One deterministic run: the median person or one that is given, the plan given exactly as written with a median response, every expression
 * solved before treatment and exactly again at every week.
 */
export async function runMedian(task: MedianRunTask): Promise<MedianRun> {
  const { face, plan, pool, expressions, weeks } = task;
  const median = medianPerson();
  const person = { ...median, physiology: task.physiology ?? median.physiology };
  const found = treatmentOn(face, plan);
  if (!found.ok) return found;
  const silenced = found.treatment.medianBlocks(weeks);
  const width = silenced.length / weeks.length;
  const blocks = weeks.map((_, w) => silenced.slice(w * width, (w + 1) * width));
  const growths = found.treatment.medianGrowths(weeks);
  const one = await solveOne({ person, blocks, growths }, pool, {
    face,
    expressions,
    sensitivities: false,
  });
  if (!one.ok) return one;
  const outcomes = one.solved.result.expressions.map((result) => [result.expression, outcomesOf(face, weeks, result)]);
  return { ok: true, outcomes: Object.fromEntries(outcomes) };
}

function outcomesOf(face: FaceModel, weeks: readonly number[], result: ExpressionResult) {
  const table = exactTable(face, weeks, result);
  return Object.fromEntries(Object.entries(outcomeUnits).flatMap(([measure, unit]) => rowOf(table, measure, unit)));
}

function rowOf(table: OutcomeTable, measure: string, unit: string): [string, MedianOutcome][] {
  const [untreated] = table.untreated.get(measure)!;
  if (Number.isNaN(untreated)) return [];
  const values = table.change.get(measure)!;
  const change = Object.fromEntries(
    table.weeks.map((week, w) => [String(week), Number.isNaN(values[w]) ? null : values[w]]),
  );
  return [[measure, { unit, untreated, change }]];
}
