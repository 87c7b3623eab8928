import { drawing, element, label } from '../svg.ts';

const looks = [
  { fill: '#FFFFFF', text: '#1B2326' },
  { fill: '#1B2326', text: '#FFFFFF' },
  { fill: '#CFC4B8', text: '#1B2326' },
] as const;

/** Parts of a whole in hundredths, as they are printed. */
export function hundredths(shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((100 * share) / total));
}

/**
 * Shares of one whole as a bar of up to three parts, in hundredths; told apart by lightness and number, not by hue.
 * @param words the same for those who cannot see it
 */
export function shareBar(shares: readonly number[], words: string): string {
  const [width, height] = [330, 30];
  const total = shares.reduce((sum, share) => sum + share, 0);
  const numbers = hundredths(shares);
  let from = 0;
  const parts = shares.flatMap((share, i) => {
    const look = looks[i % looks.length];
    const span = (share / total) * (width - 2);
    const part = element('rect', { x: 1 + from, y: 1, width: span, height, fill: look.fill, stroke: '#1B2326' });
    const number = label(
      String(numbers[i]),
      { x: 1 + from + span / 2, y: 21 },
      { 'text-anchor': 'middle', 'font-weight': 600, fill: look.text },
    );
    from += span;
    return span < 22 ? [part] : [part, number];
  });
  return drawing({ width, height: height + 2 }, words, parts);
}
