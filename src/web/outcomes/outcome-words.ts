import type { Question } from '#learn';
import { expressions, type LipMeasure, measureUnits } from '#measure';
import type { MessageKey, Voice } from '#messages';
import { harmKinds } from '../registry/harm-kinds.ts';

/** Events that forecasts speak of; others are named by the registry. */
const forecastEvents: readonly string[] = [
  'visibleLift',
  'smileChanged',
  'strawFails',
  'drooling',
  'speechTrouble',
  'asymmetryNoticed',
  'heavyLip',
  'eyelidPtosis',
];

/** Measures whose names only the registry's pages need. */
const namedHere: readonly string[] = ['upperLipProjection', 'commissureExcursionLeft', 'commissureExcursionRight'];
/** Names of harm that no forecast speaks of. A side that hangs is counted under its forecast's name. */
const harms: readonly string[] = harmKinds.filter((kind) => kind !== 'asymmetry' && !forecastEvents.includes(kind));

/** What is asked after, as a name; one that is not known stands as it was written. */
export function questionName(voice: Voice, { kind, name }: Pick<Question, 'kind' | 'name'>): string {
  if (kind === 'event') return eventName(voice, name);
  const [expression = '', measure = ''] = name.split('.');
  if (!Object.hasOwn(measureUnits, measure)) return name;
  return voice.say('outcomes.measureIn', {
    measure: voice.say(
      (namedHere.includes(measure) ? `outcomes.measure.${measure}` : `measure.${measure}`) as MessageKey,
    ),
    expression: (expressions as readonly string[]).includes(expression)
      ? voice.say(`mouth.expression.${expression}` as MessageKey)
      : expression,
  });
}

function eventName({ say }: Voice, name: string): string {
  if (forecastEvents.includes(name)) return say(`event.${name}` as MessageKey);
  return harms.includes(name) ? say(`outcomes.harm.${name}` as MessageKey) : name;
}

/** Unit of an outcome; empty where it is not known. */
export function unitOf({ name }: Pick<Question, 'name'>): string {
  const measure = name.split('.').at(-1) ?? '';
  if (!Object.hasOwn(measureUnits, measure)) return '';
  const unit = measureUnits[measure as LipMeasure];
  return unit === 'mm2' ? 'mm²' : unit;
}

/** A share as a whole number of 100. */
export function hundredths(voice: Voice, share: number): string {
  return voice.number(100 * share, 0);
}

/** Anything with a 95 % range. */
export interface Ranged {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** How values of a question are written: shares of 100, or the outcome's unit. */
export function writerOf(voice: Voice, { kind }: Pick<Question, 'kind'>): (value: number) => string {
  return kind === 'event' ? (value) => hundredths(voice, value) : (value) => voice.change(value, 2);
}

/** Places of a sentence for a value and its range. */
export function placesOf(write: (value: number) => string, { value, lo95, hi95 }: Ranged) {
  return { value: write(value), lo: write(lo95), hi: write(hi95) };
}

/** Numbers of people as sentences take them: whole, since half a person is none. */
export function wholePeople({ people }: { readonly people: number }): number {
  return Math.round(people);
}
