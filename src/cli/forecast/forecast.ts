import { regionsOf } from '#plan';
import { renderReport } from '#report';
import { pageSetting } from '../document/typeface.ts';
import { mouthNow } from '../input/mouth-now.ts';
import { readPlan } from '../input/read-plan.ts';
import type { ForecastOptions } from '../options.ts';
import { say, writeResult } from '../output.ts';
import { reader, words } from '../reader.ts';
import { writeWhole } from '../write-whole.ts';
import { forecastText } from './forecast-text.ts';
import { forecastWithBrow } from './forecast-with-brow.ts';
import { withProgress, withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/forecast@1';
/** Treatments of one person that a report tells of. */
const reportedReplays = 20;

/**
 * `philtrum forecast`: many draws of a plan on a face. Solves people spread over the priors first, with progress on
 * standard error; the same seed gives the same document.
 * @returns the command's exit code
 */
export async function forecastCommand(options: ForecastOptions): Promise<number> {
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  if (regionsOf(named.plan).brow) return forecastWithBrow(options, named.plan);
  return withTrainedForecaster({ ...options, growing: [named.plan] }, schema, async (forecaster, found) => {
    const result = await withProgress((onProgress) => forecaster.refine(named.plan, options.draws, { onProgress }));
    if (!result.ok) return writeResult({ schema, ...result }, options, () => result.detail);
    const about = forecaster.about(named.plan, options.draws);
    if (!about.ok) return writeResult({ schema, ...about }, options, () => about.detail);
    if (options.report !== undefined) {
      const replay = forecaster.replay(named.plan, { times: reportedReplays });
      const context = {
        plan: named.plan,
        face: found.name,
        measures: mouthNow(found),
        ...pageSetting(),
        answers: about.answers,
        ...(replay.ok ? { replay: replay.replay } : {}),
      };
      await writeWhole(options.report, renderReport(result.forecast, context));
      say(words('cli.reportWritten', { file: options.report }));
    }
    return writeResult({ ok: true, ...result.forecast, ...about.answers }, options, () =>
      forecastText(result.forecast, reader()),
    );
  });
}
