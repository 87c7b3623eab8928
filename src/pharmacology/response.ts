import { type Product, products } from '#plan';
import {
  type Control,
  halfBlockDose,
  type ProductPrior,
  productHalo,
  type ResponsePrior,
  type SiteInput,
  sitePriors,
  type TreatmentInput,
  treatmentPriors,
} from './parameters.ts';
import { priorQuantile } from './prior.ts';

/** How one treatment turns out: one value of every sampled input. Plain data. */
export interface ToxinResponse {
  /** one value per injection, each (nSite); see the units in `sitePriors` */
  readonly sites: Readonly<Record<SiteInput, Float64Array>>;
  /** one value per treatment; see the units in `treatmentPriors` */
  readonly treatment: Readonly<Record<TreatmentInput, number>>;
}

/** One column of the unit cube that responses are drawn from. */
export interface ResponseInput {
  /** such as `placementX.2` for the third site, or `spreadMm` */
  readonly name: string;
  /** name shared by the columns of all sites */
  readonly group: SiteInput | TreatmentInput;
  readonly controls: Control;
  readonly prior: ResponsePrior['prior'];
}

const siteNames = Object.keys(sitePriors) as SiteInput[];
const treatmentNames = Object.keys(treatmentPriors) as TreatmentInput[];

/** The columns of the unit cube for a plan of so many injections: site by site, then the treatment. */
export function responseInputs(nSites: number): ResponseInput[] {
  const ofSites = Array.from({ length: nSites }, (_, site) =>
    siteNames.map((group) => columnOf(`${group}.${site}`, group, sitePriors[group])),
  );
  return [...ofSites.flat(), ...treatmentNames.map((group) => columnOf(group, group, treatmentPriors[group]))];
}

function columnOf(name: string, group: ResponseInput['group'], { controls, prior }: ResponsePrior): ResponseInput {
  return { name, group, controls, prior };
}

/** Number of sampled inputs for a plan of so many injections. */
export function responseInputCount(nSites: number): number {
  return nSites * siteNames.length + treatmentNames.length;
}

/**
 * A response from a row of the unit cube, through the inverse distribution functions of the priors.
 *
 * @param quantiles (responseInputCount(nSites)) within 0 and 1, both excluded, in the order of `responseInputs`
 * @param nSites number of injections of the plan
 */
export function responseFromUnit(quantiles: ArrayLike<number>, nSites: number): ToxinResponse {
  const expected = responseInputCount(nSites);
  if (quantiles.length !== expected) {
    throw new RangeError(`quantiles must hold ${expected} values for ${nSites} sites, got ${quantiles.length}`);
  }
  const at = (column: number, { prior }: ResponsePrior): number => {
    const u = quantiles[column];
    if (!(u > 0 && u < 1)) throw new RangeError(`quantiles[${column}] must lie between 0 and 1, got ${u}`);
    return priorQuantile(prior, u);
  };
  const valuesOf = (group: SiteInput, g: number) =>
    Float64Array.from({ length: nSites }, (_, site) => at(site * siteNames.length + g, sitePriors[group]));
  const first = nSites * siteNames.length;
  return {
    sites: record(siteNames, valuesOf),
    treatment: record(treatmentNames, (group, g) => at(first + g, treatmentPriors[group])),
  };
}

/** The response with every input at its median. */
export function nominalResponse(nSites: number): ToxinResponse {
  return {
    sites: record(siteNames, (group) => new Float64Array(nSites).fill(sitePriors[group].prior.median)),
    treatment: record(treatmentNames, (group) => treatmentPriors[group].prior.median),
  };
}

function record<Name extends string, Value>(names: readonly Name[], make: (name: Name, index: number) => Value) {
  return Object.fromEntries(names.map((name, i) => [name, make(name, i)])) as Readonly<Record<Name, Value>>;
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
