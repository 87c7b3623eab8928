import { computed, effect, signal } from '@preact/signals';
import type { Forecast } from '#forecast';
import { type JointPerson, jointPerson } from '#identify';
import { forecastWorker, wasDropped } from '../engine.ts';
import { assumePerson, DRAWS, forecast, forecastIsCurrent, forecastPerson, forecastPlan } from '../forecast.ts';
import { ownMotion } from '../own-motion.ts';
import { place } from '../view.ts';

/** What movement told of the reader’s tissue, tone and strength; null before it did. */
const personKnown = computed<JointPerson | null>(() => {
  const state = ownMotion.value;
  return state.status === 'done' ? jointPerson(state.found.posterior) : null;
});
/** Whether the reader wants the forecast to draw from that. */
export const personWanted = signal(true);
/** Whether movement told anything. */
export const personIsKnown = computed(() => personKnown.value !== null);
/** Whether the newest forecast was drawn from what movement told. */
export const personIsUsed = computed(() => forecastPerson.value !== null);
const wanted = computed(() => (personWanted.value ? personKnown.value : null));

/** The forecast of the same plan the other way: from our priors when movement is used, from movement when it is not. */
export const otherForecast = signal<Forecast | null>(null);

effect(() => {
  void assumePerson(wanted.value);
});

let run = 0;

effect(() => {
  const [newest, plan, person] = [forecast.value, forecastPlan.value, personKnown.value];
  const mine = ++run;
  const settled = forecastIsCurrent.value && forecastPerson.value === wanted.value;
  otherForecast.value = null;
  if (person === null || newest === null || plan === null || !settled || place.value !== 'motion') return;
  const other = forecastPerson.peek() === null ? person : null;
  const full = newest.surrogate.order === 'full';
  forecastWorker()
    .otherwise(plan, { draws: DRAWS, full, person: other })
    .then((answer) => {
      if (mine === run && answer.ok) otherForecast.value = answer.forecast;
    })
    .catch((error: unknown) => {
      if (!wasDropped(error)) throw error;
    });
});
