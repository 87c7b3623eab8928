import { voice } from '../state/language.ts';
import type { Quantiles } from './interval-bar.tsx';

/** One dose: lift at rest [mm] and what is kept of movement or force [1 = now]. */
export interface LiftAndMotion {
  readonly label: string;
  readonly asPlanned: boolean;
  readonly lift: Quantiles;
  readonly motion: Quantiles;
}

interface LiftAgainstMotionProps {
  readonly points: readonly LiftAndMotion[];
  /** lift that a pair of photos cannot show [mm] */
  readonly cannotTell: number;
  /** what is kept, along the axis below */
  readonly kept: string;
}

const WIDTH = 400;
const HEIGHT = 280;
const PLOT = { left: 52, right: 14, top: 14, bottom: 46 };

/** What a dose lifts against what it leaves of a movement or a force: a line through doses, and the range of the planned one. */
export function LiftAgainstMotion({ points, cannotTell, kept }: LiftAgainstMotionProps) {
  const planned = points.find(({ asPlanned }) => asPlanned);
  const x = axis(
    extent(
      points.map((p) => p.motion),
      [0.8, 1.05],
    ),
    [PLOT.left, WIDTH - PLOT.right],
  );
  const y = axis(
    extent(
      points.map((p) => p.lift),
      [-0.2, Math.max(1, cannotTell * 1.2)],
    ),
    [HEIGHT - PLOT.bottom, PLOT.top],
  );
  const bandTop = Math.max(PLOT.top, y.at(cannotTell));
  const bandBottom = Math.min(HEIGHT - PLOT.bottom, y.at(-cannotTell));
  return (
    <svg class="lift-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe(points)}>
      <rect
        x={PLOT.left}
        width={WIDTH - PLOT.left - PLOT.right}
        y={bandTop}
        height={Math.max(0, bandBottom - bandTop)}
        fill="var(--cannot-tell)"
        opacity="0.75"
      />
      <Axes x={x} y={y} kept={kept} />
      <text class="lift-chart-note" x={PLOT.left + 8} y={bandTop + 18}>
        {voice.value.say('chart.lift.band')}
      </text>
      <polyline
        points={points.map((p) => `${x.at(p.motion.p50)},${y.at(p.lift.p50)}`).join(' ')}
        fill="none"
        stroke="var(--teal)"
        stroke-width="2"
      />
      {planned && <Cross point={planned} x={x} y={y} />}
      {points.map((p) => (
        <circle
          key={p.label}
          cx={x.at(p.motion.p50)}
          cy={y.at(p.lift.p50)}
          r={p.asPlanned ? 7 : 4.5}
          fill={p.asPlanned ? 'var(--teal)' : 'var(--surface)'}
          stroke="var(--teal)"
          stroke-width="2"
        />
      ))}
      {labelled(points, x, y).map(({ label, at }) => (
        <text key={label} class="lift-chart-dose" x={at[0] + 10} y={at[1] - 9}>
          {label}
        </text>
      ))}
    </svg>
  );
}

/** The planned dose and as many others as can be read without touching. */
function labelled(points: readonly LiftAndMotion[], x: Axis, y: Axis) {
  const placed: { label: string; at: [number, number] }[] = [];
  for (const point of [...points].sort((a, b) => Number(b.asPlanned) - Number(a.asPlanned))) {
    const at: [number, number] = [x.at(point.motion.p50), y.at(point.lift.p50)];
    const free = placed.every((other) => Math.abs(other.at[0] - at[0]) > 44 || Math.abs(other.at[1] - at[1]) > 17);
    if (free) placed.push({ label: point.label, at });
  }
  return placed;
}

interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

function Axes({ x, y, kept }: { x: Axis; y: Axis; kept: string }) {
  const { say, number, shortest } = voice.value;
  return (
    <g>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={PLOT.left}
            x2={WIDTH - PLOT.right}
            y1={y.at(tick)}
            y2={y.at(tick)}
            stroke={tick === 0 ? 'var(--edge)' : 'var(--hairline)'}
          />
          <text x={PLOT.left - 8} y={y.at(tick) + 5} text-anchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x.at(tick)}
            x2={x.at(tick)}
            y1={PLOT.top}
            y2={HEIGHT - PLOT.bottom}
            stroke={tick === 1 ? 'var(--edge)' : 'var(--hairline)'}
          />
          <text x={x.at(tick)} y={HEIGHT - PLOT.bottom + 18} text-anchor="middle">
            {tick === 1 ? say('chart.lift.now') : shortest(tick, 2)}
          </text>
        </g>
      ))}
      <text class="lift-chart-title" x={(PLOT.left + WIDTH) / 2} y={HEIGHT - 8} text-anchor="middle">
        {kept}
      </text>
      <text class="lift-chart-title" transform={`translate(14 ${HEIGHT / 2 - 14}) rotate(-90)`} text-anchor="middle">
        {say('chart.lift.axis')}
      </text>
    </g>
  );
}

function Cross({ point, x, y }: { point: LiftAndMotion; x: Axis; y: Axis }) {
  const { lift, motion } = point;
  const cx = x.at(motion.p50);
  const cy = y.at(lift.p50);
  return (
    <g stroke="var(--ink)" fill="none">
      <line x1={x.at(motion.p05)} x2={x.at(motion.p95)} y1={cy} y2={cy} stroke-width="1.600" />
      <line x1={x.at(motion.p25)} x2={x.at(motion.p75)} y1={cy} y2={cy} stroke-width="5" />
      <line x1={cx} x2={cx} y1={y.at(lift.p05)} y2={y.at(lift.p95)} stroke-width="1.600" />
      <line x1={cx} x2={cx} y1={y.at(lift.p25)} y2={y.at(lift.p75)} stroke-width="5" />
    </g>
  );
}

function extent(all: readonly Quantiles[], least: readonly [number, number]): [number, number] {
  const low = Math.min(least[0], ...all.map(({ p05 }) => p05));
  const high = Math.max(least[1], ...all.map(({ p95 }) => p95));
  return [low, high];
}

function axis([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Axis {
  const step = [0.05, 0.1, 0.2, 0.5, 1, 2, 5].find((size) => (high - low) / size <= 5) ?? 10;
  const first = Math.floor(low / step) * step;
  const last = Math.ceil(high / step) * step;
  const count = Math.round((last - first) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Math.round((first + i * step) * 1000) / 1000);
  return { ticks, at: (value) => from + ((value - first) / (last - first)) * (to - from) };
}

function describe(points: readonly LiftAndMotion[]): string {
  const { say, number } = voice.value;
  return points
    .map(({ label, lift, motion }) =>
      say('chart.lift.point', { label, lift: number(lift.p50), kept: number(motion.p50, 2) }),
    )
    .join('; ');
}
