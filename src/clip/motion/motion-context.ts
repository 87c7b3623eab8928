import type { LipGeometry } from '#measure';
import type { ClipMoment } from '../clip.ts';
import { parameters } from '../parameters.ts';

/** What motion is told against. */
export interface MotionContext {
  readonly moments: readonly ClipMoment[];
  /** in the clip's patient frame [mm] */
  readonly rest: LipGeometry;
  /** gated moments at rest */
  readonly restMoments: readonly ClipMoment[];
  readonly scaleSd: number;
}

/** Doubt that grows with a way: of the ruler, and of how much of the way is seen. */
export function wayDoubt({ scaleSd }: MotionContext): number {
  return Math.hypot(scaleSd, parameters.wayShare.value);
}
