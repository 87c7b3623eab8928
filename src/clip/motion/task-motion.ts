import { contourHeightAt, type LipGeometry, lateralOffsetMm } from '#measure';
import { quantile } from '#numerics';
import { momentsOf } from '../captures/make-captures.ts';
import { timedMedian } from '../captures/middle.ts';
import type { ClipMoment, ClipTask, Estimate, TaskMotion } from '../clip.ts';
import { parameters } from '../parameters.ts';
import { type MotionContext, wayDoubt } from './motion-context.ts';
import { attackOf, peakSpeedOf } from './speed.ts';

type Read = (geometry: LipGeometry) => number | null;

/** A change from rest to the held place with one standard deviation. */
interface Change {
  readonly value: number;
  readonly sd: number;
}

const z95 = 1.96;
/** A coupling index of a lip that hardly moves says nothing [mm]. */
const leastMargin = 1;

/** How one task was moved. Null for rests and for tasks without a moment that counts. */
export function motionOf(context: MotionContext, task: ClipTask): TaskMotion | null {
  const held = momentsOf(context.moments, task).map((t) => context.moments[t]);
  if (task.expression === 'rest' || held.length === 0) return null;
  const turned = poseDoubt(held, context.restMoments);
  const change = (read: Read) => changeOf(context, held, read, turned);
  const left = way(
    change((g) => g.chLeft[0]),
    change((g) => g.chLeft[1]),
  );
  const right = way(
    change((g) => g.chRight[0]),
    change((g) => g.chRight[1]),
  );
  const lifted = change((g) => contourHeightAt(g.upperMargin, g.midlineX));
  const margin = lifted && { value: Math.abs(lifted.value), sd: lifted.sd };
  const scaled = (one: Change | null) =>
    one && estimate(one.value, Math.hypot(one.sd, one.value * wayDoubt(context)), 'mm');
  const corners = left && right && { value: (left.value + right.value) / 2, sd: Math.hypot(left.sd, right.sd) / 2 };
  return {
    task,
    excursionLeft: positive(scaled(left)),
    excursionRight: positive(scaled(right)),
    upperMarginExcursion: positive(scaled(margin)),
    peakSpeed: positive(peakSpeedOf(context, task)),
    attackSeconds: positive(attackOf(context, task)),
    symmetryChange: scaled(symmetryOf(change)),
    couplingIndex: positive(couplingOf(corners, margin)),
  };
}

function changeOf(
  { rest, restMoments }: MotionContext,
  held: readonly ClipMoment[],
  read: Read,
  turned: number,
): Change | null {
  const values = (moments: readonly ClipMoment[]) =>
    moments.flatMap(({ geometry }) => (geometry === null ? [] : (read(geometry) ?? [])));
  const now = timedMedian(values(held));
  const before = timedMedian(values(restMoments));
  const from = read(rest);
  if (now === null || from === null) return null;
  const systematic = parameters.placeChangeSd.value;
  return { value: now.value - from, sd: Math.hypot(now.se, before?.se ?? 0, turned, systematic) };
}

/** What the head's turn between rest and task may have moved [mm]. */
function poseDoubt(held: readonly ClipMoment[], rest: readonly ClipMoment[]): number {
  const middle = (moments: readonly ClipMoment[], name: 'yawDeg' | 'pitchDeg') =>
    quantile(
      moments.flatMap(({ pose }) => (pose === null ? [] : [pose[name]])),
      0.5,
    );
  if (rest.length === 0) return parameters.turnedByDegree.value * parameters.baselineLimit.value;
  const yaw = middle(held, 'yawDeg') - middle(rest, 'yawDeg');
  const pitch = middle(held, 'pitchDeg') - middle(rest, 'pitchDeg');
  return parameters.turnedByDegree.value * Math.hypot(yaw, pitch);
}

function way(x: Change | null, y: Change | null): Change | null {
  if (x === null || y === null) return null;
  const value = Math.hypot(x.value, y.value);
  const sd = value === 0 ? Math.hypot(x.sd, y.sd) : Math.hypot(x.value * x.sd, y.value * y.sd) / value;
  return { value, sd };
}

/** The larger change of (left - right), of corner height or of the margin beside the midline. */
function symmetryOf(change: (read: Read) => Change | null): Change | null {
  const margin = (g: LipGeometry, side: 1 | -1) => contourHeightAt(g.upperMargin, g.midlineX + side * lateralOffsetMm);
  const corners = change((g) => g.chLeft[1] - g.chRight[1]);
  const margins = change((g) => {
    const [left, right] = [margin(g, 1), margin(g, -1)];
    return left === null || right === null ? null : left - right;
  });
  if (corners === null || margins === null) return corners ?? margins;
  return Math.abs(corners.value) >= Math.abs(margins.value) ? corners : margins;
}

function couplingOf(corners: Change | null, margin: Change | null): Estimate | null {
  if (corners === null || margin === null || margin.value < leastMargin) return null;
  const value = corners.value / margin.value;
  const relative = Math.hypot(corners.sd / Math.max(corners.value, corners.sd), margin.sd / margin.value);
  return estimate(value, value * relative, '1');
}

function estimate(value: number, sd: number, unit: string): Estimate {
  return { value, lo95: value - z95 * sd, hi95: value + z95 * sd, unit };
}

function positive(one: Estimate | null): Estimate | null {
  return one && { ...one, lo95: Math.max(0, one.lo95) };
}
