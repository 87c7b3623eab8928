import type { LipGeometry } from '#measure';
import { measureLips } from '#measure';
import type { ClipMoment, ScriptedTask } from '../clip.ts';
import type { SeenMoment } from '../following/seen-moment.ts';
import type { SessionRuler } from '../moments/session-ruler.ts';
import { readProfile } from '../profile/read-profile.ts';
import { type GuidedReading, type GuidedTask, type GuidedTaskName, type ProfileSide, untold } from './guided-task.ts';
import { type CourseSource, type LipCourse, lipCourse } from './lip-course.ts';
import { readCheekPuff } from './read-cheek-puff.ts';
import { readCup, readStraw } from './read-object.ts';
import { readSentence, readSyllables } from './read-speech.ts';

/** A clip understood, ready for what a guided session asked for. */
export interface GuidedSource {
  readonly seen: readonly SeenMoment[];
  readonly moments: readonly ClipMoment[];
  readonly restMoments: readonly ClipMoment[];
  readonly rest: LipGeometry;
  readonly ruler: SessionRuler;
}

/** Reads everything that a script asks for beyond held expressions, in its order. */
export function readGuided(source: GuidedSource, script: readonly ScriptedTask[] = []): GuidedTask[] {
  return script.flatMap(({ guided, fromSeconds, toSeconds }) =>
    guided === undefined ? [] : [readTask(source, guided, [fromSeconds, toSeconds])],
  );
}

function readTask(source: GuidedSource, task: GuidedTaskName, span: readonly [number, number]): GuidedTask {
  const told = { task, fromSeconds: span[0], toSeconds: span[1] };
  if (task === 'profileRight' || task === 'profileLeft') return { ...told, ...profile(source, task, span) };
  const { moments, restMoments, ruler } = source;
  const lips: CourseSource = { moments, restMoments, scaleSd: ruler.relativeSd };
  const course = lipCourse(lips, span);
  if (course === null) return { ...told, moments: 0, readings: withoutRest() };
  return { ...told, moments: course.moments.length, readings: readers[task]({ course, lips, span }) };
}

function withoutRest(): GuidedReading[] {
  return [untold('openingMedian', { reason: 'no-rest' })];
}

interface Asked {
  readonly course: LipCourse;
  readonly lips: CourseSource;
  readonly span: readonly [number, number];
}

const readers: Readonly<Record<Exclude<GuidedTaskName, ProfileSide>, (asked: Asked) => GuidedReading[]>> = {
  syllables: ({ course }) => readSyllables(course),
  sentence: ({ course }) => readSentence(course),
  cheekPuff: ({ course, lips, span }) => readCheekPuff(course, lips, span),
  straw: ({ course }) => readStraw(course),
  cup: ({ lips, span }) => readCup(lips, span),
};

function profile({ seen, rest, ruler }: GuidedSource, task: ProfileSide, span: readonly [number, number]) {
  const { upperLipLength, philtrumLength } = measureLips(rest, rest);
  const expected = upperLipLength === null || philtrumLength === null ? null : { upperLipLength, philtrumLength };
  return readProfile({ seen, ruler, expected, task, span });
}
