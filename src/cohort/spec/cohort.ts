import type { FaceParameters } from '#anatomy';
import type { Expression } from '#measure';
import type { Plan } from '#plan';

/** Faces drawn from what is known of people's lengths. */
export interface DrawnPopulation {
  readonly kind: 'drawn';
  readonly faces: number;
  /** seed of everything that is drawn, faces, people and treatments */
  readonly seed: number;
  /** share of women [1]; the others are men */
  readonly women: number;
}

/** Faces that somebody measured; people and treatments are drawn. */
export interface GivenPopulation {
  readonly kind: 'given';
  readonly seed: number;
  readonly faces: readonly GivenFace[];
}

export interface GivenFace {
  readonly name: string;
  /** all thirteen lengths [mm] */
  readonly parametersMm: FaceParameters;
}

/** A plan and what its rows are called. */
export interface CohortPlan {
  readonly name: string;
  readonly plan: Plan;
}

/** One measure in one expression. */
export interface CohortOutcome {
  readonly expression: Expression;
  readonly measure: string;
}

/**
 * A cohort as it is run: every face and every plan is given by {@link DrawnPopulation a seed} or in full, so that this alone decides each row.
 */
export interface Cohort {
  readonly schema: 'philtrum/cohort@1';
  readonly label: string;
  readonly population: DrawnPopulation | GivenPopulation;
  readonly plans: readonly CohortPlan[];
  /** people and treatments drawn on every face */
  readonly draws: number;
  /** after the treatment, ascending */
  readonly weeks: readonly number[];
  readonly outcomes: readonly CohortOutcome[];
  /** names of events, judged at the weeks above */
  readonly events: readonly string[];
  /** patients in a chunk, except the last */
  readonly chunk: number;
}

/** Number of faces of a cohort. */
export function faceCount({ population }: Cohort): number {
  return population.kind === 'drawn' ? population.faces : population.faces.length;
}

/** Number of virtual patients: every draw on every face. */
export function patientCount(cohort: Cohort): number {
  return faceCount(cohort) * cohort.draws;
}

/** Number of chunks; they are numbered from 0. */
export function chunkCount(cohort: Cohort): number {
  return Math.ceil(patientCount(cohort) / cohort.chunk);
}
