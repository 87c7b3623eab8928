import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { routes } from '../../../src/server/api/routes.ts';
import { type PhiltrumProcess, startPhiltrum } from '../../fixtures/philtrum-process.ts';
import { hire, password } from '../shared-clinic.ts';
import { askDirectly, freePort, startTlsProxy, type TlsProxy } from './tls-proxy.ts';

const root = mkdtempSync(join(tmpdir(), 'philtrum-tls-'));
const tokenFile = join(root, 'metrics-token');
const token = 'a-token-of-these-tests-0123456789';
const api = '/api/v1';
const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/operator.md'), 'utf8');
let proxy: TlsProxy;
let port: number;
let started: PhiltrumProcess;

beforeAll(async () => {
  const folder = join(root, 'registry');
  await hire({ folder });
  writeFileSync(tokenFile, `${token}\n`);
  proxy = await startTlsProxy('clinic.example');
  port = await freePort();
  proxy.forwardTo(port);
  const where = ['--origin', proxy.origin, '--proxy', '127.0.0.1', '--port', String(port), '--store', folder];
  const more = ['--metrics-token-file', tokenFile, '--no-open'];
  started = startPhiltrum(['start', '--accounts', ...where, ...more], {
    DATABASE_URL: '',
    LANG: 'en_US.UTF-8',
    CI: 'true',
  });
  await started.until('People sign in');
});
afterAll(async () => {
  started?.child.kill('SIGTERM');
  await started?.ended;
  await proxy?.close();
  rmSync(root, { recursive: true, force: true });
});

const signIn = (role: string, from: string, secret = password, headers: Record<string, string> = {}) =>
  proxy.ask({
    method: 'POST',
    path: `${api}/session`,
    from,
    body: { email: `${role}@clinic.example`, password: secret },
    headers: { Origin: proxy.origin, 'Sec-Fetch-Site': 'same-origin', ...headers },
  });

async function cookieOf(role: string, from: string): Promise<{ Cookie: string }> {
  const { headers, text } = await signIn(role, from);
  expect(text).toContain(`"role":"${role}"`);
  return { Cookie: headers['set-cookie']![0]!.split(';')[0]! };
}

describe('a server behind a proxy that encrypts', () => {
  test('lets people sign in with a cookie that is never sent in the clear', async () => {
    const { status, headers } = await signIn('director', '127.0.0.2');
    expect(status).toBe(200);
    const [cookie, ...others] = headers['set-cookie']!;
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^__Secure-philtrum\.session_token=/);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict']) expect(cookie!.split('; ')).toContain(attribute);
    expect(headers['strict-transport-security']).toContain('max-age=');
    const page = await proxy.ask({ path: '/', from: '127.0.0.2' });
    expect(page.text).toContain('<html data-accounts="on"');
    const kept = { Cookie: cookie!.split(';')[0]! };
    expect((await proxy.ask({ path: `${api}/patients`, from: '127.0.0.2', headers: kept })).status).toBe(200);
    expect((await proxy.ask({ path: `${api}/patients`, from: '127.0.0.2' })).status).toBe(401);
  });

  test('says its public address in FHIR and OpenAPI, whatever a request says of itself', async () => {
    const cookie = await cookieOf('clinician', '127.0.0.2');
    const patient = { id: randomUUID(), sex: 'female', identity: { name: 'Ada' } };
    const added = {
      method: 'POST',
      path: `${api}/patients`,
      body: patient,
      headers: { ...cookie, Origin: proxy.origin },
    };
    expect((await proxy.ask(added)).status).toBe(200);
    const forged = {
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'http',
      'X-Forwarded-Port': '81',
      Forwarded: 'for=1.2.3.4;host=evil.example;proto=http',
    };
    const search = { path: `${api}/fhir/Patient?_count=1`, headers: { ...cookie, ...forged } };
    for (const answer of [await proxy.ask(search), await askDirectly(port, search)]) {
      const bundle = JSON.parse(answer.text);
      expect(bundle.link[0].url).toBe(`${proxy.origin}${api}/fhir/Patient?_count=1`);
      expect(bundle.entry[0].fullUrl).toBe(`${proxy.origin}${api}/fhir/Patient/${patient.id}`);
      expect(answer.text).not.toContain('evil.example');
    }
    const metadata = await proxy.ask({ path: `${api}/fhir/metadata`, headers: { ...cookie, ...forged } });
    expect(JSON.parse(metadata.text).implementation.url).toBe(`${proxy.origin}${api}/fhir`);
    const described = await proxy.ask({ path: `${api}/openapi.json`, headers: forged });
    expect(JSON.parse(described.text).servers).toEqual([{ url: `${proxy.origin}${api}` }]);
  });

  test('counts the client behind the proxy, which nobody can make up', async () => {
    const seen: number[] = [];
    for (let i = 0; i < 11; i++) {
      const made = { 'X-Forwarded-For': `203.0.113.${i}` };
      seen.push((await signIn('assistant', '127.0.0.4', `a guess of twelve ${i}`, made)).status);
    }
    expect(seen).toEqual([...Array(10).fill(401), 429]);
    expect((await signIn('assistant', '127.0.0.5')).status).toBe(200);
  });

  test('believes no address that somebody beside the proxy makes up', async () => {
    const guess = (i: number) =>
      askDirectly(port, {
        method: 'POST',
        path: `${api}/session`,
        from: '127.0.0.9',
        body: { email: 'researcher@clinic.example', password: `a guess of twelve ${i}` },
        headers: { Host: `localhost:${port}`, 'X-Forwarded-For': `198.51.100.${i}`, 'X-Real-IP': `198.51.100.${i}` },
      });
    const seen: number[] = [];
    for (let i = 0; i < 11; i++) seen.push((await guess(i)).status);
    expect(seen).toEqual([...Array(10).fill(401), 429]);
    expect((await signIn('researcher', '127.0.0.5')).status).toBe(200);
  });

  test('takes through the proxy of the guide what the interface takes', () => {
    const [, megabytes] = /client_max_body_size (\d+)m;/.exec(guide) ?? [];
    expect(Number(megabytes) * 2 ** 20).toBeGreaterThanOrEqual(
      Math.max(...routes.map((one) => one.megabytes ?? 0)) * 1e6,
    );
  });

  test('is not answered under another name', async () => {
    const other = await proxy.ask({ path: '/', headers: { Host: 'evil.example' } });
    expect(other.status).toBe(403);
  });
});

