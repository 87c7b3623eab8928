/** Softened unilateral contact: nothing far away, stiffening with load. */
export interface ContactLaw {
  /** [kPa/mm] */
  readonly stiffness: number;
  /** penetration at which the stiffness has doubled [mm] */
  readonly hardening: number;
  /** width of the smooth transition from free to touching [mm] */
  readonly softness: number;
}

/**
 * Contact at a gap (negative = overlap): [energy per area (kPa mm), pressure (kPa), stiffness (kPa/mm)].
 * With s = (sqrt(g^2 + w^2) - g) / 2 the energy is k (s^2/2 + s^3/(6 h)); it never stops being smooth.
 */
export function unilateral(law: ContactLaw, gap: number, out: Float64Array): void {
  const root = Math.sqrt(gap * gap + law.softness * law.softness);
  const s = (root - gap) / 2;
  const slope = (gap / root - 1) / 2;
  const bend = (law.softness * law.softness) / (2 * root * root * root);
  const k = law.stiffness;
  const h = law.hardening;
  const first = k * s * (1 + s / (2 * h));
  const second = k * (1 + s / h);
  out[0] = k * s * s * (0.5 + s / (6 * h));
  out[1] = -first * slope;
  out[2] = second * slope * slope + first * bend;
}
