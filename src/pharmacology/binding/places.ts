import type { BrowFascicle, BrowModel, FaceModel, Fascicle } from '#anatomy';
import { landmarkPosition, type SkinSurface, skinSurface } from '#plan';
import { method } from '../parameters.ts';
import { type Opponents, opponentsIn } from '../recovery/compensation.ts';

/** Where endplates are looked for on one face: equally spaced along every fascicle. */
export interface EndplatePlaces {
  readonly nFascicle: number;
  /** places along each fascicle; place p of fascicle f has index f * perFascicle + p */
  readonly perFascicle: number;
  /** 1 for a fascicle of the sphincter, 0 for others (nFascicle) */
  readonly ring: Uint8Array;
  /** [mm] (nPlace x 3) */
  readonly position: Float64Array;
  /** unit fibre direction (nPlace x 3) */
  readonly direction: Float64Array;
  /** below the skin [mm] (nPlace) */
  readonly depth: Float64Array;
  /** above the line of the mouth, negative in the lower lip [mm] (nPlace) */
  readonly height: Float64Array;
  /** cross-section of the fascicle the place is on [mm2] (nPlace) */
  readonly section: Float64Array;
  readonly mouthLine: MouthLine;
  /** 1 for a fascicle behind the orbital septum (nFascicle) */
  readonly behindSeptum: Uint8Array;
  readonly opponents: Opponents;
}

/** The line between the lips, seen from the front, from the right corner to the left one. */
export interface MouthLine {
  readonly rightX: number;
  readonly leftX: number;
  /** height of the line [mm] = offset + slope * x */
  readonly offset: number;
  readonly slope: number;
}

/** No opening: nothing of a brow is kept apart by lips. */
const noMouth: MouthLine = { rightX: Number.POSITIVE_INFINITY, leftX: Number.NEGATIVE_INFINITY, offset: 0, slope: 0 };

const known = new WeakMap<FaceModel | BrowModel, EndplatePlaces>();

/** The places of a face or a brow; made once. */
export function endplatePlaces(face: FaceModel | BrowModel): EndplatePlaces {
  const made = known.get(face) ?? makePlaces(face);
  known.set(face, made);
  return made;
}

function makePlaces(face: FaceModel | BrowModel): EndplatePlaces {
  const fascicles: readonly (Fascicle | BrowFascicle)[] = face.fascicles;
  const perFascicle = method.placesAlongFascicle.value;
  const count = fascicles.length * perFascicle;
  const position = new Float64Array(3 * count);
  const direction = new Float64Array(3 * count);
  fascicles.forEach((fascicle, f) => {
    sampleCourse(fascicle, perFascicle, { position, direction, first: f * perFascicle });
  });
  const mouthLine = 'region' in face ? noMouth : mouthLineOf(face);
  const surface = skinSurface(face);
  const eachPlace = (value: (i: number) => number) => Float64Array.from({ length: count }, (_, i) => value(i));
  return {
    nFascicle: fascicles.length,
    perFascicle,
    ring: Uint8Array.from(fascicles, ({ pull }) => (pull === 'ring' ? 1 : 0)),
    position,
    direction,
    depth: eachPlace((i) => depthBelowSkin(surface, position, i)),
    height: eachPlace((i) => heightAbove(mouthLine, position[3 * i], position[3 * i + 1])),
    section: eachPlace((i) => fascicles[Math.floor(i / perFascicle)].crossSection),
    mouthLine,
    behindSeptum: Uint8Array.from(fascicles, (f) => ('behindSeptum' in f && f.behindSeptum ? 1 : 0)),
    opponents: opponentsIn(face),
  };
}

/** Height over the line between the lips [mm]. */
export function heightAbove(line: MouthLine, x: number, y: number): number {
  return y - line.offset - line.slope * x;
}

function mouthLineOf(face: FaceModel): MouthLine {
  const [leftX, leftY] = landmarkPosition(face, 'ch', 'patient-left');
  const [rightX, rightY] = landmarkPosition(face, 'ch', 'patient-right');
  const slope = (leftY - rightY) / (leftX - rightX);
  return { rightX, leftX, slope, offset: 0 };
}

interface CourseTarget {
  readonly position: Float64Array;
  readonly direction: Float64Array;
  readonly first: number;
}

/** Points in the middle of equal lengths of a fascicle's course. */
function sampleCourse(
  { path }: Pick<Fascicle, 'path'>,
  count: number,
  { position, direction, first }: CourseTarget,
): void {
  const lengths = [0];
  for (let i = 3; i < path.length; i += 3) {
    const step = Math.hypot(path[i] - path[i - 3], path[i + 1] - path[i - 2], path[i + 2] - path[i - 1]);
    lengths.push(lengths[lengths.length - 1] + step);
  }
  const total = lengths[lengths.length - 1];
  let segment = 0;
  for (let p = 0; p < count; p++) {
    const wanted = (total * (p + 0.5)) / count;
    while (lengths[segment + 1] < wanted) segment++;
    const step = lengths[segment + 1] - lengths[segment];
    const t = (wanted - lengths[segment]) / step;
    for (let k = 0; k < 3; k++) {
      const from = path[3 * segment + k];
      const to = path[3 * segment + 3 + k];
      position[3 * (first + p) + k] = from + t * (to - from);
      direction[3 * (first + p) + k] = (to - from) / step;
    }
  }
}

/** Off the modelled skin a place counts as deep as it can be: nothing but distance brings dose there. */
function depthBelowSkin(surface: SkinSurface, position: Float64Array, i: number): number {
  const [x, y, z] = [position[3 * i], position[3 * i + 1], position[3 * i + 2]];
  const above = surface.at(x, y);
  if (above === null) return Number.POSITIVE_INFINITY;
  const { skin, inward, tissueMm } = above;
  const depth = (x - skin[0]) * inward[0] + (y - skin[1]) * inward[1] + (z - skin[2]) * inward[2];
  return Math.min(tissueMm, Math.max(0, depth));
}
