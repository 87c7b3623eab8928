import type { Capture } from '#measure';
import { formatMm } from '#units';

type Measures = Pick<Capture['measures'], 'mouthWidth'>;

/**
 * Why a photograph shows too little of a movement to be used, in a sentence with what to do; null when it shows it. A smile
 * widens the mouth and a pucker narrows it; what a pair of photographs cannot show is no movement.
 * @param leastMm what a pair of photographs can just show [mm]
 */
export function notMoved(
  movement: 'smile' | 'pucker',
  { mouthWidth }: Measures,
  { rest, leastMm }: { readonly rest: Measures; readonly leastMm: number },
): string | null {
  if (mouthWidth === null || rest.mouthWidth === null) return null;
  const wider = mouthWidth.value - rest.mouthWidth.value;
  const along = movement === 'smile' ? wider : -wider;
  if (along >= leastMm) return null;
  const seen = `The mouth is ${formatMm(Math.abs(wider))} ${wider < 0 ? 'narrower' : 'wider'} here than at rest`;
  const wanted = movement === 'smile' ? 'a full smile is wider' : 'a pucker is narrower';
  return `${seen}; ${wanted}, by at least ${formatMm(leastMm)}. Use a photo of the full movement, of the same person.`;
}
