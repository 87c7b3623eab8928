import type { Capture, MeasuredValue } from '#measure';
import { formatMm, formatRange } from '#units';
import type { PhotoMovement } from '../../state/own/moved-photos.ts';

type Measures = Pick<Capture['measures'], 'mouthWidth' | 'commissureExcursionLeft' | 'commissureExcursionRight'>;

/** How far lips moved from rest in a photograph, in a sentence; ranges where the photograph has them. */
export function movedText(movement: PhotoMovement, measures: Measures, rest: Pick<Measures, 'mouthWidth'>): string {
  const { commissureExcursionLeft: left, commissureExcursionRight: right, mouthWidth } = measures;
  if (movement === 'smile' && left !== null && right !== null)
    return `Corners moved: left ${withRange(left)}, right ${withRange(right)}.`;
  if (mouthWidth === null || rest.mouthWidth === null) return 'Measured beside the photo at rest.';
  const wider = mouthWidth.value - rest.mouthWidth.value;
  return `The mouth is ${formatMm(Math.abs(wider))} ${wider < 0 ? 'narrower' : 'wider'} than at rest.`;
}

function withRange({ value, lo95, hi95 }: MeasuredValue): string {
  return `${formatMm(value)} (${formatRange(lo95, hi95, '')})`;
}
