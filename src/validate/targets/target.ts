/** One published number, sign or range, with the conditions it was found under. Missing conditions are null. */
export interface Target {
  readonly id: string;
  /** rows of one study share what that study did differently from others */
  readonly study: string;
  readonly procedure: string;
  readonly measure: string;
  readonly unit: string;
  readonly population: string;
  readonly product: string;
  /** as written: a number, or words such as `15-20` [U of the product] */
  readonly unitsPerSite: number | string | null;
  readonly totalUnits: number | string | null;
  readonly sites: number | string | null;
  readonly week: number | null;
  readonly n: number | null;
  readonly source: string;
  readonly published: Published;
}

/** What was found; all null when only a prediction is asked for. */
export interface Published {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly ci95: readonly [number, number] | null;
  /** lowest and highest value reported, of patients or of studies */
  readonly range: readonly [number, number] | null;
  /** shares observed at given sizes, by size */
  readonly points: Readonly<Record<string, number>> | null;
  /** a direction or an ordering, in words */
  readonly expect: string | null;
}
