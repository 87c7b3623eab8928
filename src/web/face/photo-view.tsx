import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { HandleId, Measured, PixelPoint, Refusal } from '#measure';
import { voice } from '../state/language.ts';
import { moveHandle, nudgeHandle, photo } from '../state/photo.ts';
import { faceHidden } from '../state/view.ts';
import { dimensionLines } from './dimension-lines.ts';
import { GumLines, gumShown } from './gum-lines.tsx';
import { fitAspect, type PhotoWindow } from './photo-window.ts';

/** One of several faces in a picture. */
type FaceBox = NonNullable<Refusal['faces']>[number];

/** Row of the table that is pointed at, so that its line lights up. */
export const litMeasure = signal<string | null>(null);

interface PhotoViewProps {
  readonly measured: Measured | null;
  /** several faces: where they are */
  readonly faces?: readonly FaceBox[];
  readonly onPick?: (index: number) => void;
  /** near view of the mouth, with handles to move */
  readonly correcting: boolean;
}

/** The photograph, or its outline only, with what was read from it. */
export function PhotoView({ measured, faces, onPick, correcting }: PhotoViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const [aspect, setAspect] = useState(1.18);
  useEffect(() => {
    if (host.current === null) return;
    const observer = new ResizeObserver(([entry]) =>
      setAspect(entry.contentRect.width / Math.max(1, entry.contentRect.height)),
    );
    observer.observe(host.current);
    return () => observer.disconnect();
  }, []);
  const bitmap = photo.value?.bitmap ?? null;
  const whole = { x: 0, y: 0, width: bitmap?.width ?? 4, height: bitmap?.height ?? 3 };
  const view = fitAspect(measured === null ? whole : windowOf(measured, correcting), aspect);
  return (
    <div ref={host} class="photo-frame">
      <PhotoPixels bitmap={bitmap} view={view} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: what it shows stands in the table and in the labels of its points */}
      <svg
        class="photo-overlay"
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        aria-hidden={measured === null && faces === undefined}
      >
        {measured !== null && <Reading measured={measured} unit={view.width / 622} correcting={correcting} />}
        {faces?.map((face, i) => (
          <FaceChoice key={i} face={face} index={i} unit={view.width / 622} onPick={() => onPick?.(i)} />
        ))}
      </svg>
    </div>
  );
}

function PhotoPixels({ bitmap, view }: { bitmap: ImageBitmap | null; view: PhotoWindow }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const hidden = faceHidden.value;
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ratio = Math.min(2, devicePixelRatio || 1);
    element.width = Math.round(element.clientWidth * ratio);
    element.height = Math.round(element.clientHeight * ratio);
    context.clearRect(0, 0, element.width, element.height);
    if (bitmap === null || hidden) return;
    context.imageSmoothingQuality = 'high';
    const scale = element.width / view.width;
    context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
    context.drawImage(bitmap, 0, 0);
  }, [bitmap, hidden, view.x, view.y, view.width, view.height]);
  return (
    <canvas
      ref={canvas}
      class="photo-pixels"
      role="img"
      aria-label={voice.value.say(hidden ? 'face.picture.hidden' : 'face.picture')}
    />
  );
}

/** What was read: lips, irises, three dimension lines, and handles. `unit` is the length of one screen pixel. */
function Reading({ measured, unit, correcting }: { measured: Measured; unit: number; correcting: boolean }) {
  const { contours, irises, handles, points } = measured.overlay;
  return (
    <>
      {faceHidden.value && <Dots points={points} unit={unit} />}
      {irises.map(({ centre, radius }, i) => (
        <circle
          key={i}
          cx={centre[0]}
          cy={centre[1]}
          r={radius}
          fill="none"
          stroke="var(--teal)"
          stroke-width={1.6 * unit}
        />
      ))}
      {Object.entries(contours).map(([name, line]) => (
        <g key={name} fill="none" stroke-linejoin="round" stroke-linecap="round">
          <polyline points={path(line)} stroke="#fff" stroke-opacity="0.9" stroke-width={4.2 * unit} />
          <polyline points={path(line)} stroke="var(--teal)" stroke-width={1.9 * unit} />
        </g>
      ))}
      {!correcting && !gumShown.value && <Dimensions measured={measured} unit={unit} />}
      {!gumShown.value &&
        handles.map(({ id, at }) => (
          <HandlePoint key={id} id={id} at={at} unit={unit} pxPerMm={measured.capture.scale.pxPerMm} />
        ))}
      <GumLines measured={measured} unit={unit} toPhoto={toPhoto} />
    </>
  );
}

