import type { Drawn, SeenExpression } from '#identify';
import { voice } from '../state/language.ts';

type Point = readonly [x: number, y: number];

/** Room around the lips [mm]. */
const margin = 6;

/** Both outlines in millimetres, as the reader's face is looked at: their right on the left. */
export function OwnMotionDrawing({ seen, name }: { readonly seen: SeenExpression; readonly name: string }) {
  const { say, number } = voice.value;
  const { observed, modelled } = seen;
  const points = [observed, modelled].flatMap((drawn) => Object.values(drawn).flat());
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => -y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const box = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin + 5];
  const foot = bottom + margin + 2;
  return (
    <figure class="own-motion-figure">
      <svg
        viewBox={box.map((n) => n.toFixed(1)).join(' ')}
        role="img"
        aria-label={say('ownMotion.drawing', { expression: name, rms: number(seen.residualMm.rms) })}
      >
        <path
          class="own-motion-yours"
          d={`${closed(observed.upperBorder, observed.upperMargin)} ${closed(observed.lowerMargin, observed.lowerBorder)}`}
        />
        <path class="own-motion-casing" d={lines(modelled)} />
        <path class="own-motion-model" d={lines(modelled)} />
        <text class="own-motion-side" x={left - margin + 1} y={foot}>
          {say('mouth.letter.right')}
        </text>
        <text class="own-motion-side" x={right + margin - 1} y={foot} text-anchor="end">
          {say('mouth.letter.left')}
        </text>
        <path class="own-motion-scale" d={`M${(left + right) / 2 - 5},${foot - 1} h10`} />
        <text class="own-motion-side" x={(left + right) / 2 + 6.5} y={foot}>
          {say('ownMotion.tenMm')}
        </text>
      </svg>
      <figcaption class="own-motion-key">
        <span class="own-motion-key-yours" /> {say('ownMotion.yours')} <span class="own-motion-key-model" />{' '}
        {say('ownMotion.models')}
      </figcaption>
    </figure>
  );
}

/** A smooth line through the points (Catmull and Rom), from where the pen is or from its first point. */
function path(contour: readonly Point[], start: 'M' | 'L' = 'M'): string {
  const at = (k: number) => contour[Math.max(0, Math.min(contour.length - 1, k))];
  const write = (x: number, y: number) => `${x.toFixed(2)},${(-y).toFixed(2)}`;
  const bends = contour.slice(1).map(([x, y], k) => {
    const [before, from, after] = [at(k - 1), at(k), at(k + 2)];
    const out = write(from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6);
    const into = write(x - (after[0] - from[0]) / 6, y - (after[1] - from[1]) / 6);
    return `C${out} ${into} ${write(x, y)}`;
  });
  return `${start}${write(...contour[0])} ${bends.join(' ')}`;
}

/** The area between two contours. */
function closed(above: readonly Point[], below: readonly Point[]): string {
  return `${path(above)} ${path(below.toReversed(), 'L')} Z`;
}

function lines(drawn: Drawn): string {
  return Object.values(drawn)
    .map((contour) => path(contour))
    .join(' ');
}
