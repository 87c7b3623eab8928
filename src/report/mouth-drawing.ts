import { drawing, element, label } from './svg.ts';

/** Outlines of one mouth: right corner to left, contour by contour (4 x nPoint x 3) [mm]. */
export interface MouthOutline {
  readonly outline: readonly number[];
  readonly worst: boolean;
}

/** A mouth before, and after in several draws. */
export interface MouthScene {
  readonly before: readonly number[];
  readonly after: readonly MouthOutline[];
  readonly words: string;
  /** what the patient's sides are called */
  readonly sides: { readonly right: string; readonly left: string };
}

/** A part of the frontal plane and how large it is drawn. */
interface Window {
  readonly left: number;
  readonly top: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly pxPerMm: number;
}

const contourCount = 4;
const upperMargin = 1;
const edgeMm = 6;
const ink = '#1B2326';

/**
 * A mouth as lines: now as dots, the draws as thin lines, the one that changes most dashed. True scale, the patient's
 * right on the left of the picture, as when facing them.
 */
export function mouthDrawing(scene: MouthScene): string {
  const all = [scene.before, ...scene.after.map(({ outline }) => outline)].flatMap(contours).flat();
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - edgeMm, Math.max(...ys) + edgeMm];
  const widthMm = Math.max(...xs) + edgeMm - left;
  const window = { left, top, widthMm, heightMm: top - Math.min(...ys) + edgeMm, pxPerMm: 6 };
  const base = { y: window.heightMm * window.pxPerMm - 6 };
  const sides = [
    label(scene.sides.right, { x: 0, ...base }),
    label(scene.sides.left, { x: widthMm * window.pxPerMm, ...base }, { 'text-anchor': 'end' }),
  ];
  return through(window, scene, sides);
}

const loupe = { widthMm: 12, heightMm: 6, pxPerMm: 30 };

/** The middle of the upper lip's margin, five times as large as {@link mouthDrawing}, with a bar of 1 mm. */
export function mouthLoupe(scene: MouthScene): string {
  const margin = contours(scene.before)[upperMargin];
  const [x, y] = margin[(margin.length - 1) / 2];
  const { widthMm, heightMm, pxPerMm } = loupe;
  const right = widthMm * pxPerMm - 16;
  const base = heightMm * pxPerMm - 12;
  const bar = element('path', { d: `M${right - pxPerMm} ${base}H${right}`, stroke: ink, 'stroke-width': 3 });
  const size = label('1 mm', { x: right - pxPerMm / 2, y: base - 8 }, { 'text-anchor': 'middle' });
  return through({ left: x - widthMm / 2, top: y + heightMm / 2, ...loupe }, scene, [bar, size]);
}

function through(window: Window, { before, after, words }: MouthScene, extra: readonly string[]): string {
  const { left, top, widthMm, heightMm, pxPerMm } = window;
  const place = ([x, y]: readonly [number, number]): readonly [number, number] => [
    (x - left) * pxPerMm,
    (top - y) * pxPerMm,
  ];
  const lines = after.flatMap(({ outline, worst }) =>
    contours(outline).map((points) =>
      element('path', {
        d: pathThrough(points.map(place)),
        fill: 'none',
        stroke: ink,
        'stroke-opacity': worst ? 1 : 0.5,
        'stroke-width': worst ? 1.5 : 0.9,
        'stroke-dasharray': worst ? '6 4' : undefined,
      }),
    ),
  );
  const dots = contours(before).flatMap((points) =>
    points.map((point) => {
      const [cx, cy] = place(point);
      return element('circle', { cx, cy, r: 2.4, fill: '#FFFFFF', stroke: ink });
    }),
  );
  return drawing({ width: widthMm * pxPerMm, height: heightMm * pxPerMm }, words, [...lines, ...dots, ...extra]);
}

function contours(outline: readonly number[]): readonly (readonly (readonly [x: number, y: number])[])[] {
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
