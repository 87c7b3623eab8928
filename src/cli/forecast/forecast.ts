import { writeFile } from 'node:fs/promises';
import type { Forecast } from '#forecast';
import { renderReport } from '#report';
import { formatNumber, formatOf100 } from '#units';
import { measuresNow } from '../input/measures-now.ts';
import { readPlan } from '../input/read-plan.ts';
import type { ForecastOptions } from '../options.ts';
import { say, writeResult } from '../output.ts';
import { withProgress, withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/forecast@1';

/**
 * `philtrum forecast`: many draws of a plan on a face. Solves people spread over the priors first, with progress on
 * standard error; the same seed gives the same document.
 * @returns the command's exit code
 */
export async function forecastCommand(options: ForecastOptions): Promise<number> {
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  return withTrainedForecaster(options, schema, async (forecaster, found) => {
    const result = await withProgress((onProgress) => forecaster.refine(named.plan, options.draws, { onProgress }));
    if (!result.ok) return writeResult({ schema, ...result }, options, () => result.detail);
    const about = forecaster.about(named.plan, options.draws);
    if (!about.ok) return writeResult({ schema, ...about }, options, () => about.detail);
    if (options.report !== undefined) {
      const context = { plan: named.plan, face: found.name, measures: measuresNow(found) };
      await writeFile(options.report, renderReport(result.forecast, context));
      say(`Report written to ${options.report}`);
    }
    return writeResult({ ok: true, ...result.forecast, ...about.answers }, options, () => asText(result.forecast));
  });
}

const shown = [
  ['rest', 'philtrumLength'],
  ['rest', 'upperVermilionHeight'],
  ['rest', 'upperProtrusion'],
  ['smile', 'marginExcursion'],
  ['pucker', 'mouthWidth'],
  ['straw', 'sealForceN'],
] as const;

function asText(forecast: Forecast): string {
  const events = Object.values(forecast.events).map(({ label, probability, lo95, hi95 }) => {
    const range = `${Math.floor(lo95 * 100)} to ${Math.ceil(hi95 * 100)}`;
    return `  ${label.padEnd(42)}${formatOf100(probability).padStart(24)}  (${range})`;
  });
  const changes = shown.flatMap(([expression, measure]) => {
    const outcome = forecast.outcomes[expression]?.[measure];
    const week2 = outcome?.change['2'];
    if (outcome === undefined || week2 === undefined) return [];
    const numbers = [week2.p50, week2.p05, week2.p95].map((value) => formatNumber(value, 2));
    return [
      `  ${`${expression}, ${measure}`.padEnd(42)}${numbers[0].padStart(8)} ${outcome.unit}, 90 of 100 from ${numbers[1]} to ${numbers[2]}`,
    ];
  });
  const { heldOutP95Mm, worstMm } = forecast.surrogate;
  return [
    `${forecast.label}: ${forecast.draws} simulated treatments of a face like this, seed ${forecast.seed}. A model, not a promise.`,
    'Change at week 2, in the middle:',
    ...changes,
    'Of 100 treatments, at any week:',
    ...events,
    `Surrogate error on mouths it had not seen: ${formatNumber(heldOutP95Mm ?? Number.NaN, 2)} mm in 95 of 100, ${formatNumber(worstMm ?? Number.NaN, 2)} mm at worst.`,
    `${forecast.assumedParameters.count} numbers are assumed. Every use around the mouth is off-label.`,
  ].join('\n');
}
