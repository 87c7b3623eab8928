import type { DrawsHead } from '#forecast';
import type { Product } from '#plan';

/** What the simulated clinic, its patients and their coming back are like. Everything is known, which is the point. */
export interface RegistrySettings {
  readonly patients: number;
  readonly seed: number;
  /** injectors and lots are those of this clinic, whoever its patients are */
  readonly clinic: number;
  readonly injectors: number;
  /** share of the variance of a hand that the injector always brings along, the rest being drawn anew [1] */
  readonly handShare: number;
  /** treatments of a patient: one to so many */
  readonly mostTreatments: number;
  readonly weeks: readonly number[];
  /** standard deviations of our priors by which everybody differs from them, by input */
  readonly truth: Readonly<Record<string, number>>;
  /** forecasts are drawn as a registry keeps them, from this seed and these learnt priors; without it as the study draws them */
  readonly drawnFrom?: Pick<DrawsHead, 'seed' | 'learnt'>;
  /** how much more the old respond: correlation of age with sensitivity, which no forecast knows of */
  readonly sensitivityByAge: number;
  readonly attendance: AttendanceSettings;
  /** share of treatments that somebody else pays for [1] */
  readonly paidShare: number;
  /** chance that a paid patient tells of trouble they had [1] */
  readonly paidTells: number;
  /** people treated elsewhere who are known only because they complained */
  readonly complainers: number;
  /** lots of each product; strength between lots as a standard deviation of its logarithm */
  readonly lots: { readonly perProduct: number; readonly sd: number };
  /** one lot that is so many times as strong; null when none is */
  readonly badLot: { readonly number: number; readonly strength: number } | null;
}

/** Log-odds of coming when invited. */
export interface AttendanceSettings {
  readonly base: number;
  /** per standard deviation of age */
  readonly age: number;
  /** per standard deviation of the way to the clinic */
  readonly distance: number;
  /** when the patient is unhappy: what no covariate shows */
  readonly unhappy: number;
  /** per mm that the lip shows more than the usual reach of half a block: what no covariate shows either */
  readonly lift: number;
  /** how often an invitation is sent */
  readonly invitations: number;
  /** chance that an unhappy patient comes by herself [1] */
  readonly complains: number;
}

/** A clinic of a year where who comes depends on age and distance, which are known of everybody. */
export const usualSettings: RegistrySettings = {
  patients: 400,
  seed: 1,
  clinic: 1,
  injectors: 3,
  handShare: 0.3,
  mostTreatments: 2,
  weeks: [2, 8],
  truth: {},
  sensitivityByAge: 0.8,
  attendance: { base: 0.2, age: 0.9, distance: -0.7, unhappy: 0, lift: 0, invitations: 1, complains: 0 },
  paidShare: 0,
  paidTells: 0.4,
  complainers: 0,
  lots: { perProduct: 6, sd: 0.05 },
  badLot: null,
};

/** Two plans of the clinic: units and sites along the border of the lip [share of the length of half a lip]. */
export const clinicPlans: readonly { readonly plan: string; readonly product: Product; readonly units: number }[] = [
  { plan: 'lip-flip-4x1', product: 'onabotulinumtoxinA', units: 1 },
  { plan: 'lip-flip-4x1.5', product: 'onabotulinumtoxinA', units: 1.5 },
  { plan: 'lip-flip-4x1', product: 'incobotulinumtoxinA', units: 1 },
];

/** Who injects, in turn. */
export const clinicRoles: readonly string[] = ['surgeon', 'dermatologist', 'nurse'];

/** A clinic of which every forecast is right: everybody is as our priors say, and every hand is drawn anew. */
export const asForecastSettings: RegistrySettings = {
  ...usualSettings,
  handShare: 0,
  sensitivityByAge: 0,
  lots: { ...usualSettings.lots, sd: 0 },
};
