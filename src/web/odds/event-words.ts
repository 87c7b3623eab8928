import { oddsAreOpen } from '#advise';
import type { EventOdds, Forecast } from '#forecast';
import type { MessageKey, Voice } from '#messages';
import { ofHundred } from '../charts/of-hundred.ts';
import { weekText } from '../charts/week-text.ts';

/** An event of a forecast with its name. */
export interface NamedEvent extends EventOdds {
  readonly name: string;
}

/** Last week that is forecast. */
const LAST_WEEK = 16;

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

/** What an event is called. */
export function eventName({ say }: Voice, name: string): string {
  return say(`event.${name}` as MessageKey);
}

/** The same inside a sentence. */
export function eventWithin({ say }: Voice, name: string): string {
  return say(`event.within.${name}` as MessageKey);
}

/** "between 22 and 47", whole circles. */
export function rangeOf({ lo95, hi95 }: Pick<EventOdds, 'lo95' | 'hi95'>): {
  readonly low: number;
  readonly high: number;
} {
  return { low: Math.floor(100 * lo95), high: Math.min(100, Math.ceil(100 * hi95)) };
}

/** "day 4 to week 10", "throughout", "to beyond week 16" */
export function spellText(voice: Voice, { onsetWeek, goneWeek, probability }: EventOdds): string {
  const { say } = voice;
  if (probability === 0) return say('odds.spell.none');
  if (onsetWeek === null) return say('odds.spell.throughout');
  const from = weekText(voice, onsetWeek);
  if (goneWeek === null) return say('odds.spell.beyond', { from, last: LAST_WEEK });
  return say('odds.spell.ends', { from, to: weekText(voice, goneWeek) });
}

/** The screen's claim: the gain and the most frequent harm in one breath. */
export function oddsClaim(voice: Voice, events: readonly NamedEvent[]): string {
  const lift = events.find(({ name }) => name === 'visibleLift');
  const harm = events.find(({ name }) => !hopedFor.includes(name) && !neither.includes(name));
  if (events.every(({ name, probability }) => probability === (name === 'noVisibleChange' ? 1 : 0)))
    return voice.say('odds.claim.nothing');
  const parts = [];
  if (lift !== undefined) parts.push(capital(liftClaim(voice, lift)));
  if (harm !== undefined && harm.probability >= 0.005) {
    parts.push(capital(harmClaim(voice, harm)));
  } else if (harm !== undefined) parts.push(voice.say('odds.claim.noHarm'));
  return parts.join(' ');
}

function liftClaim(voice: Voice, lift: NamedEvent): string {
  return oddsAreOpen(lift.lo95, lift.hi95)
    ? voice.say('odds.claim.liftOpen', { ...rangeOf(lift) })
    : voice.say('odds.claim.lift', countOf(voice, lift));
}

/** A range instead of a count where the range is so wide that the count says nothing. */
function harmClaim(voice: Voice, harm: NamedEvent): string {
  const event = eventWithin(voice, harm.name);
  return oddsAreOpen(harm.lo95, harm.hi95)
    ? voice.say('odds.claim.harmOpen', { ...rangeOf(harm), event })
    : voice.say('odds.claim.harm', { ...countOf(voice, harm), event });
}

/** A count for a sentence, and whether it is one without "about". */
function countOf(voice: Voice, { probability }: EventOdds) {
  const count = ofHundred(probability);
  return { odds: voice.odds(probability), about: count === 0 || count === 100 ? 'no' : 'yes' };
}

/** A sentence with its first letter as a sentence has it. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
