/**
 * Active tension of a fibre against its stretch: full from the rest length upward, falling below it to nothing at half of it.
 * Never decreasing in stretch, so that the energy stays convex and equilibrium unique in the fibre's own direction.
 */
const slack = 0.5;
const blendWidth = 0.1;

/** [value, derivative, integral from 1] of the normalised tension t(stretch) [1]. */
export function forceLength(stretch: number, out: Float64Array): void {
  const s = (stretch - slack) / (1 - slack);
  if (s >= 1) {
    out[0] = 1;
    out[1] = 0;
    out[2] = stretch - 1;
  } else if (s >= blendWidth) {
    const d = 1 - s;
    out[0] = 1 - d * d;
    out[1] = (2 * d) / (1 - slack);
    out[2] = (1 - slack) * (-d + (d * d * d) / 3);
  } else {
    blend(s, out);
  }
}

/** Cubic from (0, 0) to the parabola at s = blendWidth, in x = s / blendWidth shifted to start one width earlier. */
function blend(s: number, out: Float64Array): void {
  const width = 2 * blendWidth;
  const x = (s + blendWidth) / width;
  const d = 1 - blendWidth;
  const value = 1 - d * d;
  const slope = 2 * d * width;
  const c2 = 3 * value - slope;
  const c3 = slope - 2 * value;
  const atBlend = (1 - slack) * (-d + (d * d * d) / 3);
  const whole = c2 / 3 + c3 / 4;
  const t = Math.max(x, 0);
  out[0] = t * t * (c2 + c3 * t);
  out[1] = (t * (2 * c2 + 3 * c3 * t)) / (width * (1 - slack));
  out[2] = atBlend - (1 - slack) * width * (whole - t * t * t * (c2 / 3 + (c3 * t) / 4));
}
