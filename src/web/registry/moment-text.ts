import { voice } from '../state/language.ts';

const dayMs = 86_400_000;

/** A day, given as a day or as a moment, such as "9 Jan 2027"; a moment is told by the clock here. */
export function dayText(moment: string): string {
  const day = moment.length === 10 ? moment : localMoment(moment).slice(0, 10);
  return voice.value.date(Date.parse(day) / dayMs, 'dayAndYear');
}

/** A moment as a field of the page holds it: of this place's clock, to the minute. */
export function localMoment(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A day and a time by the clock here, such as "9 Jan 2027, 14:05". */
export function momentText(moment: string): string {
  return `${dayText(moment)}, ${localMoment(moment).slice(11)}`;
}
