import { voice } from '../state/language.ts';
import { weekText } from './week-text.ts';

/** A time after treatment as it is said in the language of the page. */
export function formatWeek(week: number): string {
  return weekText(voice.value, week);
}
