import { refusalText } from '#messages';
import { voice } from '../state/language.ts';
import type { Problem } from './registry-client.ts';

/** How a page calls the field that a refusal is about, and what it may hold. */
export interface FieldNames {
  readonly label?: string | undefined;
  /** words of the document with their names */
  readonly options?: readonly (readonly [word: string, name: string])[] | undefined;
}

/** Why the registry did not do something, in the reader's language. */
export function problemText({ reason, path = '', why }: Problem, { label, options }: FieldNames = {}): string {
  const { say } = voice.value;
  if (why === undefined) return say(reason === 'no-registry' ? 'clinic.noRegistry' : 'clinic.unreachable');
  const names = new Map(options);
  const field = label !== undefined ? say('clinic.refused.field', { label }) : path || say('clinic.refused.document');
  return refusalText(voice.value, why, { field, word: (word) => names.get(word) ?? word });
}
