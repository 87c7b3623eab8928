import { batch, computed, effect, signal } from '@preact/signals';
import { proxy } from 'comlink';
import type { Forecast, ForecastResult, KeptDraws, Redrawn } from '#forecast';
import type { JointPerson } from '#identify';
import { type Expression, forecastExpressions } from '#measure';
import type { ToxinPlan } from '#plan';
import type { PullCourses } from '../engine/pull-courses.ts';
import { forecastWorker, onMedianSolved, wasDropped } from './engine.ts';
import { type FaceInHand, faceInHand, faceVersion, openFace, referenceFace } from './face.ts';
import { faultInWords } from './language.ts';
import { soundPlan } from './plan.ts';
import { keepPose, medianBlocks, poses, treatedCourses } from './poses.ts';
import { expression, lastWeek } from './view.ts';

/** How far the forecast of the face in hand is. */
export type Stage = 'idle' | 'building' | 'first' | 'training' | 'full' | 'stopped' | 'failed';

/** The person whom the newest forecast was drawn from; null for people in general. */
export const forecastPerson = signal<JointPerson | null>(null);
/** How far the forecast is now. */
export const stage = signal<Stage>('idle');
/** Why it failed or stopped, in a sentence; null when it did not. */
export const failure = signal<string | null>(null);
/** The newest forecast of the plan in hand. */
export const forecast = signal<Forecast | null>(null);
/** The draws behind the newest forecast; null where priors could not learn from them. */
export const forecastDraws = signal<KeptDraws | null>(null);
/** Plan that the newest forecast is of. */
export const forecastPlan = signal<ToxinPlan | null>(null);
/** Training so far, 0 to 1, and how long it may still take [s]. */
export const progress = signal({ fraction: 0, secondsLeft: null as number | null });
/** Week 2 of the plan in hand at a glance, while it is being changed. */
export const redrawn = signal<Redrawn | null>(null);
const pullsByExpression = signal<ReadonlyMap<Expression, PullCourses>>(new Map());
/** Pull on the upper lip over the weeks in the expression shown. */
export const pulls = computed(() => pullsByExpression.value.get(expression.value) ?? null);

/** Whether the newest forecast belongs to the plan in hand. */
export const forecastIsCurrent = computed(() => forecast.value !== null && forecastPlan.value === soundPlan.value);
/** Whether it is also as good as this page makes it. */
export const forecastIsFinal = computed(
  () => stage.value === 'full' && forecastIsCurrent.value && forecast.value?.surrogate.order === 'full',
);

/** Draws of every forecast on this page. */
export const DRAWS = 1000;
/** A plan that has not changed for this long is forecast in full; until then a quick look follows every change [ms]. */
const CALM_MS = 900;
const EXACT_WEEKS: readonly number[] = [0.5, 1, 2, 4, 6, 8, 10, 12, 14, 16];
const PULL_WEEKS: readonly number[] = Array.from({ length: lastWeek * 2 + 1 }, (_, i) => i / 2);

onMedianSolved(keepPose);

/** Opens a face and computes its forecast: the first answer, then training, then the full answer. */
export async function consult(face: FaceInHand): Promise<void> {
  stage.value = 'building';
  failure.value = null;
  forecast.value = null;
  pullsByExpression.value = new Map();
  redrawn.value = null;
  progress.value = { fraction: 0, secondsLeft: null };
  try {
    if (!(await openFace(face))) return;
    const version = faceVersion.peek();
    stage.value = 'first';
    await refreshBlocks();
    await answerFirst(version);
    if (version === faceVersion.peek()) await train();
  } catch (error) {
    fail(error);
  }
}

/** Sees to it that there is something to show: without a face, the reference face. */
export function ensureForecast(): void {
  if (faceInHand.peek() === null) void consult(referenceFace('reference-female'));
}

async function answerFirst(version: number): Promise<void> {
  const plan = soundPlan.peek();
  const answer = await forecastWorker().firstOrder(plan, DRAWS);
  if (version !== faceVersion.peek()) return;
  if (!answer.ok) throw new Error(answer.detail);
  show(answer, plan);
}

type Answered = Extract<ForecastResult, { readonly ok: true }>;

function show(newest: Answered, plan: ToxinPlan): void {
  batch(() => {
    forecast.value = newest.forecast;
    forecastDraws.value = newest.draws ?? null;
    forecastPlan.value = plan;
    forecastPerson.value = known;
  });
}

