import { inverseNormal, latinHypercube, stream } from '#numerics';
import { type CommonName, commonNames, commonPriors, commonValue } from './common-priors.ts';

/** What is believed about the common numbers: normal in standard deviations of their priors. */
export interface Belief {
  /** (nCommon) */
  readonly mean: readonly number[];
  /** lower triangle of the Cholesky factor of the covariance, one row per number */
  readonly factor: readonly (readonly number[])[];
}

/** One possible state of affairs: a value of every common number. */
export type Possibility = Readonly<Record<CommonName, number>>;

/** The belief before any target was looked at. */
export const priorBelief: Belief = {
  mean: commonNames.map(() => 0),
  factor: commonNames.map((_, i) => Array.from({ length: i + 1 }, (_, k) => (k === i ? 1 : 0))),
};

/** Possibilities drawn from a belief; more of them only add to the ones before. */
export function drawPossibilities(belief: Belief, seed: number, count: number): readonly Possibility[] {
  return Array.from({ length: count }, (_, e) => {
    const random = stream(seed, e, 'possibility');
    const standard = commonNames.map(() => random.normal());
    return possibilityAt(
      belief.mean.map((mean, i) => belief.factor[i].reduce((sum, value, k) => sum + value * standard[k], mean)),
    );
  });
}

/** Places of the common numbers in their priors, in standard deviations, spread evenly over each of them (nCommon each). */
export function drawPlaces(seed: number, count: number): readonly Float64Array[] {
  const unit = latinHypercube(seed, count, commonNames.length);
  return Array.from({ length: count }, (_, e) =>
    unit.slice(e * commonNames.length, (e + 1) * commonNames.length).map((u) => inverseNormal(u)),
  );
}

/** The possibility at so many standard deviations from the middle of every prior. */
export function possibilityAt(z: ArrayLike<number>): Possibility {
  return Object.fromEntries(commonNames.map((name, i) => [name, commonValue(commonPriors[name], z[i])])) as Possibility;
}
