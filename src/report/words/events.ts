import { type EventOdds, eventRules, inputMeaning, thresholds } from '#forecast';
import type { MessageKey, Voice } from '#messages';
import { eventName } from '../documents/parts/odds.ts';

/** Events whose rule holds a limit that was learnt. */
const learnt = { strawFails: thresholds.strawReserve, drooling: thresholds.leakReserve } as const;
const known = new Set([...eventRules.map(({ name }) => name), 'eyelidPtosis']);

/** The rule of an event; a forecast of other rules than ours is left in its own words. */
export function ruleInWords(voice: Voice, name: string, { rule }: Pick<EventOdds, 'rule'>): string {
  if (!known.has(name)) return rule;
  const limit = name in learnt ? learnt[name as keyof typeof learnt] : null;
  const [middle, low, high] = [limit?.value, ...(limit?.range ?? [])].map((share = 0) => voice.number(100 * share, 0));
  return voice.say(`method.rule.${name}` as MessageKey, limit === null ? {} : { middle, low, high });
}

type Component = NonNullable<EventOdds['components']>[number];

/** One thing that a composite event is made of. */
export function partInWords(voice: Voice, event: string, { name, label }: Component): string {
  return known.has(event) ? voice.say(`method.part.${event}.${name}` as MessageKey) : label;
}

/** What an input of the forecast stands for, within a sentence. */
export function inputInWords(voice: Voice, input: string): string {
  const group = input.split('.')[0] ?? input;
  if (inputMeaning(input).means === input) return input;
  return voice.say(`method.input.${group}` as MessageKey).replace(/^\p{Lu}/u, (first) => first.toLowerCase());
}

const reasons = ['eyelidPtosis', 'vascularOcclusion', 'swellingAndLumps', 'scar'] as const;

/** What the forecast does not model, and why. */
export function absentInWords(voice: Voice, name: string): string {
  const reason = reasons.find((one) => one === name);
  return reason === undefined
    ? voice.say('report.absent.unsolved', { event: eventName(voice, name) })
    : voice.say(`report.absent.${reason}`);
}