/** Trains the surrogate of the face in hand, then answers in full. */
export async function train(): Promise<void> {
  const version = faceVersion.peek();
  const since = performance.now();
  stage.value = 'training';
  progress.value = { fraction: 0, secondsLeft: null };
  try {
    const onProgress = (fraction: number) => {
      const elapsed = (performance.now() - since) / 1000;
      const secondsLeft = fraction > 0 ? (elapsed * (1 - fraction)) / fraction : null;
      if (version === faceVersion.peek()) progress.value = { fraction, secondsLeft };
    };
    const trained = await forecastWorker().train(proxy(onProgress));
    if (version !== faceVersion.peek()) return;
    if (!trained.ok) {
      stage.value = 'stopped';
      if (trained.reason !== 'cancelled') failure.value = trained.detail;
      return;
    }
    stage.value = 'full';
    await refreshForecast();
    await solveExactly();
    await refineForecast();
  } catch (error) {
    if (version === faceVersion.peek()) fail(error);
  }
}

/** Ends the training; the first answer stays. */
export async function stopTraining(): Promise<void> {
  stage.value = 'stopped';
  await forecastWorker().stop();
}

function fail(error: unknown): void {
  if (wasDropped(error)) return;
  stage.value = 'failed';
  failure.value = faultInWords(error);
}

/** Everything that follows from a changed plan: at once what is cheap, then the forecast. */
let planRun = 0;
async function followPlan(): Promise<void> {
  const mine = ++planRun;
  if (stage.peek() === 'idle' || stage.peek() === 'building' || stage.peek() === 'failed') return;
  treatedCourses.value = new Map();
  await refreshBlocks();
  if (mine !== planRun) return;
  redrawn.value = await forecastWorker().redraw(soundPlan.peek());
  await pause(CALM_MS);
  if (mine !== planRun) return;
  await refreshForecast();
  if (mine === planRun) await solveExactly();
  if (mine === planRun) await refineForecast();
}

let known: JointPerson | null = null;

/** What is known of the reader from now on; the forecast follows, with nothing solved anew. */
export async function assumePerson(person: JointPerson | null): Promise<void> {
  if (person === known) return;
  known = person;
  try {
    await forecastWorker().assume(person);
    if (stage.peek() === 'building' || stage.peek() === 'failed') return;
    await refreshForecast();
    await refineForecast();
  } catch (error) {
    fail(error);
  }
}

async function refreshForecast(): Promise<void> {
  const plan = soundPlan.peek();
  const version = faceVersion.peek();
  const person = known;
  const full = stage.peek() === 'full';
  const answer = full ? await forecastWorker().full(plan, DRAWS) : await forecastWorker().firstOrder(plan, DRAWS);
  if (version !== faceVersion.peek() || plan !== soundPlan.peek() || person !== known) return;
  if (answer.ok) show(answer, plan);
  else failure.value = answer.detail;
}

/** Solves draws near a limit exactly and counts again; only when there is a full answer. */
async function refineForecast(): Promise<void> {
  const plan = soundPlan.peek();
  const version = faceVersion.peek();
  if (!forecastIsFinal.peek() || plan.arms.length === 0) return;
  const person = known;
  const answer = await forecastWorker().refine(plan, DRAWS);
  const current = version === faceVersion.peek() && plan === soundPlan.peek() && person === known;
  if (answer.ok && current) show(answer, plan);
}

async function refreshBlocks(): Promise<void> {
  const plan = soundPlan.peek();
  const weeks = PULL_WEEKS;
  const blocks = await forecastWorker().medianBlocks(plan, [...weeks]);
  if (plan === soundPlan.peek()) medianBlocks.value = blocks === null ? null : { weeks, blocks };
}

/** Solves the drawn expressions exactly after the plan, the one in view first; only when nothing else is being solved. */
async function solveExactly(): Promise<void> {
  const version = faceVersion.peek();
  const plan = soundPlan.peek();
  const current = () => version === faceVersion.peek() && plan === soundPlan.peek() && stage.peek() === 'full';
  const solve = async (some: readonly Expression[]) => {
    if (!current() || plan.arms.length === 0) return;
    const courses = await forecastWorker().exactCourses(plan, some, [...EXACT_WEEKS]);
    if (current()) treatedCourses.value = new Map([...treatedCourses.peek(), ...courses]);
  };
  const shown = expression.peek();
  const others = forecastExpressions.filter((one) => one !== shown);
  await Promise.all([solve([shown, ...others.slice(0, 2)]), solve(others.slice(2))]);
}

let pullRun = 0;
async function followPulls(): Promise<void> {
  const mine = ++pullRun;
  await pause(pullsByExpression.peek().size === 0 ? 0 : CALM_MS / 2);
  if (mine !== pullRun) return;
  const forces = new Map(Array.from(poses.peek(), ([one, pose]) => [one, pose.forces]));
  const courses = await forecastWorker().pullCourses(soundPlan.peek(), forces, [...PULL_WEEKS]);
  if (mine === pullRun) pullsByExpression.value = courses ?? new Map();
}

effect(() => {
  void soundPlan.value;
  void followPlan().catch(fail);
});

effect(() => {
  void soundPlan.value;
  if (poses.value.size > 0) void followPulls().catch(fail);
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
