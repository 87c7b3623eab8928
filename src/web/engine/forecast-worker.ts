/// <reference lib="webworker" />

import { expose } from 'comlink';
import {
  type AssumedParameter,
  buildBrow,
  buildFace,
  type FaceModel,
  type FaceNotFitted,
  type FaceParameters,
  fitFace,
  lengthsFromCaptures,
  meanBrow,
  surfaceNodes,
} from '#anatomy';
import {
  type AnswersResult,
  type Assumed,
  type BrowForecaster,
  type ComparisonResult,
  createBrowForecaster,
  createForecaster,
  type Forecaster,
  type ForecastResult,
  medianPerson,
  type Redrawn,
  type ReplayResult,
  type ReplayWish,
  type TrainingResult,
  treatmentOn,
  type VarianceShare,
} from '#forecast';
import { type Identified, identifyPerson, type JointPerson, type MovedCapture, type NotIdentified } from '#identify';
import { type Expression, forecastExpressions, type MeasurementCapture } from '#measure';
import type { Plan } from '#plan';
import type { ExpressionResult, SampleJob, SampleResult } from '#simulate';
import { createOptionForecaster } from './option-forecaster.ts';
import { type PullCourses, pullCourses } from './pull-courses.ts';
import { createSolverPool, Dropped, type SolverPool } from './solver-pool.ts';

/** A face that was opened, with the nodes that solved surfaces are given for. */
export interface OpenedFace {
  readonly face: FaceModel;
  readonly surfaceNodes: Int32Array;
}

/** A face fitted to a photograph, or why not. */
export type FittedFace =
  | {
      readonly ok: true;
      readonly parameters: FaceParameters;
      readonly assumed: readonly AssumedParameter[];
      readonly worstReproducedMm: number;
      readonly unusual: readonly string[];
    }
  | FaceNotFitted;

/** Surfaces of one expression, solved exactly at some weeks. */
export interface ExactCourse {
  readonly weeks: readonly number[];
  readonly surfaces: readonly Float32Array[];
}

/** A forecast that is asked for under another assumption. */
export interface ForecastOtherwise {
  readonly draws: number;
  /** by the trained surrogate, or the first answer's */
  readonly full: boolean;
  readonly person: JointPerson | null;
}

/** Whose mean brow goes with a face. */
export type BrowSex = 'female' | 'male' | 'unknown';

/** Owns the face, its forecaster and the solver threads, so that the page only draws. */
export interface ForecastWorker {
  /** @param assets address of the page's files @param onMedian told each expression as it is solved */
  start(assets: string, onMedian: (result: ExpressionResult) => void): void;
  fitFace(captures: readonly MeasurementCapture[], sex: 'female' | 'male'): FittedFace;
  openFace(parameters: FaceParameters, seed: number): OpenedFace;
  firstOrder(plan: Plan, draws: number): Promise<ForecastResult>;
  train(onProgress: (fraction: number) => void): Promise<TrainingResult>;
  stop(): void;
  full(plan: Plan, draws: number): ForecastResult;
  /** An option with gel or surgery: in full once these were trained, to first order before. */
  option(plan: Plan, draws: number): Promise<ForecastResult>;
  /** Solves people with gel and surgery, so that options are answered in full. */
  trainOptions(onProgress: (fraction: number) => void): Promise<TrainingResult>;
  /** The full answer with draws near a limit solved exactly. */
  refine(plan: Plan, draws: number): Promise<ForecastResult>;
  /** What is known of the reader from now on, until another face is opened; null: no more than our priors. */
  assume(person: JointPerson | null): void;
  /** The forecast if that were known instead; what is known stays. */
  otherwise(plan: Plan, of: ForecastOtherwise): Promise<ForecastResult>;
  redraw(plan: Plan): Redrawn | null;
  /** Lift against motion, needle error, selectivity and the best case of a plan. */
  about(plan: Plan, draws: number): AnswersResult;
  replay(plan: Plan, wish: ReplayWish): ReplayResult;
  /** Two plans on the same simulated people. */
  compare(a: Plan, b: Plan, draws: number): ComparisonResult;
  /** A plan on the brow of the same simulated people; the first time its brow is solved, which takes a while. */
  brow(plan: Plan, sex: BrowSex, draws: number): Promise<ForecastResult>;
  /** Which inputs the differences of an outcome come from; null where nothing differs. */
  drivers(plan: Plan, expression: Expression, measure: string): VarianceShare | null;
  /** silenced share of every fascicle at weeks, every input at its median (nWeek x nFascicle); null when a site cannot be */
  medianBlocks(plan: Plan, weeks: readonly number[]): Float64Array | null;
  pullCourses(
    plan: Plan,
    forces: ReadonlyMap<Expression, Float64Array>,
    weeks: readonly number[],
  ): Map<Expression, PullCourses> | null;
  /** Who would move the open face as these captures show, or why that cannot be told; null when the reader moved on. */
  identify(
    captures: readonly MovedCapture[],
    onProgress: (fraction: number) => void,
  ): Promise<Identified | NotIdentified | null>;
  /** Ends what {@link ForecastWorker.identify} is doing once the solves under way are back; it then answers null. */
  stopIdentifying(): void;
  /** Solves the median person after the plan at some weeks; expressions that did not come to rest are left out. */
  exactCourses(
    plan: Plan,
    expressions: readonly Expression[],
    weeks: readonly number[],
  ): Promise<Map<Expression, ExactCourse>>;
}

