import { priorQuantile } from '#numerics';
import type { Control, ResponsePrior } from './parameters.ts';

/** One column of the unit cube that responses are drawn from. */
export interface SampledInput<Group extends string = string> {
  /** such as `placementX.2` for the third site, or `spreadMm` */
  readonly name: string;
  /** name shared by the columns of all sites */
  readonly group: Group;
  readonly controls: Control;
  readonly prior: ResponsePrior['prior'];
}

/** One value of every sampled input. Plain data. */
export interface Sampled<Site extends string, Whole extends string> {
  /** one value per site, each (nSite) */
  readonly sites: Readonly<Record<Site, Float64Array>>;
  /** one value per treatment */
  readonly treatment: Readonly<Record<Whole, number>>;
}

/** What is sampled about one kind of treatment: inputs of every site, then those of the treatment. */
export interface InputSpace<Site extends string, Whole extends string> {
  /** the columns of the unit cube: site by site, then the treatment */
  inputs(nSites: number): SampledInput<Site | Whole>[];
  count(nSites: number): number;
  /**
   * Values from a row of the unit cube, through the inverse distribution functions of the priors.
   * @param quantiles (count) within 0 and 1, both excluded, in the order of `inputs`
   * @throws RangeError when the row has another length or leaves the unit interval
   */
  fromUnit(quantiles: ArrayLike<number>, nSites: number): Sampled<Site, Whole>;
  /** every input at its median */
  nominal(nSites: number): Sampled<Site, Whole>;
}

/** The space of some priors. */
export function inputSpace<Site extends string, Whole extends string>(
  sitePriors: Readonly<Record<Site, ResponsePrior>>,
  treatmentPriors: Readonly<Record<Whole, ResponsePrior>>,
): InputSpace<Site, Whole> {
  const siteNames = Object.keys(sitePriors) as Site[];
  const treatmentNames = Object.keys(treatmentPriors) as Whole[];
  const count = (nSites: number) => nSites * siteNames.length + treatmentNames.length;
  return {
    count,
    inputs(nSites) {
      const ofSites = Array.from({ length: nSites }, (_, site) =>
        siteNames.map((group): SampledInput<Site | Whole> => columnOf(`${group}.${site}`, group, sitePriors[group])),
      );
      return [...ofSites.flat(), ...treatmentNames.map((group) => columnOf(group, group, treatmentPriors[group]))];
    },
    fromUnit(quantiles, nSites) {
      if (quantiles.length !== count(nSites)) {
        throw new RangeError(
          `quantiles must hold ${count(nSites)} values for ${nSites} sites, got ${quantiles.length}`,
        );
      }
      const at = (column: number, prior: ResponsePrior) => valueAt(quantiles[column], column, prior);
      const valuesOf = (group: Site, g: number) =>
        Float64Array.from({ length: nSites }, (_, site) => at(site * siteNames.length + g, sitePriors[group]));
      const first = nSites * siteNames.length;
      return {
        sites: record(siteNames, valuesOf),
        treatment: record(treatmentNames, (group, g) => at(first + g, treatmentPriors[group])),
      };
    },
    nominal: (nSites) => ({
      sites: record(siteNames, (group) => new Float64Array(nSites).fill(sitePriors[group].prior.median)),
      treatment: record(treatmentNames, (group) => treatmentPriors[group].prior.median),
    }),
  };
}

function columnOf<Group extends string>(name: string, group: Group, { controls, prior }: ResponsePrior) {
  return { name, group, controls, prior };
}

function valueAt(u: number, column: number, { prior }: ResponsePrior): number {
  if (!(u > 0 && u < 1)) throw new RangeError(`quantiles[${column}] must lie between 0 and 1, got ${u}`);
  return priorQuantile(prior, u);
}

/** A record made name by name. */
export function record<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name, index: number) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name, i) => [name, make(name, i)])) as Readonly<Record<Name, Value>>;
}
