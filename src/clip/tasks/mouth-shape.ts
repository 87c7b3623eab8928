import { contourHeightAt, type LipGeometry } from '#measure';

/** What tells one thing a mouth does from another [mm], from refined contours; never the mesh's lip heights. */
export interface MouthShape {
  readonly gap: number;
  readonly width: number;
  /** height of the corners in the head's frame, mean of both sides */
  readonly corners: number;
  /** height of the upper lip's margin at the middle in the head's frame */
  readonly margin: number;
  /** red of both lips at the middle, without the gap: pressed lips show little, pushed lips much */
  readonly red: number;
}

/** Reads a mouth's shape; null where a contour does not reach the middle. */
export function shapeOf(geometry: LipGeometry): MouthShape | null {
  const at = (name: 'upperBorder' | 'upperMargin' | 'lowerMargin' | 'lowerBorder') =>
    contourHeightAt(geometry[name], geometry.midlineX);
  const [top, upper, lower, bottom] = [at('upperBorder'), at('upperMargin'), at('lowerMargin'), at('lowerBorder')];
  if (top === null || upper === null || lower === null || bottom === null) return null;
  return {
    gap: Math.max(0, upper - lower),
    width: geometry.chLeft[0] - geometry.chRight[0],
    corners: (geometry.chLeft[1] + geometry.chRight[1]) / 2,
    margin: upper,
    red: Math.max(0, top - upper) + Math.max(0, lower - bottom),
  };
}

/** How far one mouth is from another: the largest of what moves [mm]. */
export function shapeDistance(a: MouthShape, b: MouthShape): number {
  return Math.max(
    Math.abs(a.gap - b.gap),
    Math.abs(a.width - b.width) / 2,
    Math.abs(a.corners - b.corners),
    Math.abs(a.red - b.red) / 2,
  );
}
