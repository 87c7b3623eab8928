import { likelyPath } from './border-path.ts';
import { type MouthPatch, type PatchPoint, readMap } from './mouth-patch.ts';
import type { Contrast } from './tissue-colour.ts';

type Curve = readonly PatchPoint[];

/** A contour as it was found in the pixels. */
export interface FollowedLine {
  readonly curve: Curve;
  /** how plainly it is to be seen, 0-1 */
  readonly confidence: number;
  /** the same column by column */
  readonly pointConfidence: readonly number[];
  /** how far the middle half may be off, one standard deviation [mm] */
  readonly sd: number;
}

/** How a line is searched around where it is expected. */
export interface LineSearch {
  /** to either side [mm] */
  readonly reach: number;
  /** reward lost at a distance from where it is expected [1/mm2]; a full step of contrast earns 1 */
  readonly priorCost: number;
  /** difference of reward in one column that makes one place e times as likely as another */
  readonly temperature: number;
}

/** Distance of candidates along a normal [mm]. */
const candidatePitch = 0.1;
/** Cost of a step of one candidate between neighbouring columns. */
const stepCost = 0.012;

/** Profiles are read this far beyond the candidates, for the filters [candidates]. */
const margin = 21;

/** Where the border is expected, and which way the skin lies. */
export interface StepSearch extends LineSearch {
  readonly start: Curve;
  /** the same lip's other contour */
  readonly inner: Curve;
  /** direction (v) away from the lip */
  readonly out: 1 | -1;
}

/**
 * Follows the step out of the lip colour along a contour. A place earns the step at three widths: the narrow one says
 * where it is, the wide one says that it is the border between two tissues and not a line on one of them.
 */
export function followStep(patch: MouthPatch, contrast: Contrast, search: StepSearch): FollowedLine {
  const { start, inner, out } = search;
  const normals = normalsOf(start, out);
  const reward = lineRewards(start, search, (c) => {
    const [nu, nv] = normals[c];
    const room = Math.abs(start[c][1] - inner[c][1]);
    const sums = profileSums(contrast.map, patch, start[c], [nu, nv], search.reach);
    return (k, t) => {
      if (t < -0.8 * room - 0.1) return -1;
      const at = k + margin;
      // lip within, never beyond its other contour
      const within = Math.max(3, Math.min(20, Math.round((room + t - 0.3) / candidatePitch)));
      const narrow = between(sums, at - 8, at - 2) - between(sums, at + 2, at + 8);
      const medium = between(sums, at - Math.min(14, within), at) - between(sums, at, at + 14);
      const wide = between(sums, at - within, at) - between(sums, at, at + 20);
      return 0.6 * narrow + 0.25 * medium + 0.15 * wide;
    };
  });
  return followReward(start, normals, reward, search, contrast.separation);
}

/** Running sums of a map along a normal, clipped to 0-1, so that any mean between two places is one difference. */
function profileSums(
  map: Float32Array,
  patch: MouthPatch,
  [u, v]: PatchPoint,
  [nu, nv]: PatchPoint,
  reach: number,
): Float64Array {
  const count = candidatesWithin(reach) + 2 * margin;
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    const t = (i - margin) * candidatePitch - reach;
    const value = readMap(map, patch, [u + nu * t, v + nv * t]);
    sums[i + 1] = sums[i] + Math.max(-0.3, Math.min(1.3, value));
  }
  return sums;
}

/** Mean from one candidate to before another. */
function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] - sums[from]) / (to - from);
}

const candidatesWithin = (reach: number): number => 2 * Math.round(reach / candidatePitch) + 1;

/** Rewards of all candidates of all columns; `rewardIn` prepares one column. */
export function lineRewards(
  curve: Curve,
  { reach, priorCost }: LineSearch,
  rewardIn: (column: number) => (candidate: number, offset: number) => number,
): Float64Array {
  const candidates = candidatesWithin(reach);
  const reward = new Float64Array(curve.length * candidates);
  for (let c = 0; c < curve.length; c++) {
    const rewardAt = rewardIn(c);
    for (let k = 0; k < candidates; k++) {
      const t = k * candidatePitch - reach;
      reward[c * candidates + k] = rewardAt(k, t) - priorCost * t * t;
    }
  }
  return reward;
}

/** The likeliest continuous line through the rewards, and how plain it is. */
export function followReward(
  start: Curve,
  normals: Curve,
  reward: Float64Array,
  { reach, priorCost, temperature }: LineSearch,
  separation: number,
): FollowedLine {
  const path = likelyPath(reward, { candidates: candidatesWithin(reach), stepCost, temperature });
  const offsets = smooth(path.at.map((k) => k * candidatePitch - reach));
  const curve: Curve = start.map((p, c) => [p[0] + normals[c][0] * offsets[c], p[1] + normals[c][1] * offsets[c]]);
  const told = Math.min(1, separation / 3);
  const pointConfidence = Array.from(
    path.reward,
    (value, c) => told * Math.max(0, Math.min(1, value + priorCost * offsets[c] ** 2)),
  );
  const inner = pointConfidence.slice(4, -4);
  return {
    curve,
    confidence: inner.reduce((sum, value) => sum + value, 0) / inner.length,
    pointConfidence,
    sd: middleSd(path.sd),
  };
}

function middleSd(sd: Float64Array): number {
  const middle = sd.slice(Math.floor(sd.length / 4), Math.ceil((3 * sd.length) / 4));
  return candidatePitch * Math.sqrt(middle.reduce((sum, value) => sum + value * value, 0) / middle.length);
}

function smooth(values: Float64Array): Float64Array {
  return values.map((value, i) =>
    i === 0 || i === values.length - 1 ? value : (values[i - 1] + 2 * value + values[i + 1]) / 4,
  );
}

/** Unit normals of a curve on its side towards `out` (v), level at the ends' neighbours' mean. */
function normalsOf(curve: Curve, out: 1 | -1): PatchPoint[] {
  return curve.map((_, i) => {
    const a = curve[Math.max(0, i - 2)];
    const b = curve[Math.min(curve.length - 1, i + 2)];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [(-(b[1] - a[1]) * out) / length, ((b[0] - a[0]) * out) / length];
  });
}
