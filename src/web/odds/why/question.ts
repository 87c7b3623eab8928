import { signal } from '@preact/signals';
import { eventRules, type ForecastParameter, outcomeBehind } from '#forecast';
import type { Expression } from '#measure';
import type { SourceId } from '#sources';
import { formatOf100 } from '#units';
import { type NamedEvent, rangeOf } from '../event-words.ts';

/** A number on the screen that is asked "how sure are you, and why?". */
export interface Question {
  readonly title: string;
  /** the number in a sentence */
  readonly value: string;
  /** what its range is, in a sentence */
  readonly range: string;
  /** how it is counted or made */
  readonly how: string;
  readonly limits: readonly ForecastParameter[];
  readonly sources: readonly SourceId[];
  /** outcome whose differences are shared out among inputs; null where inputs cannot be told apart */
  readonly outcome: { readonly expression: Expression; readonly measure: string; readonly name: string } | null;
  /** its weeks, where it is an event */
  readonly event: NamedEvent | null;
  /** what else studies may speak about it as, besides its outcome: an event's name, a measure of the brow */
  readonly speaksOf?: readonly string[];
}

/** The number that is asked about; null when none is. */
export const asked = signal<Question | null>(null);

/** What the measures behind events are called for a reader without training. */
export const outcomeNames: Readonly<Record<string, string>> = {
  'rest.philtrumLength': 'the white lip at rest',
  'rest.upperVermilionHeight': 'the red lip at rest',
  'rest.upperLipLength': 'the lip’s length at rest',
  'rest.marginLiftLeft': 'the lip’s edge at rest',
  'rest.marginLiftRight': 'the lip’s edge at rest',
  'smile.marginLiftLeft': 'the lip’s edge in a smile',
  'smile.marginExcursion': 'how far the lip moves in a smile',
  'pucker.marginExcursion': 'how far the lip moves in a pucker',
  'straw.sealForceN': 'the force round a straw',
  'seal.sealForceN': 'the force of the closed lips',
};

/** What is known of any event's rule: limits, sources and the outcome it reads. */
export function askOfRule(name: string): Omit<Question, 'title' | 'value' | 'range'> {
  const rule = eventRules.find((one) => one.name === name);
  const behind = outcomeBehind(name);
  return {
    how: rule?.rule ?? 'Any of the harms counts.',
    limits: rule === undefined ? [] : limitsOf(rule.criterion),
    sources: rule?.sources ?? [],
    outcome: behind && nameOutcome(behind.expression, behind.measure),
    event: null,
    speaksOf: [name],
  };
}

/** Asks about an event's odds. */
export function askOfEvent(event: NamedEvent): Question {
  const { low, high } = rangeOf(event);
  return {
    ...askOfRule(event.name),
    title: event.label,
    value: `${formatOf100(event.probability)} simulated treatments of a face like this; between ${low} and ${high}.`,
    range:
      'The range holds three things: how many treatments were drawn, what the quick model may be wrong by, and limits that differ between people, at either end of what is known of them.',
    event,
  };
}

/** An outcome with its name. */
export function nameOutcome(expression: Expression, measure: string): NonNullable<Question['outcome']> {
  return { expression, measure, name: outcomeNames[`${expression}.${measure}`] ?? `${measure}, ${expression}` };
}

type Rule = (typeof eventRules)[number]['criterion'];

/** Every limit inside a rule, each once. */
function limitsOf(rule: Rule): readonly ForecastParameter[] {
  if ('any' in rule) return unique(rule.any.flatMap(limitsOf));
  if ('all' in rule) return unique(rule.all.flatMap(limitsOf));
  return rule.spread === undefined ? [rule.limit] : [rule.limit, rule.spread];
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
