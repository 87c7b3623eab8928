/** Options of `philtrum document KIND`. */
export interface DocumentOptions {
  /** Which document. */
  readonly kind: string;
  /** A measurement document's file, or the name of a built-in face. */
  readonly face: string;
  /** A plan document's file, or the name of a built-in plan. */
  readonly plan: string;
  /** Forecasts of `philtrum forecast`: of the plan, and of other choices for the same face. */
  readonly forecast: readonly string[];
  /** A file of answers, as `philtrum advise` takes it. */
  readonly answers?: string | undefined;
  /** A file of details to print. */
  readonly details?: string | undefined;
  /** Language of the document. */
  readonly language: string;
  /** ISO 3166-1 code of the country. */
  readonly region?: string | undefined;
  /** A4 or Letter; without it the country's. */
  readonly paper?: string | undefined;
  /** For a professional's file, not for the patient. */
  readonly professional: boolean;
  /** File to write, .html or .pdf. */
  readonly out: string;
}
