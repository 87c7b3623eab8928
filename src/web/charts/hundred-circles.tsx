import { voice } from '../state/language.ts';

interface HundredCirclesProps {
  /** 0 to 100 */
  readonly count: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
  /** first estimate: the bracket is hollow */
  readonly hollow?: boolean;
}

const STEP = 11.4;
const RADIUS = 4.2;
const SIDE = 9 * STEP + 2 * RADIUS + 2;

/** One hundred circles, filled from the bottom left; the bracket on the right is the range of the count. */
export function HundredCircles({ count, low, high, label, hollow = false }: HundredCirclesProps) {
  return (
    <svg
      class="hundred-circles"
      viewBox={`0 0 ${SIDE + 22} ${SIDE}`}
      role="img"
      aria-label={voice.value.say('chart.hundred', { label, count, low, high })}
    >
      {Array.from({ length: 100 }, (_, i) => (
        <circle
          key={i}
          cx={RADIUS + 1 + (i % 10) * STEP}
          cy={SIDE - RADIUS - 1 - Math.floor(i / 10) * STEP}
          r={RADIUS}
          fill={i < count ? 'var(--ink)' : 'none'}
          stroke={i < count ? 'var(--ink)' : 'var(--edge)'}
          stroke-width="0.9"
        />
      ))}
      <Bracket count={count} low={low} high={high} hollow={hollow} />
    </svg>
  );
}

function Bracket({ count, low, high, hollow }: { count: number; low: number; high: number; hollow: boolean }) {
  const x = SIDE + 11;
  const y = (n: number) => SIDE - 1 - (n / 100) * (SIDE - 2);
  return (
    <g stroke="var(--ink)" stroke-width="1.300" fill="none">
      <path
        d={`M${x - 4} ${y(high)}h8M${x - 4} ${y(low)}h8M${x} ${y(high)}V${y(low)}`}
        stroke-dasharray={hollow ? '2.500 2' : undefined}
      />
      <circle cx={x} cy={y(count)} r="3" fill={hollow ? 'var(--ground)' : 'var(--ink)'} />
    </g>
  );
}
