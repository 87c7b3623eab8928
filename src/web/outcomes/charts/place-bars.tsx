import type { PlaceCell } from '#learn';
import { voice } from '../../state/language.ts';
import { hundredths } from '../outcome-words.ts';

const WIDTH = 400;
const HEIGHT = 250;
const PLOT = { left: 44, right: 10, top: 14, bottom: 58 };

/** Where measured values fell among the quantiles that were said: an outline where they should, a bar where they did. */
export function PlaceBars({ cells }: { cells: readonly PlaceCell[] }) {
  const { say } = voice.value;
  const top = Math.min(1, Math.max(0.4, ...cells.map(({ seen }) => seen.hi95)));
  const y = (share: number) => HEIGHT - PLOT.bottom - (share / top) * (HEIGHT - PLOT.top - PLOT.bottom);
  const step = (WIDTH - PLOT.left - PLOT.right) / cells.length;
  return (
    <svg class="place-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe(cells)}>
      {[0, top / 2, top].map((tick) => (
        <g key={tick}>
          <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={y(tick)} y2={y(tick)} stroke="var(--hairline)" />
          <text x={PLOT.left - 8} y={y(tick) + 5} text-anchor="end">
            {hundredths(voice.value, tick)}
          </text>
        </g>
      ))}
      {cells.map(({ from, to, said, seen }, k) => {
        const left = PLOT.left + k * step;
        const middle = left + step / 2;
        return (
          <g key={from}>
            <rect x={left + 6} width={step - 12} y={y(seen.value)} height={y(0) - y(seen.value)} fill="var(--clay)" />
            <line
              x1={left + 2}
              x2={left + step - 2}
              y1={y(said)}
              y2={y(said)}
              stroke="var(--ink)"
              stroke-width="2"
              stroke-dasharray="5 3"
            />
            <line x1={middle} x2={middle} y1={y(seen.lo95)} y2={y(seen.hi95)} stroke="var(--teal)" stroke-width="2" />
            <text x={middle} y={y(0) + 19} text-anchor="middle">
              {say('outcomes.places.cell', { from: hundredths(voice.value, from), to: hundredths(voice.value, to) })}
            </text>
          </g>
        );
      })}
      <text x={WIDTH / 2} y={HEIGHT - 12} text-anchor="middle">
        {say('outcomes.places.axis')}
      </text>
    </svg>
  );
}

function describe(cells: readonly PlaceCell[]): string {
  return cells
    .map(({ from, to, said, seen }) =>
      voice.value.say('outcomes.places.point', {
        from: hundredths(voice.value, from),
        to: hundredths(voice.value, to),
        said: hundredths(voice.value, said),
        seen: hundredths(voice.value, seen.value),
      }),
    )
    .join(' ');
}
