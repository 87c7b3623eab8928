import type { PatchPoint } from '#measure';
import { type FlowImage, readFlow } from './flow-image.ts';

/** A point of the mouth to be followed from one picture to the next [mm]. */
export interface PointToFollow {
  /** where it is in the first picture */
  readonly at: PatchPoint;
  /** where the face mesh expects it in the second */
  readonly expected: PatchPoint;
  /** height of the tissue that is watched above the point: a margin is followed by the lip it belongs to */
  readonly watchedAbove: number;
}

/** Where a point has gone. */
export interface FollowedPoint {
  /** in the second picture [mm] */
  readonly to: PatchPoint;
  /** one standard deviation of its height [mm]; Infinity when it was lost */
  readonly sd: number;
}

/** Samples to either side of the middle of the watched window. */
const halfWindow = 3;
/** Least distance between samples of the window [mm]. */
const leastSpacing = 0.3;
/** How far the mesh's expectation may be off, one standard deviation [mm]: what texture does not tell, it tells. */
const expectedSd = 0.5;
/** Noise of one sample in logarithms, and how many neighbouring samples share it. */
const sampleSd = 0.04;
const shared = 4;
/** There and back again, a point must come home this near [samples]. */
const homeWithin = 1;
/** A window that fits worse than this has changed, not moved [natural logarithm]. */
const mostMisfit = 0.25;
const steps = 8;

/**
 * Follows one point by the pattern around it: Lucas and Kanade's least squares in its inverse form, first in blurred
 * pictures and then in sharp ones, starting from where the mesh expects it. A point that does not come home when
 * followed back is lost.
 */
export function followPoint(from: FlowImage, to: FlowImage, point: PointToFollow): FollowedPoint {
  const there = follow(from, to, point.at, point.expected, point.watchedAbove);
  const back = follow(to, from, there.to, point.at, point.watchedAbove);
  const away = Math.hypot(back.to[0] - point.at[0], back.to[1] - point.at[1]);
  const lost = away > homeWithin * spacingOf(from) || there.misfit > mostMisfit;
  return { to: there.to, sd: lost ? Number.POSITIVE_INFINITY : Math.hypot(there.sd, away / 2) };
}

const spacingOf = ({ pitch }: FlowImage): number => Math.max(leastSpacing, pitch);

function follow(from: FlowImage, to: FlowImage, at: PatchPoint, expected: PatchPoint, above: number) {
  const spacing = spacingOf(from);
  const coarse = settle(windowOf(from, from.blurred, [at[0], at[1] + above], 2 * spacing), to, to.blurred, {
    start: expected,
    expected,
    above,
  });
  const fine = windowOf(from, from.fine, [at[0], at[1] + above], spacing);
  return settle(fine, to, to.fine, { start: coarse.to, expected, above });
}

/** The pattern around a point with its slopes, ready to be looked for. */
interface Pattern {
  /** place of every sample relative to the middle [mm] */
  readonly places: readonly PatchPoint[];
  /** per channel and sample, freed of the mean */
  readonly values: Float64Array;
  readonly slopesU: Float64Array;
  readonly slopesV: Float64Array;
}

type Maps = FlowImage['fine'];

function windowOf(image: FlowImage, maps: Maps, [u, v]: PatchPoint, spacing: number): Pattern {
  const places: PatchPoint[] = [];
  for (let j = -halfWindow; j <= halfWindow; j++) {
    for (let i = -halfWindow; i <= halfWindow; i++) places.push([i * spacing, j * spacing]);
  }
  const count = places.length;
  const values = new Float64Array(2 * count);
  const slopesU = new Float64Array(2 * count);
  const slopesV = new Float64Array(2 * count);
  const half = spacing / 2;
  maps.forEach((map, channel) => {
    places.forEach(([du, dv], k) => {
      const at = channel * count + k;
      const read = (x: number, y: number) => readFlow(map, image, x, y);
      values[at] = read(u + du, v + dv);
      slopesU[at] = (read(u + du + half, v + dv) - read(u + du - half, v + dv)) / spacing;
      slopesV[at] = (read(u + du, v + dv + half) - read(u + du, v + dv - half)) / spacing;
    });
  });
  return { places, values: free(values), slopesU: free(slopesU), slopesV: free(slopesV) };
}

/** Each channel without its mean, so that a change of light does not count. */
function free(values: Float64Array): Float64Array {
  const count = values.length / 2;
  for (const from of [0, count]) {
    const part = values.subarray(from, from + count);
    const mean = part.reduce((sum, value) => sum + value, 0) / count;
    for (let i = 0; i < count; i++) part[i] -= mean;
  }
  return values;
}

interface Search {
  readonly start: PatchPoint;
  readonly expected: PatchPoint;
  readonly above: number;
}

/** Moves the pattern until it fits, weighed against where it was expected. */
function settle({ places, values, slopesU, slopesV }: Pattern, to: FlowImage, maps: Maps, search: Search) {
  const trust = 1 / (sampleSd * sampleSd * shared);
  const prior = 1 / (expectedSd * expectedSd);
  let [uu, uv, vv] = [prior, 0, prior];
  for (let k = 0; k < values.length; k++) {
    uu += trust * slopesU[k] * slopesU[k];
    uv += trust * slopesU[k] * slopesV[k];
    vv += trust * slopesV[k] * slopesV[k];
  }
  const determinant = uu * vv - uv * uv;
  const seen = new Float64Array(values.length);
  let [u, v] = search.start;
  let misfit = 0;
  for (let step = 0; step < steps; step++) {
    maps.forEach((map, channel) => {
      for (let k = 0; k < places.length; k++) {
        const place = places[k];
        seen[channel * places.length + k] = readFlow(map, to, u + place[0], v + search.above + place[1]);
      }
    });
    free(seen);
    let [gu, gv, sum] = [prior * (u - search.expected[0]), prior * (v - search.expected[1]), 0];
    for (let k = 0; k < values.length; k++) {
      const off = seen[k] - values[k];
      gu += trust * slopesU[k] * off;
      gv += trust * slopesV[k] * off;
      sum += off * off;
    }
    misfit = Math.sqrt(sum / values.length);
    const [du, dv] = [(vv * gu - uv * gv) / determinant, (uu * gv - uv * gu) / determinant];
    u -= du;
    v -= dv;
    if (Math.hypot(du, dv) < 1e-3) break;
  }
  return { to: [u, v] as PatchPoint, sd: Math.sqrt(uu / determinant) * Math.max(1, misfit / sampleSd), misfit };
}
