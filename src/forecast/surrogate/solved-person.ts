/** Where a person stands among all people the priors allow, and how hard each of their fascicles pulls. */
export interface PersonPoint {
  /** standardised physiology (nInput) [1] */
  readonly z: Float64Array;
  /** active tension of every fascicle in one expression, up to one common factor (nFascicle) */
  readonly tension: Float64Array;
}

/** One treatment that was solved exactly. */
export interface SolvedTreatment {
  /** fraction of every fascicle that is silenced (nFascicle) [1] */
  readonly block: Float64Array;
  /** treated minus untreated (nOutput) */
  readonly change: Float64Array;
}

/** Everything that was solved for one person in one expression: what a surrogate learns from. */
export interface SolvedPerson extends PersonPoint {
  /** (nOutput) */
  readonly untreated: Float64Array;
  /** derivative of every output to every fascicle's block at the untreated state (nFascicle x nOutput) */
  readonly sensitivity: Float64Array;
  readonly treatments: readonly SolvedTreatment[];
}

/** What all people of one expression share. */
export interface ExpressionLayout {
  readonly fascicleCount: number;
  readonly outputCount: number;
  /** weight of each output when errors are added up, 0 for outputs that are not judged (nOutput) */
  readonly outputWeight: Float64Array;
}
