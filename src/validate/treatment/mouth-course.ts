import type { FaceModel } from '#anatomy';
import type { OutcomeTable, SimulatedMouth } from '#forecast';
import type { Expression } from '#measure';
import { type PreparedTreatment, prepareTreatment, strength } from '#pharmacology';
import type { Participant } from '../belief/people.ts';
import type { Study } from '../study.ts';
import { type MouthTreatment, planOf } from './plans.ts';

const prepared = new WeakMap<FaceModel, WeakMap<Study, PreparedTreatment>>();

/** A study's plan that cannot be on the face it is repeated on. */
export class PlanRefused extends Error {}

/** A study's treatment on a face, placed once. @throws PlanRefused when a site of it cannot be on the face */
export function treatmentOf(face: FaceModel, study: Study, intent: MouthTreatment): PreparedTreatment {
  const known = prepared.get(face) ?? new WeakMap<Study, PreparedTreatment>();
  prepared.set(face, known);
  const before = known.get(study);
  if (before !== undefined) return before;
  const preparation = prepareTreatment(face, planOf(study, intent));
  if (!preparation.ok) throw new PlanRefused(`${intent}: ${preparation.detail}`);
  known.set(study, preparation.prepared);
  return preparation.prepared;
}

/** What a participant's mouth does over the weeks. */
export interface MouthCourse {
  /** before the treatment, in the measure's unit */
  untreated(expression: Expression, measure: string): number;
  /** treated minus untreated at the k-th week */
  change(expression: Expression, measure: string, k: number): number;
}

/** The course of one participant after the study's treatment. */
export function courseOf(
  mouth: SimulatedMouth,
  one: Participant,
  weeks: readonly number[],
  treatment: PreparedTreatment,
): MouthCourse {
  const blocks = strength(treatment, one.response, weeks).map((left) => 1 - left);
  return coursesOf(mouth, one, weeks, blocks);
}

/** The same without a treatment. */
export function untreatedCourse(mouth: SimulatedMouth, one: Participant): MouthCourse {
  return coursesOf(mouth, one, [0], new Float64Array(mouth.face.fascicles.length));
}

function coursesOf(
  mouth: SimulatedMouth,
  one: Participant,
  weeks: readonly number[],
  blocks: Float64Array,
): MouthCourse {
  const person = mouth.person(one.body);
  const tables = new Map<Expression, OutcomeTable>();
  const tableOf = (expression: Expression): OutcomeTable => {
    const table = tables.get(expression) ?? person.course(expression, blocks, weeks);
    tables.set(expression, table);
    return table;
  };
  return {
    untreated: (expression, measure) => tableOf(expression).untreated.get(measure)![0],
    change: (expression, measure, k) => tableOf(expression).change.get(measure)![k],
  };
}
