import type { PatientResult } from './solve/chunk-result.ts';
import type { Cohort } from './spec/cohort.ts';

/** Who and what is missing from the tables, so that nobody is left out in silence. */
export interface Missing {
  /** faces that were drawn and refused before one was taken */
  readonly faces: readonly { readonly face: number; readonly why: string }[];
  /** patients without outcomes */
  readonly patients: readonly { readonly patient: number; readonly why: string }[];
  /** plans that cannot be on a patient's face */
  readonly plans: readonly { readonly patient: number; readonly plan: string; readonly why: string }[];
  /** changes that are null: the treated mouth did not come to rest, or the measure is not defined there */
  readonly changes: number;
}

/** What is missing of some patients. */
export function missingOf(cohort: Cohort, results: readonly PatientResult[]): Missing {
  return {
    faces: results.flatMap(({ face, refusedFaces }) => refusedFaces.map((why) => ({ face, why }))),
    patients: results.flatMap(({ patient, refused }) => (refused === null ? [] : [{ patient, why: refused }])),
    plans: results.flatMap(({ patient, refusedPlans }) =>
      Object.entries(refusedPlans).map(([plan, why]) => ({ patient, plan: cohort.plans[Number(plan)].name, why })),
    ),
    changes: results.reduce((sum, { change }) => sum + change.filter((one) => one === null).length, 0),
  };
}
