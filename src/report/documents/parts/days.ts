const msPerDay = 86_400_000;

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

/**
 * A day as a language writes it, such as `1 December 2026`.
 * @param day such as 2026-12-01
 * @param weeks later
 */
export function dayInWords(day: string, language: string, weeks = 0): string {
  const at = new Date((dayNumber(day) + Math.round(7 * weeks)) * msPerDay);
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(at);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}
