import { type FhirType, fhirTypes } from '#registry';
import { capabilityStatement } from '../fhir/capability-statement.ts';
import { searchOf, searchQuery } from '../fhir/search-fields.ts';
import { searchset } from '../fhir/searchset.ts';
import { charting, type Route } from '../route.ts';

/** The registry as FHIR R4, to be read: what there is, one resource, and searches in pages. */
export const fhirRoutes: readonly Route[] = [
  {
    id: 'fhirCapabilities',
    method: 'get',
    path: '/fhir/metadata',
    summary: 'What is answered of FHIR R4: types and parameters.',
    roles: charting,
    format: 'fhir',
    answer: async (_, { served }) => capabilityStatement({ ...served, base: `${served.address}/fhir` }),
  },
  ...fhirTypes.flatMap((type) => [search(type), read(type)]),
];

function search(type: FhirType): Route {
  return {
    id: `fhirSearch${type}`,
    method: 'get',
    path: `/fhir/${type}`,
    summary: `Resources of the type ${type}, in pages; parameters that are not known are refused.`,
    roles: charting,
    format: 'fhir',
    query: searchQuery(type),
    answer: async ({ fhir }, { query, served }) =>
      searchset(type, await fhir.search(searchOf(type, query)), { base: `${served.address}/fhir`, query }),
  };
}

function read(type: FhirType): Route {
  return {
    id: `fhirRead${type}`,
    method: 'get',
    path: `/fhir/${type}/{fhirId}`,
    summary: `One resource of the type ${type}.`,
    roles: charting,
    format: 'fhir',
    answer: ({ fhir }, { path }) => fhir.read(type, path['fhirId']!),
  };
}
