import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { registryOf } from '#registry';
import { mustBe } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

const password = 'seventeen quiet straws';

describe.each(engines)('accounts on %s', (engine) => {
  const fresh = freshOn(engine);
  const accounts = () => fresh().registry.accounts;
  const add = (email: string, role: 'director' | 'clinician' | 'assistant' | 'researcher' = 'clinician', more = {}) =>
    accounts().add({ email, name: 'Vera Lindqvist', role, password, ...more });
  const account = async (id: string) => (await accounts().find(id))!;
  const kept = async (accountId: string) =>
    fresh().db.selectFrom('accountPassword').selectAll().where('accountId', '=', accountId).executeTakeFirstOrThrow();

  test('keep of a password only what cannot be turned back, and tell the right one', async () => {
    const { id } = mustBe(await add('Vera@Clinic.Example', 'director'));
    expect(await account(id)).toMatchObject({ email: 'vera@clinic.example', role: 'director', disabled: false });
    const { password: hash } = await kept(id);
    expect(hash).toMatch(/^scrypt\$10\$8\$1\$/);
    const { passwords } = fresh().ports;
    expect(await passwords.verify(password, hash)).toBe(true);
    expect(await passwords.verify(`${password}!`, hash)).toBe(false);
    expect(await passwords.verify(password, 'scrypt$1$1$1$$')).toBe(false);
    expect(await passwords.verify('', '')).toBe(false);
    expect(await accounts().byEmail('  VERA@clinic.example ')).toBe(id);
  });

  test.each([
    ['short', 'has 5 characters'],
    ['aaaaaaaaaaaaaaaa', 'repeats a few characters'],
    ['my name is lindqvist', 'holds the name or e-mail address'],
    ['x1y2z3'.repeat(40), 'has 240 characters'],
    [undefined, 'is missing'],
    [{ toString: 'x' }, 'is missing'],
  ])('refuse the password %o and never repeat it', async (bad, says) => {
    const refused = await add('someone@clinic.example', 'clinician', { password: bad });
    expect(refused).toMatchObject({ ok: false, reason: 'invalid-field', path: 'password' });
    if (refused.ok) return;
    expect(refused.detail).toContain(says);
    if (typeof bad === 'string') expect(refused.detail).not.toContain(bad);
  });

  test('count the characters of a password as people see them', async () => {
    const twelve = '\u{1F98B}\u{1F33F}\u{1F319}\u{1F32B}'.repeat(3);
    expect(await add('e@clinic.example', 'clinician', { password: twelve })).toMatchObject({ path: 'password' });
    expect(await add('e@clinic.example', 'clinician', { password: `${twelve}é` })).toMatchObject({ ok: true });
    const { password: hash } = await kept((await accounts().byEmail('e@clinic.example'))!);
    expect(await fresh().ports.passwords.verify(`${twelve}e\u0301`, hash)).toBe(true);
  });

  test('refuse an address that is taken, and take the same request twice', async () => {
    const id = randomUUID();
    mustBe(await add('twice@clinic.example', 'assistant', { id }));
    expect(await add('twice@clinic.example', 'assistant', { id })).toEqual({ ok: true, value: { id } });
    expect(await add('TWICE@clinic.example')).toMatchObject({ ok: false, reason: 'already-there', path: 'email' });
    expect(await add('not an address')).toMatchObject({ path: 'email' });
    expect(await add('c@clinic.example', 'clinician', { clinicianId: randomUUID() })).toMatchObject({
      reason: 'not-found',
      path: 'clinicianId',
    });
  });

  test('hold SQL and script as the texts they are', async () => {
    const name = `Robert'); drop table account; -- <script>alert(1)</script>`;
    const { id } = mustBe(await add(`o'neil+"drop"@clinic.example`.replaceAll('"', ''), 'researcher', { name }));
    expect(await account(id)).toMatchObject({ name, email: `o'neil+drop@clinic.example` });
    expect(await accounts().byEmail(`' or 1=1 --`)).toBeNull();
  });

  test('that are disabled are signed out everywhere at once, and the log says who did it', async () => {
    const { id } = mustBe(await add('leaves@clinic.example'));
    const now = new Date();
    const session = { accountId: id, expiresAt: now, createdAt: now, updatedAt: now, ipAddress: null, userAgent: null };
    await fresh()
      .db.insertInto('accountSession')
      .values({ id: randomUUID(), token: randomUUID(), ...session })
      .execute();
    const { version, name, role, clinicianId } = await account(id);
    const by = registryOf({ ...fresh(), actor: 'a director' }).accounts;
    mustBe(await by.change({ id, version, name, role, clinicianId, disabled: true }));
    const open = await fresh().db.selectFrom('accountSession').select('id').where('accountId', '=', id).execute();
    expect(open).toEqual([]);
    expect(await account(id)).toMatchObject({ disabled: true, version: 2 });
    expect(await by.change({ id, version, name, role, clinicianId, disabled: false })).toMatchObject({
      reason: 'changed-meanwhile',
      differs: [{ path: 'disabled', yours: false, theirs: true }],
    });
    const entry = await fresh().db.selectFrom('auditLog').selectAll().where('action', '=', 'account.changed').execute();
    expect(entry).toMatchObject([{ actor: 'a director', subjectId: id, detail: '{"changed":["disabled"]}' }]);
  });

  test('never lose the last director, not even to two directors at once', async () => {
    const vera = (await accounts().byEmail('vera@clinic.example'))!;
    const demoted = async (id: string, disabled: boolean) => {
      const { version, name, clinicianId } = await account(id);
      return accounts().change({ id, version, name, role: disabled ? 'director' : 'assistant', clinicianId, disabled });
    };
    const only = { ok: false, detail: expect.stringContaining('only director') };
    expect(await demoted(vera, true)).toMatchObject(only);
    expect(await demoted(vera, false)).toMatchObject(only);
    const { id: second } = mustBe(await add('second@clinic.example', 'director'));
    const both = await Promise.all([demoted(vera, true), demoted(second, true)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('change their own password only with the one they have', async () => {
    const { id } = mustBe(await add('own@clinic.example'));
    const own = registryOf({ ...fresh(), actor: id }).accounts;
    const next = 'nineteen louder straws';
    expect(await own.changeOwnPassword({ current: next, password: next })).toMatchObject({ path: 'current' });
    expect(await own.changeOwnPassword({ current: password, password: 'short' })).toMatchObject({ path: 'password' });
    mustBe(await own.changeOwnPassword({ current: password, password: next }));
    expect(await fresh().ports.passwords.verify(next, (await kept(id)).password)).toBe(true);
    mustBe(await accounts().setPassword({ id, password }));
    expect(await fresh().ports.passwords.verify(password, (await kept(id)).password)).toBe(true);
    expect(await accounts().setPassword({ id: randomUUID(), password })).toMatchObject({ reason: 'not-found' });
    const nobody = registryOf({ ...fresh(), actor: randomUUID() }).accounts;
    expect(await nobody.changeOwnPassword({ current: password, password: next })).toMatchObject({ path: 'current' });
  });

  test('count tries in the database, all of those at once, until the time is over', async () => {
    const limit = { of: 'address 192.0.2.7', most: 3, within: 900 };
    fresh().setClock(new Date('2026-03-01T09:00:00Z'));
    const counted = await Promise.all(Array.from({ length: 5 }, () => accounts().countAttempt(limit)));
    expect(counted.map(({ attempts }) => attempts).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(counted.filter(({ wait }) => wait > 0)).toHaveLength(2);
    fresh().setClock(new Date('2026-03-01T09:14:00Z'));
    expect(await accounts().countAttempt(limit)).toEqual({ attempts: 6, wait: 60 });
    fresh().setClock(new Date('2026-03-01T09:15:00Z'));
    expect(await accounts().countAttempt(limit)).toEqual({ attempts: 1, wait: 0 });
    await accounts().forgetAttempts(limit.of);
    expect(await accounts().countAttempt(limit)).toMatchObject({ attempts: 1 });
    fresh().setClock();
  });

  test('leave a log that is whole', async () => {
    expect(await fresh().registry.verifyLog()).toMatchObject({ ok: true });
  });
});
