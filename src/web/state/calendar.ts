import { signal } from '@preact/signals';
import type { Voice } from '#messages';
import type { Calendar } from '#report';

/** A day that matters to the person. */
export interface OwnDay {
  /** such as 2027-01-09 */
  readonly date: string;
  readonly what: string;
}

/** Day of the treatment, such as 2026-12-01; empty while weeks are counted instead. Kept in this tab only. */
export const treatmentDate = signal('');
/** Days of the person's own; kept in this tab only. */
export const ownDays = signal<readonly OwnDay[]>([]);

const msPerDay = 86_400_000;

/** A day as the number of days since 1970; null when it is none. */
export function dayNumber(date: string): number | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isFinite(time) ? Math.round(time / msPerDay) : null;
}

/** The day so many weeks after another, such as "9 Jan". */
export function dayAfter(voice: Voice, date: string, weeks: number, withYear = false): string {
  const from = dayNumber(date);
  return from === null ? '' : voice.date(from + Math.round(weeks * 7), withYear ? 'dayAndYear' : 'day');
}

/** Weeks from the treatment to another day; null when either is no date. */
export function weeksUntil(treated: string, date: string): number | null {
  const [from, to] = [dayNumber(treated), dayNumber(date)];
  return from === null || to === null ? null : (to - from) / 7;
}

/** Weeks at which months begin within a span, with their names. */
export function monthsWithin(
  voice: Voice,
  treated: string,
  weeks: number,
): readonly { readonly week: number; readonly name: string }[] {
  const from = dayNumber(treated);
  if (from === null) return [];
  const first = new Date(from * msPerDay);
  const months = [];
  for (let m = 1; m <= 5; m++) {
    const begins = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + m, 1);
    const week = (begins / msPerDay - from) / 7;
    if (week > weeks) break;
    const parts = new Date(begins).getUTCMonth() === 0 ? 'monthAndYear' : 'month';
    months.push({ week, name: voice.date(begins / msPerDay, parts) });
  }
  return months;
}

/** The calendar as it is printed, to the last week that is forecast; null while no day of the treatment is named. */
export function ownCalendar(voice: Voice, lastWeek: number): Calendar | null {
  const treated = treatmentDate.peek();
  if (dayNumber(treated) === null) return null;
  const days = ownDays.peek().flatMap(({ date, what }) => {
    const week = weeksUntil(treated, date);
    return week === null || week < 0 || week > lastWeek
      ? []
      : [{ week, text: voice.say('calendar.mark', { day: dayAfter(voice, date, 0), what }) }];
  });
  const months = monthsWithin(voice, treated, lastWeek).map(({ week, name }) => ({ week, text: name }));
  return { treated: voice.say('calendar.treated', { day: dayAfter(voice, treated, 0, true) }), months, days };
}