function Dots({ points, unit }: { points: readonly PixelPoint[]; unit: number }) {
  return (
    <g fill="var(--ink-3)">
      {points.map(([x, y], i) => (
        <circle key={i} cx={x} cy={y} r={1.1 * unit} />
      ))}
    </g>
  );
}

function Dimensions({ measured, unit }: { measured: Measured; unit: number }) {
  const { lines, turnDeg, about } = dimensionLines(measured, unit, voice.value);
  return (
    <g transform={`rotate(${turnDeg} ${about[0]} ${about[1]})`}>
      {lines.map(({ measure, x, top, bottom, label }) => (
        <g key={measure} class={litMeasure.value === measure ? 'dimension dimension--lit' : 'dimension'}>
          <path
            d={`M${x - 5 * unit} ${top}h${10 * unit}M${x - 5 * unit} ${bottom}h${10 * unit}M${x} ${top}V${bottom}`}
            stroke-width={(litMeasure.value === measure ? 3 : 1.6) * unit}
          />
          <text
            x={x + 10 * unit}
            y={(top + bottom) / 2 + 5 * unit}
            font-size={15 * unit}
            stroke-width={4 * unit}
            transform={`rotate(${-turnDeg} ${x + 10 * unit} ${(top + bottom) / 2})`}
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Steps of the arrow keys, and with shift [mm]. */
const [stepMm, longStepMm] = [0.1, 0.5];

interface HandlePointProps {
  readonly id: HandleId;
  readonly at: PixelPoint;
  readonly unit: number;
  readonly pxPerMm: number;
}

/** A point of the outline: drag it, or move it by 0.1 mm with the arrow keys (shift: 0.5 mm). */
function HandlePoint({ id, at, unit, pxPerMm }: HandlePointProps) {
  const drag = (event: PointerEvent) => {
    const target = event.currentTarget as SVGGElement;
    if (event.type === 'pointerdown') {
      target.setPointerCapture(event.pointerId);
      event.preventDefault();
      target.focus();
    } else if (target.hasPointerCapture(event.pointerId)) {
      const point = toPhoto(target, event);
      if (point !== null) void moveHandle(id, point);
    }
  };
  const nudge = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const step = (event.shiftKey ? longStepMm : stepMm) * pxPerMm;
    void nudgeHandle(id, direction[0] * step, direction[1] * step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold a button element
    <g
      class="handle"
      tabindex={0}
      role="button"
      data-own-arrows
      aria-label={labelOf(id)}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={nudge}
      transform={`translate(${at[0]} ${at[1]}) scale(${unit})`}
    >
      <circle r="22" fill="transparent" />
      <circle class="handle-ring" r="10" />
      <circle class="handle-dot" r="5.500" />
    </g>
  );
}

function labelOf(id: HandleId): string {
  const { say, number } = voice.value;
  return say('face.point', { point: say(`face.point.${id}`), step: number(stepMm) });
}

function FaceChoice({ face, index, unit, onPick }: { face: FaceBox; index: number; unit: number; onPick: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold a button element
    <g
      class="face-choice"
      role="button"
      tabindex={0}
      aria-label={voice.value.say('face.pick.fromLeft', { n: index + 1 })}
      onClick={onPick}
      onKeyDown={(event) => event.key === 'Enter' && onPick()}
    >
      <rect x={face.left} y={face.top} width={face.width} height={face.height} rx={8 * unit} stroke-width={3 * unit} />
      <circle cx={face.left + 20 * unit} cy={face.top + 20 * unit} r={16 * unit} />
      <text x={face.left + 20 * unit} y={face.top + 26 * unit} font-size={18 * unit} text-anchor="middle">
        {index + 1}
      </text>
    </g>
  );
}

function toPhoto(inside: SVGGElement, event: PointerEvent): PixelPoint | null {
  const svg = inside.ownerSVGElement;
  const matrix = svg?.getScreenCTM();
  if (!svg || !matrix) return null;
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return [point.x, point.y];
}

function path(points: readonly PixelPoint[]): string {
  return points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
}

/** The face, or the mouth while its outline is corrected. */
function windowOf({ overlay }: Measured, near: boolean): PhotoWindow {
  const of = near ? Object.values(overlay.contours).flat() : overlay.points;
  const xs = of.map(([x]) => x);
  const ys = of.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const pad = near ? 0.42 * (right - left) : 0.1 * (bottom - top);
  return { x: left - pad, y: top - pad, width: right - left + 2 * pad, height: bottom - top + 2 * pad };
}
