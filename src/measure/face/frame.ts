/** One picture as the measures see it: upright, never mirrored, rows from the top, no alpha. */
export interface Frame {
  /** (height x width x 3) sRGB, 0-255 */
  readonly rgb: Uint8Array | Uint8ClampedArray;
  /** [px] */
  readonly width: number;
  /** [px] */
  readonly height: number;
}

/** A point of a picture [px]: x to the right, y down, the first pixel covering 0..1. */
export type PixelPoint = readonly [x: number, y: number];

/** A square of a picture, possibly turned: what a network is shown. */
export interface Square {
  readonly centreX: number;
  readonly centreY: number;
  /** edge length [px] */
  readonly size: number;
  /** turn of the square's x axis against the picture's, clockwise [rad] */
  readonly angle: number;
}

/** Where a point of the square (0..1 along its edges) lies in the picture [px]. */
export function toPicture(square: Square, u: number, v: number): PixelPoint {
  const dx = (u - 0.5) * square.size;
  const dy = (v - 0.5) * square.size;
  const cos = Math.cos(square.angle);
  const sin = Math.sin(square.angle);
  return [square.centreX + dx * cos - dy * sin, square.centreY + dx * sin + dy * cos];
}
