import type { Voice } from '#messages';

/** A probability as a count, such as `34 of 100`; never rounded to none or to all. */
export function of100(voice: Voice, probability: number): string {
  return voice.odds(probability);
}

/** The range of a count, outward to whole people, such as `22 to 47`. */
export function rangeOfCount(voice: Voice, { lo95, hi95 }: { readonly lo95: number; readonly hi95: number }): string {
  return voice.range(Math.floor(lo95 * 100), Math.min(100, Math.ceil(hi95 * 100)), '', 0);
}

/** A range that stays on one line. */
export function unbroken(range: string): string {
  return range.replaceAll(' ', '\u00a0');
}
