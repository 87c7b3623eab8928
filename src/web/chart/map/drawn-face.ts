import { layOutFace, meanBrow, type OutlinedFace, outline, referenceFaces } from '#anatomy';
import {
  type BrowLandmark,
  browLandmarkPosition,
  browLandmarks,
  type InjectionSite,
  isBrowSite,
  landmarkPosition,
  type MouthLandmark,
  mouthLandmarks,
  type SiteLandmark,
} from '#plan';
import type { WhereIs } from '../sites/site-at.ts';

type Line = readonly (readonly [x: number, y: number])[];

/** What the map draws and measures on. */
export interface MapFace {
  /** whether it is the face that was measured on this page; else a standard lip */
  readonly isMeasured: boolean;
  readonly whereIs: WhereIs;
  /** contours of the red lips at rest, from the right corner to the left one [mm] */
  readonly lips: Readonly<Record<'upperBorder' | 'upperMargin' | 'lowerMargin' | 'lowerBorder', Line>>;
}

/** Part of the face that a map shows. */
export type Region = 'mouth' | 'brow';

/** Landmarks of each region. */
export const landmarksOf: Readonly<Record<Region, readonly SiteLandmark[]>> = {
  mouth: mouthLandmarks,
  brow: browLandmarks,
};

const brow = { parameters: meanBrow('unknown') };

let standard: MapFace | null = null;

/** A standard lip, for whoever has not been measured. */
export function standardFace(): MapFace {
  standard ??= drawnFace(layOutFace(referenceFaces['reference-female'], 'mid'), false);
  return standard;
}

/** A face at rest as the map draws it. */
export function drawnFace(face: OutlinedFace, isMeasured: boolean): MapFace {
  const { upperBorder, upperMargin, lowerMargin, lowerBorder } = outline(face, face.mesh.nodes);
  const line = (points: readonly (readonly [number, number, number])[]): Line => points.map(([x, y]) => [x, y]);
  return {
    isMeasured,
    whereIs: (landmark, side) =>
      isBrowSite({ landmark, side, dxMm: 0, dyMm: 0 })
        ? browLandmarkPosition(brow, landmark as BrowLandmark, side)
        : landmarkPosition(face, landmark as MouthLandmark, side),
    lips: {
      upperBorder: line(upperBorder),
      upperMargin: line(upperMargin),
      lowerMargin: line(lowerMargin),
      lowerBorder: line(lowerBorder),
    },
  };
}

/** Where a site is on the map [mm]. */
export function spotOf({ landmark, side, dxMm, dyMm }: InjectionSite, { whereIs }: MapFace) {
  const [x, y] = whereIs(landmark, side);
  return { x: x + dxMm, y: y + dyMm };
}
