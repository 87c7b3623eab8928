import { type ContourName, contourHeightAt, type LipGeometry, type Point3 } from '#measure';
import { outlineContours, outlinePointCount, outlineStart } from '#simulate';

/** Where contours are read, as shares of the way from the right corner to the left. */
export const fractions: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** What one feature is: a coordinate of a corner, or a contour's height at a share of the mouth's width. */
export interface Feature {
  readonly of: ContourName | 'chRight' | 'chLeft';
  readonly axis: 'x' | 'y';
  /** share of the way from the right corner to the left [1] */
  readonly at: number;
}

/** The lips as features, in the order of {@link features}. */
export type Contours = Pick<LipGeometry, (typeof outlineContours)[number]>;

/** Corners first, then the contours. */
export const features: readonly Feature[] = [
  { of: 'chRight', axis: 'x', at: 0 },
  { of: 'chRight', axis: 'y', at: 0 },
  { of: 'chLeft', axis: 'x', at: 1 },
  { of: 'chLeft', axis: 'y', at: 1 },
  ...outlineContours.flatMap((of) => fractions.map((at) => ({ of, axis: 'y' as const, at }))),
];

/** Reads the features of the lips (nFeature) [mm]; a photograph and a model are read alike. */
export function readFeatures(lips: Contours): Float64Array {
  const border = lips.upperBorder;
  const [right, left] = [border[0], border[border.length - 1]];
  return Float64Array.from(features, ({ of, axis, at }) => {
    if (of === 'chRight') return axis === 'x' ? right[0] : right[1];
    if (of === 'chLeft') return axis === 'x' ? left[0] : left[1];
    const x = right[0] + at * (left[0] - right[0]);
    return contourHeightAt(lips[of], x) ?? nearest(lips[of], x)[1];
  });
}

/** A contour that has folded back on itself is read at its nearest point. */
function nearest(contour: readonly Point3[], x: number): Point3 {
  return contour.reduce((best, point) => (Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best));
}

/** The outline among the outputs of a solved expression, each contour from the right corner to the left. */
export function contoursOf(outputs: ArrayLike<number>): Contours {
  const contour = (c: number): Point3[] =>
    Array.from({ length: outlinePointCount }, (_, k) => {
      const at = outlineStart + (c * outlinePointCount + k) * 3;
      return [outputs[at], outputs[at + 1], outputs[at + 2]];
    });
  return Object.fromEntries(outlineContours.map((name, c) => [name, contour(c)])) as unknown as Contours;
}
