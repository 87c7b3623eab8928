import { drawing, element } from '../svg.ts';
import { printInk } from './ink.ts';

/** A probability with its range [1]. */
export interface Odds {
  readonly probability: number;
  readonly lo95: number;
  readonly hi95: number;
}

const across = 10;
const pitch = 11;
const radius = 4;

/**
 * One hundred circles, filled from the bottom left, with a bracket for the range of the count on the right.
 * @param words the same for those who cannot see it
 */
export function hundredCircles(odds: Odds, words: string): string {
  const ink = printInk;
  const filled = Math.round(odds.probability * 100);
  const circles = Array.from({ length: 100 }, (_, i) => {
    const at = { cx: radius + 1 + (i % across) * pitch, cy: radius + 1 + (9 - Math.floor(i / across)) * pitch };
    const look = i < filled ? { fill: ink.ink } : { fill: 'none', stroke: ink.quiet };
    return element('circle', { ...at, r: i < filled ? radius : radius - 0.5, ...look });
  });
  const height = across * pitch;
  const heightOf = (share: number): number => height - share * height;
  const x = across * pitch + 7;
  return drawing({ width: x + 8, height: height + 1 }, words, [
    ...circles,
    element('path', {
      d: `M${x - 4} ${heightOf(odds.lo95)}h8M${x} ${heightOf(odds.lo95)}V${heightOf(odds.hi95)}M${x - 4} ${heightOf(odds.hi95)}h8`,
      stroke: ink.ink,
      'stroke-width': 1.5,
      fill: 'none',
    }),
    element('circle', { cx: x, cy: heightOf(odds.probability), r: 3, fill: ink.ink }),
  ]);
}
