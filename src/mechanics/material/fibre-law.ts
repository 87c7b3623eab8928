import { forceLength } from './force-length.ts';

/** Named laws of active tension against stretch. */
export type FibreLaw = 'muscle' | 'materialTension';

/**
 * Each writes [nominal tension, derivative, integral] over the full tension at a stretch [1]: 'muscle' follows the force-length
 * curve; 'materialTension' is a constant second Piola-Kirchhoff tension, t = stretch, in which published problems are stated.
 */
export const fibreLaws: Readonly<Record<FibreLaw, (stretch: number, out: Float64Array) => void>> = {
  muscle: forceLength,
  materialTension(stretch, out) {
    out[0] = stretch;
    out[1] = 1;
    out[2] = (stretch * stretch) / 2;
  },
};
