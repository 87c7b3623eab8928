import type { RatingComment, SourceTag } from '#compare';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { voice } from '../state/language.ts';

/** Who paid for a clip, as its sentences name it. */
export const paidBy = {
  paid: 'paid',
  discounted: 'discounted',
  'own case': 'own',
  unknown: 'unknown',
} as const satisfies Readonly<Record<SourceTag, string>>;

/** A remark as it is printed: what was shown, when, and the text. */
export function remarkInWords({ expression, atSeconds, text }: RatingComment): string {
  const { say, number } = voice.value;
  const at = number(atSeconds);
  if (expression === undefined) return say('rate.remark.time', { at, text });
  const name = expressionNames[expression];
  return expression === 'rest'
    ? say('rate.remark.rest', { expression: name, text })
    : say('rate.remark.moment', { expression: name, at, text });
}
