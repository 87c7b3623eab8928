import { quantile } from '#numerics';
import type { ClipMoment } from '../clip.ts';

/** The lips at one moment of a guided task, against the clip's rest [mm]. */
export interface CourseMoment {
  readonly atSeconds: number;
  readonly gap: number;
  readonly width: number;
  /** each corner's way from rest */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** A guided task over time, and the rest it is told against. */
export interface LipCourse {
  /** moments that count, in their order */
  readonly moments: readonly CourseMoment[];
  /** the middle of the rest */
  readonly restGap: number;
  readonly restWidth: number;
  /** usual time between two pictures [s] */
  readonly step: number;
  readonly scaleSd: number;
}

/** Moments further apart than so many steps are not joined by a line. */
const mostSteps = 2.6;
/** Moments to either side that a speed is read through. */
const halfLine = 2;

/** What a guided task is read from. */
export interface CourseSource {
  readonly moments: readonly ClipMoment[];
  readonly restMoments: readonly ClipMoment[];
  readonly scaleSd: number;
}

/** Moments of a stretch that count. Null where the rest was not read. */
export function lipCourse(
  { moments, restMoments, scaleSd }: CourseSource,
  [from, to]: readonly [number, number],
): LipCourse | null {
  const rest = restMoments.flatMap(({ measures, geometry }) => (measures && geometry ? [{ measures, geometry }] : []));
  const middle = (values: readonly number[]) => (values.length === 0 ? Number.NaN : quantile(values, 0.5));
  const at = (side: 'chLeft' | 'chRight', axis: 0 | 1) => middle(rest.map(({ geometry }) => geometry[side][axis]));
  const restGap = middle(rest.flatMap(({ measures }) => measures.interlabialGap ?? []));
  const restWidth = middle(rest.flatMap(({ measures }) => measures.mouthWidth ?? []));
  if (rest.length === 0 || Number.isNaN(restGap) || Number.isNaN(restWidth)) return null;
  const [left, right] = (['chLeft', 'chRight'] as const).map((side) => [at(side, 0), at(side, 1)] as const);
  const steps = moments.slice(1).map(({ atSeconds }, i) => atSeconds - moments[i].atSeconds);
  return {
    restGap,
    restWidth,
    step: middle(steps),
    scaleSd,
    moments: moments.flatMap(({ atSeconds, gated, geometry, measures }) => {
      const [gap, width] = [measures?.interlabialGap ?? null, measures?.mouthWidth ?? null];
      if (!gated || geometry === null || gap === null || width === null || atSeconds < from || atSeconds > to)
        return [];
      const way = (ch: readonly number[], own: readonly [number, number]) => [ch[0] - own[0], ch[1] - own[1]] as const;
      return [{ atSeconds, gap, width, left: way(geometry.chLeft, left), right: way(geometry.chRight, right) }];
    }),
  };
}

/**
 * Speeds by straight lines through five moments [unit of the value per s]; none where moments are missing.
 * @param values one per moment of the course
 */
export function speedsOf({ moments, step }: LipCourse, values: readonly number[]): number[] {
  const speeds: number[] = [];
  for (let t = halfLine; t + halfLine < moments.length; t++) {
    const times = moments.slice(t - halfLine, t + halfLine + 1).map(({ atSeconds }) => atSeconds);
    if (times.some((at, i) => i > 0 && at - times[i - 1] > mostSteps * step)) continue;
    const own = values.slice(t - halfLine, t + halfLine + 1);
    const middle = times.reduce((sum, at) => sum + at / times.length, 0);
    const spread = times.reduce((sum, at) => sum + (at - middle) ** 2, 0);
    speeds.push(times.reduce((sum, at, i) => sum + (at - middle) * own[i], 0) / spread);
  }
  return speeds;
}
