import type { MessageKey } from '#messages';
import { voice } from '../state/language.ts';

/** What a column of an extract holds, in the page's language. */
export function columnWords(column: string): string {
  return voice.value.say(`extracts.column.${column}` as MessageKey);
}
