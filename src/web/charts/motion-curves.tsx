import type { MotionCurve } from '#compare';
import { useNarrow } from '../frame/use-narrow.ts';
import { voice } from '../state/language.ts';

interface MotionCurvesProps {
  readonly curve: MotionCurve;
  /** half-width of the 95 % range of each side [the measure's unit]; null = not known */
  readonly halfWidth: { readonly before: number | null; readonly after: number | null };
  /** moment that is looked at, on the curve's clock [s] */
  readonly at: number;
  readonly label: string;
}

interface Scale {
  readonly x: (seconds: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
  readonly ticks: readonly number[];
}

const HEIGHT = 214;
const LEFT = 34;
const RIGHT = 10;
const TOP = 12;
const BASE = 182;

/** One measure over time, before dashed and after solid, each with its 95 % range, on one clock. */
export function MotionCurves({ curve, halfWidth, at, label }: MotionCurvesProps) {
  const { say, number } = voice.value;
  const width = useNarrow() ? 340 : 460;
  const scale = scaleOf(curve, width, Math.max(halfWidth.before ?? 0, halfWidth.after ?? 0));
  const seconds = curve.fromOnsetSeconds;
  const [first, last] = [seconds[0] ?? 0, seconds[seconds.length - 1] ?? 1];
  const marker = scale.x(Math.max(first, Math.min(last, at)));
  return (
    <svg class="motion-curves" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={scale.y(tick)} y2={scale.y(tick)} stroke="var(--hairline)" />
          <text x={LEFT - 8} y={scale.y(tick) + 5} text-anchor="end">
            {number(tick, 0)}
          </text>
        </g>
      ))}
      <Band seconds={seconds} values={curve.before} half={halfWidth.before} scale={scale} fill="var(--edge)" />
      <Band seconds={seconds} values={curve.after} half={halfWidth.after} scale={scale} fill="var(--teal)" />
      <Line seconds={seconds} values={curve.before} scale={scale} stroke="var(--ink-2)" dash="5 4" />
      <Line seconds={seconds} values={curve.after} scale={scale} stroke="var(--teal)" />
      <line x1={marker} x2={marker} y1={TOP} y2={BASE} stroke="var(--ink)" stroke-width="1.5" />
      <text x={LEFT} y={BASE + 22}>
        {say('curves.seconds', { n: number(first) })}
      </text>
      <line x1={scale.x(0)} x2={scale.x(0)} y1={BASE} y2={BASE + 6} stroke="var(--ink-2)" />
      <text x={scale.x(0)} y={BASE + 22}>
        {scale.x(0) - LEFT > 50 ? say('curves.rest') : ''}
      </text>
      <text x={width - RIGHT} y={BASE + 22} text-anchor="end">
        {say('curves.seconds', { n: number(last) })}
      </text>
    </svg>
  );
}

/** What the two lines are, said beside them. */
export function CurveKey() {
  const { say } = voice.value;
  return (
    <p class="label label--quiet curve-key">
      <span>
        <svg width="30" height="10" aria-hidden="true">
          <line x1="0" x2="30" y1="5" y2="5" stroke="var(--ink-2)" stroke-width="2" stroke-dasharray="5 4" />
        </svg>
        {say('curves.before')}
      </span>
      <span>
        <svg width="30" height="10" aria-hidden="true">
          <line x1="0" x2="30" y1="5" y2="5" stroke="var(--teal)" stroke-width="2.5" />
        </svg>
        {say('curves.after')}
      </span>
    </p>
  );
}

interface TraceProps {
  readonly seconds: readonly number[];
  readonly values: readonly (number | null)[];
  readonly scale: Scale;
}

function Line({ seconds, values, scale, stroke, dash }: TraceProps & { stroke: string; dash?: string }) {
  return (
    <>
      {runsOf(values).map((run) => (
        <polyline
          key={run[0]}
          points={run.map((i) => `${scale.x(seconds[i]).toFixed(1)},${scale.y(values[i] ?? 0).toFixed(1)}`).join(' ')}
          fill="none"
          stroke={stroke}
          stroke-width="2.200"
          stroke-dasharray={dash}
        />
      ))}
    </>
  );
}

function Band({ seconds, values, scale, half, fill }: TraceProps & { half: number | null; fill: string }) {
  if (half === null) return null;
  const edge = (run: readonly number[], by: number) =>
    run.map((i) => `${scale.x(seconds[i]).toFixed(1)},${scale.y((values[i] ?? 0) + by).toFixed(1)}`);
  return (
    <>
      {runsOf(values).map((run) => (
        <polygon
          key={run[0]}
          points={[...edge(run, half), ...edge(run, -half).reverse()].join(' ')}
          fill={fill}
          opacity="0.2"
        />
      ))}
    </>
  );
}

/** Stretches without a gap, as indices; what was not seen is not joined. */
function runsOf(values: readonly (number | null)[]): readonly number[][] {
  const runs: number[][] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const open = runs[runs.length - 1];
    if (open !== undefined && open[open.length - 1] === i - 1) open.push(i);
    else runs.push([i]);
  });
  return runs.filter((run) => run.length > 1);
}

function scaleOf({ fromOnsetSeconds, before, after }: MotionCurve, width: number, margin: number): Scale {
  const known = [...before, ...after].flatMap((value) => value ?? []);
  const low = Math.min(...known) - margin;
  const high = Math.max(...known) + margin;
  const step = [1, 2, 4, 5, 10, 20].find((one) => (high - low) / one <= 5) ?? 50;
  const from = Math.floor(low / step) * step;
  const to = Math.max(from + step, Math.ceil(high / step) * step);
  const start = fromOnsetSeconds[0] ?? 0;
  const length = (fromOnsetSeconds[fromOnsetSeconds.length - 1] ?? 1) - start || 1;
  return {
    width,
    x: (seconds) => LEFT + ((seconds - start) / length) * (width - LEFT - RIGHT),
    y: (value) => BASE - ((value - from) / (to - from)) * (BASE - TOP),
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step),
  };
}
