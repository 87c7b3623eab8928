interface LimitRow {
  readonly name: string;
  readonly value: number;
  /** ends of the row's axis, in the unit of the value */
  readonly from: number;
  readonly to: number;
  readonly limit: { readonly at: number; readonly text: string };
}

const WIDTH = 430;
const ROW = 74;
const SIDE = 14;

/** One value a row as a dot on its own axis, against a dashed limit. */
export function LimitRows({ rows, label }: { readonly rows: readonly LimitRow[]; readonly label: string }) {
  return (
    <svg class="teach-chart" viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} role="img" aria-label={label}>
      {rows.map(({ name, value, from, to, limit }, i) => {
        const x = (v: number) => SIDE + ((Math.min(to, Math.max(from, v)) - from) / (to - from)) * (WIDTH - 2 * SIDE);
        const y = i * ROW + 46;
        return (
          <g key={name}>
            <text x={SIDE} y={y - 22}>
              {name}
            </text>
            <line x1={SIDE} x2={WIDTH - SIDE} y1={y} y2={y} stroke="var(--edge)" />
            <line
              x1={x(limit.at)}
              x2={x(limit.at)}
              y1={y - 12}
              y2={y + 12}
              stroke="var(--ink)"
              stroke-width="2"
              stroke-dasharray="4 3"
            />
            <text x={x(limit.at)} y={y + 26} text-anchor="middle">
              {limit.text}
            </text>
            <circle cx={x(value)} cy={y} r="7" fill="var(--teal)" stroke="var(--surface)" stroke-width="2" />
          </g>
        );
      })}
    </svg>
  );
}
