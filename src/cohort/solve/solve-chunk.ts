import type { DenseKernel } from '#numerics';
import { type Cohort, patientCount } from '../spec/cohort.ts';
import type { PatientResult } from './chunk-result.ts';
import { type CohortFace, faceOf } from './draw-face.ts';
import { solvePatient } from './solve-patient.ts';

/** Patients in a row, by number: the first, and the one after the last. */
export type PatientRange = readonly [from: number, to: number];

/**
 * Solves patients in a row. Each depends on the cohort and its number alone: any may be solved anywhere, in any order, in any
 * company, again, and gives the same numbers with the same engine and kernel.
 */
export function solvePatients(cohort: Cohort, [from, to]: PatientRange, kernel: DenseKernel): readonly PatientResult[] {
  const faces = new Map<number, CohortFace>();
  return Array.from({ length: to - from }, (_, k) => {
    const number = Math.floor((from + k) / cohort.draws);
    const known = faces.get(number) ?? faceOf(cohort, number);
    faces.set(number, known);
    return solvePatient({ cohort, patient: from + k, face: known, kernel });
  });
}

/**
 * The patients of a chunk.
 * @throws RangeError when there is no such chunk
 */
export function patientsOf(cohort: Cohort, chunk: number): PatientRange {
  const all = patientCount(cohort);
  const from = chunk * cohort.chunk;
  if (Number.isInteger(chunk) && chunk >= 0 && from < all) return [from, Math.min(all, from + cohort.chunk)];
  throw new RangeError(`chunk is ${chunk}; allowed: 0 to ${Math.ceil(all / cohort.chunk) - 1}`);
}
