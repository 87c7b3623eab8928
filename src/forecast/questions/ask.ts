import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { type Plan, unitsByProduct } from '#plan';
import { type ForecastParts, sharesOf } from '../assemble-forecast.ts';
import type { VarianceShare } from '../forecast.ts';
import { drawTreatments } from '../inputs/draw-treatments.ts';
import { type Assumed, treatmentOn } from '../inputs/treatment.ts';
import { parameterMark } from '../provenance.ts';
import { heldOutMm, type TrainedFace } from '../trained-face.ts';
import type { KeyOutcome } from '../variance/variance-shares.ts';
import { assembleComparison, type PlanComparison } from './compare-plans.ts';
import { answersAbout, type PlanAnswers } from './plan-answers.ts';
import { problemOfReplay, type Replay, type ReplayWish, replayPlan } from './replay/replay.ts';
import { type DoseWindow, judgeWindow } from './window/dose-window.ts';
import { findWindow } from './window/find-window.ts';
import { problemOfWish, type WindowWish } from './window/wish.ts';

/** A refusal of a plan that cannot be on this face. */
export type Refused = { readonly ok: false; readonly reason: string; readonly detail: string };

/** Repeated treatments, or why there are none. */
export type ReplayResult = { readonly ok: true; readonly replay: Replay } | Refused;

/** Answers about a plan, or why there are none. */
export type AnswersResult = { readonly ok: true; readonly answers: PlanAnswers } | Refused;

/** Two plans compared, or why not. */
export type ComparisonResult = { readonly ok: true; readonly comparison: PlanComparison } | Refused;

/** Whose face is asked about, and what every answer carries. */
export interface AskedFace {
  readonly face: FaceModel;
  readonly seed: number;
  readonly assumed?: Assumed | undefined;
  /** plans whose gel and lip lifts were learnt besides toxin */
  readonly growing?: readonly Plan[];
  readonly provenance: { readonly software: string; readonly kernel: string };
}

/** Questions about plans on one face. */
export interface PlanQuestions {
  /**
   * The same plan again and again on one person, and on many: what chance alone does, and whether the last one was. From
   * the full surrogate when there is one, else from the first answer's; so are the next three.
   * @throws Error before anything was solved
   */
  replay(plan: Plan, wish: ReplayWish): ReplayResult;
  /**
   * What else may be asked of a plan: lift against motion, needle error, selectivity, the best case.
   * @param draws that the best case is picked from
   * @throws Error before anything was solved
   */
  about(plan: Plan, draws: number): AnswersResult;
  /**
   * Which inputs the differences of an outcome come from, with every single input; null where nothing differs.
   * @throws Error before anything was solved
   */
  drivers(plan: Plan, outcome: KeyOutcome<Expression>): VarianceShare | null;
  /**
   * Two plans on the same simulated people, draw by draw.
   * @throws Error before anything was solved
   */
  compare(a: Plan, b: Plan, draws: number): ComparisonResult;
  /**
   * Ways of giving the plan in which every harm stays within its limit and a visible lift is likely enough, if there are any.
   * @throws Error before training has succeeded
   */
  window(plan: Plan, wish: WindowWish): DoseWindow | Refused;
}

/** So many draws tell whether a plan does anything at all. */
const drawsThatShowAnEffect = 8;
/** Samples for single inputs when one outcome is asked about. */
const driverSamples = 192;

/** Answers questions. @param faces the best there is, and the fully trained one; both throw while there is none */
export function planQuestions(
  options: AskedFace,
  { solved, trained }: { readonly solved: () => TrainedFace; readonly trained: () => TrainedFace },
): PlanQuestions {
  return {
    replay: (plan, wish) => replayOf(options, solved(), plan, wish),
    about(plan, draws) {
      const found = partsOf(options, solved(), plan, draws);
      return found.ok ? { ok: true, answers: answersAbout(found.parts) } : found;
    },
    drivers(plan, outcome) {
      const found = partsOf(options, solved(), plan, drawsThatShowAnEffect);
      return found.ok ? (sharesOf(found.parts, [outcome], true, driverSamples)[0] ?? null) : null;
    },
    compare: (a, b, draws) => comparisonOf(options, solved(), [a, b], draws),
    window: (plan, wish) => windowOf(options, trained(), plan, wish),
  };
}

/** What a plan is judged from, or why it cannot be on this face. */
export type FoundParts = { readonly ok: true; readonly parts: ForecastParts } | Refused;

/** Draws a plan on a face. */
export function partsOf(options: AskedFace, trained: TrainedFace, plan: Plan, count: number): FoundParts {
  const found = treatmentOn(options.face, plan, options.assumed, trained.learnt);
  if (!found.ok) return found;
  return {
    ok: true,
    parts: { ...options, plan, trained, drawn: drawTreatments(found.treatment, options.seed, count) },
  };
}

function replayOf(options: AskedFace, trained: TrainedFace, plan: Plan, wish: ReplayWish): ReplayResult {
  const problem = problemOfReplay(wish);
  if (problem !== null) return { ok: false, reason: 'unclear-wish', detail: problem };
  const found = treatmentOn(options.face, plan, options.assumed, trained.learnt);
  if (!found.ok) return found;
  const replay = replayPlan({ ...options, plan, trained }, found.treatment, wish);
  return { ok: true, replay: { ...replay, ...aboutAnswer(options, trained) } };
}

function comparisonOf(
  options: AskedFace,
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
function windowOf(options: AskedFace, trained: TrainedFace, plan: Plan, wish: WindowWish): DoseWindow | Refused {
  const problem = problemOfWish(wish);
  if (problem !== null) return { ok: false, reason: 'unclear-wish', detail: problem };
  if (Object.keys(unitsByProduct(plan)).length === 0)
    return { ok: false, reason: 'no-toxin', detail: 'The plan holds no toxin; a dose window varies a toxin.' };
  const planned = partsOf(options, trained, plan, 1);
  if (!planned.ok) return planned;
  return judgeWindow(findWindow(planned.parts, wish), aboutAnswer(options, trained));
}

/** What an answer from the surrogate says about itself. */
function aboutAnswer({ provenance, seed, growing, assumed }: AskedFace, trained: TrainedFace) {
  return {
    surrogate: { order: trained.order, heldOutP95Mm: heldOutMm(trained).p95Mm },
    provenance: { ...provenance, parameters: parameterMark(growing, assumed), seed },
  };
}
