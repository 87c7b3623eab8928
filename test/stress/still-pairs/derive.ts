import { type LipMeasure, stillChangeSd, stillErrors } from '#measure';
import { quantile } from '#numerics';
import { changeErrors, parameters } from '../../../src/compare/parameters.ts';
import type { PairedMeasure } from './score.ts';

/** What the pairs of some people say an error is [the measure's unit]. */
export interface DerivedError {
  readonly people: number;
  readonly sd: number;
  /** least and most of one person */
  readonly range: readonly [number, number];
}

const z95 = 1.96;

/**
 * The error of two single pictures beyond pose and ruler, at 4 px/mm: the least value with which 95 of 100 pairs lie within
 * 1.96 of it, or the root mean square where that is more; every person counts alike.
 * @param pairs unchanged pairs of one measure
 */
export function deriveError(measure: LipMeasure, pairs: readonly PairedMeasure[]): DerivedError | null {
  const people = [...new Set(pairs.map(({ still }) => still))];
  if (people.length === 0) return null;
  const seen = pairs.map((pair) => ({ ...pair, coarse: coarseOf(pair), known: knownSd(measure, pair) }));
  const each = people.map((still) => {
    const mine = seen.filter((pair) => pair.still === still);
    return Math.sqrt(
      Math.max(0, mean(mine.map(({ error, known, coarse }) => (error ** 2 - known ** 2) / coarse ** 2))),
    );
  });
  const held = (sd: number) =>
    mean(
      people.map((still) => {
        const mine = seen.filter((pair) => pair.still === still);
        const within = mine.filter((p) => Math.abs(p.error) <= z95 * Math.hypot(sd * p.coarse, p.known));
        return within.length / mine.length;
      }),
    );
  let sd = 0;
  while (held(sd) < 0.95) sd += 0.005;
  const rms = Math.sqrt(mean(each.map((one) => one ** 2)));
  return { people: people.length, sd: Math.max(sd, rms), range: [Math.min(...each), quantile(each, 1)] };
}

/** How much wider a pair is than at 4 px/mm. */
function coarseOf({ measure, captures }: PairedMeasure): number {
  const fine = captures.map((one) => ({ ...one, scale: { ...one.scale, pxPerMm: 4 } }));
  return stillChangeSd(measure, captures) / stillChangeSd(measure, fine);
}

/** What pose and ruler are known to do. */
function knownSd(measure: LipMeasure, { captures: [before, after] }: PairedMeasure): number {
  const { perDegYaw, perDegPitch, power } = changeErrors[measure];
  const value = ((before.measures[measure]?.value ?? 0) + (after.measures[measure]?.value ?? 0)) / 2;
  return Math.hypot(
    perDegYaw * (after.pose.yawDeg - before.pose.yawDeg),
    perDegPitch * (after.pose.pitchDeg - before.pose.pitchDeg),
    Math.SQRT2 * parameters.faceSizeSd.value * power * value,
  );
}

/** Whether a pair counts as doubtful: told from what the product makes of it. */
export function isDoubtful({ measure, captures }: PairedMeasure): boolean {
  const bare = captures.map((one) => ({ ...one, flags: [] }));
  const { plain, doubtful } = stillErrors[measure];
  return plain.value !== doubtful.value && stillChangeSd(measure, captures) !== stillChangeSd(measure, bare);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}
