import type { Reading } from './capture.ts';
import { contourHeightAt } from './contour.ts';
import type { PixelPoint } from './frame.ts';
import type { LipGeometry, Point3 } from './lip-geometry.ts';
import type { ContourName } from './lip-outline.ts';
import { frontal } from './pose.ts';

type Point2 = readonly [number, number];

/** Mesh points of subnasale and sublabiale. */
export const snPoint = 2;
export const slPoint = 18;
/** Mesh points down the middle of the upper lip's skin, by which the midline at the lips is known. */
const midlinePoints = [2, 164];
/** Peaks of the cupid's bow are looked for this far from the midline [mm]. */
const bowFrom = 1.5;
const bowTo = 9;

/** The lips in the patient frame, and where that frame's origin lies in the upper face's. */
export interface PlacedLips {
  readonly geometry: LipGeometry;
  /** stomion relative to the upper face's centroid, seen from straight ahead [mm] */
  readonly stomionInFace: Point2;
}

/**
 * The lips of a reading in millimetres, seen from straight ahead: the head's turn is undone, depth is dropped, the
 * origin is where the upper lip's margin crosses the midline.
 */
export function lipGeometryOf(reading: Reading): PlacedLips {
  const mm = (p: PixelPoint, depth: number): Point2 => {
    const [x, y] = frontal(reading.head, p[0], p[1], depth);
    return [x / reading.pxPerMm, y / reading.pxPerMm];
  };
  const meshPoint = (i: number): Point2 =>
    mm([reading.points[i * 3], reading.points[i * 3 + 1]], reading.points[i * 3 + 2]);
  const curve = (name: ContourName) => reading.outline[name].map((p, i) => mm(p, reading.depths[name][i]));
  const midline = midlinePoints.reduce((sum, i) => sum + meshPoint(i)[0] / midlinePoints.length, 0);
  const lift = (points: readonly Point2[]) => risingInX(points).map((p): Point3 => [p[0], p[1], 0]);
  const stomion = contourHeightAt(lift(curve('upperMargin')), midline) ?? curve('upperMargin')[0][1];
  const place = (p: Point2): Point3 => [p[0] - midline, p[1] - stomion, 0];
  const placed = (name: ContourName) => risingInX(curve(name)).map(place);
  const upperBorder = placed('upperBorder');
  const depthAt = (i: number) => reading.points[i * 3 + 2];
  const peak = (side: 1 | -1, hand: PixelPoint | undefined, mesh: number): Point3 =>
    hand ? place(mm(hand, depthAt(mesh))) : (bowPeak(upperBorder, side) ?? place(meshPoint(mesh)));
  return {
    stomionInFace: [midline, stomion],
    geometry: {
      sn: place(mm(reading.sn, depthAt(snPoint))),
      sl: place(mm(reading.sl, depthAt(slPoint))),
      chLeft: upperBorder[upperBorder.length - 1],
      chRight: upperBorder[0],
      cphLeft: peak(1, reading.bowPeaks?.left, 267),
      cphRight: peak(-1, reading.bowPeaks?.right, 37),
      upperBorder,
      upperMargin: placed('upperMargin'),
      lowerMargin: placed('lowerMargin'),
      lowerBorder: placed('lowerBorder'),
      midlineX: 0,
      incisorEdgeY: null,
      gingivaY: null,
      frontalOnly: true,
    },
  };
}

/** Both ends and, between them, only points that lead on to the patient's left. */
function risingInX(points: readonly Point2[]): Point2[] {
  const last = points[points.length - 1];
  const kept = [points[0]];
  for (const p of points.slice(1, -1)) {
    if (p[0] > kept[kept.length - 1][0] + 1e-6 && p[0] < last[0] - 1e-6) kept.push(p);
  }
  return [...kept, last];
}

/** The highest border point on one side of the midline, when it is a peak and not the end of the search. */
function bowPeak(border: readonly Point3[], side: 1 | -1): Point3 | null {
  const near = border.filter((p) => p[0] * side >= bowFrom && p[0] * side <= bowTo);
  const ls = contourHeightAt(border, 0);
  if (near.length === 0 || ls === null) return null;
  const peak = near.reduce((best, p) => (p[1] > best[1] ? p : best));
  return peak[1] > ls ? peak : null;
}
