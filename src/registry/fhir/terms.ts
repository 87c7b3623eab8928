/** A FHIR R4 resource as JSON. */
export interface FhirResource {
  readonly resourceType: string;
  readonly id: string;
  readonly meta?: { readonly lastUpdated: string };
  readonly [field: string]: unknown;
}

/** Base of the addresses of resources; nothing answers there, it only makes references resolve inside a bundle. */
export const fhirBase = 'http://philtrum.invalid/fhir';

const ucum = 'http://unitsofmeasure.org';
const terminology = 'http://terminology.hl7.org/CodeSystem';

/** A reference to another resource of the bundle. */
export function reference(type: string, id: string): { reference: string } {
  return { reference: `${type}/${id}` };
}

/** A term of our own, with its words. */
export function ownTerm(system: string, code: string, text: string = code): object {
  return { coding: [{ system: `urn:philtrum:${system}`, code }], text };
}

/** A term of a code system of HL7. */
export function hl7Term(system: string, code: string): object {
  return { coding: [{ system: `${terminology}/${system}`, code }] };
}

/**
 * Units of a toxin: UCUM knows arbitrary units only ([arb'U]), so that the product is named in the unit's own words;
 * they are never those of another product.
 */
export function toxinUnits(value: number, product: string): object {
  return { value, unit: `U of ${product}`, system: ucum, code: "[arb'U]" };
}

const ucumCodes: Readonly<Record<string, string>> = {
  mm: 'mm',
  mm2: 'mm2',
  'mm²': 'mm2',
  deg: 'deg',
  '°': 'deg',
  N: 'N',
  kPa: 'kPa',
  mL: 'mL',
  '1': '1',
};

/** A quantity with a unit of UCUM where it has one. */
export function quantity(value: number, unit: string): object {
  const code = ucumCodes[unit];
  return code === undefined ? { value, unit } : { value, unit, system: ucum, code };
}

/** A moment as FHIR writes it. */
export function moment(at: Date): string {
  return at.toISOString();
}

/** Fields that are there; empty ones must be left out. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
