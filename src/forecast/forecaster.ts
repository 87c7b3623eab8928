import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { Plan } from '#plan';
import {
  assembleForecast,
  evaluateAll,
  evidenceOf,
  type ForecastParts,
  type OutcomeTables,
} from './assemble-forecast.ts';
import { decisiveDraws } from './events/decisive-draws.ts';
import { type Resolved, resolveExactly } from './exact-resolves.ts';
import type { AbortSignalLike, Forecast, SamplePool } from './forecast.ts';
import { channelsOf, type GrowthOnFace, learntGrowths } from './inputs/growth-on.ts';
import { medianPerson } from './inputs/physiology-inputs.ts';
import type { Assumed } from './inputs/treatment.ts';
import { keepDraws } from './kept/keep-draws.ts';
import type { KeptDraws } from './kept/kept-draws.ts';
import { type PlanQuestions, partsOf, planQuestions } from './questions/ask.ts';
import { prepareRedraw, type Redraw, type Redrawn } from './redraw.ts';
import { type SimulatedMouth, simulatedMouth } from './simulated-mouth.ts';
import { type TrainedFace, trainFirstOrder, trainFull } from './trained-face.ts';
import { solveOne } from './training/solve-one.ts';
import { type JobSetting, runJobs, trainingJobs } from './training/training-people.ts';

/** What a forecast is made with. Everything outside the domain is handed in. */
export interface ForecasterOptions {
  readonly face: FaceModel;
  readonly pool: SamplePool;
  /** whole number, 0 to 2^32 - 1: the same seed gives the same forecast, whatever the pool's size */
  readonly seed: number;
  readonly expressions: readonly Expression[];
  /** version of the software and build of the kernel, for the record */
  readonly provenance: { readonly software: string; readonly kernel: string };
  /** plans whose gel and lip lifts the surrogate is to learn besides toxin; forecasts of others with gel are refused */
  readonly growing?: readonly Plan[];
  /** people and treatments each that the surrogate learns from */
  readonly training?: { readonly people: number; readonly treatments: number };
  /** what is known of hands and people beyond our priors, until {@link Forecaster.assume} says otherwise */
  readonly assumed?: Assumed | undefined;
  /** planted change of the model, for tests and teaching */
  readonly without?: readonly 'teeth'[];
}

/** A forecast, or why there is none. */
export type ForecastResult =
  | {
      readonly ok: true;
      readonly forecast: Forecast;
      /** the draws behind it, for whoever keeps it; null or absent where priors could not learn from them */
      readonly draws?: KeptDraws | null;
    }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** How training ended. */
export type TrainingResult =
  | { readonly ok: true; readonly people: number; readonly refused: number }
  | { readonly ok: false; readonly reason: 'cancelled' | 'did-not-converge'; readonly detail: string };

/** How far a long computation is. */
export interface TaskControl {
  /** @param fraction done so far, 0 to 1 @param stage a few words */
  onProgress?(fraction: number, stage: string): void;
  readonly signal?: AbortSignalLike;
}

/** How much is solved exactly. */
export interface RefineControl extends TaskControl {
  /** draws that are solved, at most */
  readonly resolves?: number;
}

/** Forecasts of any plan on one face. */
export interface Forecaster extends PlanQuestions {
  /** What is known from now on of hands and people beyond our priors; nothing that was solved is solved again. */
  assume(assumed: Assumed | undefined): void;
  /** The first answer: one person is solved, everybody else follows in proportion to their tone. */
  firstOrder(plan: Plan, draws: number): Promise<ForecastResult>;
  /** Solves people spread over the priors and fits the surrogate; once per face, whatever the plans. */
  train(control?: TaskControl): Promise<TrainingResult>;
  /** The full answer. @throws Error before training has succeeded */
  forecast(plan: Plan, draws: number): ForecastResult;
  /**
   * The full answer again, with some draws whose verdict the surrogate's error could turn solved exactly.
   * @throws Error before training has succeeded
   */
  refine(plan: Plan, draws: number, control?: RefineControl): Promise<ForecastResult>;
  /** Single people on this face, for whoever repeats a study. @throws Error before training has succeeded */
  people(): SimulatedMouth;
  /** A quick look at week 2 while a dose is being moved; full after training, first-order before. */
  redraw(plan: Plan): Redrawn | null;
}

const defaultTraining = { people: 18, treatments: 2 };
const defaultResolves = 4;
/** Fewer solved people than this are no basis for a surrogate. */
const fewestPeople = 8;

