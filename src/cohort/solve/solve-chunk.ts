import type { DenseKernel } from '#numerics';
import { type Cohort, patientCount } from '../spec/cohort.ts';
import type { PatientResult } from './chunk-result.ts';
import { type CohortFace, faceOf } from './draw-face.ts';
import { solvePatient } from './solve-patient.ts';

/**
 * Solves one chunk. Its patients depend on the cohort and their numbers alone: any chunk may be solved anywhere, in any order,
 * again, and gives the same numbers with the same engine and kernel.
 * @throws RangeError when there is no such chunk
 */
export function solveChunk(cohort: Cohort, chunk: number, kernel: DenseKernel): readonly PatientResult[] {
  const [from, to] = patientsOf(cohort, chunk);
  const faces = new Map<number, CohortFace>();
  return Array.from({ length: to - from }, (_, k) => {
    const number = Math.floor((from + k) / cohort.draws);
    const known = faces.get(number) ?? faceOf(cohort, number);
    faces.set(number, known);
    return solvePatient({ cohort, patient: from + k, face: known, kernel });
  });
}

/**
 * First patient of a chunk and the one after its last.
 * @throws RangeError when there is no such chunk
 */
export function patientsOf(cohort: Cohort, chunk: number): readonly [number, number] {
  const all = patientCount(cohort);
  const from = chunk * cohort.chunk;
  if (Number.isInteger(chunk) && chunk >= 0 && from < all) return [from, Math.min(all, from + cohort.chunk)];
  throw new RangeError(`chunk is ${chunk}; allowed: 0 to ${Math.ceil(all / cohort.chunk) - 1}`);
}
