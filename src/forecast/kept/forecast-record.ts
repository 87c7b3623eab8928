import type { Plan } from '#plan';
import type { Forecast } from '../forecast.ts';
import type { Assumed } from '../inputs/treatment.ts';
import type { KeptDraws } from './kept-draws.ts';
import { type Statement, statementsOf } from './statements.ts';

/** What is kept of a forecast that was shown to somebody, without whose it is, when, and the digest of its document. */
export interface ForecastRecord {
  readonly software: string;
  readonly parameters: string;
  readonly priors: string;
  readonly kernel: string;
  readonly seed: number;
  readonly draws: number;
  /** as JSON */
  readonly plan: string;
  readonly said: Statement[];
  readonly drawsKept?: KeptDraws;
}

/** A forecast with what it was made with. */
export interface ShownForecast {
  readonly forecast: Forecast;
  readonly plan: Plan;
  readonly draws: KeptDraws | null;
  readonly assumed: Assumed;
}

/** A forecast as a registry keeps it, with the draws behind it where priors can learn from them. */
export function forecastRecord({ forecast, plan, draws, assumed }: ShownForecast): ForecastRecord {
  const { software, parameters, kernel } = forecast.provenance;
  return {
    // a first estimate must not be taken for a full answer when it is held against what happened
    software: `${software} ${forecast.surrogate.order}`,
    parameters,
    priors: nameOfPriors(assumed),
    kernel,
    seed: forecast.seed,
    draws: forecast.draws,
    plan: JSON.stringify(plan),
    said: statementsOf(forecast),
    ...(draws === null ? {} : { drawsKept: draws }),
  };
}

function nameOfPriors({ learnt, priors, person }: Assumed): string {
  const own = person === undefined ? '' : '+own-motion';
  if (learnt !== undefined) return `learnt@${learnt.version} ${learnt.mark}${own}`;
  return `${Object.keys(priors ?? {}).length === 0 ? 'built-in@1' : 'given'}${own}`;
}
