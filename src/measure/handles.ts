import { type Handle, type HandleId, handleIds, type MeasureMethod, type Reading } from './capture.ts';
import type { PixelPoint } from './frame.ts';
import { type ContourName, contourNames, type LipOutline } from './lip-outline.ts';
import { parameters } from './parameters.ts';

/** Where a handle was put [px]. */
export interface HandleMove {
  readonly id: HandleId;
  readonly to: PixelPoint;
}

/** The handles of each contour, in its order; both corners belong to every contour. */
const onContour: Record<ContourName, readonly HandleId[]> = {
  upperBorder: ['chRight', 'cphRight', 'ls', 'cphLeft', 'chLeft'],
  upperMargin: ['chRight', 'stoUpper', 'chLeft'],
  lowerMargin: ['chRight', 'stoLower', 'chLeft'],
  lowerBorder: ['chRight', 'li', 'chLeft'],
};

/** The points of a reading that can be moved. */
export function findHandles(reading: Reading): Handle[] {
  return handleIds.map((id) => ({ id, at: handleAt(reading, id) }));
}

function handleAt(reading: Reading, id: HandleId): PixelPoint {
  if (id === 'sn') return reading.sn;
  if (id === 'sl') return reading.sl;
  const contour = contourNames.find((name) => onContour[name].includes(id)) as ContourName;
  return reading.outline[contour][columnOf(reading, contour, id)];
}

/** Which column of a contour a handle holds: the corners its ends, the bow's peaks its highest points, else mid-face. */
function columnOf({ outline, sn, points }: Reading, contour: ContourName, id: HandleId): number {
  const curve = outline[contour];
  if (id === 'chRight') return 0;
  if (id === 'chLeft') return curve.length - 1;
  const eyes = [points[263 * 3] - points[33 * 3], points[263 * 3 + 1] - points[33 * 3 + 1]];
  const span = Math.hypot(eyes[0], eyes[1]);
  const aside = (p: PixelPoint) => ((p[0] - sn[0]) * eyes[0] + (p[1] - sn[1]) * eyes[1]) / span;
  const up = (p: PixelPoint) => ((p[0] - sn[0]) * eyes[1] - (p[1] - sn[1]) * eyes[0]) / span;
  const middle = nearest(curve, (p) => Math.abs(aside(p)));
  if (id !== 'cphLeft' && id !== 'cphRight') return middle;
  const side = id === 'cphLeft' ? 1 : -1;
  const reach = 0.35 * Math.abs(aside(curve[side > 0 ? curve.length - 1 : 0]));
  return nearest(curve, (p, i) => {
    const inBow = (i - middle) * side >= 2 && Math.abs(aside(p)) <= reach;
    return inBow ? -up(p) : 1e6 + Math.abs(i - (middle + 3 * side));
  });
}

function nearest(curve: readonly PixelPoint[], distance: (p: PixelPoint, i: number) => number): number {
  const distances = curve.map(distance);
  return distances.indexOf(Math.min(...distances));
}

/**
 * Moves handles and takes the contours with them, fading out towards the neighbouring handles.
 * @throws when a move names no handle or is not a pair of finite numbers
 */
export function moveHandles(reading: Reading, moves: readonly HandleMove[]): Reading {
  const shift = new Map<HandleId, PixelPoint>();
  for (const { id, to } of moves) {
    if (!handleIds.includes(id)) throw new Error(`There is no handle "${id}"; handles are ${handleIds.join(', ')}.`);
    if (!to.every(Number.isFinite))
      throw new Error(`Handle ${id} was moved to ${to.join(', ')}; two finite numbers are needed.`);
    const from = handleAt(reading, id);
    shift.set(id, [to[0] - from[0], to[1] - from[1]]);
  }
  const moved = (name: ContourName) => onContour[name].some((id) => shift.has(id));
  const hand = Math.hypot(parameters.handSd.value, 1 / reading.pxPerMm);
  const each = <T>(f: (name: ContourName) => T) =>
    Object.fromEntries(contourNames.map((name) => [name, f(name)])) as Record<ContourName, T>;
  const outline: LipOutline = each((name) => bend(reading, name, shift));
  const placed = (at: PixelPoint, id: HandleId): PixelPoint => {
    const by = shift.get(id);
    return by ? [at[0] + by[0], at[1] + by[1]] : at;
  };
  const to = (id: HandleId) => moves.findLast((move) => move.id === id)?.to;
  const [left, right] = [to('cphLeft') ?? reading.bowPeaks?.left, to('cphRight') ?? reading.bowPeaks?.right];
  return {
    ...reading,
    outline,
    sn: placed(reading.sn, 'sn'),
    sl: placed(reading.sl, 'sl'),
    bowPeaks: { ...(left ? { left } : {}), ...(right ? { right } : {}) },
    contourSd: each((name) => (moved(name) ? hand : reading.contourSd[name])),
    landmarkSd: shift.has('chLeft') && shift.has('chRight') && shift.has('sn') ? hand : reading.landmarkSd,
    method: each((name): MeasureMethod => (moved(name) ? 'by hand' : reading.method[name])),
    flags: [...new Set([...reading.flags, ...(shift.size > 0 ? (['points-moved-by-hand'] as const) : [])])],
  };
}

function bend(reading: Reading, name: ContourName, shift: ReadonlyMap<HandleId, PixelPoint>): PixelPoint[] {
  const holds = onContour[name]
    .map((id) => ({ column: columnOf(reading, name, id), by: shift.get(id) ?? ([0, 0] as const) }))
    .toSorted((a, b) => a.column - b.column);
  return reading.outline[name].map((p, column) => {
    const after = Math.max(
      1,
      holds.findIndex((hold) => hold.column >= column),
    );
    const [a, b] = [holds[after - 1], holds[after]];
    const t = b.column === a.column ? 1 : (column - a.column) / (b.column - a.column);
    const s = t * t * (3 - 2 * t);
    return [p[0] + a.by[0] * (1 - s) + b.by[0] * s, p[1] + a.by[1] * (1 - s) + b.by[1] * s];
  });
}
