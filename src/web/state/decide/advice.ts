import { computed } from '@preact/signals';
import { type Advice, type AdviceRequest, type Answers, adviseOn } from '#advise';
import type { Forecast } from '#forecast';
import type { Expression } from '#measure';
import { ownDays, treatmentDate } from '../calendar.ts';
import { faceShows, measuredClip } from '../clip-in-hand.ts';
import { isReference } from '../face.ts';
import { forecast } from '../forecast.ts';
import { measured } from '../photo.ts';
import { givenAnswers } from './given-answers.ts';
import { optionForecasts } from './options.ts';

/** All answers: those of the page, with the calendar that the odds are drawn on. */
export const answers = computed<Answers>(() => {
  const days = ownDays.value.map(({ date, what }) => ({ label: what, from: date, to: date }));
  const planned = treatmentDate.value === '' ? {} : { plannedOn: treatmentDate.value };
  return { ...givenAnswers.value, ...planned, ...(days.length === 0 ? {} : { quietTimes: days }) };
});

/** Advice on every option from what is measured, answered and forecast; null while nothing is forecast. */
export const advice = computed<Advice | null>(() => {
  if (forecast.value === null) return null;
  return adviseOn({
    measures: measuresInHand(),
    answers: answers.value,
    forecasts: Object.fromEntries(optionForecasts.value),
    software: `philtrum ${__VERSION__}`,
  });
});

/** Captures of the person; a face that is nobody's is read off its own model. */
function measuresInHand(): NonNullable<AdviceRequest['measures']> {
  if (isReference.value) return forecast.value === null ? [] : untreatedOf(forecast.value);
  if (faceShows.value === 'clip') return measuredClip.value?.captures ?? [];
  return measured.value === null ? [] : [measured.value.capture];
}

function untreatedOf({ outcomes }: Forecast): NonNullable<AdviceRequest['measures']> {
  return Object.entries(outcomes).map(([expression, measures]) => ({
    expression: expression as Expression,
    measures: Object.fromEntries(
      Object.entries(measures).flatMap(([name, { unit, untreated }]) =>
        untreated === null
          ? []
          : [[name, { value: untreated.p50, lo95: untreated.p05, hi95: untreated.p95, unit }] as const],
      ),
    ),
  }));
}
