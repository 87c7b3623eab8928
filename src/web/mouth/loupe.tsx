import { useEffect, useRef } from 'preact/hooks';
import { forecast, forecastIsCurrent } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { poses, surfaceAt } from '../state/poses.ts';
import { expression, ghostsShown, moment, week } from '../state/view.ts';
import { contoursFromOutline } from './drawing.ts';
import { GHOST_WEEK } from './live-mouth.tsx';

const SIZE = 132;
/** Pixels per millimetre in the loupe: about five times the main picture. */
const PX_PER_MM = 27;

/** The middle of the upper lip's border and edge, enlarged: effects are about a millimetre and are never exaggerated elsewhere. */
export function Loupe() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pose = poses.value.get(expression.value);
  const treated = moment.value === 'now' ? null : surfaceAt(expression.value, week.value);
  const ghosts = forecast.value?.ghosts[expression.value];
  const withGhosts =
    ghostsShown.value && forecastIsCurrent.value && week.value === GHOST_WEEK && moment.value !== 'now';
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || pose === undefined) return;
    drawLoupe(context, pose.outline, withGhosts ? (ghosts ?? []) : []);
  }, [pose, ghosts, withGhosts, treated]);
  if (pose === undefined) return null;
  const ratio = Math.min(2, devicePixelRatio || 1);
  return (
    <figure class="loupe">
      <canvas
        ref={canvas}
        width={SIZE * ratio}
        height={SIZE * ratio}
        role="img"
        aria-label={voice.value.say('mouth.loupeLabel')}
      />
      <figcaption class="label label--quiet">{voice.value.say('mouth.loupe')}</figcaption>
    </figure>
  );
}

function drawLoupe(
  context: CanvasRenderingContext2D,
  now: ArrayLike<number>,
  ghosts: readonly { readonly worst: boolean; readonly outline: readonly number[] }[],
): void {
  const ratio = context.canvas.width / SIZE;
  const lines = contoursFromOutline(now).upperMargin;
  const middle = (lines.length / 3 - 1) / 2;
  const centre = [lines[middle * 3], lines[middle * 3 + 1]];
  const place = (x: number, y: number) => [
    SIZE / 2 + (x - centre[0]) * PX_PER_MM,
    SIZE * 0.46 - (y - centre[1]) * PX_PER_MM,
  ];
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = '#A88A80';
  context.fillRect(0, 0, SIZE, SIZE);
  const edge = trace(lines, place);
  context.fillStyle = '#8A6C63';
  context.beginPath();
  follow(context, edge);
  context.lineTo(SIZE * 4, SIZE * 2);
  context.lineTo(-SIZE * 3, SIZE * 2);
  context.fill();
  for (const { worst, outline } of ghosts) {
    context.strokeStyle = worst ? '#1B2326' : 'rgb(27 35 38 / 0.5)';
    context.lineWidth = worst ? 1.6 : 1;
    context.setLineDash(worst ? [6, 4] : []);
    stroke(context, trace(contoursFromOutline(outline).upperMargin, place));
  }
  context.setLineDash([0.01, 7]);
  context.lineCap = 'round';
  context.lineWidth = 4;
  context.strokeStyle = '#fff';
  stroke(context, edge);
  context.setLineDash([]);
  drawScale(context);
}

function drawScale(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#fff';
  context.fillRect(SIZE / 2 - PX_PER_MM / 2, SIZE - 20, PX_PER_MM, 3);
  context.font = "600 14px 'Source Sans 3', sans-serif";
  context.textAlign = 'center';
  context.fillText('1 mm', SIZE / 2, SIZE - 26);
}

function trace(line: ArrayLike<number>, place: (x: number, y: number) => number[]): number[][] {
  return Array.from({ length: line.length / 3 }, (_, i) => place(line[i * 3], line[i * 3 + 1]));
}

function stroke(context: CanvasRenderingContext2D, points: readonly number[][]): void {
  context.beginPath();
  follow(context, points);
  context.stroke();
}

function follow(context: CanvasRenderingContext2D, points: readonly number[][]): void {
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}
