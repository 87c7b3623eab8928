import type { RegistryOptions } from '../registry/options.ts';

/** Options of `philtrum learn [ROWS]`. */
export interface LearnOptions extends RegistryOptions {
  /** A file of rows; the registry without it. */
  readonly rows?: string | undefined;
}

/** Options of `philtrum learn series [ROWS]`. */
export interface SeriesOptions extends LearnOptions {
  /** Number of the patient's row, the number in the clinic's own files, or the pseudonym in a file of rows. */
  readonly patient: string;
  /** A measured outcome, such as rest.upperVermilionHeight. */
  readonly outcome?: string | undefined;
  /** An event, such as strawFails, in place of an outcome. */
  readonly event?: string | undefined;
  readonly week: number;
}

/** Options of `philtrum learn priors`. */
export interface PriorsOptions extends RegistryOptions {
  /** The file of learnt priors in force until now. */
  readonly previous?: string | undefined;
}
