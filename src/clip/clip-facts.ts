import type { LipMeasure, Pose } from '#measure';
import type { ClipFlag, ClipTask, MeasuredClip, MomentFlag, TaskMotion } from './clip.ts';

/** What a measurement document holds of a clip beside its captures. */
export interface ClipFacts {
  /** the file's name */
  readonly file: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
  readonly durationSeconds: number;
  readonly framesRead: number;
  readonly framesGated: number;
  readonly scale: MeasuredClip['scale'];
  readonly baseline: Pose;
  readonly flags: readonly ClipFlag[];
  readonly tasks: readonly ClipTask[];
  readonly motion: readonly TaskMotion[];
  readonly moments: readonly MomentFacts[];
}

/** One moment's numbers, without the contours they were read from. */
export interface MomentFacts {
  readonly atSeconds: number;
  readonly pose: Pose | null;
  readonly gated: boolean;
  readonly flags: readonly MomentFlag[];
  readonly measures: Readonly<Record<LipMeasure, number | null>> | null;
}

/** A clip for a document: numbers rounded to a thousandth, which is finer than anything read here. */
export function clipFacts(clip: MeasuredClip, file: string): ClipFacts {
  const { width, height, moments, motions, scale, baseline } = clip;
  return {
    file,
    widthPx: width,
    heightPx: height,
    framesPerSecond: round(clip.framesPerSecond),
    durationSeconds: round(clip.durationSeconds),
    framesRead: clip.framesRead,
    framesGated: clip.framesGated,
    scale,
    baseline: rounded(baseline),
    flags: clip.flags,
    tasks: clip.tasks,
    motion: motions,
    moments: moments.map(({ atSeconds, pose, gated, flags, measures }) => ({
      atSeconds: round(atSeconds),
      pose: pose && rounded(pose),
      gated,
      flags,
      measures: measures && rounded(measures),
    })),
  };
}

function rounded<T extends { readonly [name in keyof T]: number | null }>(values: T): T {
  const entries = Object.entries(values as Record<string, number | null>);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === null ? null : round(value)])) as T;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
