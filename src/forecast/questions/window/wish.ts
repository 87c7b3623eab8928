import { jeffreysInterval } from '#numerics';
import { eventRules } from '../../events/event-rules.ts';

/** What the patient would accept: largest odds of an event at any week, by its name [1]. */
export type HarmLimits = Readonly<Record<string, number>>;

/** What a dose window is looked for with. */
export interface WindowWish {
  /** largest odds of each harm, by event name [1]; the upper end of each harm's range must stay below */
  readonly limits: HarmLimits;
  /** least odds of a visible lift [1] */
  readonly leastLift: number;
  /** simulated people that an answer is checked on */
  readonly draws: number;
}

/** Events that people hope for or that are no event at all; the others are harms. */
const gains = ['visibleLift', 'noVisibleChange'];

/** Events that a limit may be set on. */
export const harmNames: readonly string[] = eventRules.map(({ name }) => name).filter((name) => !gains.includes(name));

/** Draws that an answer may be checked on. */
const drawsAllowed = [20, 100_000] as const;

/**
 * What is wrong with a wish, in a sentence that names the field and what is allowed; null when nothing is. So few draws
 * that not even a harm that never happens could be shown to be rarer than its limit are refused too.
 */
export function problemOfWish({ limits, leastLift, draws }: WindowWish): string | null {
  const [fewest, most] = drawsAllowed;
  if (!(Number.isInteger(draws) && draws >= fewest && draws <= most))
    return `draws is ${draws}; it must be a whole number from ${fewest} to ${most}.`;
  if (!isShare(leastLift)) return `leastLift is ${leastLift}; it must be a share from 0 to 1.`;
  for (const [name, limit] of Object.entries(limits)) {
    if (!harmNames.includes(name)) return `limits.${name} is not known; known are ${harmNames.join(', ')}.`;
    if (!isShare(limit)) return `limits.${name} is ${limit}; it must be a share from 0 to 1.`;
    const shown = jeffreysInterval(0, draws).upper;
    const allowed = `at least ${drawsToShow(limit)} draws, or a limit of ${Math.ceil(shown * 1000) / 1000} or more`;
    if (limit < shown) return `limits.${name} is ${limit}: ${draws} draws cannot show that; allowed: ${allowed}.`;
  }
  return null;
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** Draws after which the range of something that never happened ends below a limit. */
function drawsToShow(limit: number): number | string {
  let draws: number = drawsAllowed[0];
  while (draws <= drawsAllowed[1] && jeffreysInterval(0, draws).upper > limit) draws = Math.ceil(draws * 1.1);
  return draws <= drawsAllowed[1] ? draws : `more than ${drawsAllowed[1]}`;
}
