import type { PixelPoint } from '../face/frame.ts';

/** The four contours of the lips, each from the patient's right commissure to the left, both included. */
export const contourNames = ['upperBorder', 'upperMargin', 'lowerMargin', 'lowerBorder'] as const;
export type ContourName = (typeof contourNames)[number];

/** Lip contours in some plane; in the picture unless said otherwise [px]. */
export type LipOutline<Point = PixelPoint> = Readonly<Record<ContourName, readonly Point[]>>;

type Point2 = readonly [number, number];

/**
 * A curve through points, read at equal distances along it.
 * @param points at least 2, in order
 * @param count number of points of the answer, the ends included
 */
export function resampleCurve(points: readonly Point2[], count: number): Point2[] {
  const along = [0];
  for (let i = 1; i < points.length; i++) {
    along.push(along[i - 1] + Math.hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]));
  }
  const length = along[along.length - 1];
  return Array.from({ length: count }, (_, k) => {
    const s = (length * k) / (count - 1);
    const found = along.findIndex((value, i) => i > 0 && value >= s);
    const i = found < 0 ? points.length - 1 : found;
    const span = along[i] - along[i - 1];
    const t = span > 0 ? (s - along[i - 1]) / span : 0;
    return catmullRom(points, i - 1, t);
  });
}

function catmullRom(points: readonly Point2[], i: number, t: number): Point2 {
  const at = (k: number) => points[Math.max(0, Math.min(points.length - 1, k))];
  const axis = (a: 0 | 1) => {
    const [p0, p1, p2, p3] = [at(i - 1)[a], at(i)[a], at(i + 1)[a], at(i + 2)[a]];
    const bend = 2 * p0 - 5 * p1 + 4 * p2 - p3;
    const twist = -p0 + 3 * p1 - 3 * p2 + p3;
    return 0.5 * (2 * p1 + (p2 - p0) * t + bend * t * t + twist * t * t * t);
  };
  return [axis(0), axis(1)];
}

/** Height of a curve at a place along it, straight between its points and beyond its ends. */
export function heightOn(curve: readonly Point2[], u: number): number {
  let i = 1;
  while (i < curve.length - 1 && curve[i][0] < u) i++;
  const [a, b] = [curve[i - 1], curve[i]];
  return b[0] === a[0] ? a[1] : a[1] + ((u - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
}
