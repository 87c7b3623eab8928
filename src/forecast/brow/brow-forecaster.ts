import type { BrowModel } from '#anatomy';
import { type Plan, partOf, placeInjections, toxinArms } from '#plan';
import type { SamplePool } from '../forecast.ts';
import type { ForecastResult, TaskControl, TrainingResult } from '../forecaster.ts';
import { evaluatedWeeks } from '../inputs/draw-treatments.ts';
import { type Assumed, type Treatment, treatmentOn } from '../inputs/treatment.ts';
import { assembleBrowForecast } from './assemble-brow.ts';
import { drawBrows } from './brow-inputs.ts';
import { type SimulatedBrow, simulatedBrow } from './simulated-brow.ts';
import { type TrainedBrow, trainBrow } from './train-brow.ts';

/** What a forecast of a brow is made with. */
export interface BrowForecasterOptions {
  readonly brow: BrowModel;
  readonly pool: SamplePool;
  /** as the mouth's: the same seed draws the same people, products and hands for both */
  readonly seed: number;
  readonly provenance: { readonly software: string; readonly kernel: string };
  /** what is known of hands and responses beyond our priors */
  readonly assumed?: Assumed | undefined;
  readonly training?: { readonly people: number; readonly treatments: number };
}

/** Forecasts of any plan on one brow. */
export interface BrowForecaster {
  /** Solves brows spread over the priors and fits the surrogate; once per brow, whatever the plans. */
  train(control?: TaskControl): Promise<TrainingResult>;
  /** Odds and changes of the brow and lids; sites of the mouth are passed over. @throws Error before training has succeeded */
  forecast(plan: Plan, draws: number): ForecastResult;
  /** Single people on this brow, for whoever repeats a study. @throws Error before training has succeeded */
  people(): SimulatedBrow;
}

const defaultTraining = { people: 40, treatments: 2 };

/** Makes a forecaster for one brow. Nothing is solved yet. */
export function createBrowForecaster(options: BrowForecasterOptions): BrowForecaster {
  const { brow, pool, seed, training = defaultTraining } = options;
  let trained: TrainedBrow | null = null;
  return {
    async train({ onProgress, signal } = {}) {
      const found = await trainBrow({ brow, pool, seed, ...training, ...(onProgress && { onProgress }), signal });
      if (!found.ok) return found;
      trained = found.trained;
      return { ok: true, people: trained.people, refused: trained.refusedPeople };
    },
    people() {
      if (trained === null) throw new Error('people of a brow need train to have succeeded first');
      return simulatedBrow(brow, trained);
    },
    forecast(plan, draws) {
      if (trained === null) throw new Error('a forecast of a brow needs train to have succeeded first');
      const found = browTreatment(brow, plan, options.assumed);
      if (!found.ok) return found;
      const { treatment, mouthInputs } = found;
      const people = drawBrows(seed, draws, treatment, mouthInputs);
      const blocks = people.map(({ response }) => treatment.blocks(response, evaluatedWeeks));
      const drawn = { draws: people, weeks: evaluatedWeeks, blocks };
      return { ok: true, forecast: assembleBrowForecast({ ...options, plan, trained, treatment, drawn }) };
    },
  };
}

type FoundBrowTreatment =
  | { readonly ok: true; readonly treatment: Treatment; readonly mouthInputs: number }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** What a plan gives a brow, and how many response inputs its sites of the mouth have. */
export function browTreatment(brow: BrowModel, plan: Plan, assumed?: Assumed): FoundBrowTreatment {
  const placed = placeInjections(plan, brow);
  if (!placed.ok) return placed;
  const onBrow = partOf(plan, 'brow');
  const found = treatmentOn(brow, onBrow, assumed);
  if (!found.ok) return found;
  const sitesIn = (of: Plan) => toxinArms(of).flatMap(({ injections }) => injections).length;
  const browSites = sitesIn(onBrow);
  const ofSites = found.treatment.inputs.filter(({ name, group }) => name !== group).length;
  const perSite = browSites === 0 ? 0 : ofSites / browSites;
  return { ok: true, treatment: found.treatment, mouthInputs: perSite * (sitesIn(plan) - browSites) };
}
