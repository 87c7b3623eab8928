import type { MouthLine } from '../binding/places.ts';

/** A frontal position given as x and height above the line of the mouth [mm]. */
export interface AcrossMouth {
  readonly x: number;
  readonly height: number;
}

/** Does the straight way between two places lead through the opening between the lips? */
export function crossesMouth(line: MouthLine, from: AcrossMouth, to: AcrossMouth): boolean {
  if (from.height > 0 === to.height > 0) return false;
  const t = from.height / (from.height - to.height);
  const x = from.x + t * (to.x - from.x);
  return line.rightX < x && x < line.leftX;
}
