import type { ClipMoment } from '#clip';
import type { LipGeometry } from '#measure';
import { type LipMotion, lipMotion, mixMotions } from './lip-motion.ts';

/** Moments further apart than this are not joined: what lies between was not seen [s]. */
const LONGEST_GAP = 0.35;

/** The motion of one clip's lips, moment by moment. */
export interface ReplayTrack {
  /** of the moments that were seen, increasing [s] */
  readonly seconds: readonly number[];
  readonly motions: readonly LipMotion[];
}

/**
 * Follows a clip's lips from a rest.
 * @param rest the rest that both sides of a comparison are shown against, in the patient frame [mm]
 */
export function replayTrack(moments: readonly ClipMoment[], rest: LipGeometry): ReplayTrack {
  const seen = moments.flatMap(({ atSeconds, geometry }) => (geometry === null ? [] : [{ atSeconds, geometry }]));
  const seconds = seen.map(({ atSeconds }) => atSeconds);
  const raw = seen.map(({ geometry }) => lipMotion(geometry, rest));
  return { seconds, motions: raw.map((_, i) => steadied(raw, seconds, i)) };
}

/** The motion at a time [s]; null where the lips were not seen. */
export function motionAt({ seconds, motions }: ReplayTrack, at: number): LipMotion | null {
  const next = seconds.findIndex((second) => second >= at);
  if (next === -1 || (next === 0 && seconds[0] - at > LONGEST_GAP / 2)) {
    const last = seconds.length - 1;
    return next === -1 && last >= 0 && at - seconds[last] <= LONGEST_GAP / 2 ? motions[last] : null;
  }
  if (next === 0) return motions[0];
  const width = seconds[next] - seconds[next - 1];
  if (width > LONGEST_GAP) return null;
  return mixMotions(motions[next - 1], motions[next], (at - seconds[next - 1]) / width);
}

/** One round of 1-2-1 in time, against the flicker of single frames; across a gap nothing is joined. */
function steadied(raw: readonly LipMotion[], seconds: readonly number[], i: number): LipMotion {
  const joined = (k: number) => raw[k] !== undefined && Math.abs(seconds[k] - seconds[i]) <= LONGEST_GAP;
  if (!joined(i - 1) || !joined(i + 1)) return raw[i];
  return raw[i].map((value, n) => (raw[i - 1][n] + 2 * value + raw[i + 1][n]) / 4);
}
