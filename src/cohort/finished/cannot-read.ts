/** Why files are no finished cohort; shells put it into words. */
export type WhyUnreadable =
  | 'no-manifest'
  | 'several-manifests'
  | 'manifest-unreadable'
  | 'not-a-manifest'
  | 'table-missing'
  | 'not-as-written'
  | 'not-a-table'
  | 'column-missing'
  | 'row-count'
  | 'foreign-row'
  | 'too-large';

/** Files that are no finished cohort. */
export interface CannotRead {
  readonly ok: false;
  readonly reason: WhyUnreadable;
  /** the file it is about */
  readonly file: string;
  /** what of it: a field, a column, a row, or a number; empty where the file is all there is to say */
  readonly what: string;
}

/** Says that a file is not what a finished cohort needs. */
export function cannotRead(reason: WhyUnreadable, file: string, what: string | number = ''): CannotRead {
  return { ok: false, reason, file, what: String(what) };
}
