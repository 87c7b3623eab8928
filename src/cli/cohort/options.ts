/** Options of `philtrum cohort run SPEC`. */
export interface CohortOptions {
  /** A specification, YAML or JSON. */
  readonly spec: string;
  /** Worker threads; one per core without it. */
  readonly threads?: number | undefined;
  /** Folder for tables, manifest and chunks; named after the specification without it. */
  readonly out?: string | undefined;
  /** Print the manifest as JSON on standard output. */
  readonly json: boolean;
}
