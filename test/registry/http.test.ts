import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { registryOf } from '#registry';
import { createRegistryApp, type RegistryAccess } from '../../src/server/api/registry-app.ts';
import { type Asker, roles } from '../../src/server/api/route.ts';
import { routes } from '../../src/server/api/routes.ts';
import { flipChart } from './clinic.ts';
import { freshOn } from './engines.ts';

const fresh = freshOn('pglite');

/** The interface on the registry of these tests, asked by somebody. */
function asked(asker: Asker | null = { actor: 'test', role: 'director' }, over: Partial<RegistryAccess> = {}) {
  const app = createRegistryApp({
    version: '0',
    address: '/api/v1',
    whoAsks: async () => asker,
    open: async (actor) => registryOf({ ...fresh(), actor }),
    failed: (error) => {
      throw error;
    },
    ...over,
  });
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const isText = typeof body === 'string';
    const isFile = body instanceof Uint8Array;
    const sent = body === undefined ? {} : { body: isText || isFile ? (body as BodyInit) : JSON.stringify(body) };
    const response = await app.request(path, {
      method,
      headers: { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json', ...headers },
      ...sent,
    });
    return { status: response.status, type: response.headers.get('content-type'), json: await response.json() };
  };
}

describe('a day in the clinic over HTTP', () => {
  const ask = asked();
  const surgeon = randomUUID();
  const patient = randomUUID();
  const consent = randomUUID();
  const chart = randomUUID();

  it('enters people, sent twice they are there once', async () => {
    const who = { id: surgeon, name: 'Dr. Vera Lindqvist', role: 'surgeon', training: 'facial plastic surgery' };
    const identity = { name: '<script>alert(1)</script>', bornOn: '1984-03-09', contact: null, clinicNumber: 'P-1' };
    for (let twice = 0; twice < 2; twice++) {
      expect((await ask('POST', '/clinicians', who)).json).toEqual({ id: surgeon });
      expect((await ask('POST', '/patients', { id: patient, sex: 'female', birthYear: 1984, identity })).status).toBe(
        200,
      );
    }
    const { json, type } = await ask('GET', '/patients?search=script');
    expect(json.items).toMatchObject([{ id: patient, identity: { name: '<script>alert(1)</script>' } }]);
    expect(type).toMatch(/^application\/json/);
    const covers = { coversTreatment: true, coversCaptures: true, coversRegistry: true };
    const given = { textVersion: '1.1', language: 'en', givenAt: '2026-01-05T09:00:00Z' };
    const none = { coversResearch: false, coversTeaching: false };
    const signed = { id: consent, patientId: patient, ...given, ...covers, ...none };
    expect((await ask('POST', '/consents', signed)).status).toBe(200);
  });

  it('keeps a draft, refuses the second writer with what differs, and finishes the chart', async () => {
    const draft = (version: number, lot: string) => ({ patientId: patient, version, body: { lot } });
    expect((await ask('PUT', `/drafts/${chart}`, { id: chart, ...draft(0, 'A1') })).status).toBe(200);
    const second = await ask('PUT', `/drafts/${chart}`, { id: chart, ...draft(0, 'B2') });
    expect(second).toMatchObject({ status: 409, type: 'application/problem+json' });
    expect(second.json).toMatchObject({ reason: 'changed-meanwhile', differs: [{ yours: 'B2', theirs: 'A1' }] });
    const finished = await ask(
      'PUT',
      `/patients/${patient}/treatments/${chart}`,
      flipChart({ surgeon, patient, consent }),
    );
    expect(finished).toMatchObject({ status: 200, json: { id: chart } });
    expect((await ask('GET', '/drafts')).json.items).toEqual([]);
    expect((await ask('GET', `/patients/${patient}/follow-ups`)).json.items).toHaveLength(5);
    expect((await ask('GET', '/lots/C7654C3/recall')).json).toMatchObject([{ treatmentId: chart }]);
  });

  it('cuts lists into pages that hold every row once', async () => {
    const path = `/patients/${patient}/follow-ups?limit=2`;
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { json }: { json: { items: { id: string }[]; next: string | null } } = await ask(
        'GET',
        `${path}&after=${next}`,
      );
      seen.push(...json.items.map(({ id }) => id));
      next = json.next;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });
});

