import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openedRows, registryOf, tableOrder } from '#registry';
import { createRegistryApp } from '../../src/server/api/registry-app.ts';
import { flipChart, openClinic } from './clinic.ts';
import { freshOn } from './engines.ts';
import { forecast } from './made-forecast.ts';
import { smileMeasurement } from './measurement.ts';

const fresh = freshOn('pglite');
const failures: unknown[] = [];
const app = createRegistryApp({
  version: '0',
  address: '/api/v1',
  whoAsks: async () => ({ actor: 'test', role: 'director' }),
  open: async (actor) => registryOf({ ...fresh(), actor }),
  failed: (error) => failures.push(error),
});

/** Sends a body as it is. @returns the status and what was said */
async function send(
  method: string,
  path: string,
  body: string | Uint8Array,
): Promise<{ status: number; said: string }> {
  const response = await app.request(path, {
    method,
    body: body as never,
    headers: { 'Content-Type': 'application/json' },
  });
  return { status: response.status, said: await response.text() };
}

/** What somebody may type, or send, who means no good. */
const hostileTexts: readonly string[] = [
  "Robert'); drop table patient; --",
  `"; delete from audit_log where '1'='1`,
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x.example")',
  '../../../etc/passwd',
  '{{7*7}}%s%n$1',
  '\u202Egnp.exe',
  '日本 👩🏽‍⚕️ Ǻ ﷺ',
  '__proto__',
];
/** What is no text that can be kept as it is. */
const brokenTexts: readonly string[] = [
  'nul \u0000 inside',
  'half \uD800 a character',
  `\u001B[2J`,
  'x'.repeat(100_001),
];
const otherValues: readonly unknown[] = [null, true, -1, 1e308, 0.1, [], {}];

type Write = { readonly method: string; readonly path: string; readonly body: object };

/** Every document that comes in, as it should be. */
function writes(clinic: { surgeon: string; patient: string; consent: string }): Write[] {
  const { patient: patientId, surgeon: clinicianId, consent: consentId } = clinic;
  const signed = { textVersion: '1.1', language: 'en', givenAt: '2026-01-05T09:00:00Z' };
  const covers = {
    coversTreatment: true,
    coversCaptures: true,
    coversRegistry: true,
    coversResearch: false,
    coversTeaching: false,
  };
  const event = {
    kind: 'pain',
    severity: 'mild',
    serious: false,
    startedOn: '2026-02-08',
    endedOn: '2026-02-09',
    note: 'a note',
  };
  const no = {
    clinicianId,
    refusedOn: '2026-01-20',
    askedFor: 'filler',
    reason: 'anatomy',
    referred: true,
    note: 'to Dr. B',
  };
  const capture = { patientId, consentId, kind: 'photo', takenAt: '2026-02-17T09:05:00Z', sameFace: 'yes' };
  const identity = { name: 'Ada', bornOn: '1984-03-09', contact: 'a door', clinicNumber: 'P-7' };
  return [
    { method: 'POST', path: '/clinicians', body: { name: 'Dr. B', role: 'nurse', training: 'own' } },
    { method: 'POST', path: '/patients', body: { sex: 'female', birthYear: 1984, identity } },
    { method: 'POST', path: '/consents', body: { patientId, ...signed, ...covers } },
    { method: 'PUT', path: '/drafts/', body: { patientId, version: 0, body: { label: 'half' } } },
    { method: 'PUT', path: `/patients/${patientId}/treatments/`, body: flipChart(clinic) },
    { method: 'POST', path: '/forecasts', body: { patientId, ...forecast } },
    { method: 'POST', path: '/captures', body: { ...capture, document: smileMeasurement() } },
    { method: 'POST', path: '/adverse-events', body: { patientId, ...event } },
    { method: 'POST', path: '/refusals', body: { patientId, ...no } },
    { method: 'POST', path: '/research/extracts', body: { k: 5 } },
  ];
}

