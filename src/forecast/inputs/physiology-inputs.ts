import { type Physiology, type Prior, physiologyPriors } from '#mechanics';
import { inverseNormal, priorQuantile } from '#numerics';
import { method } from '../parameters.ts';
import { type GivenPriors, placeInOurs } from './given-priors.ts';

/** Names of the person's unseen numbers, in the order they are sampled. */
export const physiologyNames = Object.keys(physiologyPriors) as (keyof Physiology)[];

const halfWidth = Math.sqrt(3);

/** A person drawn from the priors, as values and as standard deviations from the middle of each prior. */
export interface DrawnPerson {
  readonly physiology: Physiology;
  /** (nPhysiology) [1] */
  readonly z: Float64Array;
}

/**
 * A person from one row of the unit cube. The outermost {@link method.tailCut} of every prior is never drawn.
 * @param unit (nPhysiology) within 0 and 1, both excluded, in the order of {@link physiologyNames}
 * @param priors given in place of ours
 */
export function personFromUnit(unit: ArrayLike<number>, priors?: GivenPriors): DrawnPerson {
  const z = new Float64Array(physiologyNames.length);
  const entries = physiologyNames.map((name, i) => {
    const place = placeInPrior(name, physiologyPriors[name], unit[i], priors);
    z[i] = place.z;
    return [name, place.value] as const;
  });
  return { physiology: Object.fromEntries(entries) as unknown as Physiology, z };
}

/** The person with every unseen number at the median of its prior. */
export function medianPerson(): DrawnPerson {
  return personFromUnit(new Float64Array(physiologyNames.length).fill(0.5));
}

/** Moves a place of the unit interval away from both ends. */
export function withoutTails(u: number): number {
  return method.tailCut.value + (1 - 2 * method.tailCut.value) * u;
}

/**
 * Value of an input at a place of the unit interval, and how many standard deviations that is from the middle of our prior.
 * @param given priors in place of ours, by name
 */
export function placeInPrior(name: string, prior: Prior, unit: number, given: GivenPriors = {}) {
  const inside = withoutTails(unit);
  const other = given[name];
  const u = other === undefined ? inside : placeInOurs(name, other, inside);
  const z = prior.shape === 'uniform' ? halfWidth * (2 * u - 1) : inverseNormal(u);
  return { value: priorQuantile(prior, u), z };
}
