import type { BrowModel } from '#anatomy';
import type { Plan } from '#plan';
import { type BrowExpressionResult, type BrowJob, type BrowResult, browOutputNames, browOutputUnits } from '#simulate';
import type { SamplePool } from '../forecast.ts';
import type { MedianOutcome, MedianRun } from '../median-run.ts';
import { browTreatment } from './brow-forecaster.ts';
import { medianBrow } from './brow-inputs.ts';
import { browJob } from './train-brow.ts';

/** What is to be run on a brow. */
export interface BrowMedianTask {
  readonly brow: BrowModel;
  readonly plan: Plan;
  readonly pool: SamplePool;
  /** ascending, 0 to 16 */
  readonly weeks: readonly number[];
}

/** One deterministic run of a brow: the median person and response, every week solved exactly; sites of the mouth are passed over. */
export async function runMedianBrow({ brow, plan, pool, weeks }: BrowMedianTask): Promise<MedianRun> {
  const found = browTreatment(brow, plan);
  if (!found.ok) return found;
  const silenced = found.treatment.medianBlocks(weeks);
  const count = brow.fascicles.length;
  const blocks = weeks.map((_, w) => silenced.slice(w * count, (w + 1) * count));
  const solved = await pool.run<BrowJob, BrowResult>('sample', browJob(brow, medianBrow(), blocks, false));
  if (!solved.ok) return solved;
  return {
    ok: true,
    outcomes: Object.fromEntries(solved.expressions.map((one) => [one.expression, outcomesOf(one, weeks)])),
  };
}

function outcomesOf({ untreated, treated }: BrowExpressionResult, weeks: readonly number[]) {
  const rows = browOutputNames.flatMap((name, o): [string, MedianOutcome][] => {
    if (Number.isNaN(untreated[o])) return [];
    const change = Object.fromEntries(
      weeks.map((week, w) => [String(week), treated[w] === null ? null : treated[w][o] - untreated[o]]),
    );
    return [[name, { unit: browOutputUnits[name], untreated: untreated[o], change }]];
  });
  return Object.fromEntries(rows);
}