/** Paths of every value of a document; of a list the first item stands for all. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? (value.length > 0 ? ['0'] : []) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as Record<string, unknown>)[key], [...path, key]))];
}

function withValue(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, put);
  return copy;
}

describe('whatever is sent in any field', () => {
  let documents: readonly Write[];
  const kept = new Set<string>();
  beforeAll(async () => {
    documents = writes(await openClinic(fresh().registry));
  });

  const sendWith = async (document: Write, path: readonly string[], put: unknown): Promise<number> => {
    const target = document.path.endsWith('/') ? `${document.path}${randomUUID()}` : document.path;
    const { status, said } = await send(document.method, target, JSON.stringify(withValue(document.body, path, put)));
    const where = `${document.path} ${path.join('.')} = ${JSON.stringify(put)?.slice(0, 60)}: ${said.slice(0, 200)}`;
    expect([200, 400, 404, 409, 413, 422], where).toContain(status);
    if (status !== 200) expect(JSON.parse(said).detail.length, where).toBeGreaterThan(10);
    return status;
  };

  test('is kept or refused in words, and never fails', async () => {
    for (const document of documents) {
      for (const path of pathsIn(document.body)) {
        for (const put of otherValues) await sendWith(document, path, put);
        for (const text of brokenTexts) {
          const taken = (await sendWith(document, path, text)) === 200;
          // in drafts and measurement documents anything may stand that JSON can say, sealed as it is
          if (!/^(?:\/drafts|\/captures)/.test(document.path))
            expect(taken, `${document.path} ${path.join('.')}`).toBe(false);
        }
        const text = hostileTexts[path.length % hostileTexts.length];
        if ((await sendWith(document, path, text)) === 200 && !document.path.startsWith('/captures')) kept.add(text);
      }
    }
    expect(failures).toEqual([]);
  });

  test.each(hostileTexts)('%s is kept as it is, and nothing else happens', async (text) => {
    const [clinician, patient, , draft, chart, , , event, refusal] = documents;
    for (const [document, ...path] of [
      [clinician, 'name'],
      [clinician, 'training'],
      [patient, 'identity', 'name'],
      [patient, 'identity', 'contact'],
      [patient, 'identity', 'clinicNumber'],
      [draft, 'body', 'label'],
      [chart, 'label'],
      [chart, 'note'],
      [chart, 'preparations', '0', 'tradeName'],
      [event, 'note'],
      [refusal, 'note'],
    ] as const) {
      expect(await sendWith(document, path, text), path.join('.')).toBe(200);
    }
    expect((await app.request(`/patients?search=${encodeURIComponent(text)}`)).status).toBe(200);
    expect((await app.request(`/lots/${encodeURIComponent(text)}/recall`)).status).toBe(200);
    kept.add(text);
  });

  test('is there, letter by letter, with every table and an unbroken log', async () => {
    const texts: string[] = [];
    for (const table of tableOrder) {
      for await (const row of openedRows({ ...fresh(), actor: 'test' }, table, true))
        texts.push(...Object.values(row).map(String));
    }
    for (const text of kept)
      expect(texts.some((found) => found === text || found.includes(JSON.stringify(text)))).toBe(true);
    expect(kept.size).toBe(hostileTexts.length);
    expect(await fresh().registry.verifyLog()).toMatchObject({ ok: true });
  });
});

describe('a body that cannot be read', () => {
  const patient = (name: string): Uint8Array => Buffer.from(`{"sex":"female","identity":{"name":"${name}"}}`);
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  test('because it is no UTF-8 is refused instead of being kept with question marks', async () => {
    const bytes = Buffer.concat([patient('a').subarray(0, -4), Buffer.from([0xff, 0xc0]), patient('a').subarray(-4)]);
    expect(await send('POST', '/patients', bytes)).toMatchObject({
      status: 400,
      said: expect.stringContaining('UTF-8'),
    });
  });

  test.each(['', 'null', '[]', '{', '{"sex":"female",}', '\u0000', 'NaN', deep(400_000)])(
    '%.20s is refused',
    async (body) => {
      const { status } = await send('POST', '/patients', body);
      expect([400, 413, 422]).toContain(status);
    },
  );

  test.each([100, 5000, 300_000])(
    'because it is %d deep is refused, where anything may stand as well',
    async (depth) => {
      const { patient: patientId, consent: consentId } = await openClinic(fresh().registry);
      const draft = `{"patientId":"${patientId}","version":0,"body":{"a":${deep(depth)}}}`;
      const said = expect.stringContaining('nested deeper; allowed: at most 64');
      expect(await send('PUT', `/drafts/${randomUUID()}`, draft)).toMatchObject({ status: 413, said });
      const capture = `{"patientId":"${patientId}","consentId":"${consentId}","document":{"x":${deep(depth)}}}`;
      expect(await send('POST', '/captures', capture)).toMatchObject({ status: 413, said });
      expect(failures).toEqual([]);
    },
  );

  test('because its fields are those that every object has is refused, and changes no object', async () => {
    const proto = await send(
      'POST',
      '/patients',
      '{"__proto__":{"sex":"female","polluted":1},"identity":{"name":"P"}}',
    );
    expect(proto.status).toBe(422);
    expect((await app.request('/patients?__proto__=1&constructor=2')).status).toBe(422);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test.each([
    ['name', '{"sex":"female","identity":{"name":"Ada","name":"Bea"}}'],
    ['sex', '{"sex":"female","identity":{"name":"Ada"},"sex":"male"}'],
    ['sex', '{"s\\u0065x":"male","identity":{"name":"Ada"},"sex":"female"}'],
    ['__proto__', '{"__proto__":{},"__proto__":{},"sex":"female"}'],
  ])('because %s stands twice is refused: nobody knows which was meant', async (name, body) => {
    const { status, said } = await send('POST', '/patients', body);
    expect(status).toBe(422);
    expect(JSON.parse(said)).toMatchObject({
      path: name,
      detail: `${name} is there twice in one object; allowed: once.`,
    });
  });

  test('because it would cost more memory than there is, is refused before it is read', async () => {
    const said = expect.stringContaining('nested deeper');
    expect(await send('POST', '/captures', '['.repeat(20_000_000))).toMatchObject({ status: 413, said });
    expect(await send('POST', '/captures', '{"a":'.repeat(4_000_000))).toMatchObject({ status: 413, said });
  });

  test('names that stand in other objects, or are only values, are no repetition', async () => {
    const body = '{"sex":"female","identity":{"name":"sex","contact":"name \\" name\\\\"}}';
    expect(await send('POST', '/patients', body)).toMatchObject({ status: 200 });
  });

  test.each(['/lots/%00/recall', '/lots/a%0d%0ab/recall', '/patients/%00', '/patients?limit=%00'])(
    'at %s is refused',
    async (path) => {
      expect((await app.request(path)).status).toBe(422);
      expect(failures).toEqual([]);
    },
  );
});
