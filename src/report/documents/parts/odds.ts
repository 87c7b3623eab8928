import type { EventOdds, Forecast } from '#forecast';
import type { MessageKey, Voice } from '#messages';
import { rangeOfCount, sureOf100, unbroken } from '../../words/numbers.ts';
import { dayInWords } from './days.ts';
import type { Facts } from './facts.ts';

/** An event with its name. */
export interface NamedOdds extends EventOdds {
  readonly name: string;
}

/** Events of a forecast: the gain, no change, then harms by how often they come. */
export function eventsInOrder({ events }: Forecast): readonly NamedOdds[] {
  const rank = (name: string): number => ({ visibleLift: 0, noVisibleChange: 1 })[name] ?? 2;
  return Object.entries(events)
    .map(([name, odds]) => ({ name, ...odds }))
    .sort((a, b) => rank(a.name) - rank(b.name) || b.probability - a.probability || (a.name < b.name ? -1 : 1));
}

/** Neither a gain nor a harm. */
export function isHarm({ name }: NamedOdds): boolean {
  return name !== 'visibleLift' && name !== 'noVisibleChange';
}

/** What an event is called. */
export function eventName(voice: Voice, name: string): string {
  return voice.say(`event.${name}` as MessageKey);
}

/** Count with its range, such as `34 of 100 (22 to 47)`; no count where the range says that it is not known. */
export function oddsWithRange(voice: Voice, odds: EventOdds): string {
  return voice.say('document.oddsWithRange', {
    odds: sureOf100(voice, odds),
    range: unbroken(rangeOfCount(voice, odds)),
  });
}

/** A week of the forecast, with its day when the day of the treatment was named. */
export function weekInWords({ voice, inputs }: Facts, week: number | null): string {
  const last = inputs.forecast?.weeks.at(-1) ?? 16;
  if (week === null) return voice.say('document.pastLastWeek', { week: voice.number(last, 0) });
  const number = voice.number(Math.max(1, Math.round(week)), 0);
  const treated = inputs.details.treatmentDate;
  if (treated === undefined) return voice.say('document.week', { week: number });
  return voice.say('document.weekAndDay', {
    week: number,
    day: dayInWords(treated, voice.id, Math.max(1, Math.round(week))),
  });
}

/** When half and nine in ten of those affected are rid of an event; what has no onset has no end. */
export function endsInWords(facts: Facts, odds: EventOdds): readonly [half: string, most: string] {
  const { voice } = facts;
  if (odds.probability === 0) return [voice.say('document.none'), voice.say('document.none')];
  if (odds.onsetWeek === null) return [voice.say('document.stays'), voice.say('document.stays')];
  return [weekInWords(facts, odds.goneWeek), weekInWords(facts, odds.goneWeekNineInTen)];
}
