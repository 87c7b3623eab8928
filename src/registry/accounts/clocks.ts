/** How far two clocks of machines that are set by the network may lie apart [ms]; more means that one was set back. */
const mostApartMs = 60_000;

/** Whether a moment that was written down lies ahead: the clock was set back since, and it tells nothing of how long ago it was. */
export function isAhead(moment: Date, now: Date): boolean {
  return moment.getTime() > aheadOf(now).getTime();
}

/** The first moment that cannot be explained by clocks that differ a little. */
export function aheadOf(now: Date): Date {
  return new Date(now.getTime() + mostApartMs);
}
