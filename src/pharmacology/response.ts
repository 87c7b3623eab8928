import { type Product, products } from '#plan';
import { inputSpace, record, type Sampled, type SampledInput } from './input-space.ts';
import {
  halfBlockDose,
  type ProductPrior,
  productHalo,
  type SiteInput,
  sitePriors,
  type TreatmentInput,
  treatmentPriors,
} from './parameters.ts';

/** How one treatment with toxin turns out; see the units in `sitePriors` and `treatmentPriors`. */
export type ToxinResponse = Sampled<SiteInput, TreatmentInput>;

/** One column of the unit cube that responses are drawn from. */
export type ResponseInput = SampledInput<SiteInput | TreatmentInput>;

const space = inputSpace(sitePriors, treatmentPriors);

/** The columns of the unit cube for a plan of so many injections: site by site, then the treatment. */
export function responseInputs(nSites: number): ResponseInput[] {
  return space.inputs(nSites);
}

/** Number of sampled inputs for a plan of so many injections. */
export function responseInputCount(nSites: number): number {
  return space.count(nSites);
}

/**
 * A response from a row of the unit cube, through the inverse distribution functions of the priors.
 *
 * @param quantiles (responseInputCount(nSites)) within 0 and 1, both excluded, in the order of `responseInputs`
 * @param nSites number of injections of the plan
 */
export function responseFromUnit(quantiles: ArrayLike<number>, nSites: number): ToxinResponse {
  return space.fromUnit(quantiles, nSites);
}

/** The response with every input at its median. */
export function nominalResponse(nSites: number): ToxinResponse {
  return space.nominal(nSites);
}

/**
 * Dose density that blocks half of the endplates it reaches, per product in that product's own units [U/mL].
 * @param potency -1 the weakest twentieth of the product's prior, 0 its median, 1 its strongest
 */
export function halfBlockDoseAt(potency: number): Readonly<Record<Product, number>> {
  return record(products, (product) => within(halfBlockDose[product], -potency));
}

/**
 * Spread of each product over that of onabotulinumtoxinA [1].
 * @param brandHalo -1 the narrowest twentieth of the product's prior, 0 its median, 1 its widest
 */
export function productHaloAt(brandHalo: number): Readonly<Record<Product, number>> {
  return record(products, (product) => within(productHalo[product], brandHalo));
}

function within({ median, p05, p95 }: ProductPrior, place: number): number {
  return median * (p95 / p05) ** (place / 2);
}
