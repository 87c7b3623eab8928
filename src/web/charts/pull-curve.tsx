import { useRef } from 'preact/hooks';
import { useNarrow } from '../frame/use-narrow.ts';
import { voice } from '../state/language.ts';
import { formatWeek } from './format-week.ts';

/** Share of its pull that a muscle has left, week by week. */
export interface PullCurveData {
  readonly weeks: readonly number[];
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
}

interface PullCurveProps {
  readonly data: PullCurveData | null;
  readonly week: number;
  readonly lastWeek: number;
  readonly onWeek: (week: number) => void;
  readonly caption: string;
}

/** Drawing widths [px] on a desk and on a phone, so that the words keep their size. */
const WIDE = 760;
const NARROW = 330;
const HEIGHT = 92;
const LEFT = 14;
const RIGHT = 20;
const TOP = 16;
const BASE = 54;
const marks = [0, 4, 8, 12, 16];

/** The week scrubber: a slider that lies in the curve of remaining pull and its band. */
export function PullCurve({ data, week, lastWeek, onWeek, caption }: PullCurveProps) {
  const narrow = useNarrow();
  const width = narrow ? NARROW : WIDE;
  const svg = useRef<SVGSVGElement>(null);
  const x = (w: number) => LEFT + (w / lastWeek) * (width - LEFT - RIGHT);
  const follow = (event: PointerEvent) => {
    if (event.type === 'pointerdown') svg.current?.setPointerCapture(event.pointerId);
    else if (!svg.current?.hasPointerCapture(event.pointerId)) return;
    const box = svg.current?.getBoundingClientRect();
    if (box) onWeek((((event.clientX - box.left) / box.width) * width - LEFT) / ((width - LEFT - RIGHT) / lastWeek));
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: a drawing spells it tabindex
    <svg
      ref={svg}
      class="pull-curve"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the slider lies in its own curve
      role="slider"
      tabindex={0}
      aria-label={voice.value.say('curves.slider')}
      aria-valuemin={0}
      aria-valuemax={lastWeek}
      aria-valuenow={week}
      aria-valuetext={formatWeek(week)}
      onPointerDown={follow}
      onPointerMove={follow}
      onKeyDown={(event) => jump(event, lastWeek, onWeek)}
    >
      {data && <Band data={data} x={x} />}
      <line
        x1={LEFT}
        x2={width - RIGHT}
        y1={TOP}
        y2={TOP}
        stroke="var(--edge)"
        stroke-dasharray="1.500 4"
        stroke-width="1.500"
      />
      <line x1={LEFT} x2={width - RIGHT} y1={BASE} y2={BASE} stroke="var(--edge)" />
      <Ticks x={x} lastWeek={lastWeek} week={week} narrow={narrow} />
      {data && !narrow && (
        <text class="pull-curve-caption" x={x(6.4)} y={BASE - 6}>
          {caption}
        </text>
      )}
      <text class="pull-curve-axis" x={width - RIGHT} y={TOP - 5} text-anchor="end">
        {voice.value.say('curves.full')}
      </text>
      <line x1={x(week)} x2={x(week)} y1={TOP - 8} y2={BASE} stroke="var(--teal)" stroke-width="2" />
      <circle cx={x(week)} cy={BASE} r="10" fill="var(--teal)" stroke="var(--surface)" stroke-width="2" />
    </svg>
  );
}

function Band({ data, x }: { data: PullCurveData; x: (week: number) => number }) {
  const y = (share: number) => BASE - share * (BASE - TOP);
  const line = (values: readonly number[]) =>
    values.map((value, i) => `${x(data.weeks[i]).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <>
      <polygon
        points={[...line(data.high), ...line(data.low).reverse()].join(' ')}
        fill="var(--pulls-down)"
        opacity="0.18"
      />
      <polyline points={line(data.middle).join(' ')} fill="none" stroke="var(--pulls-down)" stroke-width="2.200" />
    </>
  );
}

interface TicksProps {
  readonly x: (week: number) => number;
  readonly lastWeek: number;
  readonly week: number;
  readonly narrow: boolean;
}

function Ticks({ x, lastWeek, week, narrow }: TicksProps) {
  return (
    <>
      {Array.from({ length: lastWeek + 1 }, (_, w) => (
        <line key={w} x1={x(w)} x2={x(w)} y1={BASE} y2={BASE + (w % 4 === 0 ? 7 : 4)} stroke="var(--edge)" />
      ))}
      {marks.map((mark) => (
        <text
          key={mark}
          class="pull-curve-axis"
          x={x(mark)}
          y={BASE + 26}
          text-anchor={anchorOf(mark, lastWeek)}
          opacity={(narrow && mark % 8 !== 0) || Math.abs(mark - week) < (narrow ? 7 : 2.3) ? 0 : 1}
        >
          {formatWeek(mark)}
        </text>
      ))}
      <text
        class="pull-curve-week"
        x={x(week)}
        y={BASE + 27}
        text-anchor={narrow && week >= 0.8 && week < 3 ? 'start' : anchorOf(week, lastWeek)}
      >
        {week === 2 ? voice.value.say('curves.check') : formatWeek(week)}
      </text>
    </>
  );
}

function anchorOf(week: number, lastWeek: number): 'start' | 'middle' | 'end' {
  if (week < 0.8) return 'start';
  return week > lastWeek - 1 ? 'end' : 'middle';
}

function jump(event: KeyboardEvent, lastWeek: number, onWeek: (week: number) => void): void {
  if (event.key !== 'Home' && event.key !== 'End') return;
  event.preventDefault();
  onWeek(event.key === 'Home' ? 0 : lastWeek);
}
