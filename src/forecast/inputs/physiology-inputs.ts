import { type Physiology, type Prior, physiologyPriors } from '#mechanics';
import { inverseNormal } from '#numerics';
import { method } from '../parameters.ts';
import { type GivenPriors, placeInOurs } from './given-priors.ts';

/** Names of the person's unseen numbers, in the order they are sampled. */
export const physiologyNames = Object.keys(physiologyPriors) as (keyof Physiology)[];

const z95 = inverseNormal(0.95);
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
export function personFromUnit(unit: ArrayLike<number>, priors: GivenPriors = {}): DrawnPerson {
  const z = new Float64Array(physiologyNames.length);
  const entries = physiologyNames.map((name, i) => {
    const prior = physiologyPriors[name];
    const given = priors[name];
    const inside = withoutTails(unit[i]);
    const u = given === undefined ? inside : placeInOurs(name, given, inside);
    const place = placeInPrior(prior, u);
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

/** Value of a prior at a share u of it, and how many standard deviations that is from its middle. */
export function placeInPrior(prior: Prior, u: number): { readonly value: number; readonly z: number } {
  const z = prior.shape === 'uniform' ? halfWidth * (2 * u - 1) : inverseNormal(u);
  return { value: valueAt(prior, u), z };
}

function valueAt({ median, p05, p95, shape }: Prior, u: number): number {
  if (shape === 'uniform') return p05 + ((u - 0.05) / 0.9) * (p95 - p05);
  const spread = inverseNormal(u) / (2 * z95);
  return shape === 'normal' ? median + spread * (p95 - p05) : median * (p95 / p05) ** spread;
}
