import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { Plan } from '#plan';
import type { ExpressionResult } from '#simulate';
import type { SamplePool } from './forecast.ts';
import { medianPerson } from './inputs/physiology-inputs.ts';
import { treatmentOn } from './inputs/treatment.ts';
import { outcomeUnits } from './outcomes/measures.ts';
import type { OutcomeTable } from './outcomes/outcome-table.ts';
import { readColumns } from './outcomes/solved-columns.ts';
import { startTable } from './outcomes/table-writer.ts';
import { runJobs } from './training/training-people.ts';

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
  /** ascending, 0 to 16 */
  readonly weeks: readonly number[];
}

/**
 * One deterministic run: the median person, the plan given exactly as written with a median response, every expression
 * solved before treatment and exactly again at every week.
 */
export async function runMedian({ face, plan, pool, expressions, weeks }: MedianRunTask): Promise<MedianRun> {
  const found = treatmentOn(face, plan);
  if (!found.ok) return found;
  const silenced = found.treatment.medianBlocks(weeks);
  const count = face.fascicles.length;
  const blocks = weeks.map((_, w) => silenced.slice(w * count, (w + 1) * count));
  const job = { person: medianPerson(), blocks };
  const runs = await Promise.all(
    shared(expressions, pool.size).map((some) =>
      runJobs([job], pool, { face, expressions: some, sensitivities: false }),
    ),
  );
  const refused = runs.find(({ solved }) => solved.length === 0);
  if (refused !== undefined) return { ok: false, reason: 'did-not-converge', detail: refused.refused[0] };
  const results = runs.flatMap(({ solved }) => solved[0].result.expressions);
  const ordered = expressions.map((expression) => results.find((one) => one.expression === expression)!);
  const outcomes = ordered.map((result) => [result.expression, outcomesOf(face, weeks, result)]);
  return { ok: true, outcomes: Object.fromEntries(outcomes) };
}

/** Expressions dealt out to so many workers; every worker solves the rest once. */
function shared(expressions: readonly Expression[], workers: number): readonly (readonly Expression[])[] {
  const hands = Array.from({ length: Math.min(workers, expressions.length) }, (_, h) => h);
  return hands.map((h) => expressions.filter((_, e) => e % hands.length === h));
}

function outcomesOf(face: FaceModel, weeks: readonly number[], { expression, untreated, treated }: ExpressionResult) {
  const { table, write } = startTable({ expression, teeth: face.teeth, drawCount: 1, weeks });
  const before = Float64Array.from(readColumns, (column) => untreated[column]);
  treated.forEach((after, w) => {
    if (after === null) return;
    const change = Float64Array.from(readColumns, (column) => after[column] - untreated[column]);
    write(0, w, { untreated: before, change });
  });
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
