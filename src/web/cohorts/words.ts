import type { FinishedCohort } from '#cohort';
import { outcomeUnits } from '#forecast';
import type { MessageKey } from '#messages';
import { voice } from '../state/language.ts';

/** What an outcome of a cohort is called. */
export function outcomeName({ manifest }: FinishedCohort, outcome: number): string {
  const { say } = voice.value;
  const { expression, measure } = manifest.cohort.outcomes[outcome];
  return say('cohorts.outcome', {
    measure: say(`sheets.name.${measure}` as MessageKey),
    expression: say(`mouth.expression.${expression}` as MessageKey).toLowerCase(),
  });
}

/** Unit of an outcome, as it is printed. */
export function unitOf({ manifest }: FinishedCohort, outcome: number): string {
  const unit = outcomeUnits[manifest.cohort.outcomes[outcome].measure];
  return printed[unit] ?? unit;
}

const printed: Readonly<Record<string, string>> = { mm2: 'mm²', deg: '°', '1': '' };

/** What an event is called. */
export function eventName(event: string): string {
  return voice.value.say(`event.${event}` as MessageKey);
}
