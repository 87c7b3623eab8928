import { signal } from '@preact/signals';
import type { Expression } from '#measure';
import { type ExpressionResult, outlineStart } from '#simulate';

/** One expression of the median person, solved, and how it gives when muscles are silenced. */
export interface SolvedPose {
  readonly expression: Expression;
  /** untreated (nSurfaceNode x 3) [mm] */
  readonly surface: Float32Array;
  /** untreated outline, four contours (4 x 17 x 3) [mm] */
  readonly outline: Float64Array;
  /** every output untreated, in the order of `outputNames` */
  readonly outputs: Float64Array;
  /** derivative of the surface to each fascicle's block (nFascicle x nSurfaceNode x 3) */
  readonly surfaceSensitivity: Float32Array;
  /** force of each fascicle, untreated [N] */
  readonly forces: Float64Array;
}

/** Surfaces after the plan in hand, solved exactly at some weeks. */
export interface TreatedCourse {
  readonly weeks: readonly number[];
  readonly surfaces: readonly Float32Array[];
}

/** Expressions of the face in hand that have been solved. */
export const poses = signal<ReadonlyMap<Expression, SolvedPose>>(new Map());
/** Expressions solved exactly after the plan in hand. */
export const treatedCourses = signal<ReadonlyMap<Expression, TreatedCourse>>(new Map());
/** Silenced share of every fascicle by week, for the plan in hand, every input at its median (nWeek x nFascicle). */
export const medianBlocks = signal<{ readonly weeks: readonly number[]; readonly blocks: Float64Array } | null>(null);

/** Forgets another face's expressions. */
export function clearPoses(): void {
  poses.value = new Map();
  treatedCourses.value = new Map();
  medianBlocks.value = null;
}

/** Keeps what was solved of the median person. */
export function keepPose(result: ExpressionResult): void {
  const surface = result.surfaces?.[0];
  if (!surface || result.surfaceSensitivity === null) return;
  const pose: SolvedPose = {
    expression: result.expression,
    surface,
    outline: result.untreated.slice(outlineStart),
    outputs: result.untreated,
    surfaceSensitivity: result.surfaceSensitivity,
    forces: result.fascicleForceN,
  };
  poses.value = new Map([...poses.peek(), [result.expression, pose]]);
}

/**
 * The surface of an expression at a week: exact where it has been solved, otherwise in proportion to what is silenced.
 * @returns null until the expression has been solved untreated
 */
export function surfaceAt(expression: Expression, week: number): Float32Array | null {
  const pose = poses.value.get(expression);
  if (pose === undefined) return null;
  const course = treatedCourses.value.get(expression);
  if (week === 0) return pose.surface;
  if (course !== undefined) return betweenWeeks(pose, course, week);
  const silenced = blocksAt(week);
  return silenced === null ? pose.surface : inProportion(pose, silenced);
}

/** Silenced share of every fascicle at a week (nFascicle) [1]. */
export function blocksAt(week: number): Float64Array | null {
  const known = medianBlocks.value;
  if (known === null) return null;
  const { weeks, blocks } = known;
  const count = blocks.length / weeks.length;
  const { before, after, share } = neighbours(weeks, week);
  return Float64Array.from({ length: count }, (_, f) => {
    const from = blocks[before * count + f];
    return from + share * (blocks[after * count + f] - from);
  });
}

function inProportion({ surface, surfaceSensitivity }: SolvedPose, silenced: Float64Array): Float32Array {
  const moved = surface.slice();
  silenced.forEach((block, f) => {
    if (block === 0) return;
    const from = f * moved.length;
    for (let i = 0; i < moved.length; i++) moved[i] += block * surfaceSensitivity[from + i];
  });
  return moved;
}

function betweenWeeks(pose: SolvedPose, { weeks, surfaces }: TreatedCourse, week: number): Float32Array {
  const { before, after, share } = neighbours([0, ...weeks], week);
  const at = (i: number) => (i === 0 ? pose.surface : surfaces[i - 1]);
  const from = at(before);
  const to = at(after);
  return from.map((value, i) => value + share * (to[i] - value));
}

function neighbours(weeks: readonly number[], week: number): { before: number; after: number; share: number } {
  const found = weeks.findIndex((known) => known >= week);
  const after = found === -1 ? weeks.length - 1 : found;
  const before = Math.max(0, weeks[after] === week ? after : after - 1);
  const width = weeks[after] - weeks[before];
  const share = width > 0 ? Math.min(1, (week - weeks[before]) / width) : 0;
  return { before, after, share };
}
