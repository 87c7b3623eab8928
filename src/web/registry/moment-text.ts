import { voice } from '../state/language.ts';

/** A day and a time as the page's language writes them. */
export function momentText(moment: string): string {
  return new Date(moment).toLocaleString(voice.value.id, { dateStyle: 'medium', timeStyle: 'short' });
}
