import type { LipContours } from '../drawing.ts';
import type { PullHue } from './strands.ts';

type Project = (x: number, y: number, z: number) => [number, number];

const hues: Readonly<Record<PullHue, string>> = { up: '#1F5FAE', down: '#B8500F', aside: '#87837B' };
const INK = '#1B2326';
const GROUND = '#FAF7F2';

/** One strand where it runs now. */
export interface PlacedStrand {
  readonly hue: PullHue;
  readonly ring: boolean;
  /** (nPoint x 3) [mm] */
  readonly path: Float32Array;
}

/** Draws strands: fading in from the origin, full at the insertion, 2 px. */
export function drawStrands(
  context: CanvasRenderingContext2D,
  project: Project,
  strands: readonly PlacedStrand[],
  opacity: number,
): void {
  context.lineCap = 'butt';
  for (const strand of strands) {
    const points = projectPath(strand.path, project);
    context.strokeStyle = hues[strand.hue];
    context.lineWidth = strand.ring ? 1.5 : strand.hue === 'aside' ? 1.1 : 1.6;
    const full = opacity * (strand.hue === 'aside' ? 0.5 : 1);
    for (let i = 0; i + 1 < points.length; i++) {
      const along = (i + 1) / (points.length - 1);
      context.globalAlpha = full * (strand.ring ? 0.85 : Math.min(0.95, 0.04 + along ** 1.4));
      context.beginPath();
      context.moveTo(points[i][0], points[i][1]);
      context.lineTo(points[i + 1][0], points[i + 1][1]);
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

/** Draws the thin lines of the ten and the dashed one of the worst tenth: red border and lip edge of the upper lip. */
export function drawGhosts(
  context: CanvasRenderingContext2D,
  project: Project,
  ghosts: readonly { readonly worst: boolean; readonly contours: LipContours }[],
): void {
  context.strokeStyle = INK;
  for (const ghost of ghosts.filter(({ worst }) => !worst)) {
    context.globalAlpha = 0.5;
    context.lineWidth = 0.9;
    strokeLips(context, project, ghost.contours);
  }
  context.globalAlpha = 1;
}

/** The one in ten that moves most away from now, drawn above the dots. */
export function drawWorstGhost(
  context: CanvasRenderingContext2D,
  project: Project,
  ghosts: readonly { readonly worst: boolean; readonly contours: LipContours }[],
): void {
  context.strokeStyle = INK;
  context.lineWidth = 1.5;
  context.setLineDash([6, 4]);
  for (const ghost of ghosts.filter(({ worst }) => worst)) strokeLips(context, project, ghost.contours);
  context.setLineDash([]);
}

/** Where the lip is now: white dots. */
export function drawNow(context: CanvasRenderingContext2D, project: Project, contours: LipContours): void {
  context.lineCap = 'round';
  for (const contour of [contours.upperBorder, contours.upperMargin]) {
    for (const [colour, width] of [
      ['rgb(27 35 38 / 0.55)', 3.4],
      ['#FFFFFF', 2.4],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.setLineDash([0.01, 5]);
      strokePath(context, smoothPath(projectPath(contour, project)));
    }
  }
  context.setLineDash([]);
}

/** The contour drawing that stands in for the clay until it is there, or where it cannot be. */
export function drawContours(context: CanvasRenderingContext2D, project: Project, contours: LipContours): void {
  const upper = [
    ...projectPath(contours.upperBorder, project),
    ...projectPath(contours.upperMargin, project).reverse(),
  ];
  const lower = [
    ...projectPath(contours.lowerMargin, project),
    ...projectPath(contours.lowerBorder, project).reverse(),
  ];
  const gap = [...projectPath(contours.upperMargin, project), ...projectPath(contours.lowerMargin, project).reverse()];
  fillPolygon(context, gap, '#4A3B36');
  fillPolygon(context, upper, '#A88A80');
  fillPolygon(context, lower, '#B99C92');
  context.strokeStyle = INK;
  context.lineWidth = 1.4;
  for (const contour of Object.values(contours))
    strokePath(context, smoothPath(projectPath(contour as Float32Array, project)));
}

/** A force arrow on one newton scale, with a paper casing. */
export function drawArrow(
  context: CanvasRenderingContext2D,
  hue: PullHue,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 12) return;
  const head = Math.min(13, length * 0.55);
  const ux = (to[0] - from[0]) / length;
  const uy = (to[1] - from[1]) / length;
  const neck: [number, number] = [to[0] - ux * head, to[1] - uy * head];
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const [colour, extra] of [
    [GROUND, 3.5],
    [hues[hue], 0],
  ] as const) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = 4.5 + extra;
    strokePath(context, [[...from] as [number, number], neck]);
    context.beginPath();
    context.moveTo(to[0], to[1]);
    context.lineTo(neck[0] - uy * head * 0.62, neck[1] + ux * head * 0.62);
    context.lineTo(neck[0] + uy * head * 0.62, neck[1] - ux * head * 0.62);
    context.closePath();
    context.lineWidth = 1 + extra;
    context.stroke();
    context.fill();
  }
}

function strokeLips(context: CanvasRenderingContext2D, project: Project, contours: LipContours): void {
  strokePath(context, smoothPath(projectPath(contours.upperBorder, project)));
  strokePath(context, smoothPath(projectPath(contours.upperMargin, project)));
}

function projectPath(path: ArrayLike<number>, project: Project): [number, number][] {
  return Array.from({ length: path.length / 3 }, (_, i) => project(path[i * 3], path[i * 3 + 1], path[i * 3 + 2]));
}

function strokePath(context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  context.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.stroke();
}

function fillPolygon(
  context: CanvasRenderingContext2D,
  points: readonly (readonly [number, number])[],
  colour: string,
): void {
  context.fillStyle = colour;
  context.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.fill();
}

/** Four points per segment of a Catmull-Rom spline through the points. */
function smoothPath(points: readonly [number, number][]): [number, number][] {
  const last = points.length - 1;
  const at = (i: number) => points[Math.min(last, Math.max(0, i))];
  return Array.from({ length: last * 4 + 1 }, (_, n) => {
    const i = Math.floor(n / 4);
    const t = n / 4 - i;
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const blend = (k: 0 | 1) =>
      b[k] +
      (t / 2) * (c[k] - a[k] + t * (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k] + t * (3 * (b[k] - c[k]) + d[k] - a[k])));
    return [blend(0), blend(1)];
  });
}
