import { type InjectionSite, pairedLandmarks, planLimits, type SiteLandmark } from '#plan';

type Side = InjectionSite['side'];

/** Where a landmark of a side lies, seen from the front [mm]. */
export type WhereIs = (landmark: SiteLandmark, side: Side) => readonly [x: number, y: number];

/** Step of a hand on a screen, by keys or by touch [mm]. */
export const stepMm = 0.5;
/** A touch as near as this to a landmark means the landmark [mm]. */
const snapMm = 1.5;

/** A place on the face: x towards the patient's left, y up [mm]. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A landmark of a side, before it is known how far off the needle went. */
export interface LandmarkOfSide {
  readonly landmark: SiteLandmark;
  readonly side: Side;
}

/**
 * The site where the needle went, measured from a landmark in half millimetres. Beyond the midline it is a site of the
 * other side, measured from that side's landmark.
 */
export function siteAt({ x, y }: Spot, from: LandmarkOfSide, whereIs: WhereIs): InjectionSite {
  const { landmark } = from;
  const side = sideAt(x, from);
  const [landmarkX, landmarkY] = whereIs(landmark, side);
  return { landmark, side, dxMm: toStep(x - landmarkX), dyMm: toStep(y - landmarkY) };
}

function toStep(mm: number): number {
  return Math.round(mm / stepMm) * stepMm + 0;
}

function sideAt(x: number, { landmark, side }: LandmarkOfSide): Side {
  const there = x < 0 ? 'patient-right' : 'patient-left';
  if (Math.abs(x) > planLimits.midlineSlack.value) return there;
  if (pairedLandmarks.includes(landmark)) return side === 'midline' ? there : side;
  return side === there || x === 0 ? side : 'midline';
}

/** The site of a touch, from the nearest landmark; a touch at the landmark is the landmark. */
export function nearestSite(at: Spot, landmarks: readonly SiteLandmark[], whereIs: WhereIs): InjectionSite {
  const away = (landmark: SiteLandmark) => {
    const [x, y] = whereIs(landmark, sideAt(at.x, { landmark, side: 'midline' }));
    return Math.hypot(at.x - x, at.y - y);
  };
  const landmark = landmarks.reduce((best, each) => (away(each) < away(best) ? each : best));
  const site = siteAt(at, { landmark, side: 'midline' }, whereIs);
  return away(landmark) <= snapMm ? { ...site, dxMm: 0, dyMm: 0 } : site;
}
