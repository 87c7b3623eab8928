import { buildFace, type FaceParameters } from '#anatomy';
import { bodyInputNames, treatmentOn } from '#forecast';
import type { FinishedCohort } from '../finished/finished-cohort.ts';
import { personAt, placesOf } from '../solve/draw-patient.ts';
import { spreadInputs } from './parameters.ts';

/** Where the spread of a cohort's results comes from; what none of these explains is the rest. */
export const causes = ['face', 'body', 'placement', 'spread', 'response'] as const;
export type Cause = (typeof causes)[number];

/** Which of the drawn columns belong to which cause, for one plan. */
export type DrawnColumns = Readonly<Record<'body' | 'placement' | 'spread' | 'response', readonly number[]>>;

/** Columns of what is drawn for a patient under a plan; null when the plan could be on no face of the cohort. */
export function columnsOf({ manifest, patients }: FinishedCohort, plan: number): DrawnColumns | null {
  const columns: Record<keyof DrawnColumns, number[]> = { body: [], placement: [], spread: [], response: [] };
  columns.body.push(...bodyInputNames.keys());
  for (const one of patients) {
    if (one.refused !== null) continue;
    const found = treatmentOn(buildFace(one.lengths as FaceParameters, 'coarse'), manifest.cohort.plans[plan].plan);
    if (!found.ok) continue;
    for (const [i, { group, controls }] of found.treatment.inputs.entries()) {
      const cause = controls === 'operator' ? 'placement' : spreadInputs.has(group) ? 'spread' : 'response';
      columns[cause].push(bodyInputNames.length + i);
    }
    return columns;
  }
  return null;
}

/** Where a patient lies in what is drawn: places in the priors, within 0 and 1, by cause. */
export interface DrawnInputs extends Readonly<Record<keyof DrawnColumns, readonly number[]>> {
  readonly patient: number;
}

/**
 * What was drawn for every patient under a plan, which stands in no table, drawn again from the seed.
 * @returns null when this version draws other people than those of the tables, or the plan could be on no face
 */
export function drawnInputs(finished: FinishedCohort, plan: number): readonly DrawnInputs[] | null {
  const columns = drawsTheSame(finished) ? columnsOf(finished, plan) : null;
  if (columns === null) return null;
  const width = 1 + Math.max(...Object.values(columns).flat());
  return finished.patients.map((_, patient) => {
    const places = drawnPlaces(finished, patient, width);
    const of = (cause: keyof DrawnColumns) => columns[cause].map((column) => places[column]);
    return { patient, body: of('body'), placement: of('placement'), spread: of('spread'), response: of('response') };
  });
}

const bodiesCompared = 20;

/**
 * Whether this version draws the people that stand in the tables: only then are their hands and tissue, which no table holds,
 * those that it draws again.
 */
export function drawsTheSame({ manifest, patients }: FinishedCohort): boolean {
  return patients.slice(0, bodiesCompared).every(({ body }, patient) => {
    const again = personAt(manifest.cohort, patient);
    return body.every((value, i) => Math.abs(value - again[i]) <= 1e-6 * Math.abs(value));
  });
}

/** Places of a patient's body and treatment in their priors, one column each (nColumn) within 0 and 1. */
export function drawnPlaces({ manifest }: FinishedCohort, patient: number, columnCount: number): Float64Array {
  return placesOf(manifest.cohort, patient, columnCount - bodyInputNames.length);
}
