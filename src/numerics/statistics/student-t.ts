import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';

/**
 * Probability that Student's t with `freedom` degrees of freedom is below t.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17 (the incomplete beta function).
 */
export function studentShare(t: number, freedom: number): number {
  if (!(freedom > 0)) throw new RangeError(`freedom is ${freedom}; it must be above 0.`);
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** Value below which Student's t with `freedom` degrees of freedom lies with probability p, 0 < p < 1. */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p is ${p}; a probability of a finite value lies between 0 and 1.`);
  if (!(freedom > 0)) throw new RangeError(`freedom is ${freedom}; it must be above 0.`);
  if (p === 0.5) return 0;
  const x = inverseIncompleteBeta(2 * Math.min(p, 1 - p), freedom / 2, 0.5);
  const size = Math.sqrt((freedom * (1 - x)) / x);
  return p < 0.5 ? -size : size;
}
