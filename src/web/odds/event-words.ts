import type { EventOdds, Forecast } from '#forecast';
import { formatOf100 } from '#units';
import { formatWeek } from '../charts/format-week.ts';
import { ofHundred } from '../charts/of-hundred.ts';

/** An event of a forecast with its name. */
export interface NamedEvent extends EventOdds {
  readonly name: string;
}

/** What people hope for; the rest is what they may have to live with. */
const hopedFor: readonly string[] = ['visibleLift'];
/** Neither gain nor harm, always shown beside the gain. */
const neither: readonly string[] = ['noVisibleChange'];

/** Events in the order they are shown: gains, no change, then harms by how often they come. */
export function orderedEvents(forecast: Forecast): NamedEvent[] {
  const named = Object.entries(forecast.events).map(([name, odds]) => ({ name, ...odds }));
  const rank = ({ name }: NamedEvent) => (hopedFor.includes(name) ? 0 : neither.includes(name) ? 1 : 2);
  return named.sort((a, b) => rank(a) - rank(b) || b.probability - a.probability);
}

/** "between 22 and 47", whole circles. */
export function rangeOf({ lo95, hi95 }: EventOdds): { readonly low: number; readonly high: number } {
  return { low: Math.floor(100 * lo95), high: Math.min(100, Math.ceil(100 * hi95)) };
}

/** "day 4 to week 10", "throughout", "to beyond week 16" */
export function spellText({ onsetWeek, goneWeek, probability }: EventOdds): string {
  if (probability === 0) return 'in none of the draws';
  if (onsetWeek === null) return 'throughout';
  if (goneWeek === null) return `${formatWeek(onsetWeek)} to beyond week 16`;
  return `${formatWeek(onsetWeek)} to ${formatWeek(goneWeek)}`;
}

/** The screen's claim: the gain and the most frequent harm in one breath. */
export function oddsClaim(events: readonly NamedEvent[]): string {
  const lift = events.find(({ name }) => name === 'visibleLift');
  const harm = events.find(({ name }) => !hopedFor.includes(name) && !neither.includes(name));
  if (events.every(({ name, probability }) => probability === (name === 'noVisibleChange' ? 1 : 0)))
    return 'Nothing changes.';
  const parts = [];
  if (lift !== undefined) parts.push(`${capital(about(lift.probability))} lift enough to see.`);
  if (harm !== undefined && harm.probability >= 0.005)
    parts.push(`${capital(about(harm.probability))}: ${lower(harm.label)}.`);
  else if (harm !== undefined) parts.push('Fewer than 1 of 100 has any of the harms counted here.');
  return parts.join(' ');
}

function about(probability: number): string {
  const count = ofHundred(probability);
  return count === 0 || count === 100 ? formatOf100(probability) : `about ${count} of 100`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return /^[A-Z], |^[A-Z] and/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
