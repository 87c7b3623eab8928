import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { type Plan, unitsByProduct } from '#plan';
import { assembleForecast, evaluateAll, evidenceOf, type ForecastParts } from './assemble-forecast.ts';
import { decisiveDraws } from './events/decisive-draws.ts';
import { resolveExactly } from './exact-resolves.ts';
import type { AbortSignalLike, Forecast, SamplePool } from './forecast.ts';
import { drawTreatments } from './inputs/draw-treatments.ts';
import { medianPerson } from './inputs/physiology-inputs.ts';
import { type Experience, treatmentOn } from './inputs/treatment.ts';
import { parameterMark } from './provenance.ts';
import { assembleComparison, type PlanComparison } from './questions/compare-plans.ts';
import { answersAbout, type PlanAnswers } from './questions/plan-answers.ts';
import { problemOfReplay, type Replay, type ReplayWish, replayPlan } from './questions/replay/replay.ts';
import { problemOfHistory } from './questions/replay/was-it-chance.ts';
import { type DoseWindow, judgeWindow } from './questions/window/dose-window.ts';
import { findWindow } from './questions/window/find-window.ts';
import { problemOfWish, type WindowWish } from './questions/window/wish.ts';
import { prepareRedraw, type Redraw, type Redrawn } from './redraw.ts';
import { type SimulatedMouth, simulatedMouth } from './simulated-mouth.ts';
import { heldOutMm, type TrainedFace, trainFirstOrder, trainFull } from './trained-face.ts';
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
  /** people and treatments each that the surrogate learns from */
  readonly training?: { readonly people: number; readonly treatments: number };
  /** how practised the injector is; not known when absent */
  readonly experience?: Experience | undefined;
  /** planted change of the model, for tests and teaching */
  readonly without?: readonly 'teeth'[];
}

/** A forecast, or why there is none. */
export type ForecastResult =
  | { readonly ok: true; readonly forecast: Forecast }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/** A refusal of a plan that cannot be on this face. */
type Refused = { readonly ok: false; readonly reason: string; readonly detail: string };

/** Repeated treatments, or why there are none. */
export type ReplayResult = { readonly ok: true; readonly replay: Replay } | Refused;

/** Answers about a plan, or why there are none. */
export type AnswersResult = { readonly ok: true; readonly answers: PlanAnswers } | Refused;

/** Two plans compared, or why not. */
export type ComparisonResult = { readonly ok: true; readonly comparison: PlanComparison } | Refused;

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
export interface Forecaster {
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
  /**
   * The same plan again and again on one person, and on many: what chance alone does, and whether the last one was.
   * @throws Error before training has succeeded
   */
  replay(plan: Plan, wish: ReplayWish): ReplayResult;
  /**
   * What else may be asked of a plan: lift against motion, needle error, selectivity, the best case. From the full
   * surrogate when there is one, else from the first answer's.
   * @param draws that the best case is picked from
   * @throws Error before anything was solved
   */
  about(plan: Plan, draws: number): AnswersResult;
  /**
   * Two plans on the same simulated people, draw by draw.
   * @throws Error before training has succeeded
   */
  compare(a: Plan, b: Plan, draws: number): ComparisonResult;
  /**
   * Ways of giving the plan in which every harm stays within its limit and a visible lift is likely enough, if there are any.
   * @throws Error before training has succeeded
   */
  window(plan: Plan, wish: WindowWish): DoseWindow | Refused;
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
  const { face, pool, seed, expressions, training = defaultTraining } = options;
  const setting: JobSetting = { face, expressions, sensitivities: true, without: options.without };
  let first: TrainedFace | null = null;
  let full: TrainedFace | null = null;
  let look: Redraw | null = null;

  function trainedFace(): TrainedFace {
    if (full === null) throw new Error('a full forecast needs train to have succeeded first');
    return full;
  }

  function answer(plan: Plan, trained: TrainedFace, draws: number): ForecastResult {
    const found = partsOf(options, trained, plan, draws);
    return found.ok ? { ok: true, forecast: assembleForecast(found.parts, evaluateAll(found.parts)) } : found;
  }

