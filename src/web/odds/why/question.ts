import { eventRules, type ForecastParameter, outcomeBehind, thresholds } from '#forecast';
import type { Expression } from '#measure';
import type { MessageKey } from '#messages';
import { voice } from '../../state/language.ts';
import { eventName, type NamedEvent, rangeOf } from '../event-words.ts';
import type { Question } from './asked.ts';

/** What is known of any event's rule: limits, sources and the outcome it reads. */
export function askOfRule(name: string): Omit<Question, 'title' | 'value' | 'range'> {
  const rule = eventRules.find((one) => one.name === name);
  const behind = outcomeBehind(name);
  return {
    how: rule === undefined ? voice.peek().say('why.anyHarm') : ruleText(name),
    limits: rule === undefined ? [] : limitsOf(rule.criterion),
    sources: rule?.sources ?? [],
    outcome: behind && nameOutcome(behind.expression, behind.measure),
    event: null,
    speaksOf: [name],
  };
}

/** Asks about an event's odds. */
export function askOfEvent(event: NamedEvent): Question {
  const { say, odds } = voice.peek();
  return {
    ...askOfRule(event.name),
    title: eventName(voice.peek(), event.name),
    value: say('why.event.value', { odds: odds(event.probability), ...rangeOf(event) }),
    range: say('why.event.method.range'),
    event,
  };
}

/** An outcome with its name. */
export function nameOutcome(expression: Expression, measure: string): NonNullable<Question['outcome']> {
  return { expression, measure, name: voice.peek().say(`why.outcome.${expression}.${measure}` as MessageKey) };
}

/** The rule of an event in words, with the limits that were learnt. */
function ruleText(name: string): string {
  const reserve = { strawFails: thresholds.strawReserve, drooling: thresholds.leakReserve }[name];
  const places = reserve === undefined ? {} : hundredthsOf(reserve);
  return voice.peek().say(`method.rule.${name}` as MessageKey, places);
}

function hundredthsOf({ value, range: [low, high] }: ForecastParameter) {
  const of = (share: number) => Math.round(100 * share);
  return { middle: of(value), low: of(low), high: of(high) };
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
