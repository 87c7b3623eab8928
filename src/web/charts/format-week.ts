/** A time after treatment as it is said: "now", "day 3", "week 2". */
export function formatWeek(week: number): string {
  if (week === 0) return 'now';
  return week < 1 ? `day ${Math.round(week * 7)}` : `week ${Number.isInteger(week) ? week : week.toFixed(1)}`;
}