describe('every route', () => {
  const id = randomUUID();
  const pathOf = (path: string) => path.replace(/\{\w+\}/g, id);
  const values: Readonly<Record<string, string>> = { by: '2026-01-01', captureId: id, consentId: id };
  const queryOf = ({ query = {} }: (typeof routes)[number]) =>
    `?${new URLSearchParams(Object.keys(query).flatMap((name) => (name in values ? [[name, values[name]]] : [])))}`;
  const bodyOf = ({ body, takesFile }: (typeof routes)[number]) =>
    takesFile ? new TextEncoder().encode('no picture') : body && {};

  it.each(roles)('answers %s as its table says', async (role) => {
    const ask = asked({ actor: 'somebody', role });
    for (const route of routes) {
      const { status } = await ask(route.method.toUpperCase(), pathOf(route.path) + queryOf(route), bodyOf(route));
      if (route.roles.includes(role)) expect([200, 404, 422], `${role} ${route.id}`).toContain(status);
      else expect(status, `${role} ${route.id}`).toBe(403);
    }
  });

  it('answers nobody who is not signed in', async () => {
    const ask = asked(null);
    for (const route of routes) {
      expect((await ask(route.method.toUpperCase(), pathOf(route.path), bodyOf(route))).status, route.id).toBe(401);
    }
  });

  it('stands in the description, with its fields', async () => {
    const { json } = await asked()('GET', '/openapi.json');
    expect(json.openapi).toBe('3.1.0');
    for (const { id: operationId, method, path } of routes) {
      const operation = json.paths[path][method];
      expect(operation.operationId).toBe(operationId);
      const named = operation.parameters.filter(({ in: at }: { in: string }) => at === 'path');
      expect(named).toHaveLength(path.match(/\{/g)?.length ?? 0);
    }
    expect(json.paths['/patients'].post.requestBody.content['application/json'].schema.required).toContain('sex');
  });
});

describe('what is sent in bad faith or by mistake', () => {
  const ask = asked();

  it.each([
    {
      what: 'a body that is no JSON',
      method: 'POST',
      path: '/patients',
      body: '{"sex":',
      status: 400,
      says: /not JSON/,
    },
    {
      what: 'a field that is not known',
      method: 'POST',
      path: '/patients',
      body: { beauty: 9 },
      status: 422,
      says: /sex is missing/,
    },
    {
      what: 'a value out of range',
      method: 'POST',
      path: '/patients',
      body: { sex: 'none', identity: {} },
      status: 422,
      says: /sex is "none"; allowed: female/,
    },
    { what: 'a number that is none', path: "/patients/1' or '1'='1", status: 422, says: /UUID/ },
    { what: 'a way out of the folder', path: '/patients/..%2F..%2Fetc%2Fpasswd', status: 422, says: /UUID/ },
    { what: 'an unknown question', path: '/patients?order=name', status: 422, says: /order is not a field/ },
    {
      what: 'a page without end',
      path: '/patients?limit=1e6',
      status: 422,
      says: /limit is "1e6"; allowed: a whole number from 1 to 200/,
    },
    {
      what: 'a lot with SQL in it',
      path: `/lots/${encodeURIComponent("x'; drop table patient; --")}/recall`,
      status: 200,
      says: /^\[\]$/,
    },
    { what: 'what is not there', path: '/nothing', status: 404, says: /GET .*nothing is not answered/ },
  ])('$what', async ({ method = 'GET', path, body, status, says }) => {
    const answer = await ask(method, path, body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.json.detail ?? answer.json).replaceAll('\\"', '"')).toMatch(says);
    expect((await ask('GET', '/patients')).status).toBe(200);
  });

  it('a request that is too large', async () => {
    const answer = await ask('POST', '/patients', { padding: 'x'.repeat(2_100_000) });
    expect(answer).toMatchObject({ status: 413, json: { detail: 'The request is larger than 2 MB.' } });
    const capture = await ask('POST', '/captures', { padding: 'x'.repeat(2_100_000) });
    expect(capture).toMatchObject({ status: 422, json: { reason: 'invalid-field' } });
  });

  it.each([{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://elsewhere.example', Host: '127.0.0.1:4780' }])(
    'a change from a page of another site: %o',
    async (headers) => {
      const answer = await ask('POST', '/patients', {}, headers as Record<string, string>);
      expect(answer).toMatchObject({ status: 403, json: { reason: 'from-elsewhere' } });
    },
  );

  it('a registry that another process has open', async () => {
    const shut = asked(undefined, { open: () => Promise.reject(new Error('The registry is open elsewhere.')) });
    expect(await shut('GET', '/patients')).toMatchObject({
      status: 503,
      json: { reason: 'registry-closed', detail: 'The registry is open elsewhere.' },
    });
  });

  it('what fails unexpectedly says nothing of its inside', async () => {
    const failures: unknown[] = [];
    const failing = asked(undefined, {
      open: async () => ({}) as never,
      failed: (error) => failures.push(error),
    });
    const answer = await failing('GET', '/patients');
    expect(answer).toMatchObject({ status: 500, json: { reason: 'failed' } });
    expect(JSON.stringify(answer.json)).not.toMatch(/TypeError|undefined|\.ts/);
    expect(failures).toHaveLength(1);
  });
});