/** Elements of the face that is solved in the page. */
const RESOLUTION = 'coarse';
const THREADS = 2;

let pool: SolverPool | null = null;
let open: {
  readonly face: FaceModel;
  readonly forecaster: Forecaster;
  readonly seed: number;
  readonly person: JointPerson | null;
  /** brows that were solved, by the sex they are the mean of */
  readonly brows: Map<BrowSex, BrowForecaster>;
  /** of options with gel or surgery */
  readonly options: { readonly forecaster: Forecaster; trained: boolean };
} | null = null;
let stopping = { aborted: false };
let identifying = { aborted: false };

const worker: ForecastWorker = {
  start(assets, onMedian) {
    pool = createSolverPool({ size: THREADS, assets, onMedian: (result) => void onMedian(result) });
  },

  fitFace(captures, sex) {
    const fitted = fitFace(lengthsFromCaptures(captures), { sex, resolution: RESOLUTION });
    if (!fitted.ok) return fitted;
    const worst = Math.max(0, ...fitted.reproduced.map(({ measured, modelled }) => Math.abs(measured - modelled)));
    return {
      ok: true,
      parameters: fitted.face.parameters,
      assumed: fitted.assumed,
      worstReproducedMm: worst,
      unusual: fitted.unusual,
    };
  },

  openFace(parameters, seed) {
    stopping.aborted = true;
    stopping = { aborted: false };
    pool?.drop();
    const face = buildFace(parameters, RESOLUTION);
    const provenance = { software: `philtrum ${__VERSION__}`, kernel: __KERNEL__ };
    const options = createOptionForecaster(face, seed, started(), provenance);
    open = {
      face,
      seed,
      person: null,
      options: { forecaster: options, trained: false },
      brows: open?.seed === seed ? open.brows : new Map(),
      forecaster: createForecaster({ face, pool: started(), seed, expressions: forecastExpressions, provenance }),
    };
    return { face, surfaceNodes: surfaceNodes(face.mesh) };
  },

  firstOrder: (plan, draws) => opened().forecaster.firstOrder(plan, draws),

  train: (onProgress) => trainOn(opened().forecaster, onProgress),

  async option(plan, draws) {
    const { forecaster, trained } = opened().options;
    return trained ? forecaster.forecast(plan, draws) : await forecaster.firstOrder(plan, draws);
  },

  async trainOptions(onProgress) {
    const { options } = opened();
    const result = await trainOn(options.forecaster, onProgress);
    options.trained = result.ok;
    return result;
  },

  stop() {
    stopping.aborted = true;
    pool?.drop();
  },

  full: (plan, draws) => opened().forecaster.forecast(plan, draws),
  refine: (plan, draws) => opened().forecaster.refine(plan, draws, { signal: stopping }),
  assume(person) {
    open = { ...opened(), person };
    for (const forecaster of [open.forecaster, open.options.forecaster]) forecaster.assume(assumed(person));
  },
  async otherwise(plan, { draws, full, person }) {
    const { forecaster, person: known } = opened();
    forecaster.assume(assumed(person));
    try {
      return full ? forecaster.forecast(plan, draws) : await forecaster.firstOrder(plan, draws);
    } finally {
      forecaster.assume(assumed(known));
    }
  },
  redraw: (plan) => opened().forecaster.redraw(plan),
  about: (plan, draws) => opened().forecaster.about(plan, draws),
  replay: (plan, wish) => opened().forecaster.replay(plan, wish),
  compare: (a, b, draws) => opened().forecaster.compare(a, b, draws),
  async brow(plan, sex, draws) {
    const { seed, brows } = opened();
    const provenance = { software: `philtrum ${__VERSION__}`, kernel: __KERNEL__ };
    const known = brows.get(sex);
    if (known !== undefined) return known.forecast(plan, draws);
    const forecaster = createBrowForecaster({ brow: buildBrow(meanBrow(sex)), pool: started(), seed, provenance });
    stopping = { aborted: false };
    const trained = await forecaster.train({ signal: stopping });
    if (!trained.ok) return trained;
    brows.set(sex, forecaster);
    return forecaster.forecast(plan, draws);
  },
  drivers: (plan, expression, measure) => opened().forecaster.drivers(plan, { expression, measure }),

  medianBlocks(plan, weeks) {
    const found = treatmentOn(opened().face, plan);
    return found.ok ? found.treatment.medianBlocks(weeks) : null;
  },

  pullCourses: (plan, forces, weeks) => pullCourses({ ...opened(), plan, forces, weeks }),

  async identify(captures, onProgress) {
    const threads = started();
    const stopped = { aborted: false };
    identifying = stopped;
    const solve = async (job: SampleJob): Promise<SampleResult> => {
      if (stopped.aborted) throw new Dropped('The fit was stopped.');
      return threads.solve(job, 'now');
    };
    try {
      return await identifyPerson(opened().face, captures, {
        pool: {
          size: threads.size,
          run: async <Job, Result>(_: 'sample', job: Job) => (await solve(job as SampleJob)) as Result,
        },
        onProgress: (fraction) => void onProgress(fraction),
      });
    } catch (error) {
      if (error instanceof Dropped) return null;
      throw error;
    }
  },

  stopIdentifying() {
    identifying.aborted = true;
  },

  async exactCourses(plan, of, weeks) {
    const { face } = opened();
    const courses = new Map<Expression, ExactCourse>();
    const found = treatmentOn(face, plan);
    if (!found.ok) return courses;
    const result = await started().solve(exactJob(face, found.treatment.medianBlocks(weeks), of, weeks.length), 'now');
    for (const { expression, surfaces } of result.ok ? result.expressions : []) {
      const treated = (surfaces ?? []).slice(1).filter((surface) => surface !== null);
      if (treated.length === weeks.length) courses.set(expression, { weeks, surfaces: treated });
    }
    return courses;
  },
};

