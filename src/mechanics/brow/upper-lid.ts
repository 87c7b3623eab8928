import type { BrowFascicle } from '#anatomy';
import { lidParameters } from './brow-parameters.ts';

/**
 * Upper lid margin above the middle of the pupil (MRD1) when the levator keeps some of its strength [mm]. The levator holds
 * the lid against a spring, so the lid falls in proportion to the force that is lost; the smooth muscle of the lid holds the
 * rest. A stronger levator opens the eye no wider.
 */
export function marginReflex(fascicles: readonly BrowFascicle[], strength: ArrayLike<number>, side: 'left' | 'right') {
  const levator = levatorOf(fascicles, side);
  return lidParameters.marginReflex.value - lidParameters.levatorLift.value * Math.max(0, 1 - strength[levator]);
}

/** Derivative of {@link marginReflex} to the block of a fascicle [mm]. */
export function lidMarginPerBlock(
  fascicles: readonly BrowFascicle[],
  fascicle: number,
  side: 'left' | 'right',
): number {
  return fascicle === levatorOf(fascicles, side) ? -lidParameters.levatorLift.value : 0;
}

function levatorOf(fascicles: readonly BrowFascicle[], side: 'left' | 'right'): number {
  return fascicles.findIndex((f) => f.muscle === 'levatorPalpebraeSuperioris' && f.side === side);
}
