import type { FaceParameters } from '#anatomy';

/** What came of one virtual patient; numbers that are not defined are null. */
export interface PatientResult {
  /** face times draws plus draw */
  readonly patient: number;
  readonly face: number;
  readonly draw: number;
  readonly faceName: string;
  readonly sex: 'female' | 'male' | null;
  /** lengths of the face; null when no face could be had */
  readonly lengthsMm: FaceParameters | null;
  /** what no photograph shows of the person, by name, each in its own unit */
  readonly body: Readonly<Record<string, number>>;
  /** faces that were drawn before this one and refused; said once, with the first draw of a face */
  readonly refusedFaces: readonly string[];
  /** why this patient has no outcomes at all */
  readonly refused: string | null;
  /** why a plan cannot be on this face, by plan number */
  readonly refusedPlans: Readonly<Record<string, string>>;
  /** (nOutcome) in the outcome's unit */
  readonly untreated: readonly (number | null)[];
  /** (nPlan x nWeek x nOutcome) treated minus untreated */
  readonly change: readonly (number | null)[];
  /** (nPlan x nEvent) chance of the event at any of the weeks [1] */
  readonly events: readonly (number | null)[];
}

/** Everything a chunk of a cohort says, as it is stored. */
export interface ChunkResult {
  readonly schema: 'philtrum/cohort-chunk@1';
  /** mark of the cohort, the engine and the kernel */
  readonly run: string;
  readonly chunk: number;
  readonly patients: readonly PatientResult[];
}
