import { type Product, productLimits, products } from '#plan';
import type { Target } from './targets/target.ts';

/** What a study did, as far as its row says; the rest is filled in and said in `remarks`. */
export interface Study {
  /** rows of one study share what it did differently from others */
  readonly name: string;
  readonly product: Product;
  /** the products as the row writes them, and how many it names */
  readonly products: string;
  readonly named: number;
  /** what was treated, in the row's words */
  readonly where: string;
  /** how deep the needles went where a study compares depths; null = as usual */
  readonly depth: 'deep' | 'shallow' | null;
  /** units of the product in all sites [U] */
  readonly units: number;
  /** standard deviation of the logarithm of the units, where the row leaves them open [1] */
  readonly unitsSpread: number;
  /** number of sites [1] */
  readonly sites: number;
  readonly week: number | null;
  /** studies whose results the row pools; 1 = a study of its own */
  readonly pooled: number;
  /** people, or a usual number of them where the row does not say */
  readonly people: number;
  readonly sex: 'female' | 'male';
  /** years, where the row says */
  readonly age: number | null;
  readonly population: string;
  /** what was assumed for want of a word in the row */
  readonly remarks: readonly string[];
}

/** What is usual where a row does not say. */
export interface Usual {
  /** total dose in units of onabotulinumtoxinA, other products by the ratio of their labels; 0 = no treatment; null = the label dose of the glabella */
  readonly units: number | null;
  readonly sites: number;
}

/** People of a study whose row does not say how many. */
const usualPeople = 30;

/** Width of the units where a row is silent, and where it gives a range [1]. */
const silentSpread = 0.35;
const rangeSpread = 0.12;

/** The conditions of a row. */
export function studyOf(target: Target, usual: Usual): Study {
  const remarks: string[] = [];
  const product = productOf(target.product);
  const treated = usual.units !== 0;
  if (product === null && treated) remarks.push('product not named: taken as onabotulinumtoxinA');
  const named = product ?? 'onabotulinumtoxinA';
  const sites = siteCount(target) ?? usual.sites;
  const dose = unitsOf(target, sites);
  const label = productLimits[named].glabellaLabel.value;
  if (dose === null && treated) remarks.push('units not given: a usual dose, left open');
  const pooled = pooledIn(target.population);
  const people = target.n ?? usualPeople * pooled;
  if (target.n === null) remarks.push(`number of people not given: taken as ${people}`);
  return {
    name: target.study,
    product: named,
    where: `${target.procedure} ${typeof target.sites === 'string' ? target.sites : ''}`,
    depth: null,
    products: target.product,
    named: productsIn(target.product).length,
    units: dose?.units ?? (usual.units === null ? label : (usual.units * label) / ONA_LABEL),
    unitsSpread: (dose?.spread ?? silentSpread) + (product === null && dose === null ? rangeSpread : 0),
    sites,
    week: target.week,
    pooled,
    people,
    sex: sexOf(target.population),
    age: ageOf(target.population),
    population: target.population,
    remarks,
  };
}

const ONA_LABEL = productLimits.onabotulinumtoxinA.glabellaLabel.value;

const brands: Readonly<Record<string, Product>> = {
  botox: 'onabotulinumtoxinA',
  vistabel: 'onabotulinumtoxinA',
  dysport: 'abobotulinumtoxinA',
  azzalure: 'abobotulinumtoxinA',
  xeomin: 'incobotulinumtoxinA',
  bocouture: 'incobotulinumtoxinA',
  jeuveau: 'prabotulinumtoxinA',
  nabota: 'prabotulinumtoxinA',
  daxxify: 'daxibotulinumtoxinA',
  letybo: 'letibotulinumtoxinA',
};

/** The first product a text names, by name or brand; null when it names none. */
export function productOf(text: string): Product | null {
  return productsIn(text)[0] ?? null;
}

/** Every product a text names, in the order it names them. */
export function productsIn(text: string): readonly Product[] {
  const lower = text.toLowerCase();
  const places = products
    .map((product) => {
      const names = [
        product.toLowerCase(),
        product.slice(0, -'botulinumtoxinA'.length) + 'bot',
        ...Object.keys(brands).filter((brand) => brands[brand] === product),
      ];
      const found = names.map((name) => lower.indexOf(name)).filter((at) => at >= 0);
      return { product, at: found.length === 0 ? -1 : Math.min(...found) };
    })
    .filter(({ at }) => at >= 0);
  return places.sort((a, b) => a.at - b.at).map(({ product }) => product);
}

/** Ratio of units that a text such as `2.5-4:1` names, its middle. */
export function ratioIn(text: string): number | null {
  const found = /(\d+(?:\.\d+)?)(?:\s*-\s*(\d+(?:\.\d+)?))?\s*:\s*1/.exec(text);
  if (found === null) return null;
  return Math.sqrt(Number(found[1]) * Number(found[2] ?? found[1]));
}

function siteCount({ sites }: Target): number | null {
  if (typeof sites === 'number') return sites;
  if (sites === null) return null;
  const pattern = /(\d+)[ -]?(?:point|site|injection)/i.exec(sites);
  if (pattern !== null) return Number(pattern[1]);
  if (/(?:per|each|a) side/i.test(sites)) return 2 * sites.split(/ and |;|\n/).length;
  return null;
}

interface Dose {
  readonly units: number;
  readonly spread: number;
}

function unitsOf({ totalUnits, unitsPerSite, sites }: Target, count: number): Dose | null {
  const total = doseOf(totalUnits);
  if (total !== null) return total;
  const each = doseOf(unitsPerSite);
  if (each !== null) return { ...each, units: each.units * count };
  const inWords = typeof sites === 'string' ? /(\d+(?:\.\d+)?(?:\s*-\s*\d+(?:\.\d+)?)?)\s*U\b/.exec(sites) : null;
  if (inWords === null) return null;
  const dose = doseOf(inWords[1])!;
  return /(?:per|each|a) side/i.test(sites as string) ? { ...dose, units: 2 * dose.units } : dose;
}

/** A number, or the middle of a range in words such as `15-20`. */
function doseOf(value: number | string | null): Dose | null {
  if (typeof value === 'number') return { units: value, spread: 0 };
  const ends =
    value === null ? [] : [...value.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)).slice(0, 2);
  if (ends.length === 0) return null;
  return { units: Math.sqrt(ends[0] * ends[ends.length - 1]), spread: ends.length > 1 ? rangeSpread : 0 };
}

/** How many studies a text says are pooled. */
function pooledIn(population: string): number {
  const found = /(\d+)\s+(?:pooled\s+|prospective\s+|primary\s+|randomi[sz]ed\s+)*(?:studies|trials|records)/i.exec(
    population,
  );
  return found === null ? 1 : Math.max(1, Number(found[1]));
}

function sexOf(population: string): 'female' | 'male' {
  return /(?:^|[^a-z])(?:M|men|males?)(?:[^a-z]|$)/.test(population) ? 'male' : 'female';
}

/** Middle of the ages a text gives, or the end it gives [years]. */
function ageOf(population: string): number | null {
  const band = /(\d{1,2})\s*-\s*(\d{1,2})/.exec(population);
  if (band !== null) return (Number(band[1]) + Number(band[2])) / 2;
  const from = />=?\s*(\d{2})/.exec(population);
  if (from !== null) return Number(from[1]) + 8;
  if (/child/i.test(population)) return 11;
  const single = /(?:age[d]?|mean)\s*(\d{1,2}(?:\.\d)?)/i.exec(population);
  return single === null ? null : Number(single[1]);
}
