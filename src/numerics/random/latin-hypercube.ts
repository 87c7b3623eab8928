import { stream } from './stream.ts';

/**
 * Latin hypercube sample: n x d, row-major, inside (0, 1); every column has one point in each of n equal strata.
 *
 * Columns are keyed by (seed, column): adding a column changes no other.
 * Source: M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979) 239-245.
 */
export function latinHypercube(seed: number, n: number, d: number): Float64Array {
  const points = new Float64Array(n * d);
  for (let column = 0; column < d; column++) {
    const random = stream(seed, column, 'latin hypercube');
    const strata = random.permutation(n);
    for (let row = 0; row < n; row++) points[row * d + column] = (strata[row] + random.uniform()) / n;
  }
  return points;
}
