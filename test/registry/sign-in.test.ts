import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { mostRequests, requestLimit } from '../../src/server/api/request-limit.ts';
import { serveStudio } from '../../src/server/index.ts';
import { Browser, openSharedClinic, password, type SharedClinic, signedIn, staff } from './shared-clinic.ts';

const session = '/api/v1/session';
let clinic: SharedClinic;
beforeAll(async () => {
  clinic = await openSharedClinic('pglite');
});
afterEach(() => void vi.useRealTimers());
afterAll(() => clinic?.close());

/** Lets the clock of this process, which the server shares, jump ahead. */
function jump(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
}

describe('a session', () => {
  test('is a cookie that scripts, other sites and plain http never see', async () => {
    const { status, headers, json } = await new Browser(clinic.server).signIn(' Director@clinic.example ');
    expect(status).toBe(200);
    expect(JSON.stringify(json)).not.toMatch(/token|scrypt/);
    const [cookie, ...others] = headers['set-cookie'] as string[];
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^__Secure-philtrum\.session_token=/);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/', 'Max-Age=1800']) {
      expect(cookie!.split('; ')).toContain(attribute);
    }
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['strict-transport-security']).toContain('max-age=');
  });

  test('is over once signed out, also for who kept the cookie', async () => {
    const browser = await signedIn(clinic, 'assistant');
    const kept = [...browser.cookies];
    expect((await browser.ask('DELETE', session)).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.ask('GET', '/api/v1/patients')).status).toBe(401);
  });

  test('is never the one that somebody planted', async () => {
    const attacker = await signedIn(clinic, 'assistant');
    const victim = new Browser(clinic.server);
    for (const [name, value] of attacker.cookies) victim.cookies.set(name, value);
    await victim.signIn('director@clinic.example');
    expect([...victim.cookies]).not.toEqual([...attacker.cookies]);
    expect((await attacker.ask('GET', '/api/v1/patients')).status).toBe(401);
    expect((await victim.ask('GET', session)).json.account.role).toBe('director');
  });

  test('is put off by what is asked, and ends after a working day whatever is asked', async () => {
    const browser = await signedIn(clinic, 'clinician');
    for (let hours = 0; hours < 12; hours += 1 / 3) {
      expect((await browser.ask('GET', '/api/v1/patients')).status, `after ${hours} hours`).toBe(200);
      jump(20);
    }
    jump(1);
    expect((await browser.ask('GET', '/api/v1/patients')).status).toBe(401);
  });

  test('ends everywhere when the own password is changed', async () => {
    const [here, elsewhere] = [await signedIn(clinic, 'researcher'), await signedIn(clinic, 'researcher')];
    const next = 'nineteen louder straws';
    const wrong = await here.ask('PUT', '/api/v1/own-password', { current: 'no', password: next });
    expect(wrong).toMatchObject({ status: 422, json: { path: 'current' } });
    expect(JSON.stringify(wrong.json)).not.toContain(next);
    expect((await here.ask('PUT', '/api/v1/own-password', { current: password, password: next })).status).toBe(200);
    for (const browser of [here, elsewhere])
      expect((await browser.ask('GET', '/api/v1/fhir/metadata')).status).toBe(401);
    expect((await here.signIn('researcher@clinic.example')).status).toBe(401);
    expect((await here.signIn('researcher@clinic.example', next)).status).toBe(200);
  });
});

describe('guessing', () => {
  test('ends after ten tries from one address, and locks nobody out elsewhere', async () => {
    const guesser = new Browser(clinic.server, '198.51.100.1');
    const seen: number[] = [];
    for (let i = 0; i < 11; i++) seen.push((await guesser.signIn('assistant@clinic.example', `guess ${i}`)).status);
    expect(seen).toEqual([...Array(10).fill(401), 429]);
    const right = await guesser.signIn('assistant@clinic.example');
    expect(right).toMatchObject({ status: 429, json: { reason: 'too-often' } });
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(800);
    expect((await new Browser(clinic.server, '198.51.100.2').signIn('assistant@clinic.example')).status).toBe(200);
    jump(16);
    expect((await guesser.signIn('assistant@clinic.example')).status).toBe(200);
  });

  test('cannot hide behind addresses that it makes up itself, nor spread over accounts', async () => {
    const spread = new Browser(clinic.server, '198.51.100.3');
    let last = 0;
    for (let i = 0; i < 31; i++) {
      const made = { 'X-Forwarded-For': `203.0.113.${i}, 198.51.100.3` };
      last = (await spread.signIn(`${staff[Math.floor(i / 10)]}@clinic.example`, 'a guess of twelve', made)).status;
      if (i < 30) expect(last, `try ${i + 1}`).toBe(401);
    }
    expect(last).toBe(429);
  });
});

