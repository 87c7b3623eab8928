import { drawing, element } from './svg.ts';

/** Outlines of one mouth: right corner to left, contour by contour (4 x nPoint x 3) [mm]. */
export interface MouthOutline {
  readonly outline: readonly number[];
  readonly worst: boolean;
}

const contourCount = 4;
const marginMm = 6;
const pxPerMm = 6;

/**
 * A mouth as lines: now as dots, ten of the draws as thin lines, the tenth that changes most dashed. True scale, the
 * patient's right on the left of the picture, as when facing them.
 */
export function mouthDrawing(before: readonly number[], after: readonly MouthOutline[], words: string): string {
  const all = [before, ...after.map(({ outline }) => outline)];
  const xs = all.flatMap((outline) => outline.filter((_, i) => i % 3 === 0));
  const ys = all.flatMap((outline) => outline.filter((_, i) => i % 3 === 1));
  const [left, top] = [Math.min(...xs) - marginMm, Math.max(...ys) + marginMm];
  const size = {
    width: (Math.max(...xs) + marginMm - left) * pxPerMm,
    height: (top - Math.min(...ys) + marginMm) * pxPerMm,
  };
  const place = (x: number, y: number): [number, number] => [(x - left) * pxPerMm, (top - y) * pxPerMm];
  const lines = after.flatMap(({ outline, worst }) =>
    contours(outline).map((points) =>
      element('path', {
        d: pathThrough(points.map(([x, y]) => place(x, y))),
        fill: 'none',
        stroke: '#1B2326',
        'stroke-opacity': worst ? 1 : 0.5,
        'stroke-width': worst ? 1.5 : 0.9,
        'stroke-dasharray': worst ? '6 4' : undefined,
      }),
    ),
  );
  const dots = contours(before).flatMap((points) =>
    points.map(([x, y]) => {
      const [cx, cy] = place(x, y);
      return element('circle', { cx, cy, r: 2.4, fill: '#FFFFFF', stroke: '#1B2326' });
    }),
  );
  return drawing(size, words, [...lines, ...dots]);
}

function contours(outline: readonly number[]): readonly (readonly [x: number, y: number])[][] {
  const perContour = outline.length / contourCount / 3;
  return Array.from({ length: contourCount }, (_, c) =>
    Array.from({ length: perContour }, (_, k) => {
      const at = (c * perContour + k) * 3;
      return [outline[at], outline[at + 1]] as const;
    }),
  );
}

/** A smooth line through points (Catmull-Rom as cubic Bezier). */
function pathThrough(points: readonly (readonly [number, number])[]): string {
  const at = (i: number): readonly [number, number] => points[Math.min(points.length - 1, Math.max(0, i))];
  const number = (value: number): string => String(Math.round(value * 100) / 100);
  const parts = points.slice(1).map((end, k) => {
    const [before, start, next] = [at(k - 1), at(k), at(k + 2)];
    const control = [0, 1].map((axis) => start[axis] + (end[axis] - before[axis]) / 6);
    const other = [0, 1].map((axis) => end[axis] - (next[axis] - start[axis]) / 6);
    return `C${[...control, ...other, ...end].map(number).join(' ')}`;
  });
  return `M${points[0].map(number).join(' ')}${parts.join('')}`;
}
