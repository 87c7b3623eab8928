import { eventRules } from '../../events/event-rules.ts';
import type { AmongPeople } from './among-people.ts';

/** What somebody has had of the same treatment so far, oldest first. */
export interface History {
  readonly event: string;
  readonly had: readonly boolean[];
}

/** Whether what was had was chance. */
export interface ChanceAnswer extends History {
  readonly label: string;
  /** chance of it in any treatment of anybody, before anything was known of this person [1] */
  readonly before: number;
  /** chance that this person has it again, after this history; 90 of 100 such people lie between the ends [1] */
  readonly again: number;
  readonly again05: number;
  readonly again95: number;
  /** share of the risk of having it again that anybody would have: 1 = all chance, less = the person [1] */
  readonly chance: number;
  /** so many simulated people carry the answer [1] */
  readonly likePeople: number;
}

/** Longest history that is read. */
const longest = 100;

/** What is wrong with a history, in a sentence; null when nothing is. */
export function problemOfHistory({ event, had }: History): string | null {
  const known = [...eventRules.map(({ name }) => name), 'anyHarm'];
  if (!known.includes(event)) return `observed.${event} is not known; known are ${known.join(', ')}.`;
  if (had.length < 1 || had.length > longest)
    return `observed.${event} holds ${had.length} treatments; allowed: 1 to ${longest}, such as no,no,no,yes.`;
  return null;
}

/**
 * Was the last one chance? Simulated people are weighed by how well the history fits them (each person's own chance is
 * uncertain after so few simulated treatments: Jeffreys' prior, integrated), and asked what comes next.
 * @returns null when the event could not be decided
 */
export function wasItChance({ events, times }: AmongPeople, { event, had }: History): ChanceAnswer | null {
  const among = events[event];
  if (among === undefined) return null;
  const [yes, no] = [had.filter((one) => one).length, had.filter((one) => !one).length];
  const people = among.counts.map((count) => {
    const [a, b] = [count + 0.5, times - count + 0.5];
    return {
      fits: (rising(a, yes) * rising(b, no)) / rising(a + b, had.length),
      again: (a + yes) / (a + b + had.length),
      before: a / (a + b),
    };
  });
  const total = people.reduce((sum, { fits }) => sum + fits, 0);
  const again = people.reduce((sum, one) => sum + one.fits * one.again, 0) / total;
  const before = people.reduce((sum, one) => sum + one.before, 0) / people.length;
  const squared = people.reduce((sum, { fits }) => sum + fits * fits, 0);
  return {
    event,
    had,
    label: among.label,
    before,
    again,
    again05: weighted(people, 0.05 * total),
    again95: weighted(people, 0.95 * total),
    chance: Math.min(1, before / again),
    likePeople: total ** 2 / squared,
  };
}

/** from (from + 1) ... (from + n - 1) */
function rising(from: number, n: number): number {
  let product = 1;
  for (let k = 0; k < n; k++) product *= from + k;
  return product;
}

function weighted(people: readonly { readonly fits: number; readonly again: number }[], reach: number): number {
  let passed = 0;
  const sorted = people.toSorted((a, b) => a.again - b.again);
  for (const { fits, again } of sorted) {
    passed += fits;
    if (passed >= reach) return again;
  }
  return sorted[sorted.length - 1].again;
}
