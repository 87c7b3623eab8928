import type { ClipMoment, MeasuredClip } from '#clip';
import type { LipMeasure } from '#measure';
import type { MessageKey } from '#messages';
import { useNarrow } from '../../frame/use-narrow.ts';
import { voice } from '../../state/language.ts';
import { clipTime, scrubTo } from './clip-player.tsx';
import { TaskStrips } from './task-strip.tsx';

/** One chart: a measure, or the same measure of both sides. */
interface CurveRow {
  readonly title: MessageKey;
  readonly lines: readonly { readonly measure: LipMeasure; readonly side: 'right' | 'left' | null }[];
}

const rows: readonly CurveRow[] = [
  { title: 'measure.mouthWidth', lines: [{ measure: 'mouthWidth', side: null }] },
  { title: 'measure.upperVermilionHeight', lines: [{ measure: 'upperVermilionHeight', side: null }] },
  { title: 'measure.interlabialGap', lines: [{ measure: 'interlabialGap', side: null }] },
  {
    title: 'clip.curve.corners',
    lines: [
      { measure: 'commissureHeightRight', side: 'right' },
      { measure: 'commissureHeightLeft', side: 'left' },
    ],
  },
];

const height = 92;
const left = 44;
const right = 26;
const top = 10;
const base = 78;

/** How each measure moved, all on one clock, over a strip of what was done when. */
export function ClipCurves({ measured }: { measured: MeasuredClip }) {
  const { say } = voice.value;
  const width = useNarrow() ? 354 : 720;
  const x = (seconds: number) => left + (seconds / measured.durationSeconds) * (width - left - right);
  const scrub = (event: PointerEvent) => {
    const svg = event.currentTarget as SVGSVGElement;
    if (event.type === 'pointerdown') svg.setPointerCapture(event.pointerId);
    else if (!svg.hasPointerCapture(event.pointerId)) return;
    const box = svg.getBoundingClientRect();
    const seconds = (((event.clientX - box.left) / box.width) * width - left) / (x(1) - left);
    scrubTo(Math.min(measured.durationSeconds, Math.max(0, seconds)));
  };
  const shown = rows.filter(({ lines }) =>
    lines.some(({ measure }) => measured.moments.some(({ measures }) => (measures?.[measure] ?? null) !== null)),
  );
  return (
    <figure class="clip-curves">
      <TaskStrips measured={measured} x={x} width={width} />
      {shown.map((row) => (
        <div key={row.title} class="clip-curve">
          <p class="label">
            <strong>{say(row.title)}</strong> <span class="label--quiet">{say('measure.mm')}</span>
          </p>
          <svg
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={say('clip.curve.overTime', { measure: say(row.title) })}
            onPointerDown={scrub}
            onPointerMove={scrub}
          >
            <Curve row={row} measured={measured} x={x} width={width} />
          </svg>
        </div>
      ))}
      <figcaption class="source">
        {say('clip.curves.key')} {say('clip.curves.count', { counted: measured.framesGated, all: measured.framesRead })}
      </figcaption>
    </figure>
  );
}

interface CurveProps {
  readonly row: CurveRow;
  readonly measured: MeasuredClip;
  readonly x: (seconds: number) => number;
  readonly width: number;
}

function Curve({ row, measured, x, width }: CurveProps) {
  const { moments, tasks } = measured;
  const values = row.lines.flatMap(({ measure }) => moments.map((moment) => moment.measures?.[measure] ?? null));
  const known = values.filter((value): value is number => value !== null);
  const [low, high] = padded(Math.min(...known), Math.max(...known));
  const y = (value: number) => base - ((value - low) / (high - low)) * (base - top);
  return (
    <>
      {tasks.map((task, i) => (
        <rect
          key={i}
          x={x(task.heldFromSeconds)}
          y={top - 4}
          width={Math.max(1, x(task.heldToSeconds) - x(task.heldFromSeconds))}
          height={base - top + 4}
          fill="var(--sunk)"
        />
      ))}
      <line x1={left} x2={width - right} y1={base} y2={base} stroke="var(--edge)" />
      {[low, high].map((value) => (
        <text key={value} class="clip-axis" x={left - 8} y={y(value) + 4} text-anchor="end">
          {voice.value.number(value)}
        </text>
      ))}
      {row.lines.map(({ measure, side }) => (
        <Line key={measure} moments={moments} measure={measure} side={side} x={x} y={y} />
      ))}
      <line
        x1={x(clipTime.value)}
        x2={x(clipTime.value)}
        y1={top - 6}
        y2={base}
        stroke="var(--teal)"
        stroke-width="2"
      />
    </>
  );
}

interface LineProps {
  readonly moments: readonly ClipMoment[];
  readonly measure: LipMeasure;
  readonly side: 'right' | 'left' | null;
  readonly x: (seconds: number) => number;
  readonly y: (value: number) => number;
}

/** Moments that count in ink, others thin; the line breaks where nothing could be read. */
function Line({ moments, measure, side, x, y }: LineProps) {
  const at = (moment: ClipMoment) => {
    const value = moment.measures?.[measure] ?? null;
    return value === null ? null : `${x(moment.atSeconds).toFixed(1)} ${y(value).toFixed(1)}`;
  };
  const pieces = (counts: boolean) =>
    moments
      .map((moment, i) => {
        const [here, before] = [at(moment), i === 0 ? null : at(moments[i - 1])];
        if (here === null || moment.gated !== counts) return '';
        return before === null ? `M${here}h0.01` : `M${before}L${here}`;
      })
      .join('');
  const last = moments.findLast((moment) => at(moment) !== null);
  return (
    <g fill="none" stroke-linejoin="round" stroke-linecap="round">
      <path d={pieces(false)} stroke="var(--edge)" stroke-width="1" />
      <path
        d={pieces(true)}
        stroke="var(--ink)"
        stroke-width="1.8"
        {...(side === 'left' && { 'stroke-dasharray': '1 3.500' })}
      />
      {side !== null && last !== undefined && (
        <text
          class="clip-axis clip-axis--name"
          x={x(last.atSeconds) + 6}
          y={y(last.measures?.[measure] ?? 0) + (side === 'left' ? -2 : 10)}
          stroke="none"
        >
          {voice.value.say(`mouth.letter.${side}`)}
        </text>
      )}
    </g>
  );
}

/** A little room on both sides, so that a still mouth is not blown up into a storm. */
function padded(low: number, high: number): [number, number] {
  const span = Math.max(2, high - low);
  const middle = (low + high) / 2;
  return [middle - 0.55 * span, middle + 0.55 * span];
}
