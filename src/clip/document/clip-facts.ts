import type { LipMeasure, Pose } from '#measure';
import type { MeasuredClip, MomentFlag, TaskMotion } from '../clip.ts';
import { type LipsFacts, lipsFacts, lipsFromFacts } from './lips-facts.ts';

/** What a document holds of a clip as it was measured. */
type KeptAsMeasured = Pick<
  MeasuredClip,
  | 'framesPerSecond'
  | 'durationSeconds'
  | 'framesRead'
  | 'framesGated'
  | 'framesRepeated'
  | 'editor'
  | 'scale'
  | 'baseline'
  | 'flags'
  | 'tasks'
  | 'guided'
>;

/** What a measurement document holds of a clip beside its captures. */
export interface ClipFacts extends KeptAsMeasured {
  /** the file's name */
  readonly file: string;
  /** which of the document's captures are this clip's medians, counted from 0; absent in documents of older versions */
  readonly captures?: readonly number[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly motion: readonly TaskMotion[];
  readonly moments: readonly MomentFacts[];
}

/** One moment of a clip. Where its contours lay in the picture is left out: a document is read without the picture. */
export interface MomentFacts {
  readonly atSeconds: number;
  readonly pose: Pose | null;
  readonly gated: boolean;
  readonly flags: readonly MomentFlag[];
  readonly measures: Readonly<Record<LipMeasure, number | null>> | null;
  /** absent in documents of older versions */
  readonly lips?: LipsFacts | null;
}

/**
 * A clip for a document. Measures, times and degrees are rounded to a thousandth and contours to a hundredth of a
 * millimetre, finer than anything read here: about 3 kB a moment.
 * @param file the file's name
 * @param firstCapture where the clip's captures begin among the document's
 */
export function clipFacts(clip: MeasuredClip, file: string, firstCapture = 0): ClipFacts {
  const { width, height, moments, motions, scale, baseline } = clip;
  return {
    file,
    captures: clip.captures.map((_, i) => firstCapture + i),
    widthPx: width,
    heightPx: height,
    framesPerSecond: round(clip.framesPerSecond),
    durationSeconds: round(clip.durationSeconds),
    framesRead: clip.framesRead,
    framesGated: clip.framesGated,
    framesRepeated: clip.framesRepeated ?? 0,
    editor: clip.editor ?? null,
    scale,
    baseline: rounded(baseline),
    flags: clip.flags,
    tasks: clip.tasks,
    motion: motions,
    ...(clip.guided && clip.guided.length > 0 && { guided: clip.guided }),
    moments: moments.map((moment) => ({
      atSeconds: round(moment.atSeconds),
      pose: moment.pose && rounded(moment.pose),
      gated: moment.gated,
      flags: moment.flags,
      measures: moment.measures && rounded(moment.measures),
      lips: lipsFacts(moment),
    })),
  };
}

/**
 * A clip from a document, as it was measured but for the rounding and the places in the picture.
 * @param captures the clip's own
 * @returns null when the document is of an older version that keeps no contours
 */
export function clipFromFacts(facts: ClipFacts, captures: MeasuredClip['captures']): MeasuredClip | null {
  const { file: _, captures: __, widthPx, heightPx, motion, moments, ...same } = facts;
  if (moments.some(({ lips }) => lips === undefined)) return null;
  return {
    ok: true,
    ...same,
    width: widthPx,
    height: heightPx,
    motions: motion,
    captures,
    moments: moments.map(({ lips, ...moment }) => ({ ...moment, ...lipsFromFacts(lips ?? null) })),
  };
}

function rounded<T extends { readonly [name in keyof T]: number | null }>(values: T): T {
  const entries = Object.entries(values as Record<string, number | null>);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === null ? null : round(value)])) as T;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
