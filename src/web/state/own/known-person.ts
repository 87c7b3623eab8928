import { computed, effect, signal } from '@preact/signals';
import type { Forecast } from '#forecast';
import { type JointPerson, jointPerson } from '#identify';
import { forecastWorker, wasDropped } from '../engine.ts';
import { assumePerson, DRAWS, forecast, forecastIsCurrent, forecastPlan } from '../forecast.ts';
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
/** Whether the forecast draws from what movement told. */
export const personIsUsed = computed(() => personWanted.value && personKnown.value !== null);

/** The forecast of the same plan the other way: from our priors when movement is used, from movement when it is not. */
export const otherForecast = signal<Forecast | null>(null);

effect(() => {
  void assumePerson(personIsUsed.value ? personKnown.value : null);
});

let run = 0;

effect(() => {
  const [newest, plan, person] = [forecast.value, forecastPlan.value, personKnown.value];
  const mine = ++run;
  if (person === null || newest === null || plan === null || !forecastIsCurrent.value || place.value !== 'motion') {
    otherForecast.value = null;
    return;
  }
  const other = personIsUsed.peek() ? null : person;
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
