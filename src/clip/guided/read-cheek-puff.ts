import { quantile } from '#numerics';
import { timedMedian } from '../captures/middle.ts';
import type { ClipMoment } from '../clip.ts';
import { parameters } from '../parameters.ts';
import { type GuidedReading, told, untold } from './guided-task.ts';
import type { CourseSource, LipCourse } from './lip-course.ts';

/** Cheeks out by so much are puffed [mm, mean of both sides]. */
const leastPuff = 2;
/** Share of the way at which the puff counts as held. */
const heldShare = 0.6;
/** Lips further apart than at rest by this are parted [mm]; smaller gaps are not told from closed lips. */
const partedGap = 1.5;
const leastMoments = 6;

/** Cheeks puffed with the lips closed: how far, how evenly, how long, and whether the lips gave way. */
export function readCheekPuff(
  course: LipCourse,
  source: CourseSource,
  span: readonly [number, number],
): GuidedReading[] {
  const cheeks = cheekCourse(source, span);
  if (cheeks === null) {
    const why = { reason: 'cheeks-hidden' } as const;
    return [untold('cheekRight', why), untold('cheekLeft', why), untold('cheekDifference', why), ...lipsAlone(course)];
  }
  const most = quantile(
    cheeks.map(({ right, left }) => (right + left) / 2),
    0.9,
  );
  if (most < leastPuff) {
    const why = { reason: 'no-puff', seen: tenth(Math.max(0, most)), needed: leastPuff } as const;
    return (['cheekRight', 'cheekLeft', 'cheekDifference', 'heldSeconds', 'partedSeconds'] as const).map((name) =>
      untold(name, why),
    );
  }
  const held = cheeks.filter(({ right, left }) => (right + left) / 2 >= heldShare * most);
  const middle = (name: 'cheekRight' | 'cheekLeft' | 'cheekDifference', values: readonly number[]) => {
    const { value, se } = timedMedian(values) ?? { value: 0, se: 0 };
    const { cheekSd, cheekShare, cheekDifferenceShare } = parameters;
    // a cheek that comes out alone is taken in part for a turn of the head, which is undone on both sides
    const [places, share] =
      name === 'cheekDifference'
        ? [Math.SQRT2 * cheekSd.value, cheekDifferenceShare.value]
        : [cheekSd.value, cheekShare.value];
    return told(name, value, Math.hypot(places, se, value * source.scaleSd, value * share));
  };
  return [
    middle(
      'cheekRight',
      held.map(({ right }) => right),
    ),
    middle(
      'cheekLeft',
      held.map(({ left }) => left),
    ),
    middle(
      'cheekDifference',
      held.map(({ right, left }) => left - right),
    ),
    seconds('heldSeconds', held.length, course),
    parted(course, (at) => held.some(({ atSeconds }) => atSeconds === at)),
  ];
}

function lipsAlone(course: LipCourse): GuidedReading[] {
  return [untold('heldSeconds', { reason: 'cheeks-untold' }), parted(course, () => true)];
}

function parted(course: LipCourse, during: (atSeconds: number) => boolean): GuidedReading {
  const seen = course.moments.filter(({ atSeconds }) => during(atSeconds));
  if (seen.length < leastMoments) {
    return untold('partedSeconds', { reason: 'few-lips', seen: seen.length, needed: leastMoments });
  }
  return seconds('partedSeconds', seen.filter(({ gap }) => gap > course.restGap + partedGap).length, course);
}

/** So many moments as a time, uncertain by a picture at either end. */
function seconds(name: 'heldSeconds' | 'partedSeconds', moments: number, { step }: LipCourse): GuidedReading {
  return told(name, moments * step, moments === 0 ? step / 2 : step, 0);
}

interface CheekMoment {
  readonly atSeconds: number;
  readonly right: number;
  readonly left: number;
}

/** Cheeks against rest, moment by moment; null when too few were seen. */
function cheekCourse(
  { moments, restMoments }: CourseSource,
  [from, to]: readonly [number, number],
): CheekMoment[] | null {
  const both = (list: readonly ClipMoment[]) =>
    list.flatMap(({ atSeconds, gated, cheeks }) => {
      const [right, left] = [cheeks?.right ?? null, cheeks?.left ?? null];
      return gated && right !== null && left !== null ? [{ atSeconds, right, left }] : [];
    });
  const rest = both(restMoments);
  const seen = both(moments.filter(({ atSeconds }) => atSeconds >= from && atSeconds <= to));
  if (rest.length < leastMoments || seen.length < leastMoments) return null;
  const restRight = quantile(
    rest.map(({ right }) => right),
    0.5,
  );
  const restLeft = quantile(
    rest.map(({ left }) => left),
    0.5,
  );
  return seen.map(({ atSeconds, right, left }) => ({ atSeconds, right: right - restRight, left: left - restLeft }));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
