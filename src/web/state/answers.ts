import { effect, signal } from '@preact/signals';
import type { Forecast, PlanAnswers, PlanComparison, Replay, VarianceShare } from '#forecast';
import type { Expression } from '#measure';
import { type BuiltInPlanName, builtInPlans, type Plan } from '#plan';
import type { BrowSex } from '../engine/forecast-worker.ts';
import { forecastWorker, wasDropped } from './engine.ts';
import { faceInHand, faceVersion } from './face.ts';
import { forecast, forecastIsCurrent, forecastIsFinal, forecastPlan } from './forecast.ts';
import { faultInWords } from './language.ts';
import { place } from './view.ts';

/** Answers about the plan that is forecast; null until they are there. */
export const answers = signal<PlanAnswers | null>(null);
/** The plan again and again on the person in the middle, and on many. */
export const replay = signal<Replay | null>(null);
/** Plan that the one in hand is compared with. */
export const otherPlan = signal<BuiltInPlanName>('none');
/** The plan in hand (a) beside the other one (b), on the same simulated people. */
export const comparison = signal<PlanComparison | null>(null);

/** The brow lift on the brow of the same simulated people; null until somebody asked for it and it was solved. */
export const browForecast = signal<Forecast | null>(null);
/** Whether the brow is being solved. */
export const browIsSolving = signal(false);
/** Why questions could not be answered, in a sentence; null when they could. */
export const questionsFailed = signal<string | null>(null);

const DRAWS = 1000;
/** Treatments that are drawn one by one. */
const TIMES = 20;

let answered = '';
let run = 0;

/** Asks the questions of the odds screen, those in sight first; a newer plan or a better forecast asks anew. */
async function ask(plan: Plan): Promise<void> {
  const mine = ++run;
  const about = await forecastWorker().about(plan, DRAWS);
  if (mine !== run) return;
  answers.value = about.ok ? about.answers : null;
  if (plan.arms.length === 0) {
    replay.value = null;
    return;
  }
  const repeated = await forecastWorker().replay(plan, { times: TIMES, outlines: true });
  if (mine === run) replay.value = repeated.ok ? repeated.replay : null;
}

let compared = 0;

async function compare(plan: Plan, other: Plan): Promise<void> {
  const mine = ++compared;
  const result = await forecastWorker().compare(plan, other, DRAWS);
  if (mine === compared) comparison.value = result.ok ? result.comparison : null;
}

const shares = new Map<string, Promise<VarianceShare | null>>();

/** Which inputs an outcome's differences come from under the plan that is forecast; worked out when first asked for. */
export function driversOf(expression: Expression, measure: string): Promise<VarianceShare | null> {
  const plan = forecastPlan.peek();
  if (plan === null) return Promise.resolve(null);
  const key = `${markOf(plan)} ${expression} ${measure}`;
  const known = shares.get(key);
  if (known !== undefined) return known;
  const found = forecastWorker().drivers(plan, expression, measure);
  shares.set(key, found);
  return found;
}

/** What an answer depends on: face, plan, how good the forecast is and what is known of the reader. */
function markOf(plan: Plan): string {
  const newest = forecast.peek();
  return `${JSON.stringify(plan.arms)} ${newest?.surrogate.order} ${newest?.provenance.parameters} ${JSON.stringify(newest?.outcomes['rest']?.['mouthWidth']?.untreated)}`;
}

/** Solves the brow that goes with the face in hand, and gives it the brow lift that comes with the product. */
export async function askOfBrow(): Promise<void> {
  if (browIsSolving.peek()) return;
  const version = faceVersion.peek();
  browIsSolving.value = true;
  try {
    const answer = await forecastWorker().brow(builtInPlans['brow-lift'], browSex(), DRAWS);
    if (version !== faceVersion.peek()) return;
    if (answer.ok) browForecast.value = answer.forecast;
    else questionsFailed.value = answer.detail;
  } catch (error) {
    fail(error);
  } finally {
    browIsSolving.value = false;
  }
}

/** No photograph of a brow is read yet: the mean brow of the built-in face's sex, between the two for a photograph. */
function browSex(): BrowSex {
  const face = faceInHand.peek();
  if (face?.kind !== 'reference') return 'unknown';
  return face.name === 'reference-male' ? 'male' : 'female';
}

function fail(error: unknown): void {
  if (!wasDropped(error)) questionsFailed.value = faultInWords(error);
}

effect(() => {
  const plan = forecastPlan.value;
  if (place.value !== 'odds' || !forecastIsCurrent.value || plan === null || forecast.value === null) return;
  const mark = markOf(plan);
  if (mark === answered) return;
  answered = mark;
  questionsFailed.value = null;
  comparison.value = null;
  ask(plan).catch(fail);
});

effect(() => {
  void faceVersion.value;
  browForecast.value = null;
});

effect(() => {
  if (place.value === 'odds' && forecastIsFinal.value && browForecast.peek() === null) void askOfBrow();
});

effect(() => {
  const plan = forecastPlan.value;
  const other = builtInPlans[otherPlan.value];
  if (place.value !== 'odds' || !forecastIsCurrent.value || plan === null || answers.value === null) return;
  compare(plan, other).catch(fail);
});
