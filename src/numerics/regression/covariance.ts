/** How likeness falls with distance: infinitely smooth, or twice differentiable. */
export type Covariance = 'squared-exponential' | 'matern-5/2';

/**
 * Turns squared distances, in length scales, into correlations, in place.
 *
 * Source: C. E. Rasmussen and C. K. I. Williams, Gaussian Processes for Machine Learning (2006), equations 4.9 and 4.17.
 */
export function correlation(covariance: Covariance, squared: Float64Array): void {
  if (covariance === 'squared-exponential') {
    for (let k = 0; k < squared.length; k++) squared[k] = Math.exp(-0.5 * squared[k]);
    return;
  }
  for (let k = 0; k < squared.length; k++) {
    const r = Math.sqrt(5 * squared[k]);
    squared[k] = (1 + r + (r * r) / 3) * Math.exp(-r);
  }
}
