import type { ResultOptions } from '../options.ts';

/** What every command of the registry's housekeeping takes. */
export interface RegistryOptions extends ResultOptions {
  /** Folder of the registry; PHILTRUM_STORE or one of the person's own without it. DATABASE_URL names a server. */
  readonly store?: string | undefined;
}

/** Options of `philtrum backup FILE` and `philtrum restore FILE`. */
export interface BackupOptions extends RegistryOptions {
  readonly file: string;
  /** File whose first line is the passphrase; PHILTRUM_PASSPHRASE without it. */
  readonly passphraseFile?: string | undefined;
}

/** Options of `philtrum export DIR`. */
export interface ExportOptions extends RegistryOptions {
  readonly folder: string;
  readonly format: 'csv' | 'parquet' | 'fhir';
  /** Open names and remarks as well. */
  readonly withNames: boolean;
  /** Only what may be handed to researchers: those who agreed, in groups that look alike. */
  readonly research: boolean;
  /** People who must look alike. */
  readonly k?: number | undefined;
}

/** Options of `philtrum delete PATIENT`. */
export interface DeleteOptions extends RegistryOptions {
  /** Number of the patient's row, or the number in the clinic's own files. */
  readonly patient: string;
  /** Said by who means it. */
  readonly yes: boolean;
}
