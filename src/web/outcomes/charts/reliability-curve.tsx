import type { ReliabilityBin } from '#learn';
import { voice } from '../../state/language.ts';
import { hundredths } from '../outcome-words.ts';

const SIZE = 380;
const PLOT = { left: 54, right: 16, top: 14, bottom: 54 };
const ticks = [0, 0.25, 0.5, 0.75, 1];

const x = (share: number) => PLOT.left + share * (SIZE - PLOT.left - PLOT.right);
const y = (share: number) => SIZE - PLOT.bottom - share * (SIZE - PLOT.top - PLOT.bottom);

/** What was said of a share of people against how many of them had it, with ranges and counts; on the line both agree. */
export function ReliabilityCurve({ bins }: { bins: readonly ReliabilityBin[] }) {
  const { say } = voice.value;
  return (
    <svg class="reliability" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={describe(bins)}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} stroke="var(--hairline)" />
          <line x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} stroke="var(--hairline)" />
          <text x={x(0) - 8} y={y(tick) + 5} text-anchor="end">
            {hundredths(voice.value, tick)}
          </text>
          <text x={x(tick)} y={y(0) + 20} text-anchor="middle">
            {hundredths(voice.value, tick)}
          </text>
        </g>
      ))}
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke="var(--edge)" stroke-dasharray="5 4" />
      {bins.map(({ said, seen, treatments }) => (
        <g key={said}>
          <line x1={x(said)} x2={x(said)} y1={y(seen.lo95)} y2={y(seen.hi95)} stroke="var(--ink)" stroke-width="2" />
          <circle
            cx={x(said)}
            cy={y(seen.value)}
            r="6"
            fill="var(--teal)"
            stroke="var(--surface)"
            stroke-width="1.500"
          />
          <text class="reliability-count" x={x(said) + 9} y={y(seen.value) + (seen.value > 0.92 ? 18 : -8)}>
            {say('outcomes.curve.count', { count: treatments })}
          </text>
        </g>
      ))}
      <text x={(x(0) + x(1)) / 2} y={SIZE - 10} text-anchor="middle">
        {say('outcomes.curve.said')}
      </text>
      <text transform={`translate(15 ${(y(0) + y(1)) / 2}) rotate(-90)`} text-anchor="middle">
        {say('outcomes.curve.had')}
      </text>
    </svg>
  );
}

function describe(bins: readonly ReliabilityBin[]): string {
  const { say } = voice.value;
  return bins
    .map(({ said, seen, treatments }) =>
      say('outcomes.curve.point', {
        said: hundredths(voice.value, said),
        seen: hundredths(voice.value, seen.value),
        lo: hundredths(voice.value, seen.lo95),
        hi: hundredths(voice.value, seen.hi95),
        treatments,
      }),
    )
    .join(' ');
}
