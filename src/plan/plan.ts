import type { Side } from '#anatomy';

/** Products whose units are their own and are never converted. */
export const products = [
  'onabotulinumtoxinA',
  'abobotulinumtoxinA',
  'incobotulinumtoxinA',
  'prabotulinumtoxinA',
  'daxibotulinumtoxinA',
  'letibotulinumtoxinA',
] as const;
export type Product = (typeof products)[number];

export const siteLandmarks = ['sn', 'ls', 'sto', 'li', 'sl', 'ch', 'cph', 'ala', 'pg'] as const;
export type SiteLandmark = (typeof siteLandmarks)[number];

/** Where the needle goes: an offset from a landmark along the skin in the frontal plane. */
export interface InjectionSite {
  readonly landmark: SiteLandmark;
  readonly side: 'patient-left' | 'patient-right' | 'midline';
  /** towards the patient's left, also on the right side [mm] */
  readonly dxMm: number;
  /** up [mm] */
  readonly dyMm: number;
}

export interface Injection {
  readonly site: InjectionSite;
  /** along the inward skin normal [mm] */
  readonly depthMm: number;
  /** of the arm's product [U] */
  readonly units: number;
}

export interface ToxinArm {
  readonly kind: 'toxin';
  readonly intent: 'lip-flip' | 'perioral-lines' | 'gummy-smile' | 'brow-lift';
  readonly product: Product;
  readonly vialUnits: number;
  readonly diluentMl: number;
  readonly injections: readonly Injection[];
}

/** A treatment plan; no arms = nothing is done. Filler and lip lift are refused by name until they are modelled. */
export interface Plan {
  readonly schema: 'philtrum/plan@1';
  readonly label: string;
  readonly arms: readonly ToxinArm[];
}

/** A site resolved on a face: position of the needle tip in the patient frame [mm]. */
export interface PlacedInjection {
  readonly injection: Injection;
  readonly product: Product;
  readonly volumeMl: number;
  readonly side: Side | 'midline';
  readonly skin: readonly [number, number, number];
  /** unit normal of the skin pointing into the tissue [1] */
  readonly inward: readonly [number, number, number];
  /** tissue from skin to mucosa at the site [mm] */
  readonly tissueMm: number;
  readonly tip: readonly [number, number, number];
}
