import type { MouthLine } from '../binding/places.ts';

/**
 * Does the straight way between two places, given as x and height above the line of the mouth, lead through the opening
 * between the lips? [mm]
 */
export function crossesMouth(
  line: MouthLine,
  fromX: number,
  fromHeight: number,
  toX: number,
  toHeight: number,
): boolean {
  if (fromHeight > 0 === toHeight > 0) return false;
  const t = fromHeight / (fromHeight - toHeight);
  const x = fromX + t * (toX - fromX);
  return line.rightX < x && x < line.leftX;
}