expose(worker);

/** The median person after a plan: silenced shares (nWeek x nFascicle) become strengths to solve one by one. */
function exactJob(face: FaceModel, blocks: Float64Array, of: readonly Expression[], weekCount: number): SampleJob {
  const count = face.fascicles.length;
  const strengthAt = (w: number) => blocks.slice(w * count, (w + 1) * count).map((share) => 1 - share);
  return {
    face: face.parameters,
    resolution: face.mesh.resolution,
    physiology: medianPerson().physiology,
    expressions: of,
    treatments: Array.from({ length: weekCount }, (_, w) => ({ strength: strengthAt(w) })),
    sensitivities: false,
    surfaces: true,
  };
}

/** Trains until it is done or the reader moves on. */
async function trainOn(forecaster: Forecaster, onProgress: (fraction: number) => void): Promise<TrainingResult> {
  stopping = { aborted: false };
  try {
    return await forecaster.train({ signal: stopping, onProgress: (fraction) => void onProgress(fraction) });
  } catch (error) {
    if (error instanceof Dropped) return { ok: false, reason: 'cancelled', detail: 'Stopped.' };
    throw error;
  }
}

function assumed(person: JointPerson | null): Assumed | undefined {
  return person === null ? undefined : { person };
}

function started(): SolverPool {
  if (pool === null) throw new Error('start must be called before a face is opened');
  return pool;
}

function opened() {
  if (open === null) throw new Error('openFace must be called first');
  return open;
}
