import type { Capture } from '#measure';

type Measures = Pick<Capture['measures'], 'mouthWidth'>;

/** By how much a photograph misses the movement it was taken for. */
export interface NotMoved {
  readonly movement: 'smile' | 'pucker';
  /** how much wider the mouth is than at rest [mm] */
  readonly widerMm: number;
  /** what a pair of photographs can just show [mm] */
  readonly leastMm: number;
}

/**
 * Whether a photograph shows too little of a movement to be used; null when it shows it. A smile widens the mouth and a
 * pucker narrows it; what a pair of photographs cannot show is no movement.
 * @param leastMm what a pair of photographs can just show [mm]
 */
export function notMoved(
  movement: 'smile' | 'pucker',
  { mouthWidth }: Measures,
  { rest, leastMm }: { readonly rest: Measures; readonly leastMm: number },
): NotMoved | null {
  if (mouthWidth === null || rest.mouthWidth === null) return null;
  const widerMm = mouthWidth.value - rest.mouthWidth.value;
  const along = movement === 'smile' ? widerMm : -widerMm;
  return along >= leastMm ? null : { movement, widerMm, leastMm };
}
