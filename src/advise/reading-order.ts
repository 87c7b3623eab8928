import type { Reason } from './advice.ts';

const place: Readonly<Record<Reason['effect'], number>> = { stop: 0, against: 1, for: 1, ask: 2 };
const known: Readonly<Record<Reason['holds'], number>> = { yes: 0, unknown: 1, no: 2 };

/** Reasons as they are read: stops first, what holds before what may, the heaviest first, what is said to everybody last. */
export function inReadingOrder(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.toSorted(
    (a, b) =>
      place[a.effect] - place[b.effect] || known[a.holds] - known[b.holds] || Math.abs(b.weight) - Math.abs(a.weight),
  );
}
