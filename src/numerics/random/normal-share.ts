const polynomial = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
const slope = 0.3275911;

/**
 * Share of a standard normal distribution below z, to 1.5e-7.
 *
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), formula 7.1.26.
 */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + slope * x);
  const tail = polynomial.reduceRight((sum, coefficient) => (sum + coefficient) * t, 0) * Math.exp(-x * x);
  return z < 0 ? tail / 2 : 1 - tail / 2;
}
