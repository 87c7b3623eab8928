import { measureParameters } from '#measure';
import { quantile, standardDeviation } from '#numerics';
import type { ClipRest } from '../clip.ts';
import type { SeenMoment } from '../following/seen-moment.ts';
import { parameters } from '../parameters.ts';

/** One ruler for a whole clip. */
export interface SessionRuler {
  readonly mmPerCanonicalCm: number;
  readonly relativeSd: number;
  readonly source: string;
  /** few irises were open to view, or they disagree */
  readonly doubtful: boolean;
}

/** Moments with open eyes that make a ruler without doubt. */
const enoughIrises = 12;
/** Irises of one clip that vary more than this make a doubtful ruler (relative). */
const mostSpread = 0.06;

/**
 * The clip's ruler: the median, over moments with open eyes and a head turned little, of the iris against the upper
 * face. Never the iris of one picture: a squint makes it wrong by a tenth. An earlier clip's ruler, when handed in, is
 * kept, so that it cancels in a comparison.
 * @returns null when no iris was open to view in any moment
 */
export function sessionRuler(moments: readonly SeenMoment[], rest?: ClipRest): SessionRuler | null {
  if (rest) {
    const source = 'iris of an earlier clip, carried over by the upper face';
    return { mmPerCanonicalCm: rest.mmPerCanonicalCm, relativeSd: rest.relativeSd, source, doubtful: false };
  }
  const open = moments.filter(({ face }) => face?.eyesOpen && facesCamera(face.pose)).flatMap(irisInCm);
  const irises = open.length > 0 ? open : moments.flatMap(irisInCm);
  if (irises.length === 0) return null;
  const { irisDiameter, irisDiameterSd, irisReadingSd, lipsNearerSd } = measureParameters;
  const spread = irises.length > 1 ? standardDeviation(irises) / quantile(irises, 0.5) : irisReadingSd.value;
  const reading = Math.hypot(irisReadingSd.value / 2, spread / Math.sqrt(Math.min(irises.length, enoughIrises)));
  return {
    mmPerCanonicalCm: irisDiameter.value / quantile(irises, 0.5),
    relativeSd: Math.hypot(irisDiameterSd.value / irisDiameter.value, lipsNearerSd.value, reading),
    source: `iris, ${irisDiameter.value} mm across (Rufer 2005), median of ${irises.length} pictures`,
    doubtful: open.length < enoughIrises || spread > mostSpread,
  };
}

/** Diameter of the irises in centimetres of the canonical face. */
function irisInCm({ face }: SeenMoment): number[] {
  return face === null || face.irisPx === null ? [] : [face.irisPx / face.pxPerCanonicalCm];
}

/** Whether the head is turned so little that the moment can count at all. */
export function facesCamera({ yawDeg, pitchDeg }: { readonly yawDeg: number; readonly pitchDeg: number }): boolean {
  return Math.abs(yawDeg) <= parameters.poseLimit.value && Math.abs(pitchDeg) <= measureParameters.pitchLimit.value;
}
