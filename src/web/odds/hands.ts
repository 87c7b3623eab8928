import type { VarianceShare } from '#forecast';

/** In whose hands results are, in the order they are drawn. */
export const hands = [
  { name: 'The injector decides', means: 'place, depth, dose given, technique', tone: 'teal' },
  { name: 'Nobody decides', means: 'where the drug drifts, how strongly nerves answer this time', tone: 'ink' },
  {
    name: 'Not known about you yet',
    means: 'muscle bulk, resting tone, stiffness; more pictures may narrow it',
    tone: 'sand',
  },
] as const;

/** Whole hundredths of the three, which add up to 100. */
export function hundredths({
  operatorControls,
  nobodyControls,
}: Pick<VarianceShare, 'operatorControls' | 'nobodyControls'>): [number, number, number] {
  const operator = Math.round(100 * Math.max(0, operatorControls));
  const nobody = Math.round(100 * Math.max(0, nobodyControls));
  return [operator, nobody, Math.max(0, 100 - operator - nobody)];
}
