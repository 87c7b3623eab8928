import { jumpStrength, leastJump } from '../decoding/scene-jump.ts';
import { alike } from '../decoding/thumbnail.ts';
import { parameters } from '../parameters.ts';
import type { SeenMoment } from './seen-moment.ts';

/** Moments to either side that tell sudden from fast. */
const around = 2;
/** A pose that jumps by this counts like a whole jump of the face [deg]. */
const jumpDegrees = 12;

/**
 * Where a clip was cut: a picture that suddenly resembles the one before little, in itself or beside how alike pictures are
 * there, or a head that suddenly stands elsewhere. What people do, however fast, shows in the pictures before and after, too.
 * @returns when the second shot begins [s]; null for a single shot
 */
export function findCut(moments: readonly SeenMoment[]): number | null {
  const change = moments.map((moment, t) => (t === 0 ? 0 : changeBetween(moments[t - 1], moment)));
  const unlike = moments.map(({ thumbnail }, t) => (t === 0 ? 0 : 1 - alike(moments[t - 1].thumbnail, thumbnail)));
  const steps = moments.map((moment, t) => (t === 0 ? 0 : moment.atSeconds - moments[t - 1].atSeconds));
  for (let t = 1; t < moments.length; t++) {
    const pace = Math.max(1, steps[t] / usual(steps));
    if (change[t] / pace < 1 && jumpStrength(unlike, t) / pace < leastJump) continue;
    const neighbours = change.filter((_, i) => i > 0 && i !== t && Math.abs(i - t) <= around);
    if (change[t] > parameters.suddenness.value * Math.max(0, ...neighbours)) return moments[t].atSeconds;
  }
  return null;
}

/** How much two pictures differ; 1 is the least that makes another shot. */
function changeBetween(before: SeenMoment, now: SeenMoment): number {
  const unlike = (1 - alike(before.thumbnail, now.thumbnail)) / (1 - parameters.sameShot.value);
  if (before.face === null || now.face === null) return unlike;
  const [a, b] = [before.face, now.face];
  const moved = Math.hypot(b.centre[0] - a.centre[0], b.centre[1] - a.centre[1]) / a.width;
  const grown = Math.abs(Math.log(b.pxPerCanonicalCm / a.pxPerCanonicalCm));
  const turned = Math.hypot(b.pose.yawDeg - a.pose.yawDeg, b.pose.pitchDeg - a.pose.pitchDeg) / jumpDegrees;
  return Math.max(unlike, Math.max(moved, grown) / parameters.mostJump.value, turned);
}

function usual(steps: readonly number[]): number {
  const sorted = steps.slice(1).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] || 1;
}
