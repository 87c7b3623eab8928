import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { routes } from '../../src/server/api/routes.ts';
import { engines } from './engines.ts';
import { Browser, openSharedClinic, type SharedClinic, signedIn, staff } from './shared-clinic.ts';

const number = randomUUID();
const minutes = (count: number) => count * 60_000;

/** A request that a route reads, and refuses at the latest for what it holds. */
function requestOf(route: (typeof routes)[number]): [method: string, path: string, body?: object] {
  const path = `/api/v1${route.path.replace(/\{\w+\}/g, number)}`;
  const query = 'by' in (route.query ?? {}) ? '?by=2026-01-01' : '';
  const method = route.method.toUpperCase();
  return route.body === undefined ? [method, path + query] : [method, path + query, {}];
}

async function statuses(browser: Browser): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const route of routes) found[route.id] = (await browser.ask(...requestOf(route))).status;
  return found;
}

/** Lets the clock of this process, which the server shares, jump ahead. */
function jump(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
}

describe.each(engines)('every route on %s', (engine) => {
  let clinic: SharedClinic;
  beforeAll(async () => {
    clinic = await openSharedClinic(engine);
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(() => clinic?.close());

  test.each(staff)('answers a signed-in %s as its table says', async (role) => {
    const browser = await signedIn(clinic, role);
    const { json: who } = await browser.ask('GET', '/api/v1/session');
    const found = await statuses(browser);
    for (const { id, roles } of routes) {
      if (roles.includes(role)) expect([200, 400, 404, 422], `${role} ${id}`).toContain(found[id]);
      else expect(found[id], `${role} ${id}`).toBe(403);
    }
    expect(who.may).toEqual(routes.filter(({ roles }) => roles.includes(role)).map(({ id }) => id));
  });

  test('answers nobody who is not signed in, and nobody whose cookie is not ours', async () => {
    const nobody = new Browser(clinic.server, '192.0.2.10');
    expect(new Set(Object.values(await statuses(nobody)))).toEqual(new Set([401]));
    const forged = await signedIn(clinic, 'director', '192.0.2.11');
    for (const [name, value] of forged.cookies) forged.cookies.set(name, value.replace(/\..*$/, '.AAAA'));
    expect(new Set(Object.values(await statuses(forged)))).toEqual(new Set([401]));
  });

  test('answers no session that is over', async () => {
    const browser = await signedIn(clinic, 'director', '192.0.2.12');
    jump(minutes(31));
    expect(new Set(Object.values(await statuses(browser)))).toEqual(new Set([401]));
  });

  test('answers no account that was disabled, from that moment on', async () => {
    const director = await signedIn(clinic, 'director', '192.0.2.13');
    const leaving = await signedIn(clinic, 'clinician', '192.0.2.14');
    expect((await leaving.ask('GET', '/api/v1/patients')).status).toBe(200);
    const { items } = (await director.ask('GET', '/api/v1/accounts')).json;
    const { id, version, name, role, clinicianId } = items.find(({ role: of }: { role: string }) => of === 'clinician');
    const off = { id, version, name, role, clinicianId, disabled: true };
    expect(await director.ask('PUT', `/api/v1/accounts/${id}`, off)).toMatchObject({ status: 200 });
    expect(new Set(Object.values(await statuses(leaving)))).toEqual(new Set([401]));
    const again = await leaving.signIn('clinician@clinic.example');
    const unknown = await leaving.signIn('nobody@clinic.example');
    expect(again).toMatchObject({ status: 401, json: { reason: 'wrong-sign-in' } });
    expect(again.json).toEqual(unknown.json);
  });

  test('enters every change in the log in the name of the account, and the log is whole', async () => {
    const assistant = await signedIn(clinic, 'assistant', '192.0.2.15');
    const { account } = (await assistant.ask('GET', '/api/v1/session')).json;
    const patient = { id: randomUUID(), sex: 'female', identity: { name: 'Ada Smith' } };
    expect((await assistant.ask('POST', '/api/v1/patients', patient)).status).toBe(200);
    await assistant.signIn('assistant@clinic.example', 'not the password at all');
    await assistant.ask('DELETE', '/api/v1/session');
    const entries = await clinic.afterwards(async ({ db, ports }) => {
      const { registryOf } = await import('#registry');
      expect(await registryOf({ db, ports, actor: 'test' }).verifyLog()).toMatchObject({ ok: true });
      return db.selectFrom('auditLog').selectAll().orderBy('seq').execute();
    });
    const of = entries.map(({ actor, action, subjectId }) => ({ actor, action, subjectId }));
    expect(of.slice(-4)).toEqual([
      { actor: account.id, action: 'account.signed-in', subjectId: account.id },
      { actor: account.id, action: 'patient.added', subjectId: patient.id },
      { actor: 'nobody', action: 'account.sign-in-failed', subjectId: account.id },
      { actor: account.id, action: 'account.signed-out', subjectId: account.id },
    ]);
    expect(entries.at(-2)!.detail).toBe('{"from":"192.0.2.15"}');
    expect(JSON.stringify(entries)).not.toContain('not the password at all');
  });
});
