import type { FunctionQuestion, Harm } from '#registry';
import { parameters } from '../parameters.ts';

/** Which event of a forecast a question about function asks after. */
const askedAfter: Readonly<Partial<Record<FunctionQuestion, string>>> = {
  straw: 'strawFails',
  drinking: 'drooling',
  speaking: 'speechTrouble',
  lipSounds: 'speechTrouble',
  smiling: 'smileChanged',
  sidesDiffer: 'asymmetryNoticed',
  feelsHeavy: 'heavyLip',
};

/** Adverse events that forecasts know under another name. */
const forecastName: Readonly<Record<string, string>> = { asymmetry: 'asymmetryNoticed' };

/** Events that answers tell of; an event that two questions ask after has happened when either says so. */
export function eventsAnswered(answers: Readonly<Partial<Record<FunctionQuestion, number>>>): Record<string, boolean> {
  const events: Record<string, boolean> = {};
  for (const [question, event] of Object.entries(askedAfter) as [FunctionQuestion, string][]) {
    const answer = answers[question];
    if (answer !== undefined) events[event] = events[event] === true || answer >= parameters.answerThatCounts.value;
  }
  return events;
}

/** Events that had begun by a day written as year-month-day, by the adverse events of a treatment, ended or not. */
export function eventsHarmed(harms: readonly Harm[], day: string): Record<string, true> {
  const begun = harms.filter(({ startedOn }) => startedOn <= day);
  return Object.fromEntries(begun.map(({ kind }) => [eventOf(kind), true]));
}

/** The forecasts' name of an adverse event. */
export function eventOf(kind: string): string {
  return forecastName[kind] ?? kind;
}

/** Whether some question asks after an event, so that silence about it is no answer. */
export function isAskedAfter(event: string): boolean {
  return Object.values(askedAfter).includes(event);
}
