import { type ContourName, contourHeightAt, type LipGeometry, type Point3 } from '#measure';

/** Contours of a lip motion, in the order they are stored. */
export const motionContours = [
  'upperBorder',
  'upperMargin',
  'lowerMargin',
  'lowerBorder',
] as const satisfies readonly ContourName[];

/** Places along each contour at which it is followed, from the right corner (-1) over the midline (0) to the left (1). */
const KNOTS = 17;
const KNOT_STEP = 2 / (KNOTS - 1);

/**
 * How the lips stand away from a rest: for each of the four contours 17 displacements (x, y), then that of sublabiale,
 * in one list [mm]. Being a list, motions add, scale and mix as vectors; the rest itself is all zeros.
 */
export type LipMotion = Float64Array;

/** How the lips have moved from a rest in the same patient frame [mm]. */
export function lipMotion(now: LipGeometry, rest: LipGeometry): LipMotion {
  const motion = new Float64Array((motionContours.length * KNOTS + 1) * 2);
  motionContours.forEach((name, c) => {
    const moved = Array.from({ length: KNOTS }, (_, k) => {
      const along = -1 + k * KNOT_STEP;
      const to = pointAlong(now, name, along);
      const from = pointAlong(rest, name, along);
      return [to[0] - from[0], to[1] - from[1]];
    });
    for (let k = 0; k < KNOTS; k++) {
      for (const axis of [0, 1]) motion[(c * KNOTS + k) * 2 + axis] = smoothed(moved, k, axis);
    }
  });
  motion.set([now.sl[0] - rest.sl[0], now.sl[1] - rest.sl[1]], motion.length - 2);
  return motion;
}

/** The same motion with the lower red lip kept as tall as it is at rest: its border goes with its margin. */
export function lowerLipKept(motion: LipMotion): LipMotion {
  const kept = motion.slice();
  const length = KNOTS * 2;
  const from = motionContours.indexOf('lowerMargin') * length;
  kept.copyWithin(motionContours.indexOf('lowerBorder') * length, from, from + length);
  return kept;
}

/** Displacement of a contour at a place along it [mm]. @param along -1 = right corner, 1 = left corner */
export function motionAlong(
  motion: LipMotion,
  contour: (typeof motionContours)[number],
  along: number,
): readonly [x: number, y: number] {
  const at = Math.max(0, Math.min(KNOTS - 1, (along + 1) / KNOT_STEP));
  const k = Math.min(KNOTS - 2, Math.floor(at));
  const t = at - k;
  const first = (motionContours.indexOf(contour) * KNOTS + k) * 2;
  return [motion[first] * (1 - t) + motion[first + 2] * t, motion[first + 1] * (1 - t) + motion[first + 3] * t];
}

/** Displacement of sublabiale, which goes with the jaw [mm]. */
export function jawMotion(motion: LipMotion): readonly [x: number, y: number] {
  return [motion[motion.length - 2], motion[motion.length - 1]];
}

/** a + share (b - a) */
export function mixMotions(a: LipMotion, b: LipMotion, share: number): LipMotion {
  return a.map((value, i) => value + share * (b[i] - value));
}

/**
 * The point of a contour at a share of the way from the midline to a corner: tissue between the two is taken to
 * stretch evenly, since a contour does not show how it slides along itself.
 */
function pointAlong(lips: LipGeometry, name: ContourName, along: number): readonly [x: number, y: number] {
  if (along <= -1) return [lips.chRight[0], lips.chRight[1]];
  if (along >= 1) return [lips.chLeft[0], lips.chLeft[1]];
  const corner = along < 0 ? lips.chRight[0] : lips.chLeft[0];
  const x = lips.midlineX + Math.abs(along) * (corner - lips.midlineX);
  return [x, contourHeightAt(lips[name], x) ?? nearestHeight(lips[name], x)];
}

function nearestHeight(contour: readonly Point3[], x: number): number {
  const nearest = contour.reduce((best, point) => (Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best));
  return nearest[1];
}

/** One round of 1-2-1 along the contour; the corners, which are landmarks, stay. */
function smoothed(moved: readonly (readonly number[])[], k: number, axis: number): number {
  if (k === 0 || k === moved.length - 1) return moved[k][axis];
  return (moved[k - 1][axis] + 2 * moved[k][axis] + moved[k + 1][axis]) / 4;
}
