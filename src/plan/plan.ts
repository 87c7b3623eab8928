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

export const mouthLandmarks = ['sn', 'ls', 'sto', 'li', 'sl', 'ch', 'cph', 'ala', 'pg'] as const;
export type MouthLandmark = (typeof mouthLandmarks)[number];
export const browLandmarks = ['g', 'n', 'en', 'ex', 'sci', 'ft', 'tr'] as const;
export type BrowLandmark = (typeof browLandmarks)[number];
export const siteLandmarks = [...mouthLandmarks, ...browLandmarks] as const;
export type SiteLandmark = MouthLandmark | BrowLandmark;

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

/** Hyaluronic acid gels by how hard they resist shear. */
export const gelClasses = ['soft', 'medium', 'firm'] as const;
export type GelClass = (typeof gelClasses)[number];

export interface FillerInjection {
  readonly site: InjectionSite;
  /** along the inward skin normal [mm] */
  readonly depthMm: number;
  readonly volumeMl: number;
}

/** Gel that adds volume. */
export interface FillerArm {
  readonly kind: 'filler';
  readonly gelClass: GelClass;
  readonly injections: readonly FillerInjection[];
}

/** A strip of skin taken out below the nose. */
export interface LipLiftArm {
  readonly kind: 'lip-lift';
  /** height of the strip at the midline [mm] */
  readonly excisionMm: number;
}

export type Arm = ToxinArm | FillerArm | LipLiftArm;

/** A treatment plan; no arms = nothing is done. */
export interface Plan {
  readonly schema: 'philtrum/plan@1';
  readonly label: string;
  readonly arms: readonly Arm[];
}

/** A plan of nothing but toxin. */
export interface ToxinPlan extends Plan {
  readonly arms: readonly ToxinArm[];
}

/** A needle's way on a face. */
export interface NeedlePlace {
  readonly side: Side | 'midline';
  readonly skin: readonly [number, number, number];
  /** unit normal of the skin pointing into the tissue [1] */
  readonly inward: readonly [number, number, number];
  /** tissue from skin to mucosa at the site [mm] */
  readonly tissueMm: number;
  /** position of the tip in the patient frame [mm] */
  readonly tip: readonly [number, number, number];
}

/** An injection of toxin on a face. */
export interface PlacedInjection extends NeedlePlace {
  readonly injection: Injection;
  readonly product: Product;
  readonly volumeMl: number;
}

/** An injection of gel on a face. */
export interface PlacedFiller extends NeedlePlace {
  readonly injection: FillerInjection;
}
