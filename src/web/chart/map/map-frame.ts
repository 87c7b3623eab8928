import { isBrowSite } from '#plan';
import type { DraftBody } from '../draft-body.ts';
import { pointsOf } from '../sites/site-edits.ts';
import { type landmarksOf, type MapFace, type Region, spotOf } from './drawn-face.ts';

/** The part of the face that is drawn: left, bottom, width and height [mm], y up. */
export interface Frame {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Skin about the lips and the brows that is always shown [mm]. */
const about = { mouth: { across: 11, above: 7, below: 9 }, brow: { across: 14, above: 22, below: 12 } } as const;
/** Skin about a site [mm]. */
const aboutSite = 8;

/** A frame that holds the region and every site there. */
export function frameOf(region: Region, body: DraftBody, face: MapFace): Frame {
  const { across, above, below } = about[region];
  const edge = region === 'mouth' ? face.whereIs('ch', 'patient-left')[0] : face.whereIs('ex', 'patient-left')[0];
  const top = region === 'mouth' ? face.whereIs('ala', 'patient-left')[1] : face.whereIs('sci', 'patient-left')[1];
  const low = region === 'mouth' ? face.whereIs('li', 'midline')[1] : face.whereIs('en', 'patient-left')[1];
  const spots = pointsOf(body).flatMap(({ point }) =>
    [point.planned, point.delivered].flatMap((place) =>
      place === null || regionOf(place.site.landmark) !== region ? [] : [spotOf(place.site, face)],
    ),
  );
  const half = Math.max(edge + across, ...spots.map(({ x }) => Math.abs(x) + aboutSite));
  const highest = Math.max(top + above, ...spots.map(({ y }) => y + aboutSite));
  const lowest = Math.min(low - below, ...spots.map(({ y }) => y - aboutSite));
  return { left: -half, bottom: lowest, width: 2 * half, height: highest - lowest };
}

/** The region that a landmark belongs to. */
export function regionOf(landmark: (typeof landmarksOf)[Region][number]): Region {
  return isBrowSite({ landmark, side: 'midline', dxMm: 0, dyMm: 0 }) ? 'brow' : 'mouth';
}

/** Regions that a chart has sites in; the mouth always. */
export function regionsOf(body: DraftBody): readonly Region[] {
  const isThere = pointsOf(body).some(({ point }) =>
    [point.planned, point.delivered].some((place) => place !== null && regionOf(place.site.landmark) === 'brow'),
  );
  return isThere ? ['brow', 'mouth'] : ['mouth'];
}
