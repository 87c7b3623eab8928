import { quantile } from '#numerics';
import type { ClipTask, Estimate } from '../clip.ts';
import { type MotionContext, wayDoubt } from './motion-context.ts';

/** Moments to either side of the one whose speed is read by a straight line. */
const halfLine = 2;
const z95 = 1.96;

/** Ways of both corners from rest over a task's time, those that were seen [mm]. */
function cornerCourse({ moments, rest }: MotionContext, { onsetSeconds, offsetSeconds }: ClipTask) {
  const around = 0.3;
  return moments.flatMap(({ atSeconds, geometry }) => {
    if (geometry === null || atSeconds < onsetSeconds - around || atSeconds > offsetSeconds + around) return [];
    const { chLeft, chRight } = geometry;
    const left = [chLeft[0] - rest.chLeft[0], chLeft[1] - rest.chLeft[1]] as const;
    const right = [chRight[0] - rest.chRight[0], chRight[1] - rest.chRight[1]] as const;
    return [{ atSeconds, left, right }];
  });
}

type Course = ReturnType<typeof cornerCourse>;

/** Fastest corner, mean of both sides, by straight lines through five moments [mm/s]; null with too few of them. */
export function peakSpeedOf(context: MotionContext, task: ClipTask): Estimate | null {
  const course = cornerCourse(context, task);
  let [value, sd] = [Number.NEGATIVE_INFINITY, 0];
  for (let t = halfLine; t + halfLine < course.length; t++) {
    const around = course.slice(t - halfLine, t + halfLine + 1);
    const slopes = (['left', 'right'] as const).map((side) => [0, 1].map((axis) => lineThrough(around, side, axis)));
    const speed = slopes.reduce((sum, [x, y]) => sum + Math.hypot(x.slope, y.slope) / 2, 0);
    if (speed > value) [value, sd] = [speed, Math.hypot(...slopes.flat().map((one) => one.sd)) / 2];
  }
  if (!Number.isFinite(value)) return null;
  const half = z95 * Math.hypot(sd, value * wayDoubt(context));
  return { value, lo95: value - half, hi95: value + half, unit: 'mm/s' };
}

function lineThrough(course: Course, side: 'left' | 'right', axis: number) {
  const count = course.length;
  const [meanT, meanY] = [
    course.reduce((sum, one) => sum + one.atSeconds / count, 0),
    course.reduce((sum, one) => sum + one[side][axis] / count, 0),
  ];
  let [tt, ty] = [0, 0];
  for (const one of course) {
    tt += (one.atSeconds - meanT) ** 2;
    ty += (one.atSeconds - meanT) * (one[side][axis] - meanY);
  }
  const slope = ty / tt;
  const misfit = course.reduce((sum, one) => sum + (one[side][axis] - meanY - slope * (one.atSeconds - meanT)) ** 2, 0);
  return { slope, sd: Math.sqrt(misfit / (count - 2) / tt) };
}

/** From a tenth to nine tenths of the corners' way to where they are held [s]; null when they hardly move. */
export function attackOf(context: MotionContext, task: ClipTask): Estimate | null {
  const course = cornerCourse(context, task);
  const ways = course.map(({ left, right }) => (Math.hypot(...left) + Math.hypot(...right)) / 2);
  const held = ways.filter((_, i) => within(course[i].atSeconds, task.heldFromSeconds, task.heldToSeconds));
  if (held.length === 0) return null;
  const full = quantile(held, 0.5);
  if (full < 2) return null;
  const to = firstAbove(course, ways, 0.9 * full);
  const from = to && lastBelow(course, ways, 0.1 * full, to.index);
  if (to === null || from === null) return null;
  const value = to.atSeconds - from.atSeconds;
  const step = (course[course.length - 1].atSeconds - course[0].atSeconds) / (course.length - 1);
  const half = z95 * Math.hypot(step / Math.sqrt(6), 0.05 * value);
  return { value, lo95: value - half, hi95: value + half, unit: 's' };
}

interface Crossing {
  readonly index: number;
  readonly atSeconds: number;
}

/** When the way first passes a level. */
function firstAbove(course: Course, ways: readonly number[], level: number): Crossing | null {
  const index = ways.findIndex((way) => way >= level);
  return index < 1 ? null : { index, atSeconds: crossingTime(course, ways, level, index) };
}

/** When, before a moment, the way was last below a level. */
function lastBelow(course: Course, ways: readonly number[], level: number, before: number): Crossing | null {
  for (let index = before; index >= 1; index--) {
    if (ways[index - 1] < level) return { index, atSeconds: crossingTime(course, ways, level, index) };
  }
  return null;
}

function crossingTime(course: Course, ways: readonly number[], level: number, index: number): number {
  const [a, b] = [course[index - 1], course[index]];
  const share = (level - ways[index - 1]) / (ways[index] - ways[index - 1]);
  return a.atSeconds + Math.min(1, Math.max(0, share)) * (b.atSeconds - a.atSeconds);
}

function within(at: number, from: number, to: number): boolean {
  return at >= from && at <= to;
}
