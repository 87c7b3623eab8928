/** Smooth unilateral contact: nothing in front of the surface, linear behind it. */
export interface ContactLaw {
  /** [kPa/mm] */
  readonly stiffness: number;
  /** half the width of the smooth transition from free to touching [mm] */
  readonly softness: number;
}

/**
 * Contact at a gap (negative = overlap): [energy per area (kPa mm), pressure (kPa), stiffness (kPa/mm)].
 * The overlap s is that of the gap averaged over a parabolic window of half-width w, s = (w - g)^3 (3 w + g) / 16 w^3, so that
 * pressure begins at g = w, exactly nothing before it, and s = -g from g = -w on. The energy is k s^2/2: a law that
 * hardened with depth would be met by Newton's first steps at its stiffest.
 */
export function unilateral(law: ContactLaw, gap: number, out: Float64Array): void {
  const { stiffness: k, softness: w } = law;
  if (gap >= w) {
    out.fill(0);
    return;
  }
  let s = -gap;
  let slope = -1;
  let bend = 0;
  if (gap > -w) {
    const d = w - gap;
    const cube = 16 * w * w * w;
    s = (d * d * d * (3 * w + gap)) / cube;
    slope = (-4 * d * d * (2 * w + gap)) / cube;
    bend = (12 * d * (w + gap)) / cube;
  }
  const first = k * s;
  out[0] = 0.5 * first * s;
  out[1] = -first * slope;
  out[2] = k * slope * slope + first * bend;
}
