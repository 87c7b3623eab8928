import { quantile } from '#numerics';
import { timedMedian } from '../captures/middle.ts';
import { parameters } from '../parameters.ts';
import { type GuidedReading, type GuidedReadingName, told, untold } from './guided-task.ts';
import { type LipCourse, speedsOf } from './lip-course.ts';

/** Fewer moments than this say nothing of speech. */
const leastMoments = 12;
/** Lips are open from here, and closed again from there [mm over their gap at rest]. */
const openGap = 2;
const closedGap = 1;
/** Closures from which their pace is told. */
const leastClosures = 3;
/** Pictures that every cycle of opening and closing needs. */
const picturesOfCycle = 4;

const sentenceReadings = [
  'openingMedian',
  'openingWide',
  'openingSpeed',
  'closuresPerSecond',
  'widthMedian',
  'widthRange',
  'cornerWay',
  'cornerSpeed',
  'cornerDifference',
] as const satisfies readonly GuidedReadingName[];
const syllableReadings = [
  'closuresPerSecond',
  'openingWide',
  'openingSpeed',
  'cornerDifference',
] as const satisfies readonly GuidedReadingName[];

type SpeechReading = (typeof sentenceReadings)[number];

/** A sentence as the lips show it: how far and fast they open, how wide the mouth gets, what the corners do. */
export function readSentence(course: LipCourse): GuidedReading[] {
  return readSpeech(course, sentenceReadings);
}

/** "pa pa pa" as the lips show it: how often they close, how far and fast they open. */
export function readSyllables(course: LipCourse): GuidedReading[] {
  return readSpeech(course, syllableReadings);
}

function readSpeech(course: LipCourse, names: readonly SpeechReading[]): GuidedReading[] {
  const count = course.moments.length;
  if (count < leastMoments) {
    const why = { reason: 'few-straight', seen: count, needed: leastMoments } as const;
    return names.map((name) => untold(name, why));
  }
  return names.map((name) => readers[name](course));
}

const gaps = ({ moments }: LipCourse) => moments.map(({ gap }) => gap);
const ways = ({ moments }: LipCourse) =>
  moments.map(({ left, right }) => (Math.hypot(...left) + Math.hypot(...right)) / 2);

/** A length that some moments reach, with the doubts of a place and of the ruler [mm]. */
function length(name: SpeechReading, value: number, course: LipCourse, ownSd = 0): GuidedReading {
  const sd = Math.hypot(parameters.placeChangeSd.value, ownSd, value * wayDoubt(course));
  return told(name, value, sd, 0);
}

/** An opening; narrower ones than a limit count as closed, so the range reaches up to that limit. */
function opening(name: SpeechReading, value: number, course: LipCourse): GuidedReading {
  const told = length(name, value, course);
  return told.value === null ? told : { ...told, hi95: Math.max(told.hi95, parameters.unseenGap.value) };
}

function openingSpeed(course: LipCourse): GuidedReading {
  const least = parameters.unseenGap.value;
  if (quantile(gaps(course), 0.9) < least) {
    return untold('openingSpeed', { reason: 'hardly-apart', seen: least });
  }
  return speed('openingSpeed', speedsOf(course, gaps(course)), course);
}

/** Part of a way that may be seen too long or too short, and the ruler. */
const wayDoubt = ({ scaleSd }: LipCourse) => Math.hypot(scaleSd, parameters.wayShare.value);

function speed(name: SpeechReading, speeds: readonly number[], course: LipCourse): GuidedReading {
  if (speeds.length === 0) return untold(name, { reason: 'pictures-missing' });
  const value = quantile(speeds.map(Math.abs), 0.9);
  // a line through five moments, each placed to 0.1 mm
  const noise = 0.1 / (course.step * Math.sqrt(10));
  return told(name, value, Math.hypot(noise, value * wayDoubt(course)), 0);
}

const readers: Readonly<Record<SpeechReading, (course: LipCourse) => GuidedReading>> = {
  openingMedian: (course) => opening('openingMedian', quantile(gaps(course), 0.5), course),
  openingWide: (course) => opening('openingWide', quantile(gaps(course), 0.9), course),
  openingSpeed: openingSpeed,
  closuresPerSecond: closuresPerSecond,
  widthMedian: (course) => {
    const widths = course.moments.map(({ width }) => width);
    const { value, se } = timedMedian(widths) ?? { value: 0, se: 0 };
    return told('widthMedian', value, Math.hypot(2 * parameters.placeChangeSd.value, se, value * course.scaleSd), 0);
  },
  widthRange: (course) => {
    const widths = course.moments.map(({ width }) => width);
    return length('widthRange', quantile(widths, 0.9) - quantile(widths, 0.1), course);
  },
  cornerWay: (course) => length('cornerWay', quantile(ways(course), 0.9), course),
  cornerSpeed: (course) => {
    const axes = (['left', 'right'] as const).map((side) =>
      [0, 1].map((axis) =>
        speedsOf(
          course,
          course.moments.map((one) => one[side][axis]),
        ),
      ),
    );
    const both = axes[0][0].map((_, t) => axes.reduce((sum, [x, y]) => sum + Math.hypot(x[t], y[t]) / 2, 0));
    return speed('cornerSpeed', both, course);
  },
  cornerDifference: cornerDifference,
};

/** The middle of (left - right) corner height against rest. */
export function cornerDifference(course: LipCourse): GuidedReading {
  const differences = course.moments.map(({ left, right }) => left[1] - right[1]);
  const { value, se } = timedMedian(differences) ?? { value: 0, se: 0 };
  return told('cornerDifference', value, Math.hypot(parameters.placeChangeSd.value, se, value * wayDoubt(course)));
}

/** When lips that were open have closed again [s]. */
export function closureTimes({ moments, restGap }: LipCourse): number[] {
  const times: number[] = [];
  let open = false;
  moments.forEach(({ atSeconds, gap }, i) => {
    if (gap > restGap + openGap) open = true;
    else if (open && gap < restGap + closedGap) {
      open = false;
      times.push((atSeconds + moments[i - 1].atSeconds) / 2);
    }
  });
  return times;
}

function closuresPerSecond(course: LipCourse): GuidedReading {
  const times = closureTimes(course);
  if (times.length < leastClosures) {
    return untold('closuresPerSecond', { reason: 'few-closures', seen: times.length, needed: leastClosures });
  }
  const lasting = times[times.length - 1] - times[0];
  const value = (times.length - 1) / lasting;
  if (value * course.step > 1 / picturesOfCycle) {
    return untold('closuresPerSecond', { reason: 'too-fast', seen: Math.round(1 / course.step) });
  }
  // the first and the last closure fall anywhere between two pictures
  const timeSd = course.step / 2;
  return told('closuresPerSecond', value, (value * timeSd) / lasting, 0);
}
