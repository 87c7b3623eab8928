import type { MeasuredClip } from '#clip';
import type { PairedCaptures } from '../change/measure-change.ts';
import type { MotionChange, MotionCurve, MotionKept } from '../comparison.ts';
import { motionChanges } from './motion-changes.ts';
import { motionCurves } from './motion-curves.ts';
import { motionKept } from './motion-kept.ts';

/** How one expression is moved, before and after. */
export interface ComparedMotion {
  readonly changes: readonly MotionChange[];
  readonly kept: readonly MotionKept[];
  readonly curves: readonly MotionCurve[];
}

/** Compares the takes of one expression in two clips; nothing at rest or where either clip shows no take. */
export function compareMotion(before: MeasuredClip, after: MeasuredClip, pair: PairedCaptures): ComparedMotion {
  const moved = [before, after].map((clip) => clip.tasks.some(({ expression }) => expression === pair.expression));
  if (pair.expression === 'rest' || moved.includes(false)) return { changes: [], kept: [], curves: [] };
  return {
    changes: motionChanges(before, after, pair),
    kept: motionKept(before, after, pair),
    curves: motionCurves(before, after, pair),
  };
}