describe('who watches a server', () => {
  const health = `${api}/health`;
  const metrics = `${api}/metrics`;

  test('is told only whether it answers, and no number, as a stranger', async () => {
    const answers = [await proxy.ask({ path: health }), await askDirectly(port, { path: health })];
    for (const { status, text } of answers) expect([status, JSON.parse(text)]).toEqual([200, { ok: true }]);
    const cookie = await cookieOf('director', '127.0.0.6');
    for (const headers of [{}, cookie, { Authorization: 'Bearer ' }, { Authorization: `Bearer ${token}x` }]) {
      for (const ask of [proxy.ask, (asked: { path: string }) => askDirectly(port, asked)]) {
        const answer = await ask({ path: metrics, headers } as { path: string });
        expect(answer.status).toBe(401);
        expect(answer.headers['www-authenticate']).toBe('Bearer');
        expect(answer.text).not.toContain('philtrum_http');
      }
    }
  });

  test('sees everything with the token of the server', async () => {
    const headers = { Authorization: `Bearer ${token}` };
    expect(JSON.parse((await proxy.ask({ path: health, headers })).text)).toMatchObject({ ok: true, store: 'open' });
    expect((await proxy.ask({ path: metrics, headers })).text).toContain('philtrum_store_open 1');
  });

  test('is Prometheus, set up as the guide says', async () => {
    const [, example = ''] = /```yaml\n(scrape_configs:[\s\S]*?)```/.exec(guide) ?? [];
    const [job] = parse(example).scrape_configs;
    expect(job).toMatchObject({ job_name: 'philtrum', static_configs: [{ targets: ['127.0.0.1:4780'] }] });
    const { type = 'Bearer', credentials_file: file } = job.authorization;
    expect(guide).toContain(`--metrics-token-file ${file}`);
    const secret = readFileSync(tokenFile, 'utf8').trim();
    const scrape = { path: job.metrics_path, headers: { Authorization: `${type} ${secret}` } };
    const named = [...guide.matchAll(/`(philtrum_\w+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(2);
    await vi.waitFor(async () => {
      const { status, headers, text } = await askDirectly(port, scrape);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
      expect(text).toMatch(/^philtrum_http_requests_total\{route="POST \/session",status="200"\} \d+$/m);
      for (const name of named) expect(text).toContain(`\n${name}`);
    });
  });

  test('does not cost the database more than a stranger may ask', async () => {
    const from = '127.0.0.7';
    // more than fit into two minutes, of which the second may begin meanwhile
    const asked = Array.from({ length: 250 }, () => askDirectly(port, { path: health, from }));
    const seen = (await Promise.all(asked)).map(({ status }) => status);
    expect(new Set(seen)).toEqual(new Set([200, 429]));
    expect((await askDirectly(port, { path: health, from: '127.0.0.8' })).status).toBe(200);
  });
});
