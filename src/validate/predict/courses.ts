import { blockAt, survivingForce } from '#pharmacology';
import type { Participant, SimulatedStudy } from '../belief/people.ts';

/** Weeks that courses are looked at [week]. */
export const courseWeeks: readonly number[] = [
  ...Array.from({ length: 14 }, (_, day) => (day + 1) / 7),
  ...Array.from({ length: 100 }, (_, k) => 2.5 + k / 2),
];

/** Lost force of a muscle at a week, when its block would be `full` without any return [1]. */
export function lostForce({ response }: Participant, full: number, week: number): number {
  const { treatment } = response;
  return 1 - survivingForce(blockAt(week, full, treatment), treatment.forceExponent);
}

/** Silenced share of a muscle at a week [1]. */
export function silencedAt({ response }: Participant, full: number, week: number): number {
  return blockAt(week, full, response.treatment);
}

/** Mean over the participants. */
export function meanOf({ participants }: SimulatedStudy, value: (one: Participant) => number): number {
  let sum = 0;
  for (const one of participants) sum += value(one);
  return sum / participants.length;
}

/** Share of the participants for whom a chance of so much comes true. */
export function shareOf({ participants }: SimulatedStudy, chance: (one: Participant) => number): number {
  let count = 0;
  for (const one of participants) if (one.chance < chance(one)) count += 1;
  return count / participants.length;
}

/** First week at which a course satisfies a condition, or infinity. */
export function firstWeek(condition: (week: number) => boolean, from = 0): number {
  return courseWeeks.find((week) => week >= from && condition(week)) ?? Number.POSITIVE_INFINITY;
}

/** Week at which a course is greatest, of those looked at. */
export function greatestWeek(course: (week: number) => number): number {
  let [best, most] = [courseWeeks[0], Number.NEGATIVE_INFINITY];
  for (const week of courseWeeks) {
    const value = course(week);
    if (value > most) [best, most] = [week, value];
  }
  return best;
}

/** The middle value; infinite values count as larger than any. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
