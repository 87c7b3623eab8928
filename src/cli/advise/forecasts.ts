import { type AdviceRequest, type OptionId, optionIds, planOfOption } from '#advise';
import type { FaceModel } from '#anatomy';
import { createForecaster, type Forecast, type Forecaster } from '#forecast';
import { forecastExpressions } from '#measure';
import { builtInPlans } from '#plan';
import { withProgress } from '../forecast/trained-forecaster.ts';
import type { AdviseOptions } from '../options.ts';
import { softwareVersion } from '../provenance.ts';
import { createThreadPool } from '../threads/pool.ts';
import { makeFolder, savedForecasts, saveForecasts } from './saved-forecasts.ts';

/** What the odds of an advice come from. */
export interface ForecastBasis {
  readonly from: 'none' | 'files' | 'first-estimate' | 'full';
  readonly draws: number | null;
  readonly seed: number | null;
  readonly options: readonly OptionId[];
}

/** Forecasts of the options, or why there are none. */
export type OptionForecasts =
  | { readonly ok: true; readonly forecasts: NonNullable<AdviceRequest['forecasts']>; readonly basis: ForecastBasis }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

const treated = optionIds.filter((option) => option !== 'nothing');

/** Forecasts from files, or computed on this face after training once for all options, or none. */
export async function forecastsFor(options: AdviseOptions, face: FaceModel): Promise<OptionForecasts> {
  if (options.forecasts !== undefined) return fromFiles(options.forecasts, face);
  if (!options.forecast)
    return { ok: true, forecasts: {}, basis: { from: 'none', draws: null, seed: null, options: [] } };
  if (options.saveForecasts !== undefined) makeFolder(options.saveForecasts);
  const pool = createThreadPool();
  try {
    const forecaster = createForecaster({
      face,
      pool,
      seed: options.seed,
      expressions: forecastExpressions,
      provenance: { software: softwareVersion(), kernel: pool.kernelMark },
      growing: [builtInPlans['flip-and-filler'], builtInPlans['lip-lift-5mm']],
    });
    const result = await computed(forecaster, options);
    if (result.ok && options.saveForecasts !== undefined) await saveForecasts(options.saveForecasts, result.forecasts);
    return result;
  } finally {
    await pool.close();
  }
}

async function computed(forecaster: Forecaster, { quick, draws, seed }: AdviseOptions): Promise<OptionForecasts> {
  if (!quick) {
    const trained = await withProgress((onProgress) => forecaster.train({ onProgress }));
    if (!trained.ok) return trained;
  }
  const forecasts: Partial<Record<OptionId, Forecast>> = {};
  for (const option of treated) {
    const plan = builtInPlans[planOfOption[option]];
    const result = quick ? await forecaster.firstOrder(plan, draws) : forecaster.forecast(plan, draws);
    if (!result.ok) return { ...result, detail: `${option}: ${result.detail}` };
    forecasts[option] = result.forecast;
  }
  const from = quick ? 'first-estimate' : 'full';
  return { ok: true, forecasts, basis: { from, draws, seed, options: treated } };
}

function fromFiles(folder: string, face: FaceModel): OptionForecasts {
  const read = savedForecasts(folder, face);
  if (!read.ok) return read;
  const all = Object.values(read.forecasts);
  const same = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? values[0] : null);
  const basis = {
    from: 'files',
    draws: same(all.map(({ draws }) => draws)),
    seed: same(all.map(({ seed }) => seed)),
    options: Object.keys(read.forecasts) as OptionId[],
  } as const;
  return { ok: true, forecasts: read.forecasts, basis };
}
