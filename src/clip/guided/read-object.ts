import { quantile } from '#numerics';
import { timedMedian } from '../captures/middle.ts';
import type { ClipMoment } from '../clip.ts';
import { parameters } from '../parameters.ts';
import { type GuidedReading, told, untold } from './guided-task.ts';
import type { CourseSource, LipCourse } from './lip-course.ts';
import { cornerDifference } from './read-speech.ts';

const leastMoments = 6;
/** What the share of hidden border may be off, one standard deviation [1]. */
const hiddenSd = 0.08;
const hides = { straw: { reason: 'straw-hides' }, cup: { reason: 'cup-hides' } } as const;

/** Lips closed round a straw: how narrow and how even; the rest is refused. A straw is too thin for its hiding to be told. */
export function readStraw(course: LipCourse): GuidedReading[] {
  const { moments, restWidth } = course;
  if (moments.length < leastMoments) {
    const why = { reason: 'few-corners', seen: moments.length, needed: leastMoments } as const;
    return [
      untold('widthMedian', why),
      untold('narrowing', why),
      untold('cornerDifference', why),
      untold('openingMedian', hides.straw),
    ];
  }
  const { value, se } = timedMedian(moments.map(({ width }) => width)) ?? { value: 0, se: 0 };
  const narrower = restWidth - value;
  const places = Math.hypot(2 * parameters.placeChangeSd.value, se);
  return [
    told('widthMedian', value, Math.hypot(places, value * course.scaleSd), 0),
    told('narrowing', narrower, Math.hypot(places, narrower * Math.hypot(course.scaleSd, parameters.wayShare.value))),
    cornerDifference(course),
    untold('openingMedian', hides.straw),
  ];
}

/** A sip from a cup: only that the lips are hidden, and how much of them. */
export function readCup(source: CourseSource, span: readonly [number, number]): GuidedReading[] {
  return [untold('widthMedian', { reason: 'cup-hides-width' }), ...hidden(source, span)];
}

/** How much more of the red lips' borders is hidden than at rest, and what is therefore refused. */
function hidden({ moments, restMoments }: CourseSource, [from, to]: readonly [number, number]): GuidedReading[] {
  const shares = (list: readonly ClipMoment[]) => list.flatMap((moment) => hiddenShareOf(moment) ?? []);
  const rest = shares(restMoments);
  const seen = shares(moments.filter(({ atSeconds }) => atSeconds >= from && atSeconds <= to));
  const refused = untold('openingMedian', hides.cup);
  if (rest.length < leastMoments || seen.length < leastMoments) {
    return [untold('hiddenShare', { reason: 'few-borders' }), refused];
  }
  const more = Math.max(0, quantile(seen, 0.5) - quantile(rest, 0.5));
  const reading = told('hiddenShare', more, hiddenSd, 0);
  return [{ ...reading, hi95: Math.min(1, reading.hi95) }, refused];
}

/** A mouth that the looks disagree about is hidden as a whole. */
function hiddenShareOf({ flags, plainShare, pose }: ClipMoment): number | null {
  if (flags.includes('covered')) return 1;
  return pose === null || plainShare === undefined || plainShare === null ? null : 1 - plainShare;
}
