import type { Voice } from '#messages';

/** A time after treatment as it is said: "now", "day 3", "week 2". */
export function weekText({ say, shortest }: Voice, week: number): string {
  if (week === 0) return say('chart.week.now');
  if (week < 1) return say('chart.week.day', { day: Math.round(week * 7) });
  return say('chart.week.week', { week: shortest(week, 1) });
}
