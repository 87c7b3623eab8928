import { type AdviceCondition, adviceLimits, inputName } from '#advise';
import type { MessageKey, Voice } from '#messages';

/** A condition as a reader writes it, with its limits and where they come from. */
export function conditionInWords(condition: AdviceCondition, voice: Voice): string {
  if ('always' in condition) return 'always';
  if ('all' in condition) return joined(condition.all, ' and ', voice);
  if ('any' in condition) return joined(condition.any, ' or ', voice);
  if ('not' in condition) return `not (${conditionInWords(condition.not, voice)})`;
  const what = inputInWords(condition.path, voice);
  if ('is' in condition) return `${what} ${wordInWords(condition.path, condition.is, voice)}`;
  const [side, limit] =
    'above' in condition ? (['above', condition.above] as const) : (['below', condition.below] as const);
  return `${what} ${side} ${limitInWords(limit, voice)}`;
}

function joined(parts: readonly AdviceCondition[], by: string, voice: Voice): string {
  const inWords = parts.map((part) => {
    const text = conditionInWords(part, voice);
    return 'all' in part || 'any' in part ? `(${text})` : text;
  });
  return inWords.join(by);
}

/** What an input is, in quotation marks. */
export function inputInWords(path: string, voice: Voice): string {
  return `“${voice.say(inputName(path) as MessageKey)}”`;
}

function wordInWords(path: string, word: string | boolean, voice: Voice): string {
  if (typeof word === 'boolean') return word ? 'yes' : 'no';
  return `“${voice.say(`${inputName(path)}.${word}` as MessageKey)}”`;
}

/** A limit with its unit. */
export function limitInWords(name: keyof typeof adviceLimits, voice: Voice): string {
  const { value, unit } = adviceLimits[name];
  const decimals = Number.isInteger(value) ? 0 : value * 10 === Math.round(value * 10) ? 1 : 2;
  return `${voice.number(value, decimals)}${unit === '1' ? '' : ` ${unit}`}`;
}
