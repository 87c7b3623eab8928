/** Beyond so many standard deviations a probability is 0 or 1 to every digit. */
const farthest = 8;

/**
 * Probability that a standard normal number is below x, to about 1e-15.
 *
 * Source: G. Marsaglia, Evaluating the normal distribution, J. Stat. Softw. 11 (2004).
 */
export function normalProbability(x: number): number {
  if (x < -farthest) return 0;
  if (x > farthest) return 1;
  let term = x;
  let sum = x;
  for (let i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
