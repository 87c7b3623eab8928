/** Somebody who agreed to research and was treated, as the registry knows them without opening a name. */
export interface ExtractPerson {
  readonly id: string;
  readonly sex: 'female' | 'male' | 'other' | 'not-said';
  readonly birthYear: number | null;
  /** oldest first, one or more */
  readonly sessions: readonly ExtractSession[];
}

/** One session and what came of it. */
export interface ExtractSession {
  readonly id: string;
  readonly at: Date;
  readonly role: string;
  readonly paidBy: 'patient' | 'discount' | 'free' | 'promotion';
  readonly cameBy: 'returning' | 'referral' | 'search' | 'social-media' | 'advertising' | 'not-said';
  readonly syringes: readonly ExtractSyringe[];
  readonly visits: readonly ExtractVisit[];
  readonly measures: readonly ExtractMeasure[];
  readonly harms: readonly ExtractHarm[];
  readonly said: readonly ExtractStatement[];
}

/** What was in a syringe and where it went; amounts in the unit of the substance. */
export interface ExtractSyringe {
  readonly intent: string;
  readonly substance: string;
  readonly amountUnit: 'U' | 'mL';
  readonly lot: string;
  readonly sites: readonly { readonly landmark: string; readonly side: string; readonly amount: number }[];
}

/** A visit that everybody is invited to. */
export interface ExtractVisit {
  /** as planned, never as it was [week] */
  readonly week: number;
  readonly invited: boolean;
  readonly came: boolean;
  readonly missedBecause: string | null;
  readonly answers: readonly { readonly question: string; readonly answer: number }[];
}

/** A measure before the session, or at one of its visits [mm or mm2]. */
export interface ExtractMeasure {
  /** planned week of the visit; null before the session */
  readonly week: number | null;
  readonly expression: string;
  readonly measure: string;
  readonly value: number;
}

/** Something unwanted after a session. */
export interface ExtractHarm {
  readonly kind: string;
  readonly severity: string;
  readonly serious: boolean;
  /** whole weeks from the session to its first day */
  readonly startedWeek: number;
  /** whole weeks it lasted; null while it lasts */
  readonly lastedWeeks: number | null;
}

/** One thing that the last forecast of a session said. */
export interface ExtractStatement {
  readonly name: string;
  readonly expression: string | null;
  readonly week: number | null;
  readonly probability: number | null;
  readonly p05: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}
