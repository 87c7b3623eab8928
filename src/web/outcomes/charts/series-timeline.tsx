import type { SeriesDocument, SeriesTreatment } from '#learn';
import { useNarrow } from '../../frame/use-narrow.ts';
import { voice } from '../../state/language.ts';

const HEIGHT = 240;
const PLOT = { left: 58, right: 24, top: 18, bottom: 44 };

interface TimelineProps {
  readonly of: SeriesDocument;
  readonly unit: string;
}

interface Scale {
  readonly x: (week: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly width: number;
}

/**
 * Treatments of one patient along the weeks: what was measured as dots, what was forecast as thin ranges, and about the
 * last one the band within which treatments of one person lie anyway.
 */
export function SeriesTimeline({ of, unit }: TimelineProps) {
  const narrow = useNarrow();
  const band = bandOf(of);
  const scale = scaleOf(of, band, narrow ? 340 : 720);
  const last = of.treatments.findLast(({ seen }) => seen !== null);
  return (
    <svg class="series-timeline" viewBox={`0 0 ${scale.width} ${HEIGHT}`} role="img" aria-label={describe(of, unit)}>
      <Axes scale={scale} unit={unit} />
      {band !== null && last !== undefined && (
        <rect
          x={scale.x(last.givenWeek) - 17}
          width={34}
          y={scale.y(band.to)}
          height={scale.y(band.from) - scale.y(band.to)}
          fill="var(--cannot-tell)"
          rx="3"
        />
      )}
      {of.treatments.map((one, k) => (
        <Treatment key={one.treatment} of={one} number={k + 1} scale={scale} />
      ))}
    </svg>
  );
}

function Axes({ scale: { x: _, y, ticks, width }, unit }: { scale: Scale; unit: string }) {
  const { change, say } = voice.value;
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={PLOT.left}
            x2={width - PLOT.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0 ? 'var(--edge)' : 'var(--hairline)'}
          />
          <text x={PLOT.left - 8} y={y(tick) + 5} text-anchor="end">
            {change(tick, 1)}
          </text>
        </g>
      ))}
      <text transform={`translate(14 ${(PLOT.top + HEIGHT - PLOT.bottom) / 2}) rotate(-90)`} text-anchor="middle">
        {say('outcomes.series.axis', { unit })}
      </text>
    </g>
  );
}

function Treatment({
  of: { seen, said, givenWeek },
  number,
  scale,
}: {
  of: SeriesTreatment;
  number: number;
  scale: Scale;
}) {
  const x = scale.x(givenWeek);
  const range = said !== null && typeof said !== 'number' ? said : null;
  return (
    <g>
      {range !== null && (
        <g stroke="var(--ink-3)">
          <line x1={x - 9} x2={x - 9} y1={scale.y(range.p05)} y2={scale.y(range.p95)} stroke-width="1.600" />
          <line x1={x - 14} x2={x - 4} y1={scale.y(range.p50)} y2={scale.y(range.p50)} stroke-width="2" />
        </g>
      )}
      {typeof seen === 'number' ? (
        <circle
          cx={x + 4}
          cy={scale.y(seen)}
          r="6.500"
          fill="var(--teal)"
          stroke="var(--surface)"
          stroke-width="1.500"
        />
      ) : (
        <circle
          cx={x + 4}
          cy={HEIGHT - PLOT.bottom - 8}
          r="5"
          fill="none"
          stroke="var(--edge)"
          stroke-dasharray="3 2"
        />
      )}
      <text x={x} y={HEIGHT - 16} text-anchor="middle">
        {voice.value.number(number, 0)}
      </text>
    </g>
  );
}

/** Where the last one would lie in 95 of 100 such series if nothing was different; null where that is not known. */
function bandOf({ judged, treatments }: SeriesDocument): { from: number; to: number } | null {
  const last = treatments.findLast(({ seen }) => seen !== null);
  if (judged?.ok !== true || typeof last?.seen !== 'number') return null;
  const { value, lo95, hi95 } = judged.difference;
  const middle = last.seen - value;
  return { from: middle - (hi95 - value), to: middle + (value - lo95) };
}

function scaleOf({ treatments }: SeriesDocument, band: { from: number; to: number } | null, width: number): Scale {
  const values = treatments.flatMap(({ seen, said }) => [
    ...(typeof seen === 'number' ? [seen] : []),
    ...(said !== null && typeof said !== 'number' ? [said.p05, said.p95] : []),
  ]);
  const low = Math.min(0, ...values, band?.from ?? 0);
  const high = Math.max(0, ...values, band?.to ?? 0);
  const step = [0.2, 0.5, 1, 2, 5].find((size) => (high - low) / size <= 5) ?? 10;
  const [from, to] = [Math.floor(low / step), Math.max(1, Math.ceil(high / step))];
  const ticks = Array.from({ length: to - from + 1 }, (_, k) => (from + k) * step);
  const weeks = treatments.map(({ givenWeek }) => givenWeek);
  const [first, end] = [Math.min(...weeks), Math.max(...weeks)];
  const span = Math.max(1, end - first);
  const inside = { left: PLOT.left + 28, right: width - PLOT.right - 28 };
  return {
    width,
    ticks,
    x: (week) => inside.left + ((week - first) / span) * (inside.right - inside.left),
    y: (value) => HEIGHT - PLOT.bottom - ((value / step - from) / (to - from)) * (HEIGHT - PLOT.bottom - PLOT.top),
  };
}

function describe({ treatments }: SeriesDocument, unit: string): string {
  const { say, change } = voice.value;
  return treatments
    .map(({ seen }, k) =>
      typeof seen === 'number'
        ? say('outcomes.series.point', { number: k + 1, value: change(seen, 2), unit })
        : say('outcomes.series.pointNotSeen', { number: k + 1 }),
    )
    .join(' ');
}
