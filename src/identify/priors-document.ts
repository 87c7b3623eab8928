import type { Posterior } from './posterior.ts';
import { bodyNames } from './unknowns.ts';

/** A person's inputs of a forecast together: a normal over places counted in standard deviations from the middle of each prior. */
export interface JointPerson {
  readonly inputs: readonly string[];
  /** (nInput) */
  readonly mean: readonly number[];
  /** (nInput rows of nInput) */
  readonly covariance: readonly (readonly number[])[];
}

/** What a forecast reads in place of our priors. */
export interface PriorsDocument {
  readonly schema: 'philtrum/priors@2';
  readonly person: JointPerson;
}

/** The posterior of everything that a forecast draws of a person, as a document that it reads in place of our priors. */
export function priorsOf(posterior: Posterior): PriorsDocument {
  return { schema: 'philtrum/priors@2', person: jointPerson(posterior) };
}

/** The posterior of everything that a forecast draws of a person, whatever the pulls and the jaw are. */
export function jointPerson({ mean, covariance }: Posterior): JointPerson {
  const count = mean.length;
  const row = (a: number) => bodyNames.map((_, b) => covariance[a * count + b]);
  return { inputs: bodyNames, mean: mean.slice(0, bodyNames.length), covariance: bodyNames.map((_, a) => row(a)) };
}
