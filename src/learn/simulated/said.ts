import { type DrawnPlaces, drawAgain } from '#forecast';
import { inverseNormal, quantiles, sobol } from '#numerics';
import type { Product } from '#plan';
import type { ForecastDraws } from '../priors/forecast-draws.ts';
import type { ForecastSaid, QuantilesSaid } from '../rows.ts';
import { captureSdMm, isVisible, lipInputs, lostForce, redLipMm, strawChance } from './lip.ts';
import { insideOf, placesOfPriors } from './people.ts';
import type { RegistrySettings } from './settings.ts';

/** Draws of every simulated forecast. */
export const drawCount = 512;

/** Draws of one plan from our priors: what a forecast of it is made of. */
export interface PlanDraws {
  /** (nDraw x nInput) [prior standard deviations] */
  readonly z: Float64Array;
  /** by input that was drawn from a learnt prior (nDraw) */
  readonly denser?: DrawnPlaces['denser'];
  /** share of force lost, week by week (nWeek of nDraw) */
  readonly lost: readonly Float64Array[];
  /** errors of a capture (nDraw) [mm] */
  readonly errors: Float64Array;
}

const drawn = new Map<string, PlanDraws>();

/** A dose that is forecast, and what it is drawn from where that is not as ever. */
interface Dose {
  readonly product: Product;
  readonly units: number;
}

/** What priors say about a plan; the same draws for every patient and every registry, as a forecast's. */
export function planDraws(dose: Dose, { weeks, drawnFrom }: Pick<RegistrySettings, 'weeks' | 'drawnFrom'>): PlanDraws {
  const key = JSON.stringify([dose.product, dose.units, weeks, drawnFrom]);
  const known = drawn.get(key) ?? drawPlan(dose, weeks, placesFrom(drawnFrom));
  drawn.set(key, known);
  return known;
}

type PlacesFrom = (unit: Float64Array) => Pick<PlanDraws, 'z' | 'denser'> & { readonly of: (draw: number) => number[] };

/** Places as the study draws them, or as a kept forecast's are drawn again. */
function placesFrom(drawnFrom: RegistrySettings['drawnFrom']): PlacesFrom {
  const inputs = lipInputs.map(({ group }) => group);
  const width = inputs.length;
  if (drawnFrom !== undefined) {
    return () => {
      const { z, denser } = drawAgain({ ...drawnFrom, count: drawCount, inputs });
      return { z, denser, of: (d) => Array.from(z.subarray(d * width, (d + 1) * width), insideOf) };
    };
  }
  return (unit) => {
    const rows = Array.from({ length: drawCount }, (_, d) =>
      placesOfPriors(unit.subarray(d * (width + 1), d * (width + 1) + width)),
    );
    return { z: Float64Array.from(rows.flatMap(({ z }) => Array.from(z))), of: (d) => rows[d].places };
  };
}

function drawPlan(dose: Dose, weeks: readonly number[], from: PlacesFrom): PlanDraws {
  const lost = weeks.map(() => new Float64Array(drawCount));
  const errors = new Float64Array(drawCount);
  const width = lipInputs.length + 1;
  const unit = sobol(0, drawCount, width);
  const { z, denser, ...places } = from(unit);
  for (let d = 0; d < drawCount; d++) {
    lostForce(dose, places.of(d), weeks).forEach((share, w) => {
      lost[w][d] = share;
    });
    errors[d] = captureSdMm * inverseNormal(unit[(d + 1) * width - 1]);
  }
  return { z, ...(denser && { denser }), lost, errors };
}

const said = [0.05, 0.25, 0.5, 0.75, 0.95];

/** What was told before the treatment: quantiles of what a capture would measure, and odds of events. */
export function forecastSaid(draws: PlanDraws, reachMm: number, weeks: readonly number[]): ForecastSaid {
  const byWeek = weeks.map((week, w) => {
    const mm = draws.lost[w].map((lost, d) => redLipMm(lost, reachMm) + draws.errors[d]);
    const [p05, p25, p50, p75, p95] = quantiles(mm, said);
    return [String(week), { p05, p25, p50, p75, p95 } satisfies QuantilesSaid] as const;
  });
  const [early] = draws.lost;
  const mean = (of: (lost: number) => number) => early.reduce((sum, lost) => sum + of(lost), 0) / early.length;
  return {
    quantiles: { redLipMm: Object.fromEntries(byWeek) },
    events: {
      visibleLift: mean((lost) => Number(isVisible(redLipMm(lost, reachMm)))),
      strawFails: mean(strawChance),
    },
  };
}

/** The same draws as a table from which priors can learn. */
export function forecastDraws(draws: PlanDraws, reachMm: number, weeks: readonly number[]): ForecastDraws {
  const outcomes = weeks.map(
    (week, w) => [String(week), draws.lost[w].map((lost) => redLipMm(lost, reachMm))] as const,
  );
  return {
    inputs: lipInputs.map(({ group }) => group),
    z: draws.z,
    ...(draws.denser && { denser: draws.denser }),
    outcomes: { redLipMm: Object.fromEntries(outcomes) },
    events: {
      visibleLift: draws.lost[0].map((lost) => Number(isVisible(redLipMm(lost, reachMm)))),
      strawFails: draws.lost[0].map(strawChance),
    },
    errorSd: { redLipMm: captureSdMm },
  };
}
