import type { Point3 } from './lip-geometry.ts';

/**
 * Where a contour stands at one frontal x: smooth (cubic) interpolation, so that 9 points and 81 points of the same
 * curve answer alike. The curve passes through its points and is linear in their heights.
 *
 * @param contour points with x increasing [mm]; folds outside the segment that is read do no harm
 * @param x where to read [mm]
 * @param axis 1 for height (y), 2 for depth (z)
 * @returns the coordinate [mm], or null where the contour does not reach x
 */
export function contourHeightAt(contour: readonly Point3[], x: number, axis: 1 | 2 = 1): number | null {
  const i = segmentAt(contour, x);
  if (i === null) return null;
  const width = contour[i + 1][0] - contour[i][0];
  const t = (x - contour[i][0]) / width;
  const y0 = contour[i][axis];
  const y1 = contour[i + 1][axis];
  const m0 = slopeAt(contour, i, i, axis) * width;
  const m1 = slopeAt(contour, i + 1, i, axis) * width;
  const s = 1 - t;
  return y0 * s * s * (1 + 2 * t) + y1 * t * t * (3 - 2 * t) + m0 * t * s * s - m1 * t * t * s;
}

/** The segment holding x; of several, in a folded contour, the one nearest the middle. */
function segmentAt(contour: readonly Point3[], x: number): number | null {
  const middle = (contour.length - 2) / 2;
  let best: number | null = null;
  for (let i = 0; i + 1 < contour.length; i++) {
    const holds = contour[i][0] <= x && x <= contour[i + 1][0] && contour[i][0] < contour[i + 1][0];
    if (holds && (best === null || Math.abs(i - middle) < Math.abs(best - middle))) best = i;
  }
  return best;
}

/** Slope of the parabola through a point and its neighbours; one-sided at an end or beside a fold. */
function slopeAt(contour: readonly Point3[], i: number, segment: number, axis: 1 | 2): number {
  const secant = (a: number) => (contour[a + 1][axis] - contour[a][axis]) / (contour[a + 1][0] - contour[a][0]);
  if (i === 0 || i === contour.length - 1) return secant(segment);
  const before = contour[i][0] - contour[i - 1][0];
  const after = contour[i + 1][0] - contour[i][0];
  if (before <= 0 || after <= 0) return secant(segment);
  return (secant(i - 1) * after + secant(i) * before) / (before + after);
}
