import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { routes } from '../../../src/server/api/routes.ts';
import { type StudioServer, serveStudio } from '../../../src/server/index.ts';
import { openSharedClinic, type SharedClinic } from '../shared-clinic.ts';
import { cases } from '../twice/cases.ts';

const root = mkdtempSync(join(tmpdir(), 'philtrum-senders-'));
const failures: unknown[] = [];
const json = { 'Content-Type': 'application/json' };
let server: StudioServer;
let port: number;

beforeAll(async () => {
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Studio</title>');
  const failed = (error: unknown) => failures.push(error);
  const registry = { place: { folder: join(root, 'registry') }, version: '0', failed };
  const patience = { headersMs: 1000, requestMs: 2000, everyMs: 250 };
  server = await serveStudio({ directory: root, port: 0, registry, patience });
  port = Number(new URL(server.address).port);
});
afterAll(async () => {
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

const api = (path: string): string => `${server.address}api/v1${path}`;
const patients = async (): Promise<number> => {
  const { items } = (await (await fetch(api('/patients'))).json()) as { items: unknown[] };
  return items.length;
};

/** Sends bytes as they are and answers with all that came back until the connection ended. */
function sentRaw(bytes: string, and?: (socket: ReturnType<typeof connect>) => void): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      and?.(socket);
    });
    socket.on('data', (chunk) => (said += String(chunk)));
    socket.on('close', () => resolve(said)).on('error', () => resolve(said));
  });
}
const head = (method: string, path: string, ...lines: readonly string[]): string =>
  [`${method} /api/v1${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...lines, '', ''].join('\r\n');

describe('a sender who never ends', () => {
  test.each([
    ['its headers', () => head('GET', '/patients').slice(0, 40)],
    ['its body', () => head('POST', '/patients', 'Content-Type: application/json', 'Content-Length: 1000')],
  ])('%s is let go, and nobody else waits', async (_, begin) => {
    const began = performance.now();
    const ended = sentRaw(begin(), (socket) => {
      const drip = setInterval(() => socket.writable && socket.write(' '), 200);
      socket.on('close', () => clearInterval(drip));
    });
    expect((await fetch(api('/clinicians'))).status).toBe(200);
    expect(await ended).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test('a body without a length is refused when it is too long, and not read to its end', async () => {
    let sent = 0;
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = { ...json, 'Transfer-Encoding': 'chunked' };
      const asked = request(api('/patients'), { method: 'POST', headers }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += String(chunk)));
        answer.on('end', () => resolve({ status: answer.statusCode!, text }));
        answer.on('error', () => resolve({ status: answer.statusCode!, text }));
      });
      const more = (): void => {
        if (asked.destroyed || sent > 60_000_000) return;
        sent += 500_000;
        asked.write(' '.repeat(500_000), () => setImmediate(more));
      };
      asked.on('error', reject);
      more();
    });
    expect(status).toBe(413);
    expect(text).toContain('larger than 2 MB');
    expect(sent).toBeLessThan(60_000_000);
    expect(await patients()).toBe(0);
  });
});

describe('an upload that breaks off', () => {
  test('keeps nothing, fails nothing, and can be sent again', async () => {
    const { people, outcomes } = await writersOver();
    const { path, query, file } = await cases['keepTake']!({
      registry: { people, outcomes } as never,
      typed: { text: 'x', full: false },
      cookieOf: async () => '',
    });
    const where = `/patients/${path!['patientId']}/takes`;
    const to = `${where}?${new URLSearchParams(query)}`;
    const type = 'Content-Type: application/octet-stream';
    await sentRaw(head('POST', to, type, `Content-Length: ${file!.length}`), (socket) => {
      socket.write(file!.subarray(0, file!.length / 2), () => socket.destroy());
    });
    await sentRaw(head('POST', to, type, 'Transfer-Encoding: chunked') + '10\r\nhalf', (socket) => {
      setTimeout(() => socket.destroy(), 50);
    });
    const kept = async () => ((await (await fetch(api(where))).json()) as { items: unknown[] }).items.length;
    expect(await kept()).toBe(0);
    expect(failures).toEqual([]);
    const headers = { 'Content-Type': 'application/octet-stream' };
    const whole = { method: 'POST', headers, body: file as BodyInit };
    expect((await fetch(api(to), whole)).status).toBe(200);
    expect(await kept()).toBe(1);
  });

  /** The doors of the registry that a case needs, over HTTP: the folder is open in the server. */
  async function writersOver() {
    const post = async (path: string, body: object) => {
      const response = await fetch(api(path), { method: 'POST', headers: json, body: JSON.stringify(body) });
      const value = await response.json();
      return response.ok ? { ok: true, value } : { ok: false, ...(value as object) };
    };
    return {
      people: {
        addClinician: (body: object) => post('/clinicians', body),
        addPatient: (body: object) => post('/patients', body),
        addConsent: (body: object) => post('/consents', body),
      },
      outcomes: { addCapture: (body: object) => post('/captures', body) },
    };
  }
});

describe('a method or an address that is not what it seems', () => {
  test.each(['PATCH', 'OPTIONS', 'PROPFIND', 'LOCK', 'MOVE'])(
    '%s changes nothing on any path of the table',
    async (method) => {
      for (const path of new Set(routes.map((route) => route.path.replace(/\{\w+\}/g, randomUUID())))) {
        const response = await fetch(api(path), { method });
        expect(response.status, `${method} ${path}`).toBe(404);
        await response.arrayBuffer();
      }
    },
  );

  test('a method in a header or in the address is not listened to', async () => {
    const patient = { id: randomUUID(), sex: 'female', identity: { name: 'Stays' } };
    const added = await fetch(api('/patients'), { method: 'POST', headers: json, body: JSON.stringify(patient) });
    expect(added.status).toBe(200);
    const tricks = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'];
    for (const name of tricks) {
      const headers = { ...json, [name]: 'DELETE' };
      expect((await fetch(api(`/patients/${patient.id}`), { headers })).status).toBe(200);
      expect((await fetch(api(`/patients/${patient.id}`), { method: 'POST', headers, body: '{}' })).status).toBe(404);
    }
    expect((await fetch(api(`/patients/${patient.id}?_method=DELETE`))).status).toBe(422);
    expect((await fetch(api(`/patients/${patient.id}`))).status).toBe(200);
  });

  test('reading the head of a picture is no opening, and leaves nothing open', async () => {
    const head = await fetch(api(`/takes/${randomUUID()}/file`), { method: 'HEAD' });
    expect([404, 422]).toContain(head.status);
  });

  test.each([
    '/patients/../../../../etc/passwd',
    '/patients/..%2f..%2f..%2fetc%2fpasswd',
    '/patients/%2e%2e/%2e%2e/log/verification',
    '/patients/%252e%252e%252fetc',
    '/patients/..%5c..%5cetc',
    '/patients/%c0%ae%c0%ae%c0%af',
    '/patients/%E0%A4%A',
    '/patients/%uFF0E%uFF0E',
    '/lots/..%2f..%2fkeys.json/recall',
    '/fhir/Patient/..%2f..%2fkeys.json',
    '//etc/passwd',
    '/patients;a=b/x',
  ])('%s as it is sent leads nowhere', async (path) => {
    const said = await sentRaw(head('GET', path, 'Connection: close'));
    expect(said).toMatch(/^HTTP\/1\.1 (?:200|400|403|404|422) /);
    if (said.startsWith('HTTP/1.1 200')) expect(said).toMatch(/\r\n\r\n(?:2\r\n)?\[\]/);
    expect(said).not.toMatch(/root:|"keys"|masterKey/);
    expect(failures).toEqual([]);
  });
});

describe('who is not signed in', () => {
  let clinic: SharedClinic;
  beforeAll(async () => {
    clinic = await openSharedClinic('pglite');
  });
  afterAll(() => clinic?.close());

  test('is refused before what they send is read', async () => {
    const url = new URL(`/api/v1/patients/${randomUUID()}/takes`, clinic.server.address);
    const headers = { 'Content-Type': 'application/octet-stream', 'Transfer-Encoding': 'chunked' };
    const status = await new Promise<number>((resolve, reject) => {
      const asked = request(url, { method: 'POST', headers }, (answer) => resolve(answer.resume().statusCode!));
      asked.on('error', reject).write('the first of 200 million bytes');
    });
    expect(status).toBe(401);
    await vi.waitFor(async () => expect((await fetch(new URL('/api/v1/health', clinic.server.address))).ok).toBe(true));
  });
});
