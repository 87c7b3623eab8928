import type { SourceId } from '#sources';
import type { Product, SiteLandmark } from './plan.ts';

/** A number a plan is checked against. */
export interface Limit {
  readonly value: number;
  /** values that would be as defensible */
  readonly range: readonly [number, number];
  readonly unit: 'U' | 'mL' | 'mm' | '1';
  readonly source: SourceId;
}

/** What is known of one product's units. Every number is in this product's own units and says nothing of another's. */
export interface ProductLimits {
  /** labelled dose of the glabella, five sites, the yardstick for what is absurd [U] */
  readonly glabellaLabel: Limit;
  /** vials on sale [U] */
  readonly vials: { readonly values: readonly number[]; readonly source: SourceId };
}

function product(glabella: number, label: SourceId, vials: readonly number[]): ProductLimits {
  return {
    glabellaLabel: { value: glabella, range: [glabella, glabella], unit: 'U', source: label },
    vials: { values: vials, source: 'vialSizes' },
  };
}

/** Limits per product, in its own units. */
export const productLimits: Readonly<Record<Product, ProductLimits>> = {
  onabotulinumtoxinA: product(20, 'labelOna', [50, 100, 200]),
  abobotulinumtoxinA: product(50, 'labelAbo', [125, 300, 500]),
  incobotulinumtoxinA: product(20, 'labelInco', [50, 100, 200]),
  prabotulinumtoxinA: product(20, 'labelPrabo', [50, 100]),
  daxibotulinumtoxinA: product(40, 'labelDaxi', [50, 100]),
  letibotulinumtoxinA: product(20, 'labelLeti', [50, 100]),
};

/**
 * Checks for slips of the pen, not advice on dose: beyond these a plan is taken for a typing error.
 * The unit limits are shares of the product's own glabellar label.
 */
export const planLimits = {
  siteShareOfLabel: { value: 0.5, range: [0.25, 1], unit: '1', source: 'assumed' },
  totalShareOfLabel: { value: 2, range: [1, 4], unit: '1', source: 'assumed' },
  diluentMin: { value: 0.5, range: [0.5, 1], unit: 'mL', source: 'assumed' },
  diluentMax: { value: 10, range: [5, 20], unit: 'mL', source: 'assumed' },
  siteVolumeMax: { value: 0.5, range: [0.25, 1], unit: 'mL', source: 'assumed' },
  fillerSiteMax: { value: 0.3, range: [0.2, 0.5], unit: 'mL', source: 'assumed' },
  fillerTotalMax: { value: 3, range: [2, 4], unit: 'mL', source: 'assumed' },
  excisionMax: { value: 8, range: [6, 10], unit: 'mm', source: 'assumed' },
  /** share of the white lip that a lip lift may take on one face */
  excisionShareMax: { value: 0.6, range: [0.33, 0.6], unit: '1', source: 'assumed' },
  depthMax: { value: 20, range: [15, 25], unit: 'mm', source: 'assumed' },
  offsetMax: { value: 50, range: [40, 60], unit: 'mm', source: 'assumed' },
  /** a site of one side may reach this far over the midline */
  midlineSlack: { value: 1, range: [0, 2], unit: 'mm', source: 'assumed' },
  sitesMax: { value: 40, range: [20, 60], unit: '1', source: 'assumed' },
  armsMax: { value: 4, range: [1, 6], unit: '1', source: 'assumed' },
} as const satisfies Record<string, Limit>;

/** Most units in one site, in the product's own units [U]. */
export function unitsPerSiteMax(of: Product): number {
  return productLimits[of].glabellaLabel.value * planLimits.siteShareOfLabel.value;
}

/** Most units in all arms of one product together, in the product's own units [U]. */
export function unitsTotalMax(of: Product): number {
  return productLimits[of].glabellaLabel.value * planLimits.totalShareOfLabel.value;
}

/** Landmarks that exist once on each side. */
export const pairedLandmarks: readonly SiteLandmark[] = ['ch', 'cph', 'ala', 'en', 'ex', 'sci', 'ft'];

/** Template places of landmarks that no face parameter fixes [mm]. */
export const landmarkPlaces = {
  /** frontal distance of the alar base from the midline, scaled with the mouth's width */
  alaLateral: { value: 17, range: [15, 19], unit: 'mm', source: 'recalledAnatomy' },
  mouthWidth: { value: 48.06, range: [38, 58], unit: 'mm', source: 'pietruski' },
  /** alar base above sn */
  alaAboveSn: { value: 2, range: [0, 4], unit: 'mm', source: 'recalledAnatomy' },
  /** pogonion below sl */
  pgBelowSl: { value: 16, range: [13, 19], unit: 'mm', source: 'recalledAnatomy' },
} as const satisfies Record<string, Limit>;
