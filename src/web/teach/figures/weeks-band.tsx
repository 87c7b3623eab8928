interface WeeksBandProps {
  readonly weeks: readonly number[];
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
  readonly now: number;
  /** words for all and for none of the pull */
  readonly full: string;
  readonly none: string;
  readonly unit: string;
  readonly label: string;
}

const WIDTH = 430;
const HEIGHT = 260;
const PLOT = { left: 12, right: 14, top: 26, bottom: 42 };

/** What is left of a pull over the weeks: the middle as a line, 90 of 100 as a band. */
export function WeeksBand({ weeks, low, middle, high, now, full, none, unit, label }: WeeksBandProps) {
  const last = weeks[weeks.length - 1] ?? 1;
  const base = HEIGHT - PLOT.bottom;
  const x = (week: number) => PLOT.left + (week / last) * (WIDTH - PLOT.left - PLOT.right);
  const y = (share: number) => base - share * (base - PLOT.top);
  const line = (values: readonly number[]) =>
    values.map((value, i) => `${x(weeks[i] ?? 0).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg class="teach-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polygon points={[...line(high), ...line(low).reverse()].join(' ')} fill="var(--pulls-down)" opacity="0.2" />
      <polyline points={line(middle).join(' ')} fill="none" stroke="var(--pulls-down)" stroke-width="2.500" />
      <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={y(1)} y2={y(1)} stroke="var(--edge)" stroke-dasharray="2 4" />
      <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={base} y2={base} stroke="var(--edge)" />
      <text x={WIDTH - PLOT.right} y={y(1) - 8} text-anchor="end">
        {full}
      </text>
      <text x={WIDTH - PLOT.right} y={base - 8} text-anchor="end">
        {none}
      </text>
      {weeks
        .filter((week) => week % 10 === 0)
        .map((week) => (
          <text
            key={week}
            x={x(week)}
            y={base + 20}
            text-anchor={week === 0 ? 'start' : week === last ? 'end' : 'middle'}
          >
            {week}
          </text>
        ))}
      <text x={WIDTH / 2} y={base + 38} text-anchor="middle">
        {unit}
      </text>
      <line x1={x(now)} x2={x(now)} y1={PLOT.top - 8} y2={base} stroke="var(--teal)" stroke-width="2.500" />
      <circle cx={x(now)} cy={y(middle[now] ?? 1)} r="6" fill="var(--teal)" stroke="var(--surface)" stroke-width="2" />
    </svg>
  );
}
