import { browLine, positionAt, type SheetPoint } from './brow-layout.ts';
import type { BrowParameters } from './brow-model.ts';
import type { BrowFascicleRow } from './brow-muscles.data.ts';

const pathPoints = 9;

/** A fascicle's course over the sheet, seen from the front (nStop) [mm]. @param sign 1 = left, -1 = right */
export function sheetCourse(parameters: BrowParameters, { course }: BrowFascicleRow, sign: 1 | -1): SheetPoint[] {
  return course.map(([x, stop]) => [
    sign * x,
    typeof stop === 'number' ? stop : browLine(parameters, x) + stop.overBrow,
  ]);
}

/** The same in the tissue: evenly spaced points from origin to insertion, patient frame (9 x 3) [mm]. */
export function pathOf(parameters: BrowParameters, row: BrowFascicleRow, sign: 1 | -1): Float64Array {
  const stops = sheetCourse(parameters, row, sign);
  const path = new Float64Array(3 * pathPoints);
  for (let i = 0; i < pathPoints; i++) {
    const t = i / (pathPoints - 1);
    path.set(positionAt(parameters, along(stops, t), throughThree(row.depth, t)), 3 * i);
  }
  return path;
}

/** Point at a share of a polyline's stops. */
function along(stops: readonly SheetPoint[], t: number): SheetPoint {
  const at = t * (stops.length - 1);
  const i = Math.min(Math.floor(at), stops.length - 2);
  const f = at - i;
  return [stops[i][0] + f * (stops[i + 1][0] - stops[i][0]), stops[i][1] + f * (stops[i + 1][1] - stops[i][1])];
}

function throughThree([a, b, c]: readonly [number, number, number], t: number): number {
  return t < 0.5 ? a + (b - a) * 2 * t : b + (c - b) * (2 * t - 1);
}

/** Where a place lies beside a course: share along it, distance from it and its direction there; null beyond its ends. */
export function besideCourse(
  stops: readonly SheetPoint[],
  [x, y]: SheetPoint,
): { readonly share: number; readonly off: number; readonly direction: SheetPoint } | null {
  let best: { share: number; off: number; direction: SheetPoint } | null = null;
  for (let i = 0; i + 1 < stops.length; i++) {
    const [dx, dy] = [stops[i + 1][0] - stops[i][0], stops[i + 1][1] - stops[i][1]];
    const length = Math.hypot(dx, dy);
    const s = ((x - stops[i][0]) * dx + (y - stops[i][1]) * dy) / length;
    const [first, last] = [i === 0, i === stops.length - 2];
    if ((first && s < 0) || (last && s > length)) continue;
    const inside = Math.min(length, Math.max(0, s));
    const off = Math.hypot(x - stops[i][0] - (inside * dx) / length, y - stops[i][1] - (inside * dy) / length);
    if (best === null || off < best.off) {
      best = { share: (i + inside / length) / (stops.length - 1), off, direction: [dx / length, dy / length] };
    }
  }
  return best;
}
