import { referenceFaces } from '#anatomy';
import { regionsOf } from '#plan';
import { renderReport } from '#report';
import { pageSetting } from '../document/typeface.ts';
import { mouthNow } from '../input/mouth-now.ts';
import { readPlan } from '../input/read-plan.ts';
import type { ForecastOptions } from '../options.ts';
import { say, writeResult } from '../output.ts';
import { reader, words } from '../reader.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { forecastText } from './forecast-text.ts';
import { forecastWithBrow } from './forecast-with-brow.ts';
import { keepForecast, keptFor } from './keep-forecast.ts';
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
  const { plan } = named;
  const owner = await keptFor(options);
  if (owner?.ok === false) return writeResult({ schema, ...owner }, options, () => owner.detail);
  if (owner !== null && (regionsOf(plan).brow || Object.hasOwn(referenceFaces, options.face)))
    throw new WrongUsage(words('cli.forecast.notKept'));
  if (regionsOf(plan).brow) return forecastWithBrow(options, plan);
  return withTrainedForecaster({ ...options, growing: [plan] }, schema, async (forecaster, found, assumed) => {
    const result = await withProgress((onProgress) => forecaster.refine(plan, options.draws, { onProgress }));
    if (!result.ok) return writeResult({ schema, ...result }, options, () => result.detail);
    const about = forecaster.about(plan, options.draws);
    if (!about.ok) return writeResult({ schema, ...about }, options, () => about.detail);
    if (options.report !== undefined) {
      const replay = forecaster.replay(plan, { times: reportedReplays });
      const context = {
        plan,
        face: found.name,
        measures: mouthNow(found),
        ...pageSetting(),
        answers: about.answers,
        ...(replay.ok ? { replay: replay.replay } : {}),
      };
      await writeWhole(options.report, renderReport(result.forecast, context));
      say(words('cli.reportWritten', { file: options.report }));
    }
    if (owner !== null) {
      const shown = { forecast: result.forecast, plan, draws: result.draws ?? null, assumed };
      const refused = await keepForecast(options, owner.id, shown);
      if (refused !== null) return writeResult({ schema, ...refused }, options, () => refused.detail);
    }
    return writeResult({ ok: true, ...result.forecast, ...about.answers }, options, () =>
      forecastText(result.forecast, reader()),
    );
  });
}
