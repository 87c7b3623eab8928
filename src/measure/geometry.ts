import type { Reading } from './capture.ts';
import { contourHeightAt } from './contour.ts';
import type { PixelPoint } from './face/frame.ts';
import { frontal } from './face/pose.ts';
import type { LipGeometry, Point3 } from './lip-geometry.ts';
import type { ContourName } from './lips/lip-outline.ts';
import { parameters } from './parameters.ts';

type Point2 = readonly [number, number];

/** Mesh points of subnasale and sublabiale. */
export const snPoint = 2;
export const slPoint = 18;
/** Mesh point of the lower lip's margin, which lies about as deep as the incisors' edge. */
const lowerLipPoint = 14;
/** The same for the upper lip's margin, behind which the gum lies. */
const upperLipPoint = 13;
/** Peaks of the cupid's bow are looked for this far from the midline [mm]. */
const bowFrom = 1.5;
const bowTo = 9;

/** The lips in the patient frame, and where that frame's origin lies in the upper face's. */
export interface PlacedLips {
  readonly geometry: LipGeometry;
  /** stomion relative to the upper face's centroid, seen from straight ahead [mm] */
  readonly stomionInFace: Point2;
  /** height at which the incisors begin to be seen where a red band above them may be gum; otherwise null */
  readonly crownTopY: number | null;
}

/** The lips as seen from straight ahead, relative to the upper face's centroid [mm]. */
export interface FrontalLips {
  /** one point per column of the outline */
  readonly curves: Readonly<Record<ContourName, readonly Point2[]>>;
  readonly sn: Point2;
  readonly sl: Point2;
  /** height of the upper incisors' edge; null when it cannot be seen */
  readonly incisorEdge: number | null;
  /** height of the gingival margin that was placed by hand; null without one */
  readonly gingiva: number | null;
  /** height at which the incisors begin to be seen where a red band above them may be gum; otherwise null */
  readonly crownTop: number | null;
  /** x of the midline at the lips */
  readonly midline: number;
  /** columns of the upper border that hold the peaks of the bow */
  readonly bow: readonly [right: number, left: number];
}

/** What of a reading says where the lips are. */
export type LipPlace = Pick<
  Reading,
  'head' | 'pxPerMm' | 'outline' | 'depths' | 'sn' | 'sl' | 'incisorEdge' | 'toothTop' | 'redBandMm' | 'gingiva'
> & {
  readonly points: ArrayLike<number>;
};

/** Undoes the head's turn, drops depth and applies the scale. */
export function seeFrontal(reading: LipPlace): FrontalLips {
  const mm = (p: PixelPoint, depth: number): Point2 => {
    const [x, y] = frontal(reading.head, p[0], p[1], depth);
    return [x / reading.pxPerMm, y / reading.pxPerMm];
  };
  const depthAt = (i: number) => reading.points[i * 3 + 2];
  const meshX = (i: number) => mm([reading.points[i * 3], reading.points[i * 3 + 1]], depthAt(i))[0];
  const curve = (name: ContourName) => reading.outline[name].map((p, i) => mm(p, reading.depths[name][i]));
  const curves = {
    upperBorder: curve('upperBorder'),
    upperMargin: curve('upperMargin'),
    lowerMargin: curve('lowerMargin'),
    lowerBorder: curve('lowerBorder'),
  };
  const border = curves.upperBorder;
  // three witnesses, so that neither a leaning mouth nor a crooked smile drags the midline away alone
  const midline = (meshX(0) + meshX(164) + (border[0][0] + border[border.length - 1][0]) / 2) / 3;
  return {
    curves,
    midline,
    sn: mm(reading.sn, depthAt(snPoint)),
    sl: mm(reading.sl, depthAt(slPoint)),
    incisorEdge: reading.incisorEdge && mm(reading.incisorEdge, depthAt(lowerLipPoint))[1],
    gingiva: reading.gingiva ? mm(reading.gingiva, depthAt(upperLipPoint))[1] : null,
    crownTop: mayBeGum(reading) ? mm(reading.toothTop as PixelPoint, depthAt(upperLipPoint))[1] : null,
    bow: [bowPeak(border, midline, -1, meshX(37)), bowPeak(border, midline, 1, meshX(267))],
  };
}

/** Whether a red band above the incisors is high enough for gum, and no hand has said where gum begins. */
function mayBeGum({ toothTop, redBandMm = 0, gingiva }: LipPlace): boolean {
  return Boolean(toothTop) && !gingiva && redBandMm > parameters.gumLikely.value;
}

/** The column of a contour that lies nearest to an x [mm]. */
export function columnAt(curve: readonly Point2[], x: number): number {
  const distances = curve.map((p) => Math.abs(p[0] - x));
  return distances.indexOf(Math.min(...distances));
}

/** The highest border point on one side of the midline; without a peak there, the one where the mesh expects it. */
function bowPeak(border: readonly Point2[], midline: number, side: 1 | -1, expected: number): number {
  const aside = (i: number) => (border[i][0] - midline) * side;
  const near = border.map((_, i) => i).filter((i) => aside(i) >= bowFrom && aside(i) <= bowTo);
  const best = near.reduce((peak, i) => (peak < 0 || border[i][1] > border[peak][1] ? i : peak), -1);
  const inside = best > near[0] && best < near[near.length - 1];
  return inside ? best : columnAt(border, expected);
}

/** The lips in the patient frame: the origin is where the upper lip's margin crosses the midline. */
export function lipGeometryOf(reading: Reading): PlacedLips {
  return placeLips(seeFrontal(reading));
}

/** The same from lips already seen from straight ahead. */
export function placeLips({ curves, sn, sl, midline, bow, incisorEdge, gingiva, crownTop }: FrontalLips): PlacedLips {
  const margin = risingInX(curves.upperMargin).map((p): Point3 => [p[0], p[1], 0]);
  const stomion = contourHeightAt(margin, midline) ?? curves.upperMargin[0][1];
  const place = (p: Point2): Point3 => [p[0] - midline, p[1] - stomion, 0];
  const placed = (name: ContourName) => risingInX(curves[name]).map(place);
  const upperBorder = placed('upperBorder');
  return {
    stomionInFace: [midline, stomion],
    crownTopY: crownTop === null ? null : crownTop - stomion,
    geometry: {
      sn: place(sn),
      sl: place(sl),
      chLeft: upperBorder[upperBorder.length - 1],
      chRight: upperBorder[0],
      cphLeft: place(curves.upperBorder[bow[1]]),
      cphRight: place(curves.upperBorder[bow[0]]),
      upperBorder,
      upperMargin: placed('upperMargin'),
      lowerMargin: placed('lowerMargin'),
      lowerBorder: placed('lowerBorder'),
      midlineX: 0,
      incisorEdgeY: incisorEdge === null ? null : incisorEdge - stomion,
      gingivaY: gingiva === null ? null : gingiva - stomion,
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
