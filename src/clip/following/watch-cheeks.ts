import { type Frame, findFaceEdge, frontal, type PixelPoint, type SeenFace } from '#measure';
import { quantile } from '#numerics';
import { provisionalRuler } from './seen-moment.ts';

/** How far each cheek stands out from the middle of the head, at the level of the mouth [mm, provisional ruler]. */
export interface SeenCheeks {
  /** null where the cheek does not stand out from what lies behind it */
  readonly right: number | null;
  readonly left: number | null;
}

/** Points of the face's rim about the level of the mouth, patient's right and left. */
const rims = { right: [132, 58, 172], left: [361, 288, 397] } as const;
const corners = { right: 61, left: 291 } as const;
/** Lines above and below the level of the corners [mm]. */
const half = 8;
/** The search begins so far inside the mesh's rim, and goes so far [mm]. */
const within = 14;
const reach = 44;
/** Share of the lines on which an edge must be found. */
const leastShare = 0.6;

/** Finds both cheeks against their background. */
export function seeCheeks(frame: Frame, { landmarks: { points }, head }: SeenFace): SeenCheeks {
  const pxPerMm = head.pxPerCanonicalCm / provisionalRuler;
  const at = (i: number): PixelPoint => [points[3 * i], points[3 * i + 1]];
  const [a, b] = [at(33), at(263)];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const along = [(b[0] - a[0]) / length, (b[1] - a[1]) / length] as const;
  const side = (name: 'right' | 'left'): number | null => {
    const sign = name === 'left' ? 1 : -1;
    const out = [sign * along[0], sign * along[1]] as const;
    const up = [along[1], -along[0]] as const;
    const depth = mean(rims[name].map((i) => points[3 * i + 2]));
    const level = dot(at(corners[name]), up);
    const rim = mean(rims[name].map((i) => dot(at(i), out))) - within * pxPerMm;
    const from: PixelPoint = [rim * out[0] + level * up[0], rim * out[1] + level * up[1]];
    const edge = findFaceEdge(frame, { from, out, up, reach, above: half, below: half, pxPerMm });
    const found = Array.from(edge.ends).filter(Number.isFinite);
    if (found.length === 0 || found.length < leastShare * edge.ends.length) return null;
    const end = quantile(found, 0.5) * pxPerMm;
    const [x] = frontal(head, from[0] + out[0] * end, from[1] + out[1] * end, depth);
    return (sign * x) / pxPerMm;
  };
  return { right: side('right'), left: side('left') };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}
