import { type FhirType, fhirTypes } from '#registry';
import { searchFields } from './search-fields.ts';

/** Day on which what is said here last changed. */
const lastChanged = '2026-11-22';

/** What this interface answers of FHIR R4, and nothing that it does not. */
export function capabilityStatement({ base, version }: { base: string; version: string }): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: lastChanged,
    kind: 'instance',
    software: { name: 'Philtrum', version },
    implementation: { description: 'The registry of one clinic, to be read.', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Reading only. A parameter that is not listed is refused, never passed over. Photographs and clips are not given as Media or DocumentReference; what was measured in them is, as Observation.',
        security: {
          description: 'For directors, clinicians and assistants, signed in as for the rest of the registry.',
        },
        resource: fhirTypes.map(resourceOf),
      },
    ],
  };
}

function resourceOf(type: FhirType): object {
  const searchParam = Object.entries(searchFields(type)).flatMap(([name, field]) =>
    field.type === null ? [] : [{ name, type: field.type, documentation: field.means }],
  );
  return {
    type,
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    versioning: 'no-version',
    searchParam,
  };
}
