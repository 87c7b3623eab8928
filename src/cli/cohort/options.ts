/** Options of `philtrum cohort run SPEC`. */
export interface CohortOptions {
  /** A specification, YAML or JSON. */
  readonly spec: string;
  /** Worker threads; one per core without it. */
  readonly threads?: number | undefined;
  /** Folder for tables, manifest and chunks; named after the specification without it. */
  readonly out?: string | undefined;
  /** Leave the solving to workers, by way of the database. */
  readonly queue: boolean;
  /** Print the manifest as JSON on standard output. */
  readonly json: boolean;
}

/** Options of `philtrum cohort cancel SPEC`. */
export type CancelOptions = Pick<CohortOptions, 'spec' | 'json'>;

/** Options of `philtrum cohort status`. */
export type StatusOptions = Pick<CohortOptions, 'json'>;

/** Options of `philtrum cohort show DIR`. */
export interface ShowOptions {
  /** Folder that a finished run wrote. */
  readonly folder: string;
  /** Print the analysis as JSON on standard output. */
  readonly json: boolean;
}

/** Options of `philtrum worker`. */
export interface WorkerOptions {
  /** Worker threads; one per core without it. */
  readonly threads?: number | undefined;
}
