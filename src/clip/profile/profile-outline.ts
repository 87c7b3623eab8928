import type { PixelPoint } from '#measure';

/** The outline of a head turned to the side in one picture, from above to below; packed, since a take has many. */
export interface SeenProfile {
  /** which side the face looks to in the picture: 1 = right, the patient's left; -1 = left */
  readonly towards: 1 | -1;
  /** (points x 2) [px]; NaN where the face does not stand out from what lies behind it */
  readonly points: Float32Array;
  /** just inside the outline: logarithm of red over green, and of brightness (points x 2) */
  readonly colours: Float32Array;
}

/** How a profile's pixels become millimetres. */
export interface ProfileRuler {
  readonly pxPerMm: number;
  /** how far the chin is up [deg] */
  readonly pitchDeg: number;
}

/** A point of the midline from the side [mm]: forward, and up. */
export type ProfilePoint = readonly [forward: number, up: number];

/** An outline in the head's own directions. */
export interface ProfileCurve {
  readonly points: readonly ProfilePoint[];
  /** beside every point: logarithm of red over green, and of brightness */
  readonly redness: readonly number[];
  readonly brightness: readonly number[];
}

/** Gaps up to this length are bridged [mm]. */
const bridged = 2;
/** Points are averaged over this length [mm]: noise goes, a lip stays. */
const smoothed = 0.9;

/**
 * An outline in millimetres and in the head's directions, its longest stretch without a gap.
 * @returns points from above to below
 */
export function profileCurve(seen: SeenProfile, { pxPerMm, pitchDeg }: ProfileRuler): ProfileCurve {
  const [cos, sin] = [Math.cos((pitchDeg * Math.PI) / 180), Math.sin((pitchDeg * Math.PI) / 180)];
  const own = ([x, y]: PixelPoint): ProfilePoint => {
    const [out, up] = [(x * seen.towards) / pxPerMm, -y / pxPerMm];
    return [out * cos + up * sin, up * cos - out * sin];
  };
  const all = longestRun(seen, pxPerMm).map((i) => ({
    at: own([seen.points[2 * i], seen.points[2 * i + 1]]),
    redness: seen.colours[2 * i],
    brightness: seen.colours[2 * i + 1],
  }));
  const half = Math.max(1, Math.round(smoothed / 2 / Math.max(1e-6, spacing(all.map(({ at }) => at)))));
  return {
    points: all.map((_, i) => [mean(all, i, half, ({ at }) => at[0]), mean(all, i, half, ({ at }) => at[1])] as const),
    redness: all.map((_, i) => mean(all, i, 2 * half, (one) => one.redness)),
    brightness: all.map(({ brightness }) => brightness),
  };
}

/** Indices of the points that were seen in the longest stretch without a gap. */
function longestRun({ points }: SeenProfile, pxPerMm: number): number[] {
  let best: number[] = [];
  let run: number[] = [];
  for (let i = 0; i < points.length / 2; i++) {
    if (Number.isNaN(points[2 * i])) continue;
    const before = run[run.length - 1];
    const gap = before === undefined ? 0 : Math.abs(points[2 * i + 1] - points[2 * before + 1]) / pxPerMm;
    if (gap > bridged) run = [];
    run.push(i);
    if (run.length > best.length) best = run;
  }
  return best;
}

function spacing(points: readonly ProfilePoint[]): number {
  if (points.length < 2) return 1;
  return Math.abs(points[0][1] - points[points.length - 1][1]) / (points.length - 1);
}

function mean<T>(all: readonly T[], at: number, half: number, read: (one: T) => number): number {
  const reach = Math.min(half, at, all.length - 1 - at);
  let sum = 0;
  for (let i = at - reach; i <= at + reach; i++) sum += read(all[i]);
  return sum / (2 * reach + 1);
}

/** How far forward an outline stands at a height; null beyond its ends. */
export function forwardAt(outline: readonly ProfilePoint[], up: number): number | null {
  for (let i = 1; i < outline.length; i++) {
    const [a, b] = [outline[i - 1], outline[i]];
    if ((a[1] - up) * (b[1] - up) > 0 || a[1] === b[1]) continue;
    return a[0] + ((a[1] - up) / (a[1] - b[1])) * (b[0] - a[0]);
  }
  return null;
}