/** Makes a forecaster for one face. Nothing is solved yet. */
export function createForecaster(options: ForecasterOptions): Forecaster {
  const { face, pool, expressions, training = defaultTraining } = options;
  const learnt = learntGrowths(face, options.growing ?? []);
  const setting = settingOf(options, learnt);
  let first: TrainedFace | null = null;
  let full: TrainedFace | null = null;
  let look: Redraw | null = null;
  const asked = { ...options };
  function trainedFace(): TrainedFace {
    if (full === null) throw new Error('a full forecast needs train to have succeeded first');
    return full;
  }

  function solvedFace(): TrainedFace {
    const newest = full ?? first;
    if (newest === null) throw new Error('questions about a plan need something to have been solved first');
    return newest;
  }

  function answer(plan: Plan, trained: TrainedFace, draws: number): ForecastResult {
    const found = partsOf(asked, trained, plan, draws);
    return found.ok ? answerFrom(found.parts, evaluateAll(found.parts)) : found;
  }

  return {
    assume(assumed) {
      asked.assumed = assumed;
      const newest = full ?? first;
      if (newest !== null) look = prepareRedraw(face, newest, asked);
    },
    async firstOrder(plan, draws) {
      if (first === null) {
        const median = await solveOne({ person: medianPerson(), blocks: [] }, pool, setting);
        if (!median.ok) return median;
        first = trainFirstOrder(face, expressions, median.solved, learnt);
        look ??= prepareRedraw(face, first, asked);
      }
      return answer(plan, first, draws);
    },
    async train(control = {}) {
      const found = await learn({ ...options, training, learnt }, setting, control);
      if (!found.ok) return found;
      full = found.trained;
      look = prepareRedraw(face, full, asked);
      return { ok: true, people: found.people, refused: found.refused };
    },
    forecast: (plan, draws) => answer(plan, trainedFace(), draws),
    async refine(plan, draws, control = {}) {
      const found = partsOf(asked, trainedFace(), plan, draws);
      return found.ok ? refined(found.parts, { pool, setting }, control) : found;
    },
    people: () => simulatedMouth(face, trainedFace()),
    ...planQuestions(asked, { solved: solvedFace, trained: trainedFace }),
    redraw: (plan) => look?.(plan) ?? null,
  };
}

function answerFrom(parts: ForecastParts, tables: OutcomeTables, resolved?: Resolved): ForecastResult {
  const forecast = assembleForecast(parts, tables, resolved);
  return { ok: true, forecast, draws: keepDraws(parts, tables, Object.keys(forecast.events)) };
}

/** A forecast with the draws solved exactly whose verdict the surrogate's error could turn. */
async function refined(
  parts: ForecastParts,
  { pool, setting }: { readonly pool: SamplePool; readonly setting: JobSetting },
  { resolves = defaultResolves, onProgress, signal }: RefineControl,
): Promise<ForecastResult> {
  const tables = evaluateAll(parts);
  const decisive = decisiveDraws(evidenceOf(tables, parts.trained), resolves);
  const resolved = await resolveExactly(
    { face: parts.face, pool, setting, drawn: parts.drawn, tables, draws: decisive },
    { signal, onDone: (done) => onProgress?.(done / decisive.length, `solved ${done} draws near a limit`) },
  );
  return answerFrom(parts, tables, resolved);
}

type Learnt =
  | { readonly ok: true; readonly trained: TrainedFace; readonly people: number; readonly refused: number }
  | Extract<TrainingResult, { readonly ok: false }>;

function settingOf({ face, expressions, without }: ForecasterOptions, learnt: readonly GrowthOnFace[]): JobSetting {
  return { face, expressions, sensitivities: true, channels: channelsOf(learnt), without };
}

interface LearningTask extends ForecasterOptions {
  readonly training: { readonly people: number; readonly treatments: number };
  readonly learnt: readonly GrowthOnFace[];
}

/** Solves people spread over the priors and learns from those whose mouth came to rest. */
async function learn(
  { face, pool, seed, expressions, training, learnt }: LearningTask,
  setting: JobSetting,
  control: TaskControl,
): Promise<Learnt> {
  const jobs = trainingJobs(face, { seed, ...training }, learnt);
  const run = await runJobs(jobs, pool, setting, {
    signal: control.signal,
    onDone: (done) => control.onProgress?.(done / jobs.length, `solved ${done} of ${jobs.length} people`),
  });
  if (run.cancelled) return { ok: false, reason: 'cancelled', detail: 'stopped before the surrogate was trained' };
  const [people, refused] = [run.solved.length, run.refused.length];
  if (people < fewestPeople) {
    const detail = `only ${people} of ${jobs.length} people came to rest: ${run.refused[0]}`;
    return { ok: false, reason: 'did-not-converge', detail };
  }
  return { ok: true, trained: trainFull(face, expressions, run, learnt), people, refused };
}
