import { contoursFromOutline } from '../mouth/drawing.ts';
import { voice } from '../state/language.ts';

/** One site with the size of what a millimetre there does. */
export interface NeedleMark {
  readonly name: string;
  /** on the skin: x to the patient's left, y up [mm] */
  readonly xMm: number;
  readonly yMm: number;
  /** size against the largest of the picture, 0 to 1 */
  readonly share: number;
  readonly text: string;
}

interface NeedleMapProps {
  /** lips at rest (4 contours x nPoint x 3) [mm] */
  readonly outline: readonly number[];
  readonly marks: readonly NeedleMark[];
  readonly label: string;
}

const LARGEST_MM = 2.6;
const SMALLEST_MM = 0.7;

/** The lips facing you, true scale, with every needle's place; a disc is larger where a millimetre matters more. */
export function NeedleMap({ outline, marks, label }: NeedleMapProps) {
  const { say } = voice.value;
  const lines = Object.values(contoursFromOutline(outline)).map(points);
  const all = [...lines.flat(), ...marks.map(({ xMm, yMm }) => [xMm, -yMm] as const)];
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - 6, Math.min(...ys) - 7];
  const [width, height] = [Math.max(...xs) + 6 - left, Math.max(...ys) + 6 - top];
  return (
    <svg class="needle-map" viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={label}>
      <path d={`${path(lines[0])} ${path([...(lines[1] ?? [])].reverse(), 'L')}Z`} fill="var(--clay-lip)" />
      <path d={`${path(lines[3])} ${path([...(lines[2] ?? [])].reverse(), 'L')}Z`} fill="var(--clay-lip)" />
      {marks.map(({ name, xMm, yMm, share, text }) => {
        const radius = SMALLEST_MM + share * (LARGEST_MM - SMALLEST_MM);
        return (
          <g key={name}>
            <circle
              cx={xMm}
              cy={-yMm}
              r={radius}
              fill="var(--ink)"
              fill-opacity="0.2"
              stroke="var(--ink)"
              stroke-width="0.25"
            />
            <circle cx={xMm} cy={-yMm} r="0.35" fill="var(--ink)" />
            <text {...labelAt({ xMm, yMm }, marks)} class="needle-map-text">
              {text}
            </text>
          </g>
        );
      })}
      <text x={left + 1} y={top + height - 1.2} class="needle-map-side">
        {say('chart.right')}
      </text>
      <text x={left + width - 1} y={top + height - 1.2} text-anchor="end" class="needle-map-side">
        {say('chart.left')}
      </text>
    </svg>
  );
}

/** Beside the disc for the outermost site of a side, above it for those nearer to the midline, so that none touch. */
function labelAt({ xMm, yMm }: Pick<NeedleMark, 'xMm' | 'yMm'>, marks: readonly NeedleMark[]) {
  const side = Math.sign(xMm);
  const further = marks.filter((other) => Math.sign(other.xMm) === side && Math.abs(other.xMm) > Math.abs(xMm)).length;
  if (further === 0 && side !== 0)
    return { x: xMm + side * (LARGEST_MM + 0.6), y: -yMm + 0.8, 'text-anchor': side > 0 ? 'start' : 'end' } as const;
  const anchor = side > 0 ? 'start' : side < 0 ? 'end' : 'middle';
  return {
    x: xMm - side * 3,
    y: -yMm - LARGEST_MM - 0.8 - 2.8 * Math.max(0, further - 1),
    'text-anchor': anchor,
  } as const;
}

type Point = readonly [x: number, y: number];

function points(contour: Float32Array): readonly Point[] {
  return Array.from({ length: contour.length / 3 }, (_, k): Point => [contour[3 * k] ?? 0, -(contour[3 * k + 1] ?? 0)]);
}

function path(line: readonly Point[] | undefined, first: 'M' | 'L' = 'M'): string {
  return (line ?? []).map(([x, y], i) => `${i === 0 ? first : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');
}
