/** A picture of people as dots: one thing across, another up. */
export interface PlottedDot {
  readonly x: number;
  readonly y: number;
}

interface DotsProps {
  readonly dots: readonly PlottedDot[];
  readonly ideal: PlottedDot | null;
  readonly x: { readonly from: number; readonly to: number; readonly limit: number; readonly name: string };
  readonly y: { readonly from: number; readonly to: number; readonly limit: number; readonly name: string };
  readonly limitNames: { readonly x: string; readonly y: string };
  readonly print: (value: number) => string;
  readonly label: string;
}

const WIDTH = 430;
const HEIGHT = 330;
const PLOT = { left: 48, right: 12, top: 14, bottom: 46 };

/** Every simulated person as a dot, the one whom theory speaks of as a ring; dashed lines are the two limits. */
export function Dots({ dots, ideal, x, y, limitNames, print, label }: DotsProps) {
  const atX = (value: number) =>
    PLOT.left + ((clamp(value, x) - x.from) / (x.to - x.from)) * (WIDTH - PLOT.left - PLOT.right);
  const atY = (value: number) =>
    HEIGHT - PLOT.bottom - ((clamp(value, y) - y.from) / (y.to - y.from)) * (HEIGHT - PLOT.top - PLOT.bottom);
  return (
    <svg class="teach-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <g stroke="var(--edge)" stroke-width="1">
        <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={HEIGHT - PLOT.bottom} y2={HEIGHT - PLOT.bottom} />
        <line x1={PLOT.left} x2={PLOT.left} y1={PLOT.top} y2={HEIGHT - PLOT.bottom} />
      </g>
      <g stroke="var(--ink)" stroke-width="1" stroke-dasharray="5 4">
        <line x1={atX(x.limit)} x2={atX(x.limit)} y1={PLOT.top} y2={HEIGHT - PLOT.bottom} />
        <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={atY(y.limit)} y2={atY(y.limit)} />
      </g>
      <text class="teach-halo" x={atX(x.limit) - 5} y={HEIGHT - PLOT.bottom - 8} text-anchor="end">
        {limitNames.x}
      </text>
      <text class="teach-halo" x={WIDTH - PLOT.right} y={atY(y.limit) - 6} text-anchor="end">
        {limitNames.y}
      </text>
      {dots.map((dot, i) => (
        <circle key={i} cx={atX(dot.x)} cy={atY(dot.y)} r="3.600" fill="var(--ink)" opacity="0.62" />
      ))}
      {ideal && (
        <circle
          cx={atX(ideal.x)}
          cy={atY(ideal.y)}
          r="8"
          fill="var(--surface)"
          stroke="var(--teal)"
          stroke-width="3.500"
        />
      )}
      <Ends from={x.from} to={x.to} name={x.name} print={print} />
      <text x={PLOT.left - 6} y={PLOT.top + 10} text-anchor="end">
        {print(y.to)}
      </text>
      <text x={PLOT.left - 6} y={HEIGHT - PLOT.bottom} text-anchor="end">
        {print(y.from)}
      </text>
      <text transform={`translate(14 ${HEIGHT / 2}) rotate(-90)`} text-anchor="middle">
        {y.name}
      </text>
    </svg>
  );
}

interface EndsProps {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly print: (value: number) => string;
}

function Ends({ from, to, name, print }: EndsProps) {
  const y = HEIGHT - PLOT.bottom + 18;
  return (
    <g>
      <text x={PLOT.left} y={y}>
        {print(from)}
      </text>
      <text x={WIDTH - PLOT.right} y={y} text-anchor="end">
        {print(to)}
      </text>
      <text x={(PLOT.left + WIDTH - PLOT.right) / 2} y={y + 20} text-anchor="middle">
        {name}
      </text>
    </g>
  );
}

function clamp(value: number, { from, to }: { from: number; to: number }): number {
  return Math.min(to, Math.max(from, value));
}
