import { type FrontalLips, type LipGeometry, measureLips, type Point3, type Pose, placeLips } from '#measure';
import type { ClipMoment, MomentFlag } from '../clip.ts';
import { provisionalRuler, type SeenMoment } from '../following/seen-moment.ts';
import { parameters } from '../parameters.ts';
import { facesCamera, type SessionRuler } from './session-ruler.ts';

/** A mouth in the head's frame, its origin where that moment's lips meet. */
interface Placed {
  readonly geometry: LipGeometry;
  /** the origin in the head's frame [mm] */
  readonly origin: readonly [number, number];
}

/** The lips of every moment by the clip's own ruler; the origin is the head's, not yet the clip's rest. */
export function placeInHead(joined: readonly (FrontalLips | null)[], ruler: SessionRuler): (LipGeometry | null)[] {
  return joined.map((lips) => {
    if (lips === null) return null;
    const { geometry, stomionInFace } = placeLips(scaled(lips, ruler.mmPerCanonicalCm / provisionalRuler));
    return moveBy({ geometry, origin: stomionInFace });
  });
}

function scaled(lips: FrontalLips, factor: number): FrontalLips {
  const point = ([x, y]: readonly [number, number]) => [x * factor, y * factor] as const;
  const { upperBorder, upperMargin, lowerMargin, lowerBorder } = lips.curves;
  return {
    ...lips,
    curves: {
      upperBorder: upperBorder.map(point),
      upperMargin: upperMargin.map(point),
      lowerMargin: lowerMargin.map(point),
      lowerBorder: lowerBorder.map(point),
    },
    sn: point(lips.sn),
    sl: point(lips.sl),
    incisorEdge: lips.incisorEdge === null ? null : lips.incisorEdge * factor,
    midline: lips.midline * factor,
  };
}

function moveBy({ geometry, origin: [dx, dy] }: Placed): LipGeometry {
  const move = ([x, y, z]: Point3): Point3 => [x + dx, y + dy, z];
  const height = (y: number | null) => (y === null ? null : y + dy);
  return {
    ...geometry,
    sn: move(geometry.sn),
    sl: move(geometry.sl),
    chLeft: move(geometry.chLeft),
    chRight: move(geometry.chRight),
    cphLeft: move(geometry.cphLeft),
    cphRight: move(geometry.cphRight),
    upperBorder: geometry.upperBorder.map(move),
    upperMargin: geometry.upperMargin.map(move),
    lowerMargin: geometry.lowerMargin.map(move),
    lowerBorder: geometry.lowerBorder.map(move),
    midlineX: geometry.midlineX + dx,
    incisorEdgeY: height(geometry.incisorEdgeY),
    gingivaY: height(geometry.gingivaY),
  };
}

/** What the whole clip says about each of its moments. */
export interface ClipFrameOfReference {
  /** lips at rest in the head's frame: the origin and what movement is told against */
  readonly rest: LipGeometry;
  /** where the origin lies in the head's frame [mm] */
  readonly origin: readonly [number, number];
  readonly baseline: Pose;
}

/** Moments in the patient frame of the clip, gated by pose, measured against its rest. */
export function placeMoments(
  seen: readonly SeenMoment[],
  inHead: readonly (LipGeometry | null)[],
  { rest, origin, baseline }: ClipFrameOfReference,
  ruler: SessionRuler,
): ClipMoment[] {
  const toClip = (geometry: LipGeometry) => moveBy({ geometry, origin: [-origin[0], -origin[1]] });
  const restHere = toClip(rest);
  return seen.map((moment, t) => {
    const found = inHead[t];
    const geometry = found && toClip(found);
    const flags = flagsOf(moment, baseline);
    const counts = geometry !== null && !flags.some((flag) => stopping.includes(flag));
    const { mouth } = moment;
    return {
      atSeconds: moment.atSeconds,
      pose: moment.face?.pose ?? null,
      gated: counts,
      flags,
      geometry,
      contourSd: geometry && mouth ? mouth.sd : null,
      method: geometry && mouth ? mouth.method : null,
      measures: geometry && measureLips(geometry, restHere),
      cheeks: cheeksOf(moment, ruler),
      plainShare: mouth?.plainShare ?? null,
    };
  });
}

function cheeksOf({ cheeks }: SeenMoment, ruler: SessionRuler): ClipMoment['cheeks'] {
  if (!cheeks) return null;
  const factor = ruler.mmPerCanonicalCm / provisionalRuler;
  const scale = (value: number | null) => (value === null ? null : value * factor);
  return { right: scale(cheeks.right), left: scale(cheeks.left) };
}

const stopping: readonly MomentFlag[] = ['no-face', 'turned', 'away-from-baseline', 'covered'];

function flagsOf({ face, flags, mouth }: SeenMoment, baseline: Pose): MomentFlag[] {
  const found: MomentFlag[] = [...flags];
  if (face === null) return found;
  if (!facesCamera(face.pose)) found.push('turned');
  else if (!nearBaseline(face.pose, baseline)) found.push('away-from-baseline');
  if (mouth?.method.upperBorder === 'face mesh') found.push('upper-border-not-plain');
  if (mouth?.method.lowerBorder === 'face mesh') found.push('lower-border-not-plain');
  if (mouth && (mouth.method.upperMargin === 'face mesh' || mouth.method.lowerMargin === 'face mesh')) {
    found.push('lip-margins-not-plain');
  }
  return found;
}

/**
 * Whether a head is held as at rest. A turn in the picture's plane is undone exactly, so only yaw and pitch are held to
 * the baseline.
 */
export function nearBaseline(pose: Pose, baseline: Pose): boolean {
  const most = parameters.baselineLimit.value;
  return Math.abs(pose.yawDeg - baseline.yawDeg) <= most && Math.abs(pose.pitchDeg - baseline.pitchDeg) <= most;
}
