import type { Answers, QuietTime } from './answers.ts';

const lastWeek = 104;
const mostTimes = 20;
const millisecondsAWeek = 7 * 24 * 3600 * 1000;

/** First bad field of a list of quiet times. */
export function problemOfQuietTimes(
  path: string,
  value: unknown,
): { readonly path: string; readonly value: unknown; readonly allowed: string } | null {
  if (!Array.isArray(value) || value.length > mostTimes)
    return { path, value, allowed: `a list of at most ${mostTimes} times` };
  for (const [i, time] of value.entries()) {
    const problem = problemOfOne(time);
    if (problem !== null) return { ...problem, path: `${path}[${i}]${problem.path}` };
  }
  return null;
}

function problemOfOne(time: unknown): { path: string; value: unknown; allowed: string } | null {
  const allowed = `{label?, from, to} with days such as 2026-05-20, or {label?, fromWeek, toWeek} with weeks from 0 to ${lastWeek}, ascending`;
  if (typeof time !== 'object' || time === null) return { path: '', value: time, allowed };
  const fields = Object.keys(time)
    .filter((name) => name !== 'label')
    .sort()
    .join();
  const one = time as Record<string, unknown>;
  if ('label' in one && typeof one['label'] !== 'string')
    return { path: '.label', value: one['label'], allowed: 'a text' };
  if (fields === 'from,to') {
    const bad = (['from', 'to'] as const).find((name) => !isCalendarDay(one[name]));
    if (bad !== undefined) return { path: `.${bad}`, value: one[bad], allowed: 'a day such as 2026-05-20' };
    return String(one['from']) <= String(one['to']) ? null : { path: '', value: time, allowed };
  }
  if (fields !== 'fromWeek,toWeek') return { path: '', value: time, allowed };
  const bad = (['fromWeek', 'toWeek'] as const).find((name) => !isWeek(one[name]));
  if (bad !== undefined) return { path: `.${bad}`, value: one[bad], allowed: `a week from 0 to ${lastWeek}` };
  return Number(one['fromWeek']) <= Number(one['toWeek']) ? null : { path: '', value: time, allowed };
}

function isWeek(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= lastWeek;
}

/** Whether a text is a day of the calendar, such as 2026-05-20. */
export function isCalendarDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/**
 * The first week after the treatment that must not be disturbed.
 * @returns Infinity when there is none; null when it cannot be told: days were named, but not the treatment's
 */
export function firstQuietWeek({ quietTimes = [], plannedOn }: Answers): number | null {
  const starts = quietTimes.map((time) => startOf(time, plannedOn));
  if (starts.includes(null)) return null;
  return Math.min(Number.POSITIVE_INFINITY, ...starts.filter((start) => start !== null));
}

function startOf(time: QuietTime, plannedOn: string | undefined): number | null {
  if ('fromWeek' in time) return time.fromWeek;
  if (plannedOn === undefined) return null;
  const [from, to] = [time.from, time.to].map((day) => weeksBetween(plannedOn, day));
  return to < 0 ? Number.POSITIVE_INFINITY : Math.max(0, from);
}

function weeksBetween(day: string, later: string): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / millisecondsAWeek;
}
