import type { VarianceShare } from '#forecast';
import type { Voice } from '#messages';
import type { Share } from '../charts/share-bar.tsx';

const drawn = [
  { hand: 'operator', tone: 'teal' },
  { hand: 'nobody', tone: 'ink' },
  { hand: 'unknown', tone: 'sand' },
] as const;

/** In whose hands results are, in the order they are drawn. */
export function handsOf({ say }: Voice, parts: readonly number[]): readonly Share[] {
  return drawn.map(({ hand, tone }, i) => ({
    name: say(`odds.hand.${hand}`),
    means: say(`odds.hand.${hand}.means`),
    tone,
    hundredths: parts[i] ?? 0,
  }));
}

/** Whole hundredths of the three, which add up to 100. */
export function hundredths({
  operatorControls,
  nobodyControls,
}: Pick<VarianceShare, 'operatorControls' | 'nobodyControls'>): [number, number, number] {
  const operator = Math.round(100 * Math.max(0, operatorControls));
  const nobody = Math.round(100 * Math.max(0, nobodyControls));
  return [operator, nobody, Math.max(0, 100 - operator - nobody)];
}
