import type { ClipMoment, MeasuredClip } from '#clip';
import { type Appearance, type Expression, type MeasurementCapture, middleAppearance, type Pose } from '#measure';

/** A capture as it is compared; a document of an older version has no geometry and no appearance. */
export type ComparedCapture = Omit<MeasurementCapture, 'geometry'> & Partial<Pick<MeasurementCapture, 'geometry'>>;

/** One side of a comparison: a measured clip, or pictures of one person. */
export type ComparedSide = MeasuredClip | { readonly captures: readonly ComparedCapture[] };

/** Both sides with their names. */
export function bothNamed(before: ComparedSide, after: ComparedSide) {
  return [
    ['before', before],
    ['after', after],
  ] as const;
}

/** Whether a side was filmed. */
export function isClip(side: ComparedSide): side is MeasuredClip {
  return 'moments' in side;
}

/** The capture of one expression: of several pictures the one with the most frames, then the first. */
export function captureOf(side: ComparedSide, expression: Expression): ComparedCapture | null {
  const found = (side.captures as readonly ComparedCapture[]).filter((one) => one.expression === expression);
  return found.toSorted((a, b) => b.frames - a.frames)[0] ?? null;
}

/** The pose from which a side's head may differ little. */
export function poseOf(side: ComparedSide, expression: Expression): Pose {
  const capture = captureOf(side, expression);
  if (capture) return capture.pose;
  return isClip(side) ? side.baseline : side.captures[0].pose;
}

/** What a side looks like, at rest if there is a rest; null when no capture says. */
export function appearanceOfSide(side: ComparedSide): Appearance | null {
  const captures = side.captures as readonly ComparedCapture[];
  const told = captures.flatMap(({ appearance, expression }) => (appearance ? [{ appearance, expression }] : []));
  const rests = told.filter(({ expression }) => expression === 'rest');
  const chosen = (rests.length > 0 ? rests : told).map(({ appearance }) => appearance);
  return chosen.length === 0 ? null : middleAppearance(chosen);
}

/** Ruler of a side on the upper face [mm per cm of the canonical face]; null when it does not say. */
export function rulerOf(side: ComparedSide): number | null {
  return isClip(side) ? side.scale.mmPerCanonicalCm : (appearanceOfSide(side)?.mmPerFaceCm ?? null);
}

/** Gated moments in which one expression is held; at rest those outside every task. */
export function heldMoments(clip: MeasuredClip, expression: Expression): ClipMoment[] {
  const counted = clip.moments.filter(({ gated, measures }) => gated && measures !== null);
  const held = clip.tasks.filter((task) => task.expression === expression);
  if (expression === 'rest' && held.length === 0) {
    return counted.filter(({ atSeconds: t }) =>
      clip.tasks.every((task) => t < task.onsetSeconds || t > task.offsetSeconds),
    );
  }
  return counted.filter(({ atSeconds: t }) =>
    held.some((task) => t >= task.heldFromSeconds && t <= task.heldToSeconds),
  );
}

/** The same, take by take; at rest without a take none. */
export function heldTakes(clip: MeasuredClip, expression: Expression): ClipMoment[][] {
  const held = heldMoments(clip, expression);
  return clip.tasks
    .filter((task) => task.expression === expression)
    .map((task) => held.filter(({ atSeconds: t }) => t >= task.heldFromSeconds && t <= task.heldToSeconds));
}
