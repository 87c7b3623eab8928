import type { Product } from '#plan';
import { endplateWeights } from '../binding/endplate-weights.ts';
import { occupancy } from '../binding/occupancy.ts';
import { halfBlockDoseAt, productHaloAt, type ToxinResponse } from '../response.ts';
import { type DoseField, doseField, muscleDoseDensity } from '../spread/dose-field.ts';

/** A flat muscle outside the mouth, of parallel fibres, with nothing in the way of what is injected. */
export interface MuscleSlab {
  /** along the fibres [mm] */
  readonly length: number;
  /** across them [mm] */
  readonly width: number;
  /** [mm] */
  readonly thickness: number;
  /** muscle and what lies over and under it, all of which the dose spreads in [mm] */
  readonly tissue: number;
}

/** One injection into a slab, in the middle of its thickness. */
export interface SlabInjection {
  readonly product: Product;
  readonly units: number;
  /** [mm3] */
  readonly volume: number;
  /** place along the fibres, as a share of the length [1] */
  readonly along: number;
  /** off the middle line [mm] */
  readonly across: number;
}

const places = { along: 10, across: 6, deep: 2 } as const;
const MM3_PER_ML = 1000;

/**
 * Share of a slab's fibres that injections silence when the block is full, before any return [1]. Spread, occupancy and
 * endplate zones are those of the mouth; the endplates of a slab lie where the response puts those of a strap.
 * @param response of the first site for every injection
 */
export function silencedShare(
  slab: MuscleSlab,
  injections: readonly SlabInjection[],
  { sites, treatment }: ToxinResponse,
): number {
  const halfBlock = halfBlockDoseAt(treatment.potency);
  const perUnit = treatment.handling * treatment.occasion * treatment.sensitivity * MM3_PER_ML;
  const skill = treatment.needleSkill;
  const deposits = injections.map((injection) => ({
    x: injection.along * slab.length + skill * sites.placementX[0] + sites.driftX[0],
    y: injection.across + skill * sites.placementY[0] + sites.driftY[0],
    scale: perUnit / halfBlock[injection.product],
    field: slabField(slab, injection, { sites, treatment }),
  }));
  const { endplateCentreStrap: centre, endplateSeparation: separation, endplateSpread: spread } = treatment;
  const weights = endplateWeights({ centre, separation, spread }, places.along);
  let silenced = 0;
  for (let i = 0; i < places.along; i++) {
    const x = ((i + 0.5) / places.along) * slab.length;
    for (let j = 0; j < places.across; j++) {
      const y = ((j + 0.5) / places.across - 0.5) * slab.width;
      for (let k = 0; k < places.deep; k++) {
        const depth = slab.tissue / 2 + ((k + 0.5) / places.deep - 0.5) * slab.thickness;
        let dose = 0;
        for (const one of deposits) dose += one.scale * muscleDoseDensity(one.field, x - one.x, y - one.y, depth);
        silenced += weights[i] * occupancy(dose, treatment.hill);
      }
    }
  }
  return silenced / (places.across * places.deep);
}

/** The field of one dose in the middle of a slab's thickness, fascia over and under the muscle. */
export function slabField(
  { thickness, tissue }: MuscleSlab,
  { product, units, volume }: Pick<SlabInjection, 'product' | 'units' | 'volume'>,
  { sites, treatment }: ToxinResponse,
): DoseField {
  const given = sites.syringeDose[0];
  const kept = 1 - Math.min(1, Math.max(0, treatment.leak));
  const spreadMm = treatment.spreadMm * productHaloAt(treatment.brandHalo)[product];
  const deposit = {
    dose: units * given * kept,
    volume: volume * given,
    depth: tissue / 2,
    tissue,
    planes: [(tissue - thickness) / 2, (tissue + thickness) / 2] as const,
    fibres: [1, 0, 0] as const,
  };
  return doseField(deposit, { ...treatment, spreadMm });
}