describe('what is sent in bad faith', () => {
  test.each([
    ['a page of another site', { Origin: 'https://elsewhere.example' }],
    ['the same host without encryption', { Host: 'clinic.example', Origin: 'http://clinic.example' }],
    ['a page that hides its origin', { Origin: 'null' }],
    ['what the browser calls another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('%s changes nothing, signs nobody in and nobody out', async (_, headers) => {
    const browser = await signedIn(clinic, 'director', '192.0.2.50');
    const patient = { sex: 'female', identity: { name: 'Planted' } };
    for (const [method, path, body] of [
      ['POST', '/api/v1/patients', patient],
      ['POST', session, { email: 'director@clinic.example', password }],
      ['DELETE', session, undefined],
    ] as const) {
      const answer = await browser.ask(method, path, body, headers as Record<string, string>);
      expect(answer, `${method} ${path}`).toMatchObject({ status: 403, json: { reason: 'from-elsewhere' } });
    }
    expect((await browser.ask('GET', '/api/v1/patients?search=Planted')).json.items).toEqual([]);
  });

  test('the studio’s own page may', async () => {
    const own = { Host: 'clinic.example', Origin: 'https://clinic.example', 'Sec-Fetch-Site': 'same-origin' };
    expect((await new Browser(clinic.server).signIn('director@clinic.example', password, own)).status).toBe(200);
  });

  test.each(['elsewhere.example', 'clinic.example.elsewhere.example', 'clinic.example:81'])(
    'a request addressed to %s is not answered',
    async (host) => {
      expect((await new Browser(clinic.server).ask('GET', '/', undefined, { Host: host })).status).toBe(403);
    },
  );

  test.each([
    [{ email: `' or 1=1 --`, password: `' or 1=1 --` }, 401],
    [{ email: `director@clinic.example' --`, password }, 401],
    [{ email: { $ne: '' }, password: { $ne: '' } }, 400],
    [{ email: ['director@clinic.example'], password }, 400],
    [{ email: 'director@clinic.example', password, role: 'director' }, 400],
    ['email=director@clinic.example&password=x', 400],
    [{ email: 'director@clinic.example', password: 'x'.repeat(20_000) }, 413],
  ])('%o signs nobody in', async (body, status) => {
    const browser = new Browser(clinic.server, '192.0.2.60');
    const answer = await browser.ask('POST', session, body);
    expect(answer.status).toBe(status);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await browser.ask('GET', session)).json).toEqual({ accounts: true, account: null, may: [] });
  });

  test('a name with script in it is carried as text, never as a page', async () => {
    const director = await signedIn(clinic, 'director', '192.0.2.61');
    const name = `<script>alert(1)</script>'); drop table account; --`;
    const added = { email: `o'neil@clinic.example`, name, role: 'assistant', password: 'eighteen quiet straws' };
    expect((await director.ask('POST', '/api/v1/accounts', added)).status).toBe(200);
    const { headers, json } = await director.ask('GET', '/api/v1/accounts');
    expect(json.items.map((one: { name: string }) => one.name)).toContain(name);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(JSON.stringify(json)).not.toMatch(/scrypt|straws/);
  });
});

test('nobody is asked before the page says so, and the page says so only here', async () => {
  expect((await new Browser(clinic.server).ask('GET', '/')).json).toContain('<html data-accounts="on"');
});

test('without a director nobody could let anybody in, and nothing is served', async () => {
  const store = await clinic.afterwards(async ({ db }) => {
    await db.updateTable('account').set({ role: 'assistant' }).execute();
  });
  expect(store).toBeUndefined();
  const registry = { place: clinic.place, version: '0', failed: () => {} };
  const accounts = { host: '127.0.0.1' };
  await expect(serveStudio({ directory: '.', port: 0, registry, accounts })).rejects.toMatchObject({
    name: 'NoDirector',
  });
});

test('requests are counted by the minute and by who sends them', () => {
  let now = 0;
  const limit = requestLimit(() => now);
  for (let i = 0; i < mostRequests.unknown; i++) expect(limit.take('a', mostRequests.unknown)).toBe(0);
  now = 20;
  expect(limit.take('a', mostRequests.unknown)).toBe(40);
  expect(limit.take('b', mostRequests.unknown)).toBe(0);
  now = 60;
  expect(limit.take('a', mostRequests.unknown)).toBe(0);
});
