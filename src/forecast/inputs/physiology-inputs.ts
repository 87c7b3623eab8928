import { type Physiology, type Prior, physiologyPriors } from '#mechanics';
import { inverseNormal, priorQuantile } from '#numerics';
import { method } from '../parameters.ts';
import { type GivenPriors, placeInOurs } from './given-priors.ts';
import { correlateAs, type KnownPerson } from './known-person.ts';

/** Names of the person's unseen numbers, in the order they are sampled. */
export const physiologyNames = Object.keys(physiologyPriors) as (keyof Physiology)[];

const halfWidth = Math.sqrt(3);

/** A person drawn from the priors, as values and as standard deviations from the middle of each prior. */
export interface DrawnPerson {
  readonly physiology: Physiology;
  /** (nPhysiology) [1] */
  readonly z: Float64Array;
}

/** What is known in place of our priors: of single inputs, and of one person's inputs together. */
export interface Known {
  readonly priors?: GivenPriors | undefined;
  readonly person?: KnownPerson | undefined;
}

/**
 * People from rows of the unit cube. The outermost {@link method.tailCut} of every prior is never drawn.
 * @returns takes a row (nPhysiology) within 0 and 1, both excluded, in the order of {@link physiologyNames}
 */
export function personDrawer(known?: Known): (unit: ArrayLike<number>) => DrawnPerson {
  const placesOf = placesAmong(physiologyNames, known);
  return (unit) => {
    const z = new Float64Array(physiologyNames.length);
    const places = placesOf(unit);
    const entries = physiologyNames.map((name, i) => {
      const at = atPlace(physiologyPriors[name], places[i]);
      z[i] = at.z;
      return [name, at.value] as const;
    });
    return { physiology: Object.fromEntries(entries) as unknown as Physiology, z };
  };
}

/** The same when nothing is known but our priors. */
export const personFromUnit = personDrawer();

/** The person with every unseen number at the median of its prior. */
export function medianPerson(): DrawnPerson {
  return personFromUnit(new Float64Array(physiologyNames.length).fill(0.5));
}

/** Moves a place of the unit interval away from both ends. */
export function withoutTails(u: number): number {
  return method.tailCut.value + (1 - 2 * method.tailCut.value) * u;
}

/** Where in our priors the inputs of a row of the unit cube lie. @param names of its columns, in their order */
export function placesAmong(
  names: readonly string[],
  { priors = {}, person }: Known = {},
): (unit: ArrayLike<number>) => Float64Array {
  const correlate = person && correlateAs(person, names);
  return (unit) => {
    const places = Float64Array.from(names, (name, i) => {
      const inside = withoutTails(unit[i]);
      return priors[name] === undefined ? inside : placeInOurs(name, priors[name], inside);
    });
    correlate?.(places);
    return places;
  };
}

/** Value of an input at a place of our prior, and how many standard deviations that is from its middle. */
export function atPlace(prior: Prior, u: number): { readonly value: number; readonly z: number } {
  const z = prior.shape === 'uniform' ? halfWidth * (2 * u - 1) : inverseNormal(u);
  return { value: priorQuantile(prior, u), z };
}
