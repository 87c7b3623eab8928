import type { Expression } from '#measure';
import type { MouthShape } from './mouth-shape.ts';

/** What is known of a movement when it is named. */
export interface Movement {
  readonly held: MouthShape;
  readonly rest: MouthShape;
  /** how long the mouth was held there [s] */
  readonly heldSeconds: number;
}

/** Changes of the width that make a smile, or a narrowed mouth, relative to rest. */
const wider = 0.07;
const narrower = -0.09;
/** Lips nearer than this are closed, and further apart than this are open for speech [mm]. */
const closedGap = 0.8;
const openGap = 2;
/** Share of the red at rest that is gone when lips are pressed. */
const pressedRed = 0.25;
/** Syllables are held shorter than this [s]. */
const syllable = 0.45;

/**
 * Names a movement by its shape against rest; null when it could be several things. Speech is named only where lips
 * make it plain: "ee" wide, "oo" narrow and open, the short opening after "p".
 */
export function judgeTask({ held, rest, heldSeconds }: Movement): Expression | null {
  const width = held.width / rest.width - 1;
  const short = heldSeconds < syllable;
  if (width > wider) {
    const smiling = held.corners - rest.corners > 0.5 || held.gap < openGap;
    return short && held.gap > openGap && !smiling ? 'speechI' : 'smile';
  }
  if (width < narrower) return short && held.gap > openGap ? 'speechU' : 'pucker';
  if (held.gap < closedGap && held.red < (1 - pressedRed) * rest.red) return 'seal';
  if (held.gap > rest.gap + openGap && short) return 'speechP';
  return null;
}
