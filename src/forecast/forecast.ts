import type { AnyExpression } from '#measure';

/** Quantiles over draws of one change at one week, in the measure's unit. */
export interface ChangeSummary {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
  readonly n: number;
}

export interface OutcomeSummary {
  readonly unit: string;
  readonly untreated: { readonly p05: number; readonly p50: number; readonly p95: number } | null;
  /** key = week */
  readonly change: Readonly<Record<string, ChangeSummary>>;
}

export interface EventOdds {
  readonly probability: number;
  readonly lo95: number;
  readonly hi95: number;
  /** week by which half of those affected have it; null when it has no onset */
  readonly onsetWeek: number | null;
  /** week by which half of those affected are rid of it; null when later than the last week, or when it has no end */
  readonly goneWeek: number | null;
  /** week by which nine in ten of those affected are rid of it; null when later than the last week */
  readonly goneWeekNineInTen: number | null;
  /** key = week: share of draws that have it at that week [1] */
  readonly byWeek: Readonly<Record<string, number>>;
  /** for a reader without training */
  readonly label: string;
  readonly rule: string;
  readonly sources: readonly string[];
  /** what a composite is made of; absent when it is not */
  readonly components?: readonly EventComponent[];
  /** what whoever sees this event must read first */
  readonly notice?: string;
}

/** Odds of one thing that a composite event is made of, at any week. */
export interface EventComponent {
  readonly name: string;
  readonly label: string;
  readonly probability: number;
  readonly lo95: number;
  readonly hi95: number;
}

export interface VarianceShare {
  readonly expression: AnyExpression;
  readonly measure: string;
  readonly week: number;
  readonly operatorControls: number;
  readonly nobodyControls: number;
  readonly unknownAboutPatient: number;
  readonly byInput: readonly { readonly name: string; readonly first: number; readonly total: number }[];
}

/** Ten fixed draws for drawing: deciles by movement, the worst tenth marked. Outline change per contour point [mm]. */
export interface Ghost {
  readonly draw: number;
  readonly worst: boolean;
  /** (4 contours x 17 points x 3), positions after treatment at the ghost week [mm] */
  readonly outline: readonly number[];
  /** the same draw's outline before treatment [mm] */
  readonly before: readonly number[];
}

/** schema philtrum/forecast@1 */
export interface Forecast {
  readonly schema: 'philtrum/forecast@1';
  readonly label: string;
  readonly draws: number;
  readonly seed: number;
  readonly weeks: readonly number[];
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, OutcomeSummary>>>>;
  readonly events: Readonly<Record<string, EventOdds>>;
  /** events of the contract that this forecast cannot decide, with the reason */
  readonly notModelled: Readonly<Record<string, string>>;
  readonly varianceShares: readonly VarianceShare[];
  readonly surrogate: {
    readonly order: 'first-order' | 'full';
    readonly heldOutP95Mm: number | null;
    readonly exactResolves: number;
    readonly worstMm: number | null;
    /** the same for each expression; empty for a first answer */
    readonly byExpression: Readonly<Record<string, { readonly p95Mm: number; readonly worstMm: number }>>;
    /** people that were solved, and people whose mouth did not come to rest */
    readonly people: number;
    readonly refusedPeople: number;
  };
  readonly assumedParameters: { readonly count: number; readonly list: readonly string[] };
  readonly detectionLimitMm: number;
  readonly ghosts: Readonly<Record<string, readonly Ghost[]>>;
  readonly provenance: {
    readonly software: string;
    readonly parameters: string;
    readonly seed: number;
    readonly kernel: string;
    /** eight hexadecimal digits that change with the measures of the face; absent for a brow alone */
    readonly face?: string;
    /** number and mark of the learnt priors that were drawn from; absent where our own were */
    readonly learntPriors?: { readonly version: number; readonly mark: string };
  };
}

/** Runs sample jobs; handed in by the shell (worker threads in Node, Web Workers in the page). */
export interface SamplePool {
  readonly size: number;
  run<Job, Result>(kind: 'sample', job: Job, signal?: AbortSignalLike): Promise<Result>;
}

/** The part of AbortSignal the domain needs (no DOM types here). */
export interface AbortSignalLike {
  readonly aborted: boolean;
}
