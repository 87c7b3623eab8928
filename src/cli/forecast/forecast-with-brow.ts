import { type Assumed, createBrowForecaster, type Forecast, type ForecastResult, joinForecasts } from '#forecast';
import { type Plan, partOf, placeInjections, regionsOf } from '#plan';
import { renderReport } from '#report';
import { pageSetting } from '../document/typeface.ts';
import { browOfFace } from '../input/brow-of-face.ts';
import { mouthNow } from '../input/mouth-now.ts';
import { readAssumed } from '../input/read-assumed.ts';
import { readFace } from '../input/read-face.ts';
import type { ForecastOptions } from '../options.ts';
import { say, writeResult } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { reader, words } from '../reader.ts';
import { createThreadPool } from '../threads/pool.ts';
import { writeWhole } from '../write-whole.ts';
import { forecastText } from './forecast-text.ts';
import { type Found, withProgress, withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/forecast@1';

/**
 * A forecast of a plan with sites of the brow: of the brow alone, or of mouth and brow of the same simulated people.
 * @returns the command's exit code
 */
export async function forecastWithBrow(options: ForecastOptions, plan: Plan): Promise<number> {
  const found = readFace(options.face);
  if (!found.ok) return writeResult({ schema, ...found }, options, () => found.detail);
  const placed = placeInjections(plan, found.face);
  if (!placed.ok) return writeResult({ schema, ...placed }, options, () => placed.detail);
  const known = readAssumed(options);
  if (!known.ok) return writeResult({ schema, ...known }, options, () => known.detail);
  const brow = await browForecast(options, known.assumed, found.name, plan);
  if (!brow.ok) return writeResult({ schema, ...brow }, options, () => brow.detail);
  if (!regionsOf(plan).mouth) return write(options, plan, found, brow.forecast);
  const onMouth = partOf(plan, 'mouth');
  return withTrainedForecaster({ ...options, growing: [onMouth] }, schema, async (forecaster, face) => {
    const mouth = await withProgress((onProgress) => forecaster.refine(onMouth, options.draws, { onProgress }));
    if (!mouth.ok) return writeResult({ schema, ...mouth }, options, () => mouth.detail);
    const about = forecaster.about(onMouth, options.draws);
    if (!about.ok) return writeResult({ schema, ...about }, options, () => about.detail);
    return write(options, plan, face, { ...joinForecasts(mouth.forecast, brow.forecast), ...about.answers });
  });
}

async function browForecast(
  { seed, draws }: ForecastOptions,
  assumed: Assumed,
  face: string,
  plan: Plan,
): Promise<ForecastResult> {
  const pool = createThreadPool();
  try {
    const provenance = { software: softwareVersion(), kernel: pool.kernelMark };
    const forecaster = createBrowForecaster({ brow: browOfFace(face), pool, seed, provenance, assumed });
    const trained = await withProgress((onProgress) => forecaster.train({ onProgress }));
    return trained.ok ? forecaster.forecast(plan, draws) : trained;
  } finally {
    await pool.close();
  }
}

async function write(options: ForecastOptions, plan: Plan, found: Found, forecast: Forecast): Promise<number> {
  if (options.report !== undefined) {
    await writeWhole(
      options.report,
      renderReport(forecast, { plan, face: found.name, measures: mouthNow(found), ...pageSetting() }),
    );
    say(words('cli.reportWritten', { file: options.report }));
  }
  return writeResult({ ok: true, ...forecast }, options, () => forecastText(forecast, reader()));
}