  return {
    async firstOrder(plan, draws) {
      if (first === null) {
        const median = await solveOne({ person: medianPerson(), blocks: [] }, pool, setting);
        if (!median.ok) return median;
        first = trainFirstOrder(face, expressions, median.solved);
        look ??= prepareRedraw(face, first, seed);
      }
      return answer(plan, first, draws);
    },
    async train(control = {}) {
      const found = await learn(options, training, setting, control);
      if (!found.ok) return found;
      full = found.trained;
      look = prepareRedraw(face, full, seed);
      return { ok: true, people: found.people, refused: found.refused };
    },
    forecast: (plan, draws) => answer(plan, trainedFace(), draws),
    async refine(plan, draws, { resolves = defaultResolves, onProgress, signal } = {}) {
      const found = partsOf(options, trainedFace(), plan, draws);
      if (!found.ok) return found;
      const { parts } = found;
      const tables = evaluateAll(parts);
      const decisive = decisiveDraws(evidenceOf(tables, parts.trained), resolves);
      const resolved = await resolveExactly(
        { face, pool, setting, drawn: parts.drawn, tables, draws: decisive },
        { signal, onDone: (done) => onProgress?.(done / decisive.length, `solved ${done} draws near a limit`) },
      );
      return { ok: true, forecast: assembleForecast(parts, tables, resolved) };
    },
    replay: (plan, wish) => replayOf(options, trainedFace(), plan, wish),
    about(plan, draws) {
      const trained = full ?? first;
      if (trained === null) throw new Error('questions about a plan need something to have been solved first');
      const found = partsOf(options, trained, plan, draws);
      return found.ok ? { ok: true, answers: answersAbout(found.parts) } : found;
    },
    compare: (a, b, draws) => comparisonOf(options, trainedFace(), [a, b], draws),
    window: (plan, wish) => windowOf(options, trainedFace(), plan, wish),
    people: () => simulatedMouth(face, trainedFace()),
    redraw: (plan) => look?.(plan) ?? null,
  };
}

type FoundParts = { readonly ok: true; readonly parts: ForecastParts } | Refused;

function partsOf(options: ForecasterOptions, trained: TrainedFace, plan: Plan, count: number): FoundParts {
  const found = treatmentOn(options.face, plan, options.experience);
  if (!found.ok) return found;
  return {
    ok: true,
    parts: { ...options, plan, trained, drawn: drawTreatments(found.treatment, options.seed, count) },
  };
}

function replayOf(options: ForecasterOptions, trained: TrainedFace, plan: Plan, wish: ReplayWish): ReplayResult {
  const problem = problemOfReplay(wish) ?? (wish.history ? problemOfHistory(wish.history) : null);
  if (problem !== null) return { ok: false, reason: 'unclear-wish', detail: problem };
  const found = treatmentOn(options.face, plan, options.experience);
  if (!found.ok) return found;
  const replay = replayPlan({ ...options, plan, trained }, found.treatment, wish);
  return { ok: true, replay: { ...replay, ...aboutAnswer(options, trained) } };
}

function comparisonOf(
  options: ForecasterOptions,
  trained: TrainedFace,
  plans: readonly [Plan, Plan],
  draws: number,
): ComparisonResult {
  const [a, b] = plans.map((plan) => partsOf(options, trained, plan, draws));
  if (!a.ok) return a;
  if (!b.ok) return b;
  return { ok: true, comparison: assembleComparison(a.parts, b.parts, aboutAnswer(options, trained)) };
}

/** A site that cannot be on the face as planned is refused; one that cannot only when varied is passed over. */
function windowOf(
  options: ForecasterOptions,
  trained: TrainedFace,
  plan: Plan,
  wish: WindowWish,
): DoseWindow | Refused {
  const problem = problemOfWish(wish);
  if (problem !== null) return { ok: false, reason: 'unclear-wish', detail: problem };
  if (Object.keys(unitsByProduct(plan)).length === 0)
    return { ok: false, reason: 'no-toxin', detail: 'The plan holds no toxin; a dose window varies a toxin.' };
  const planned = partsOf(options, trained, plan, 1);
  if (!planned.ok) return planned;
  return judgeWindow(findWindow(planned.parts, wish), aboutAnswer(options, trained));
}

/** What an answer from the surrogate says about itself. */
function aboutAnswer({ provenance, seed }: ForecasterOptions, trained: TrainedFace) {
  return {
    surrogate: { order: trained.order, heldOutP95Mm: heldOutMm(trained).p95Mm },
    provenance: { ...provenance, parameters: parameterMark(), seed },
  };
}

type Learnt =
  | { readonly ok: true; readonly trained: TrainedFace; readonly people: number; readonly refused: number }
  | Extract<TrainingResult, { readonly ok: false }>;

/** Solves people spread over the priors and learns from those whose mouth came to rest. */
async function learn(
  { face, pool, seed, expressions }: ForecasterOptions,
  training: { readonly people: number; readonly treatments: number },
  setting: JobSetting,
  control: TaskControl,
): Promise<Learnt> {
  const jobs = trainingJobs(face, { seed, ...training });
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
  return { ok: true, trained: trainFull(face, expressions, run), people, refused };
}
