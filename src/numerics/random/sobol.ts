import { directionNumbers } from './sobol.data.ts';
import { type Stream, stream } from './stream.ts';

const BITS = 32;
/** Most columns `sobol` can give. */
export const SOBOL_DIMENSIONS: number = directionNumbers.length + 1;

/**
 * Scrambled Sobol' points: n x d, row-major, inside (0, 1). Best balanced when n is a power of two.
 *
 * Every column is scrambled by its own random lower-triangular bit matrix and digital shift, keyed by (seed, column), so
 * each point is uniform, averages are unbiased, and adding columns or points changes no existing entry.
 *
 * @param d 1 to 64.
 * Sources: P. Bratley and B. L. Fox, Algorithm 659, ACM TOMS 14 (1988); J. Matousek, On the L2-discrepancy for anchored
 * boxes, J. Complexity 14 (1998) 527-556 (scrambling); direction numbers: see sobol.data.ts.
 */
export function sobol(seed: number, n: number, d: number): Float64Array {
  if (!(Number.isInteger(d) && d >= 1 && d <= SOBOL_DIMENSIONS)) {
    throw new RangeError(`d is ${d}; this table of direction numbers covers 1 to ${SOBOL_DIMENSIONS} dimensions.`);
  }
  const points = new Float64Array(n * d);
  for (let column = 0; column < d; column++) {
    const random = stream(seed, column, 'sobol scrambling');
    const directions = scrambled(directionsOf(column), random);
    let digits = random.integer(2 ** BITS) >>> 0;
    for (let row = 0; row < n; row++) {
      points[row * d + column] = (digits + 0.5) / 2 ** BITS;
      digits = (digits ^ directions[trailingOnes(row)]) >>> 0;
    }
  }
  return points;
}

/** Direction numbers of a column as 32-bit binary fractions, first digit in the highest bit. */
export function directionsOf(column: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (column === 0) return v.map((_, k) => 2 ** (BITS - 1 - k));
  const [coefficients, ...m] = directionNumbers[column - 1];
  const degree = m.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      v[k] = m[k] * 2 ** (BITS - 1 - k);
      continue;
    }
    let value = v[k - degree] ^ (v[k - degree] >>> degree);
    for (let j = 1; j < degree; j++) {
      if ((coefficients >>> (degree - 1 - j)) & 1) value ^= v[k - j];
    }
    v[k] = value >>> 0;
  }
  return v;
}

/** Digit i becomes itself plus a random combination of the digits above it (mod 2). */
function scrambled(directions: Uint32Array, random: Stream): Uint32Array {
  const result = new Uint32Array(BITS);
  for (let digit = 0; digit < BITS; digit++) {
    const own = 2 ** (BITS - 1 - digit);
    const above = digit === 0 ? 0 : random.integer(2 ** digit) * 2 ** (BITS - digit);
    for (let k = 0; k < BITS; k++) {
      if (parity((directions[k] & (above + own)) >>> 0) === 1) result[k] = (result[k] | own) >>> 0;
    }
  }
  return result;
}

function parity(bits: number): number {
  let folded = bits ^ (bits >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  folded ^= folded >>> 2;
  return (folded ^ (folded >>> 1)) & 1;
}

function trailingOnes(row: number): number {
  return 31 - Math.clz32(~row & (row + 1));
}
