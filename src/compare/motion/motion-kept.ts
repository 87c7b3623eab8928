import type { ClipMoment, MeasuredClip } from '#clip';
import type { LipGeometry, Point3 } from '#measure';
import { medianError } from '../change/frame-noise.ts';
import { median, type PairedCaptures, z95 } from '../change/measure-change.ts';
import type { LipRegion, MotionKept } from '../comparison.ts';
import { parameters } from '../parameters.ts';
import { heldMoments } from '../side.ts';

type Place = readonly [x: number, y: number];

/** Where a region is watched: a share of the way along the middle of its lip, from the patient's right corner. */
const regions: Readonly<Record<LipRegion, readonly [lip: 'upper' | 'lower', along: number]>> = {
  upperMiddle: ['upper', 0.5],
  upperLeft: ['upper', 0.75],
  upperRight: ['upper', 0.25],
  lowerMiddle: ['lower', 0.5],
  lowerLeft: ['lower', 0.75],
  lowerRight: ['lower', 0.25],
  cornerLeft: ['upper', 1],
  cornerRight: ['upper', 0],
};

/** How much a region's way differs between takes of one person: one standard deviation of a ratio. */
const retakeRatioSd = 0.1;

/** The share of each region's way that is left; regions that hardly moved before are not told. */
export function motionKept(before: MeasuredClip, after: MeasuredClip, pair: PairedCaptures): MotionKept[] {
  return (Object.keys(regions) as LipRegion[]).flatMap((region) => {
    const b = wayOf(before, pair, region, pair.ruler.before);
    const a = wayOf(after, pair, region, pair.ruler.after);
    if (b === null || a === null || b.mm < parameters.leastWay.value) return [];
    const value = a.mm / b.mm;
    const sd = Math.hypot(a.sd / b.mm, (value * b.sd) / b.mm, value * retakeRatioSd);
    const kept = { value, lo95: Math.max(0, value - z95 * sd), hi95: value + z95 * sd, unit: '1' };
    return [{ region, kept, beforeMm: b.mm, afterMm: a.mm }];
  });
}

/** Way of a region from the middle place at rest to the middle place while held [mm], with its standard error. */
function wayOf(clip: MeasuredClip, { expression }: PairedCaptures, region: LipRegion, factor: number) {
  const rest = placesOf(heldMoments(clip, 'rest'), region);
  const held = placesOf(heldMoments(clip, expression), region);
  if (rest.length < 2 || held.length < 2) return null;
  const along = ([0, 1] as const).map((axis) => {
    const [from, to] = [rest, held].map((places) => places.map((place) => place[axis]));
    return { way: median(to) - median(from), error: Math.hypot(medianError(from), medianError(to)) };
  });
  return {
    mm: factor * Math.hypot(along[0].way, along[1].way),
    sd: factor * Math.hypot(along[0].error, along[1].error),
  };
}

function placesOf(moments: readonly ClipMoment[], region: LipRegion): Place[] {
  return moments.flatMap(({ geometry }) => (geometry ? [placeOf(geometry, region)] : []));
}

function placeOf(geometry: LipGeometry, region: LipRegion): Place {
  const [lip, along] = regions[region];
  if (along === 0) return [geometry.chRight[0], geometry.chRight[1]];
  if (along === 1) return [geometry.chLeft[0], geometry.chLeft[1]];
  const [border, margin] =
    lip === 'upper' ? [geometry.upperBorder, geometry.upperMargin] : [geometry.lowerBorder, geometry.lowerMargin];
  const [p, q] = [alongCurve(border, along), alongCurve(margin, along)];
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
}

/** The place at a share of a contour's length. */
function alongCurve(contour: readonly Point3[], share: number): Place {
  const lengths = contour.slice(1).map((p, i) => Math.hypot(p[0] - contour[i][0], p[1] - contour[i][1]));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  const last = lengths.length - 1;
  const i = lengths.findIndex((length, k) => k === last || (left -= length) <= 0);
  const t = lengths[i] === 0 ? 0 : Math.min(1, Math.max(0, 1 + left / lengths[i]));
  const [a, b] = [contour[i], contour[i + 1]];
  return i === last && left > 0 ? [b[0], b[1]] : [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}
