/** The part of a picture that is shown [px of the picture]. */
export interface PhotoWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The same centre, widened or heightened to the frame's shape. @param aspect width over height */
export function fitAspect({ x, y, width, height }: PhotoWindow, aspect: number): PhotoWindow {
  const w = Math.max(width, height * aspect);
  const h = w / aspect;
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
}
