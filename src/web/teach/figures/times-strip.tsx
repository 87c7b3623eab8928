interface TimesStripProps {
  readonly times: readonly { readonly value: number; readonly marked: boolean }[];
  /** the one in hand, counted from 1; later ones are not shown yet */
  readonly now: number;
  readonly print: (value: number) => string;
  readonly label: string;
}

const WIDTH = 430;
const HEIGHT = 120;
const PLOT = { left: 68, right: 10, top: 14, bottom: 26 };

/** One treatment after the other as a dot over its number; a filled dot had the event that is spoken of. */
export function TimesStrip({ times, now, print, label }: TimesStripProps) {
  const values = times.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (i: number) => PLOT.left + ((i + 0.5) / times.length) * (WIDTH - PLOT.left - PLOT.right);
  const y = (value: number) =>
    HEIGHT - PLOT.bottom - ((value - low) / Math.max(1e-6, high - low)) * (HEIGHT - PLOT.top - PLOT.bottom);
  return (
    <svg class="teach-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={y(0)} y2={y(0)} stroke="var(--edge)" />
      <text x={PLOT.left - 6} y={PLOT.top + 5} text-anchor="end">
        {print(high)}
      </text>
      <text x={PLOT.left - 6} y={HEIGHT - PLOT.bottom + 5} text-anchor="end">
        {print(low)}
      </text>
      {times.slice(0, now).map(({ value, marked }, i) => (
        <circle
          key={i}
          cx={x(i)}
          cy={y(value)}
          r={i + 1 === now ? 7 : 5}
          fill={marked ? 'var(--ink)' : 'var(--surface)'}
          stroke={i + 1 === now ? 'var(--teal)' : 'var(--ink)'}
          stroke-width={i + 1 === now ? 3.5 : 1.3}
        />
      ))}
      {[1, 4, 10, 20].map((n) => (
        <text key={n} x={x(n - 1)} y={HEIGHT - 4} text-anchor="middle">
          {n}
        </text>
      ))}
    </svg>
  );
}
