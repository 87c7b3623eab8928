import type { PixelPoint } from './frame.ts';
import { parameters } from './parameters.ts';

/** One iris in the picture. */
export interface Iris {
  readonly centre: PixelPoint;
  /** [px] */
  readonly radius: number;
}

/** Both eyes of a face: the ruler, and whether it can be trusted. */
export interface Eyes {
  readonly right: Iris;
  readonly left: Iris;
  /** opening of the lids over the width of the eye, the patient's right and left [1] */
  readonly openness: readonly [right: number, left: number];
  /** horizontal diameter of the irises that are open to view [px]; null when both eyes are closed */
  readonly irisPx: number | null;
  /** distance between the irises' centres [px] */
  readonly pupilsPx: number;
  /** difference of the two diameters over their mean [1] */
  readonly unlike: number;
}

/**
 * Reads the irises: centre and rim points 468 and 473 onward, horizontal rim points one and three after the centre.
 * @param points (478 x 3) [px]
 */
export function readEyes(points: ArrayLike<number>): Eyes {
  const between = (a: number, b: number) =>
    Math.hypot(points[a * 3] - points[b * 3], points[a * 3 + 1] - points[b * 3 + 1]);
  const openness = [between(159, 145) / between(33, 133), between(386, 374) / between(362, 263)] as const;
  const diameters = [between(469, 471), between(474, 476)] as const;
  const shown = diameters.filter((_, side) => openness[side] > parameters.closedLids.value);
  const iris = (first: number, diameter: number): Iris => ({
    centre: [points[first * 3], points[first * 3 + 1]],
    radius: diameter / 2,
  });
  return {
    right: iris(468, diameters[0]),
    left: iris(473, diameters[1]),
    openness,
    irisPx: shown.length === 0 ? null : shown.reduce((sum, value) => sum + value, 0) / shown.length,
    pupilsPx: between(468, 473),
    unlike: (2 * Math.abs(diameters[0] - diameters[1])) / (diameters[0] + diameters[1]),
  };
}
