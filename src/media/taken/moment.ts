import type { Bytes } from '../bytes.ts';

/** A file that is read in parts, so that a long clip is never in memory as a whole. */
export interface PartedFile {
  /** length of the whole [bytes] */
  readonly size: number;
  /** bytes from a place on; fewer when the file ends */
  read(at: number, length: number): Promise<Bytes>;
}

/** When a file says that its picture was taken. */
export interface FileMoment {
  /** what the clock showed, such as 2026-02-17T09:05:11 */
  readonly clock: string;
  /** how far that clock is from UTC, such as +01:00 or Z; null when the file does not say */
  readonly zone: string | null;
}

const second = 1000;

/** A count of seconds since some day of UTC as a moment; null before digital pictures. */
export function momentAfter(epoch: string, seconds: number): FileMoment | null {
  const at = Date.parse(epoch) + seconds * second;
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return null;
  return checkedMoment(new Date(at).toISOString().slice(0, 19), 'Z');
}

/** First year of digital photographs; an earlier one is a clock that was never set. */
const firstYear = 1990;

/** A moment, where it is one of the calendar. @param clock year-month-dayThours:minutes:seconds */
export function checkedMoment(clock: string, zone: string | null): FileMoment | null {
  const at = new Date(`${clock}Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 19) !== clock) return null;
  return Number(clock.slice(0, 4)) < firstYear ? null : { clock, zone };
}
