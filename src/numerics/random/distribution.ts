import { inverseIncompleteBeta } from '../statistics/incomplete-beta.ts';
import { inverseNormal } from './inverse-normal.ts';

/** A distribution of one number, as plain data. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  /** `cv`: standard deviation / mean [1]. */
  | { readonly kind: 'logNormal'; readonly median: number; readonly cv: number }
  | { readonly kind: 'uniform'; readonly lower: number; readonly upper: number }
  /** Beta(alpha, beta) stretched from (0, 1) to (lower, upper), by default left there. */
  | {
      readonly kind: 'beta';
      readonly alpha: number;
      readonly beta: number;
      readonly lower?: number;
      readonly upper?: number;
    }
  | { readonly kind: 'triangular'; readonly lower: number; readonly mode: number; readonly upper: number };

/**
 * Value below which a distribution has the share u: feeding it uniforms, from any sampler, gives draws.
 *
 * @param u probability, 0 to 1; at 0 or 1 unbounded distributions give infinities.
 * @throws RangeError naming the parameter that is out of range.
 */
export function inverseCdf(distribution: Distribution, u: number): number {
  if (!(u >= 0 && u <= 1)) throw new RangeError(`u is ${u}; a probability lies from 0 to 1.`);
  check(distribution);
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'normal':
      return distribution.sd === 0 ? distribution.mean : distribution.mean + distribution.sd * inverseNormal(u);
    case 'logNormal': {
      const sigma = Math.sqrt(Math.log1p(distribution.cv ** 2));
      return sigma === 0 ? distribution.median : distribution.median * Math.exp(sigma * inverseNormal(u));
    }
    case 'uniform':
      return distribution.lower + (distribution.upper - distribution.lower) * u;
    case 'beta': {
      const { alpha, beta, lower = 0, upper = 1 } = distribution;
      return lower + (upper - lower) * inverseIncompleteBeta(u, alpha, beta);
    }
    case 'triangular':
      return triangular(distribution, u);
  }
}

function triangular({ lower, mode, upper }: { lower: number; mode: number; upper: number }, u: number): number {
  const width = upper - lower;
  if (width === 0) return lower;
  const rising = (mode - lower) / width;
  if (u < rising) return lower + Math.sqrt(u * width * (mode - lower));
  return upper - Math.sqrt((1 - u) * width * (upper - mode));
}

function check(distribution: Distribution): void {
  const refuse = (name: string, allowed: string) => {
    throw new RangeError(`${name} of the ${distribution.kind} distribution must be ${allowed}.`);
  };
  switch (distribution.kind) {
    case 'normal':
      if (!(distribution.sd >= 0)) refuse('sd', '0 or more');
      break;
    case 'logNormal':
      if (!(distribution.median > 0)) refuse('median', 'above 0');
      if (!(distribution.cv >= 0)) refuse('cv', '0 or more');
      break;
    case 'uniform':
      if (!(distribution.upper >= distribution.lower)) refuse('upper', 'at least lower');
      break;
    case 'beta':
      if (!(distribution.alpha > 0 && distribution.beta > 0)) refuse('alpha and beta', 'above 0');
      if (!((distribution.upper ?? 1) >= (distribution.lower ?? 0))) refuse('upper', 'at least lower');
      break;
    case 'triangular':
      if (!(distribution.lower <= distribution.mode && distribution.mode <= distribution.upper)) {
        refuse('mode', 'between lower and upper');
      }
  }
}
