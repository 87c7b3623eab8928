import { useMemo } from 'preact/hooks';

/** Four contours of one mouth, right corner to left, one after the other (4 x nPoint x 3) [mm]. */
type Outline = readonly number[];

interface SmallLipsProps {
  readonly outline: Outline;
  /** where the lips are now, as dots; the picture keeps its frame */
  readonly before: Outline;
  readonly label: string;
}

/** One mouth from the front in lines, at true scale: red lips filled, the place before as a fine dotted line. */
export function SmallLips({ outline, before, label }: SmallLipsProps) {
  const frame = useMemo(() => frameOf(before), [before]);
  const [upperBorder, upperMargin, lowerMargin, lowerBorder] = contours(outline);
  const now = contours(before);
  return (
    <svg class="small-lips" viewBox={frame} role="img" aria-label={label}>
      <path d={`${path(upperBorder)} ${path([...upperMargin].reverse(), 'L')}Z`} fill="var(--clay-lip)" />
      <path d={`${path(lowerBorder)} ${path([...lowerMargin].reverse(), 'L')}Z`} fill="var(--clay-lip)" />
      {now.map((points, i) => (
        <path key={i} d={path(points)} fill="none" stroke="var(--ink)" stroke-width="0.35" stroke-dasharray="0.5 1.1" />
      ))}
    </svg>
  );
}

type Point = readonly [x: number, y: number];

/** The four contours seen from the front, y down. */
function contours(outline: Outline): readonly (readonly Point[])[] {
  const count = outline.length / 12;
  return Array.from({ length: 4 }, (_, c) =>
    Array.from({ length: count }, (_, k): Point => {
      const at = (c * count + k) * 3;
      return [outline[at] ?? 0, -(outline[at + 1] ?? 0)];
    }),
  );
}

function path(points: readonly Point[], first: 'M' | 'L' = 'M'): string {
  const number = (value: number) => value.toFixed(2);
  return points.map(([x, y], i) => `${i === 0 ? first : 'L'}${number(x)} ${number(y)}`).join('');
}

/** A frame about a mouth with 3 mm to spare. */
function frameOf(outline: Outline): string {
  const all = contours(outline).flat();
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - 3, Math.min(...ys) - 3];
  return [left, top, Math.max(...xs) + 3 - left, Math.max(...ys) + 3 - top].map((value) => value.toFixed(1)).join(' ');
}
