import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { SamplePool } from './forecast.ts';
import type { DrawnTreatments } from './inputs/draw-treatments.ts';
import { judgedMeasures } from './outcomes/measures.ts';
import type { OutcomeTable } from './outcomes/outcome-table.ts';
import { readColumns } from './outcomes/solved-columns.ts';
import { writerFor } from './outcomes/table-writer.ts';
import { type JobSetting, type RunControl, runJobs, type SolvedJob } from './training/training-people.ts';

/** Draws to solve exactly, and the tables they are entered in. */
export interface ResolveTask {
  readonly face: FaceModel;
  readonly pool: SamplePool;
  readonly setting: JobSetting;
  readonly drawn: DrawnTreatments;
  /** by the surrogate; the resolved draws are overwritten */
  readonly tables: ReadonlyMap<Expression, OutcomeTable>;
  readonly draws: readonly number[];
}

/** What came of it. */
export interface Resolved {
  readonly count: number;
  /** largest difference between surrogate and exact solve among the judged measures [mm] */
  readonly worstMm: number;
}

/** Solves some draws exactly, at every evaluated week, in place of the surrogate's answer. */
export async function resolveExactly(task: ResolveTask, control: RunControl = {}): Promise<Resolved> {
  const { drawn, draws, pool, setting } = task;
  const jobs = draws.map((d) => {
    const { person, response } = drawn.draws[d];
    return { person, blocks: weekBlocks(drawn, d), growths: drawn.treatment.growths(response, drawn.weeks) };
  });
  const run = await runJobs(jobs, pool, { ...setting, sensitivities: false }, control);
  let worstMm = 0;
  for (const solved of run.solved) {
    const draw = draws[jobs.findIndex(({ person }) => person === solved.person)];
    for (const expression of task.tables.keys()) {
      worstMm = Math.max(worstMm, enterExact(task, expression, draw, solved));
    }
  }
  return { count: run.solved.length, worstMm };
}

function weekBlocks({ blocks, weeks }: DrawnTreatments, d: number): readonly Float64Array[] {
  const width = blocks[d].length / weeks.length;
  return weeks.map((_, w) => blocks[d].slice(w * width, (w + 1) * width));
}

/** @returns how far the surrogate was off [mm] */
function enterExact(
  { face, tables }: ResolveTask,
  expression: Expression,
  draw: number,
  { result }: SolvedJob,
): number {
  const table = tables.get(expression)!;
  const solved = result.expressions.find((one) => one.expression === expression)!;
  const untreated = Float64Array.from(readColumns, (column) => solved.untreated[column]);
  const writer = writerFor(table, face.teeth);
  let worst = 0;
  solved.treated.forEach((after, w) => {
    if (after === null) return;
    const at = w * table.drawCount + draw;
    const guessed = judgedMeasures.map((measure) => table.change.get(measure)![at]);
    const change = Float64Array.from(readColumns, (column) => after[column] - solved.untreated[column]);
    writer.write(draw, w, { untreated, change });
    judgedMeasures.forEach((measure, m) => {
      worst = Math.max(worst, Math.abs(table.change.get(measure)![at] - guessed[m]));
    });
  });
  return worst;
}
