import type { FaceModel } from '#anatomy';
import type { SimulatedMouth } from '#forecast';
import type { Expression } from '#measure';
import { type PreparedTreatment, prepareTreatment, strength } from '#pharmacology';
import type { Participant } from '../belief/people.ts';
import type { Study } from '../study.ts';
import { type Course, courseUnder } from './course.ts';
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
export type MouthCourse = Course<Expression>;

/** The course of one participant after the study's treatment. */
export function courseOf(
  mouth: SimulatedMouth,
  one: Participant,
  weeks: readonly number[],
  treatment: PreparedTreatment,
): MouthCourse {
  const blocks = strength(treatment, one.response, weeks).map((left) => 1 - left);
  return courseUnder(mouth.person(one.body), blocks, weeks);
}

/** The same without a treatment. */
export function untreatedCourse(mouth: SimulatedMouth, one: Participant): MouthCourse {
  return courseUnder(mouth.person(one.body), new Float64Array(mouth.face.fascicles.length), [0]);
}
