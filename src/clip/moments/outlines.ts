import { type ContourName, contourNames, type PixelPoint } from '#measure';
import type { ClipMoment } from '../clip.ts';
import { placeAt, type SeenMoment } from '../following/seen-moment.ts';

/** Moments with the places of their contours in the picture, for drawing over it. */
export function withOutlines(moments: readonly ClipMoment[], seen: readonly SeenMoment[]): ClipMoment[] {
  return moments.map((moment, t) => {
    const outline = seen[t].mouth?.outline;
    if (moment.geometry === null || !outline) return { ...moment, outline: null };
    const points = (name: ContourName): PixelPoint[] =>
      Array.from({ length: outline[name].length / 2 }, (_, c) => placeAt(outline[name], c));
    const drawn = Object.fromEntries(contourNames.map((name) => [name, points(name)]));
    return { ...moment, outline: drawn as Record<ContourName, PixelPoint[]> };
  });
}
