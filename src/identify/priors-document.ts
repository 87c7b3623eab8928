import { type Physiology, physiologyPriors } from '#mechanics';
import { identifyParameters } from './parameters.ts';
import type { Posterior } from './posterior.ts';
import { bodyNames, bodyValue } from './unknowns.ts';

/** A prior as 5, 50 and 95 % quantiles, under the names that a priors document uses. */
export interface WrittenPrior {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}

/** What a forecast reads in place of our priors. */
export interface PriorsDocument {
  readonly schema: 'philtrum/priors@1';
  readonly priors: Readonly<Partial<Record<keyof Physiology, WrittenPrior>>>;
}

/** 5 and 95 % of a normal, in standard deviations. */
const z95 = 1.645;
/** Quantiles stay at least so far apart and so far inside what a forecast accepts [prior standard deviations]. */
const leastApart = 0.02;

/** The posterior of everything that a forecast draws of a person, as a document that it reads in place of our priors. */
export function priorsOf(posterior: Posterior): PriorsDocument {
  const count = posterior.mean.length;
  const priors = bodyNames.map((name, k) => {
    const sd = Math.sqrt(posterior.covariance[k * count + k]);
    return [name, written(name, posterior.mean[k], sd)] as const;
  });
  return { schema: 'philtrum/priors@1', priors: Object.fromEntries(priors) };
}

function written(name: keyof Physiology, mean: number, sd: number): WrittenPrior {
  if (!(name in physiologyPriors)) throw new RangeError(`${name} is no input of a forecast`);
  const outermost = identifyParameters.outermostSd.value - leastApart;
  const median = Math.max(leastApart - outermost, Math.min(outermost - leastApart, mean));
  const at = (z: number) => bodyValue(name, Math.max(-outermost, Math.min(outermost, z)));
  const half = Math.max(leastApart, z95 * sd);
  return { p05: at(median - half), median: at(median), p95: at(median + half) };
}
