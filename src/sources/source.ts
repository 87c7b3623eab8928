/** How far a statement was checked: read in a public copy, from memory, or computed by us from what was read. */
export type SourceStatus = 'seen' | 'recalled' | 'derived';

/** One paper, label or text that a number rests on. */
export interface Source {
  /** first author or body, as cited */
  readonly authors: string;
  /** short title, enough to find it */
  readonly title: string;
  readonly year: number | null;
  /** doi, PubMed number or address of the copy that was read; empty when only recalled */
  readonly where: string;
  /** people (or the unit named in `says`); null when not a study of people or not visible */
  readonly n: number | null;
  readonly seen: SourceStatus;
  /** what it says, in one line */
  readonly says: string;
}
