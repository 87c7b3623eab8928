import { planOfOption } from '#advise';
import type { FaceModel } from '#anatomy';
import { createForecaster, type Forecaster, type SamplePool } from '#forecast';
import { forecastExpressions } from '#measure';
import { builtInPlans } from '#plan';

/**
 * Forecasts of options with gel or surgery on a face. Apart from the forecaster of the plan in hand: what learns gel
 * looks at toxin less, and the plan's own numbers are not to change because options were looked at.
 */
export function createOptionForecaster(
  face: FaceModel,
  seed: number,
  pool: SamplePool,
  provenance: { readonly software: string; readonly kernel: string },
): Forecaster {
  const growing = Object.values(planOfOption).map((name) => builtInPlans[name]);
  return createForecaster({ face, pool, seed, expressions: forecastExpressions, provenance, growing });
}
