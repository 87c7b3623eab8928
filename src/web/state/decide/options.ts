import { computed, effect, signal } from '@preact/signals';
import { proxy } from 'comlink';
import { type OptionId, optionIds, planOfOption } from '#advise';
import type { Forecast } from '#forecast';
import { builtInPlans, type Plan } from '#plan';
import { forecastWorker, wasDropped } from '../engine.ts';
import { faceVersion } from '../face.ts';
import { forecast, stage } from '../forecast.ts';
import { faultInWords } from '../language.ts';
import { soundPlan } from '../plan.ts';
import { place } from '../view.ts';

/** How far the options are: nothing asked, first answers, learning gel and surgery, in full. */
export type OptionsStage = 'idle' | 'first' | 'training' | 'full' | 'stopped' | 'failed';

/** Newest forecast of every option on the face in hand; an option is missing until it is answered. */
export const optionForecasts = signal<ReadonlyMap<OptionId, Forecast>>(new Map());
/** How far the options are now. */
export const optionsStage = signal<OptionsStage>('idle');
/** Learning of gel and surgery so far, 0 to 1. */
export const optionsProgress = signal(0);
/** Why options could not be answered, in a sentence; null when they could. */
export const optionsFailed = signal<string | null>(null);

const DRAWS = 1000;

/** The plan that stands for each option: the one in hand where it is of that kind, else the one that comes with us. */
export const optionPlans = computed<Readonly<Record<OptionId, Plan>>>(() => {
  const inHand = soundPlan.value;
  const kind = inHand.arms[0]?.intent;
  const entries = optionIds.map((option) => [option, kind === option ? inHand : builtInPlans[planOfOption[option]]]);
  return Object.fromEntries(entries) as Record<OptionId, Plan>;
});

let run = 0;

/** Forecasts every option: first answers, then, once the plan in hand is through, gel and surgery in full. */
async function forecastOptions(): Promise<void> {
  const mine = ++run;
  const current = () => mine === run;
  optionsFailed.value = null;
  if (optionsStage.peek() !== 'full') optionsStage.value = 'first';
  await answerAll(current, () => true);
  if (!current() || stage.peek() !== 'full' || optionsStage.peek() === 'full') return;
  await trainOptions();
}

/** Learns gel and surgery, then answers those options anew. */
export async function trainOptions(): Promise<void> {
  const mine = run;
  const current = () => mine === run;
  optionsStage.value = 'training';
  optionsProgress.value = 0;
  const hear = proxy((fraction: number) => {
    if (current()) optionsProgress.value = fraction;
  });
  const trained = await forecastWorker().trainOptions(hear);
  if (!current()) return;
  if (!trained.ok) {
    optionsStage.value = 'stopped';
    if (trained.reason !== 'cancelled') optionsFailed.value = trained.detail;
    return;
  }
  await answerAll(current, (plan) => !isToxinOnly(plan));
  if (current()) optionsStage.value = 'full';
}

/** Ends the learning; first answers stay. */
export async function stopOptions(): Promise<void> {
  optionsStage.value = 'stopped';
  await forecastWorker().stop();
}

async function answerAll(current: () => boolean, wanted: (plan: Plan) => boolean): Promise<void> {
  for (const option of optionIds) {
    const plan = optionPlans.peek()[option];
    if (!wanted(plan)) continue;
    const answer = await ask(plan);
    if (!current()) return;
    if (answer.ok) optionForecasts.value = new Map(optionForecasts.peek()).set(option, answer.forecast);
    else optionsFailed.value = answer.detail;
  }
}

function ask(plan: Plan) {
  const worker = forecastWorker();
  if (!isToxinOnly(plan)) return worker.option(plan, DRAWS);
  return stage.peek() === 'full' ? worker.full(plan, DRAWS) : worker.firstOrder(plan, DRAWS);
}

function isToxinOnly(plan: Plan): boolean {
  return plan.arms.every(({ kind }) => kind === 'toxin');
}

effect(() => {
  void faceVersion.value;
  run += 1;
  optionForecasts.value = new Map();
  optionsStage.value = 'idle';
});

const readyFor = computed(() => {
  if (place.value !== 'decide' || forecast.value === null) return null;
  return JSON.stringify([
    faceVersion.value,
    stage.value === 'full',
    forecast.value.provenance.parameters,
    optionPlans.value,
  ]);
});

effect(() => {
  if (readyFor.value === null) return;
  forecastOptions().catch((error: unknown) => {
    if (wasDropped(error)) return;
    optionsStage.value = 'failed';
    optionsFailed.value = faultInWords(error);
  });
});
