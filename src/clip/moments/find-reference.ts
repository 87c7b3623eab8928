import { contourHeightAt, type LipGeometry, measureParameters, type Pose } from '#measure';
import { quantile } from '#numerics';
import { middleGeometry } from '../captures/middle.ts';
import { type ClipRefusal, type ClipRest, refuse, type ScriptedTask } from '../clip.ts';
import type { SeenMoment } from '../following/seen-moment.ts';
import { parameters } from '../parameters.ts';
import { findRestShape, type TimedShape } from '../tasks/find-rest.ts';
import { type MouthShape, shapeDistance } from '../tasks/mouth-shape.ts';
import { type ClipFrameOfReference, nearBaseline } from './place-moments.ts';
import { facesCamera } from './session-ruler.ts';

/** A mouth nearer to the rest than this rests [mm]. */
const restWithin = 1.2;

/** The clip's rest: what everything is told against. */
export interface ClipReference extends ClipFrameOfReference {
  readonly restShape: MouthShape;
  /** moments at rest that count */
  readonly restIndices: readonly number[];
}

/** What the caller knows about the rest. */
export interface KnownRest {
  readonly rest?: ClipRest | undefined;
  readonly script?: readonly ScriptedTask[] | undefined;
}

/** Finds the rest of a clip and the pose it is held in, or says why there is none to measure against. */
export function findReference(
  seen: readonly SeenMoment[],
  inHead: readonly (LipGeometry | null)[],
  shapes: readonly TimedShape[],
  known: KnownRest,
): ClipReference | ClipRefusal {
  const facing = seen.map(({ face, flags }) => face !== null && facesCamera(face.pose) && !flags.includes('covered'));
  const asked = known.script?.filter(({ expression }) => expression === 'rest') ?? [];
  const wanted = (t: number) =>
    asked.length === 0 || asked.some(({ fromSeconds, toSeconds }) => within(seen[t].atSeconds, fromSeconds, toSeconds));
  const restShape =
    findRestShape(shapes.filter((_, t) => facing[t] && wanted(t))) ?? findRestShape(shapes.filter((_, t) => facing[t]));
  if (restShape === null) return noneCounts(seen);
  const resting = shapes.flatMap(({ shape }, t) =>
    facing[t] && shape !== null && shapeDistance(shape, restShape) < restWithin ? [t] : [],
  );
  const baseline = known.rest?.baseline ?? middlePose(resting.map((t) => seen[t]));
  const restIndices = resting.filter((t) => nearBaseline(seen[t].face?.pose ?? baseline, baseline));
  if (restIndices.length < parameters.leastGated.value) return fewAtRest(restIndices.length, seen.length);
  const rest = middleGeometry(restIndices.map((t) => inHead[t] as LipGeometry));
  const stomion = contourHeightAt(rest.upperMargin, rest.midlineX) ?? rest.upperMargin[0][1];
  return { rest, origin: [rest.midlineX, stomion], baseline, restShape, restIndices };
}

function within(at: number, from: number, to: number): boolean {
  return at >= from && at <= to;
}

function middlePose(moments: readonly SeenMoment[]): Pose {
  const middle = (name: keyof Pose) =>
    quantile(
      moments.flatMap(({ face }) => (face === null ? [] : [face.pose[name]])),
      0.5,
    );
  return { yawDeg: middle('yawDeg'), pitchDeg: middle('pitchDeg'), rollDeg: middle('rollDeg') };
}

function noneCounts(seen: readonly SeenMoment[]): ClipRefusal {
  const turned = seen.filter(({ face }) => face !== null && !facesCamera(face.pose)).length;
  if (turned < seen.length / 2) {
    const detail = 'The lips could not be read in any picture. Are they covered, or cut off by the edge?';
    return refuse('not-measurable', detail, 'lips-never-read');
  }
  const { yawDeg, pitchDeg } = middlePose(seen);
  const detail = `In ${turned} of ${seen.length} pictures the head is turned more than ${parameters.poseLimit.value} degrees or nods more than ${measureParameters.pitchLimit.value} (usually ${yawDeg.toFixed(0)} to the patient's left, chin up ${pitchDeg.toFixed(0)}). Look straight into the camera.`;
  return refuse('turned', detail, 'often-turned', {
    found: turned,
    all: seen.length,
    mostYaw: parameters.poseLimit.value,
    mostPitch: measureParameters.pitchLimit.value,
    yaw: Math.round(yawDeg),
    pitch: Math.round(pitchDeg),
  });
}

function fewAtRest(found: number, read: number): ClipRefusal {
  const detail = `${found} of ${read} pictures show the mouth at rest and the head straight; at least ${parameters.leastGated.value} are needed. Begin with the lips relaxed for two seconds.`;
  return refuse('too-short', detail, 'few-at-rest', { found, all: read, least: parameters.leastGated.value });
}
