import { quantile } from '#numerics';
import { timedMedian } from '../captures/middle.ts';
import type { SeenMoment } from '../following/seen-moment.ts';
import {
  type GuidedReading,
  type GuidedTask,
  type ProfileSide,
  told,
  untold,
  type WhyUntold,
} from '../guided/guided-task.ts';
import type { SessionRuler } from '../moments/session-ruler.ts';
import { parameters } from '../parameters.ts';
import { type ExpectedLip, type ProfileFault, type ProfileLandmarks, profileLandmarks } from './profile-landmarks.ts';
import { forwardAt, type ProfileCurve, type ProfilePoint, profileCurve } from './profile-outline.ts';

/** What a side view is read with. */
export interface ProfileSource {
  readonly seen: readonly SeenMoment[];
  readonly ruler: SessionRuler;
  /** from frontal moments; null where they were not read */
  readonly expected: ExpectedLip | null;
  readonly task: ProfileSide;
  readonly span: readonly [from: number, to: number];
}

/** Outlines that a reading needs. */
const leastOutlines = 4;
/** The turn that a side view asks for [deg]. */
const sideOnDeg = 90;
/** Turns at which the networks still see the face's size and nod well [deg]. */
const turningFrom = 12;
const turningTo = 52;
/** Moments before and after the side view in which the head turns there and back [s]. */
const turningWithin = 4;

type ProfileReadings = Pick<GuidedTask, 'moments' | 'readings' | 'outline' | 'border'>;

/** Projection and direction of the upper lip from the outline of a head turned to the side. */
export function readProfile(source: ProfileSource): ProfileReadings {
  const { seen, expected, span } = source;
  const during = seen.filter(({ atSeconds }) => atSeconds >= span[0] && atSeconds <= span[1]);
  const outlines = during.flatMap(({ profile }) => profile ?? []);
  if (outlines.length < leastOutlines) return refused(notTurned(during), outlines.length);
  if (expected === null) return refused({ reason: 'no-front' }, 0);
  const scale = scaleOf(source);
  if (scale === null) return refused({ reason: 'not-turning' }, 0);
  const read = outlines.map((outline) => {
    const curve = profileCurve(outline, scale);
    return { curve, found: profileLandmarks(curve, expected) };
  });
  const good = read.flatMap(({ curve, found }) => (typeof found === 'string' ? [] : [{ curve, found }]));
  if (good.length < Math.max(leastOutlines, read.length / 3)) {
    const faults = read.flatMap(({ found }) => (typeof found === 'string' ? found : []));
    return refused({ reason: mostFrequent(faults) }, good.length);
  }
  const marks = good.map(({ found }) => found);
  return {
    moments: good.length,
    readings: [projectionOf(marks, scale.relativeSd), facingOf(marks)],
    outline: middleOutline(good),
    border: middleBorder(marks),
  };
}

function refused(why: WhyUntold, moments: number): ProfileReadings {
  return { moments, readings: [untold('upperLipProjection', why), untold('upperRedFacing', why)] };
}

function notTurned(during: readonly SeenMoment[]): WhyUntold {
  const yaws = during.flatMap(({ face }) => (face === null ? [] : [Math.abs(face.pose.yawDeg)]));
  if (yaws.length < during.length / 2) return { reason: 'no-outline' };
  return { reason: 'little-turned', seen: Math.round(quantile(yaws, 0.5)), needed: sideOnDeg };
}

/** Size and nod of the head from the side, from how it looked while turning there and back. */
function scaleOf({ seen, ruler, task, span }: ProfileSource) {
  const sign = task === 'profileRight' ? 1 : -1;
  const turning = seen.flatMap(({ atSeconds, face }) => {
    if (face === null || atSeconds < span[0] - turningWithin || atSeconds > span[1] + turningWithin) return [];
    const yaw = face.pose.yawDeg * sign;
    return yaw < turningFrom || yaw > turningTo ? [] : [face];
  });
  if (turning.length < leastOutlines) return null;
  const { nearerByTurn, profileScaleSd } = parameters;
  const sizes = turning.map(({ pxPerCanonicalCm, pose }) => {
    // the middle of the face comes to lie at the depth of the head's axis, further from the camera
    return pxPerCanonicalCm * (1 - nearerByTurn.value * Math.cos((pose.yawDeg * Math.PI) / 180));
  });
  return {
    pxPerMm: quantile(sizes, 0.5) / ruler.mmPerCanonicalCm,
    pitchDeg: quantile(
      turning.map(({ pose }) => pose.pitchDeg),
      0.5,
    ),
    relativeSd: Math.hypot(ruler.relativeSd, profileScaleSd.value),
  };
}

function projectionOf(marks: readonly ProfileLandmarks[], relativeSd: number): GuidedReading {
  const { value, se } = timedMedian(marks.map(({ ls, sn }) => ls[0] - sn[0])) ?? { value: 0, se: 0 };
  const height = quantile(
    marks.map(({ ls, sn }) => sn[1] - ls[1]),
    0.5,
  );
  const { profileNodSd, profilePlaceSd } = parameters;
  const nod = height * Math.tan((profileNodSd.value * Math.PI) / 180);
  return told('upperLipProjection', value, Math.hypot(se, profilePlaceSd.value, nod, value * relativeSd));
}

function facingOf(marks: readonly ProfileLandmarks[]): GuidedReading {
  const { value, se } = timedMedian(marks.map(({ facingDeg }) => facingDeg)) ?? { value: 0, se: 0 };
  const { profileNodSd, facingSd } = parameters;
  return told('upperRedFacing', value, Math.hypot(se, profileNodSd.value, facingSd.value));
}

function mostFrequent(list: readonly ProfileFault[]): ProfileFault {
  const counts = new Map<ProfileFault, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function middleBorder(marks: readonly ProfileLandmarks[]): ProfilePoint {
  const middle = (axis: 0 | 1) =>
    hundredth(
      quantile(
        marks.map(({ ls, sn }) => ls[axis] - sn[axis]),
        0.5,
      ),
    );
  return [middle(0), middle(1)];
}

/** Heights of an outline that is kept, against subnasale [mm]. */
const kept = { above: 45, below: 45, pitch: 0.5 } as const;

/** The middle of several outlines of one take, height by height. */
function middleOutline(
  good: readonly { readonly curve: ProfileCurve; readonly found: ProfileLandmarks }[],
): ProfilePoint[] {
  const outlines = good.map(({ curve, found: { sn } }) =>
    curve.points.map(([forward, up]): ProfilePoint => [forward - sn[0], up - sn[1]]),
  );
  const count = Math.round((kept.above + kept.below) / kept.pitch) + 1;
  return Array.from({ length: count }, (_, i) => kept.above - i * kept.pitch).flatMap((up): ProfilePoint[] => {
    const known = outlines.flatMap((outline) => forwardAt(outline, up) ?? []);
    return known.length > good.length / 2 ? [[hundredth(quantile(known, 0.5)), hundredth(up)]] : [];
  });
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
