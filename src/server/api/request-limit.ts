/** How many requests one sender may send. */
export interface RequestLimit {
  /**
   * Counts a request.
   * @param sender account or address
   * @returns how long to wait [s]; 0 when it may be answered
   */
  take(sender: string, most: number): number;
}

/** Requests a minute: of somebody signed in, and of an address that is not. */
export const mostRequests = { signedIn: 600, unknown: 120 } as const;

const windowSeconds = 60;
/** Senders counted at once; more at a time are not people of a clinic. */
const mostSenders = 20_000;

/**
 * Counts requests by the minute, in this process: one process serves a registry, and a restart may forget a minute.
 * @param seconds a clock that only goes forward [s]
 */
export function requestLimit(seconds: () => number = () => performance.now() / 1000): RequestLimit {
  let began = seconds();
  let counts = new Map<string, number>();
  return {
    take(sender, most) {
      const now = seconds();
      if (now - began >= windowSeconds) {
        began = now;
        counts = new Map();
      }
      const count = (counts.get(sender) ?? 0) + 1;
      if (count > 1 || counts.size < mostSenders) counts.set(sender, count);
      const isOver = count > most || !counts.has(sender);
      return isOver ? Math.max(1, Math.ceil(began + windowSeconds - now)) : 0;
    },
  };
}
