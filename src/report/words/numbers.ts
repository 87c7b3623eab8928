import { oddsAreOpen } from '#advise';
import type { Voice } from '#messages';

/** A count of 100 as far as it is known: none where the range says that it is not. */
export function sureOf100(voice: Voice, odds: Readonly<Record<'probability' | 'lo95' | 'hi95', number>>): string {
  return oddsAreOpen(odds.lo95, odds.hi95) ? voice.say('frame.oddsOpen') : voice.odds(odds.probability);
}

/** The range of a count, outward to whole people, such as `22 to 47`. */
export function rangeOfCount(voice: Voice, { lo95, hi95 }: { readonly lo95: number; readonly hi95: number }): string {
  return voice.range(Math.floor(lo95 * 100), Math.min(100, Math.ceil(hi95 * 100)), '', 0);
}

/** A range that stays on one line. */
export function unbroken(range: string): string {
  return range.replaceAll(' ', '\u00a0');
}
