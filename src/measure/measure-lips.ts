import { contourHeightAt } from './contour.ts';
import type { LipGeometry, Point3 } from './lip-geometry.ts';
import type { LipMeasure } from './names.ts';

/** Distance from the midline at which the lateral vermilion show is read [mm]. */
export const lateralOffsetMm = 7;

/**
 * The one definition of every lip measure, for a photograph's landmarks and for a deformed mesh alike.
 *
 * All heights are read in the frontal plane. ls is the upper border and upper-lip stomion the upper margin, both where
 * they cross `midlineX`; li and lower-lip stomion likewise. Visible heights are never negative: vermilion that has
 * rolled out of sight measures 0, and closed lips show no teeth and no gum.
 *
 * @param geometry the mouth to measure [mm]
 * @param rest the same mouth at its untreated rest, in the same frame [mm]; commissure heights and excursions are
 *   relative to it and are null without it. Pass the geometry itself when it is the untreated rest.
 * @returns each measure [mm, or mm2 where its name says so]; null when this geometry cannot give it
 */
export function measureLips(geometry: LipGeometry, rest?: LipGeometry): Record<LipMeasure, number | null> {
  const mid = geometry.midlineX;
  const upperBorder = contourHeightAt(geometry.upperBorder, mid);
  const upperMargin = contourHeightAt(geometry.upperMargin, mid);
  const lowerMargin = contourHeightAt(geometry.lowerMargin, mid);
  const lowerBorder = contourHeightAt(geometry.lowerBorder, mid);
  const restStomion = rest ? contourHeightAt(rest.upperMargin, rest.midlineX) : null;
  return {
    upperVermilionHeight: visible(upperBorder, upperMargin),
    lowerVermilionHeight: visible(lowerMargin, lowerBorder),
    vermilionShowLateral: lateralShow(geometry),
    philtrumLength: frontalLength(geometry.sn, mid, upperBorder),
    upperLipLength: frontalLength(geometry.sn, mid, upperMargin),
    upperLipProjection: projection(geometry),
    ...teeth(geometry, upperMargin, lowerMargin),
    mouthWidth: Math.hypot(geometry.chLeft[0] - geometry.chRight[0], geometry.chLeft[1] - geometry.chRight[1]),
    commissureHeightLeft: restStomion === null ? null : geometry.chLeft[1] - restStomion,
    commissureHeightRight: restStomion === null ? null : geometry.chRight[1] - restStomion,
    commissureExcursionLeft: rest ? excursion(geometry.chLeft, rest.chLeft) : null,
    commissureExcursionRight: rest ? excursion(geometry.chRight, rest.chRight) : null,
    smileLineStraightness: sagitta(geometry, upperMargin),
    interlabialGap: visible(upperMargin, lowerMargin),
    upperLipAreaMm2: enclosedArea(geometry.upperBorder, geometry.upperMargin),
  };
}

function visible(top: number | null, bottom: number | null): number | null {
  return top === null || bottom === null ? null : Math.max(0, top - bottom);
}

function lateralShow(geometry: LipGeometry): number | null {
  const shows = [-lateralOffsetMm, lateralOffsetMm].map((offset) =>
    visible(
      contourHeightAt(geometry.upperBorder, geometry.midlineX + offset),
      contourHeightAt(geometry.upperMargin, geometry.midlineX + offset),
    ),
  );
  return shows[0] === null || shows[1] === null ? null : (shows[0] + shows[1]) / 2;
}

function frontalLength(from: Point3, x: number, y: number | null): number | null {
  return y === null ? null : Math.hypot(from[0] - x, from[1] - y);
}

function projection(geometry: LipGeometry): number | null {
  const ls = geometry.frontalOnly ? null : contourHeightAt(geometry.upperBorder, geometry.midlineX, 2);
  return ls === null ? null : ls - geometry.sn[2];
}

function teeth(geometry: LipGeometry, upperMargin: number | null, lowerMargin: number | null) {
  const { incisorEdgeY, gingivaY } = geometry;
  if (upperMargin === null || lowerMargin === null) return { incisorShow: null, gingivalShow: null };
  if (upperMargin <= lowerMargin) return { incisorShow: 0, gingivalShow: 0 };
  const crownTop = gingivaY === null ? upperMargin : Math.min(upperMargin, gingivaY);
  return {
    incisorShow: incisorEdgeY === null ? null : Math.max(0, crownTop - Math.max(incisorEdgeY, lowerMargin)),
    gingivalShow: gingivaY === null ? null : Math.max(0, upperMargin - Math.max(gingivaY, lowerMargin)),
  };
}

/** The commissure is followed in depth too, unless depth is unknown and stored as a constant. */
function excursion(now: Point3, rest: Point3): number {
  return Math.hypot(now[0] - rest[0], now[1] - rest[1], now[2] - rest[2]);
}

/** Distance of the margin's midpoint below the line between the corners [mm]. */
function sagitta({ chLeft, chRight, midlineX }: LipGeometry, upperMargin: number | null): number | null {
  const dx = chLeft[0] - chRight[0];
  const dy = chLeft[1] - chRight[1];
  const chord = Math.hypot(dx, dy);
  if (upperMargin === null || chord === 0) return null;
  return (dy * (midlineX - chRight[0]) - dx * (upperMargin - chRight[1])) / chord;
}

/** Area of the polygon along one contour and back along the other [mm2]. */
function enclosedArea(top: readonly Point3[], bottom: readonly Point3[]): number {
  const ring = [...bottom, ...[...top].reverse()];
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x0, y0] = ring[i];
    const [x1, y1] = ring[(i + 1) % ring.length];
    twice += x0 * y1 - x1 * y0;
  }
  return Math.max(0, twice / 2);
}
