/** How a treatment came into the registry: charted when it was given, paid for by somebody else, or known only because of a complaint. */
export const sourceTags = ['ordinary', 'paid', 'complainer'] as const;
export type SourceTag = (typeof sourceTags)[number];

/** One treatment of one patient with all that was said before it and seen after it. */
export interface TreatmentRow {
  readonly treatment: string;
  /** a pseudonym; all treatments of one person share it */
  readonly patient: string;
  /** weeks since the registry began, for order in time */
  readonly givenWeek: number;
  readonly plan: string;
  readonly injectorRole: string;
  readonly product: string;
  readonly lot: string;
  readonly source: SourceTag;
  /** known for everybody before the treatment, under the same names in every row; yes and no are 1 and 0 */
  readonly covariates: Readonly<Record<string, number>>;
  readonly forecast: ForecastSaid | null;
  readonly followUps: readonly FollowUpRow[];
}

/** What was forecast before the treatment. */
export interface ForecastSaid {
  /** outcome -> week -> quantiles, in the outcome's unit */
  readonly quantiles: Readonly<Record<string, Readonly<Record<string, QuantilesSaid>>>>;
  /** event -> chance at any week [1] */
  readonly events: Readonly<Record<string, number>>;
}

/** Five quantiles as said, in the outcome's unit. */
export interface QuantilesSaid {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/**
 * One follow-up that has fallen due, whether the patient came, and what was seen. Who complains gets a row of their own at that
 * week, whether or not they also came when invited: otherwise those who came look happier than they were.
 */
export interface FollowUpRow {
  readonly week: number;
  readonly came: boolean;
  /** `complaint`: came by themselves because unhappy; `invited` is meant when absent */
  readonly because?: 'invited' | 'complaint';
  /** invitations sent until the patient came, or in all when not; absent when not counted */
  readonly invitations?: number;
  /** measured, in the outcome's unit */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly events: Readonly<Record<string, boolean>>;
}

/** What is asked of the rows: one event, or one measured outcome, at one follow-up. */
export interface Question {
  readonly kind: 'event' | 'outcome';
  readonly name: string;
  readonly week: number;
  /** lowest and highest value an outcome can have, for the worst case; 0 and 1 for an event */
  readonly range?: readonly [lowest: number, highest: number];
}
