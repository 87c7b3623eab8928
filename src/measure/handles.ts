import { type Handle, type HandleId, handleIds, type MeasureMethod, type Reading } from './capture.ts';
import type { PixelPoint } from './face/frame.ts';
import { columnAt, type FrontalLips, seeFrontal } from './geometry.ts';
import { type ContourName, contourNames, type LipOutline } from './lips/lip-outline.ts';
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
  const lips = seeFrontal(reading);
  return handleIds.map((id) => ({ id, at: handleAt(reading, lips, id) }));
}

function handleAt(reading: Reading, lips: FrontalLips, id: HandleId): PixelPoint {
  if (id === 'sn') return reading.sn;
  if (id === 'sl') return reading.sl;
  const contour = contourNames.find((name) => onContour[name].includes(id)) as ContourName;
  return reading.outline[contour][columnOf(lips, contour, id)];
}

/** Which column of a contour a handle holds. */
function columnOf(lips: FrontalLips, contour: ContourName, id: HandleId): number {
  const curve = lips.curves[contour];
  if (id === 'chRight') return 0;
  if (id === 'chLeft') return curve.length - 1;
  if (id === 'cphRight') return lips.bow[0];
  if (id === 'cphLeft') return lips.bow[1];
  return columnAt(curve, lips.midline);
}

/**
 * Moves handles and takes the contours with them, fading out towards the neighbouring handles.
 * @throws when a move names no handle or is not a pair of finite numbers
 */
export function moveHandles(reading: Reading, moves: readonly HandleMove[]): Reading {
  const lips = seeFrontal(reading);
  const shift = new Map<HandleId, PixelPoint>();
  for (const { id, to } of moves) {
    if (!handleIds.includes(id)) throw new Error(`There is no handle "${id}"; handles are ${handleIds.join(', ')}.`);
    if (!to.every(Number.isFinite))
      throw new Error(`Handle ${id} was moved to ${to.join(', ')}; two finite numbers are needed.`);
    const from = handleAt(reading, lips, id);
    shift.set(id, [to[0] - from[0], to[1] - from[1]]);
  }
  const moved = (name: ContourName) => onContour[name].some((id) => shift.has(id));
  const hand = Math.hypot(parameters.handSd.value, 1 / reading.pxPerMm);
  const each = <T>(f: (name: ContourName) => T) =>
    Object.fromEntries(contourNames.map((name) => [name, f(name)])) as Record<ContourName, T>;
  const outline: LipOutline = each((name) => bend(reading, lips, name, shift));
  const placed = (at: PixelPoint, id: HandleId): PixelPoint => {
    const by = shift.get(id);
    return by ? [at[0] + by[0], at[1] + by[1]] : at;
  };
  return {
    ...reading,
    outline,
    sn: placed(reading.sn, 'sn'),
    sl: placed(reading.sl, 'sl'),
    contourSd: each((name) => (moved(name) ? hand : reading.contourSd[name])),
    landmarkSd: shift.has('sn') ? hand : reading.landmarkSd,
    cornerSd: shift.has('chLeft') && shift.has('chRight') ? { across: hand, up: hand } : reading.cornerSd,
    method: each((name): MeasureMethod => (moved(name) ? 'by hand' : reading.method[name])),
    flags: [...new Set([...reading.flags, ...(shift.size > 0 ? (['points-moved-by-hand'] as const) : [])])],
  };
}

function bend(
  reading: Reading,
  lips: FrontalLips,
  name: ContourName,
  shift: ReadonlyMap<HandleId, PixelPoint>,
): PixelPoint[] {
  const holds = onContour[name]
    .map((id) => ({ column: columnOf(lips, name, id), by: shift.get(id) ?? ([0, 0] as const) }))
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
