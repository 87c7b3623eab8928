import type { ProfileCurve, ProfilePoint } from './profile-outline.ts';

/** What frontal moments of the same clip say about where to look [mm]. */
export interface ExpectedLip {
  /** subnasale to the upper lip's margin, and to its red border */
  readonly upperLipLength: number;
  readonly philtrumLength: number;
}

/** Landmarks of the upper lip on an outline from the side [mm]: forward, and up. */
export interface ProfileLandmarks {
  readonly prn: ProfilePoint;
  readonly sn: ProfilePoint;
  readonly ls: ProfilePoint;
  readonly sto: ProfilePoint;
  /** how far the red lip's outline faces up, its normal over the horizontal [deg] */
  readonly facingDeg: number;
}

/** Why an outline from the side cannot be read. */
export type ProfileFault = 'no-outline' | 'no-nose' | 'no-notch' | 'hair' | 'red-border-not-plain';

/** Subnasale lies this far below the tip of the nose [mm]. */
const snBelow = [4, 24] as const;
/** Half the length over which a notch of the outline is told [mm], and its least depth there. */
const noseArm = 5;
const lipArm = 3.5;
const leastNotch = 0.35;
/** Landmarks lie this near to where frontal moments expect them [mm]. */
const near = 6;
/** Unevenness of log brightness along the white lip that is called hair; skin stays below 0.014. */
const hairTexture = 0.016;
/** Log brightness of the nose over the white lip that is called a moustache; shade alone stays below 0.4. */
const hairDarkness = 0.6;
/** Redness between skin and lip over their noise from which the border is plain. */
const plainRedness = 2;

/** Finds the upper lip's landmarks on an outline, or says why not. */
export function profileLandmarks(curve: ProfileCurve, expected: ExpectedLip): ProfileLandmarks | ProfileFault {
  const { points } = curve;
  if (points.length < 40) return 'no-outline';
  const tip = mostForward(points);
  const [top, bottom] = [points[0][1], points[points.length - 1][1]];
  const room = snBelow[1] + expected.upperLipLength + near;
  if (top - points[tip][1] < 8 || points[tip][1] - bottom < room) return 'no-nose';
  const sn = deepest(points, noseArm, [points[tip][1] - snBelow[1], points[tip][1] - snBelow[0]]);
  if (sn === null) return 'no-nose';
  const height = points[sn][1];
  const stoAt = height - expected.upperLipLength;
  const sto = deepest(points, lipArm, [stoAt - near, stoAt + near]);
  if (sto === null) return 'no-notch';
  if (isHairy(curve, tip, sn, sto)) return 'hair';
  const ls = redBorder(curve, sn, sto, height - expected.philtrumLength);
  if (ls === null) return 'red-border-not-plain';
  const facingDeg = facingOf(points, ls, sto);
  return { prn: points[tip], sn: points[sn], ls: points[ls], sto: points[sto], facingDeg };
}

/** The tip of the nose: nothing stands further forward. */
function mostForward(points: readonly ProfilePoint[]): number {
  let best = 0;
  points.forEach(([forward], i) => {
    if (forward > points[best][0]) best = i;
  });
  return best;
}

/** The deepest notch between two heights; null when there is none. */
function deepest(points: readonly ProfilePoint[], arm: number, [low, high]: readonly [number, number]): number | null {
  let best: number | null = null;
  let most = leastNotch;
  points.forEach(([, up], i) => {
    if (up < low || up > high) return;
    const depth = notchDepth(points, i, arm);
    if (depth > most) [best, most] = [i, depth];
  });
  return best;
}

/** How far a point lies behind the line between its neighbours at arm's length along the outline [mm]. */
function notchDepth(points: readonly ProfilePoint[], at: number, arm: number): number {
  const [a, b] = [reached(points, at, -arm), reached(points, at, arm)];
  if (a === null || b === null) return 0;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const [px, py] = [points[at][0] - a[0], points[at][1] - a[1]];
  return (dx * py - dy * px) / -Math.hypot(dx, dy);
}

/** The point so far along the outline [mm]; null beyond its end. */
function reached(points: readonly ProfilePoint[], at: number, along: number): ProfilePoint | null {
  const step = Math.sign(along);
  let left = Math.abs(along);
  for (let i = at; i + step >= 0 && i + step < points.length; i += step) {
    left -= Math.hypot(points[i + step][0] - points[i][0], points[i + step][1] - points[i][1]);
    if (left <= 0) return points[i + step];
  }
  return null;
}

/** Hair over the white lip: uneven in brightness along the outline, or much darker than the nose. */
function isHairy({ brightness }: ProfileCurve, tip: number, sn: number, sto: number): boolean {
  const lip = indices(sn + 2, sto);
  const white = lip.slice(0, Math.ceil(lip.length / 2));
  const nose = indices(Math.max(0, tip - 40), tip - 4);
  const level = (list: readonly number[]) => list.reduce((sum, i) => sum + brightness[i] / list.length, 0);
  return unevenness(white.map((i) => brightness[i])) > hairTexture || level(nose) - level(white) > hairDarkness;
}

/** How much values differ from the middle of their second neighbours, root mean square. */
function unevenness(values: readonly number[]): number {
  const bends = values.slice(2, -2).map((value, i) => value - (values[i] + values[i + 4]) / 2);
  return Math.sqrt(bends.reduce((sum, bend) => sum + bend * bend, 0) / Math.max(1, bends.length));
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Where skin turns into lip along the outline: half of the way between both in redness. */
function redBorder(curve: ProfileCurve, sn: number, sto: number, expectedUp: number): number | null {
  const { points, redness } = curve;
  const between = (low: number, high: number) =>
    indices(sn, sto).filter((i) => points[i][1] >= low && points[i][1] <= high);
  const skin = between(expectedUp + 2, points[sn][1] - 1.5);
  const lip = between(points[sto][1] + 1.2, Math.max(points[sto][1] + 2.5, expectedUp - 1.5));
  if (skin.length < 4 || lip.length < 3) return null;
  const [s, l] = [statistics(skin.map((i) => redness[i])), statistics(lip.map((i) => redness[i]))];
  if (l.mean - s.mean < plainRedness * Math.max(0.015, Math.hypot(s.sd, l.sd) / Math.SQRT2)) return null;
  const half = (s.mean + l.mean) / 2;
  for (let i = sto - 2; i > sn; i--) {
    if (Math.abs(points[i][1] - expectedUp) > near || points[i][1] < points[sto][1] + 1) continue;
    if (redness[i] < half) return i + 1;
  }
  return null;
}

function statistics(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0));
  return { mean, sd };
}

/** Elevation of the normal of the red lip's outline, a straight line through it above the dark of the notch [deg]. */
function facingOf(points: readonly ProfilePoint[], ls: number, sto: number): number {
  const red = indices(ls, sto).filter((i) => points[i][1] > points[sto][1] + 1.2);
  const used = red.length >= 3 ? red.map((i) => points[i]) : [points[ls], points[sto]];
  const middle = [0, 1].map((axis) => used.reduce((sum, p) => sum + p[axis] / used.length, 0));
  let [uu, uf] = [0, 0];
  for (const [forward, up] of used) {
    uu += (up - middle[1]) ** 2;
    uf += (up - middle[1]) * (forward - middle[0]);
  }
  // how much further back the outline lies per millimetre down
  return (-Math.atan2(uf, uu) * 180) / Math.PI;
}
