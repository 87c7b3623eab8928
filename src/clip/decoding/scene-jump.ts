import { quantile } from '#numerics';

/** A jump between scenes stands out so many times from the changes around it. */
export const leastJump = 15;
/** Changes smaller than this are no jump however still the scene is: 1 minus the likeness of two pictures. */
const leastChange = 0.02;
/** Pictures to either side that a jump must stand out from. */
const around = 12;

/**
 * How much more than from picture to picture there a scene changes at one picture, in any light; from
 * {@link leastJump} it is another scene.
 * @param changes per picture, 1 minus its likeness to the one before; 0 for the first
 */
export function jumpStrength(changes: readonly number[], i: number): number {
  if (changes[i] < leastChange) return 0;
  const near = changes
    .slice(Math.max(1, i - around), i + around + 1)
    .filter((_, k) => k !== i - Math.max(1, i - around));
  return near.length === 0 ? 0 : changes[i] / Math.max(leastChange / leastJump, quantile(near, 0.5));
}
