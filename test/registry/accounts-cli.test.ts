import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { registryOf } from '#registry';
import { openStore } from '../../src/store/index.ts';
import { philtrum } from './philtrum.ts';

const root = mkdtempSync(join(tmpdir(), 'philtrum-accounts-'));
const folder = join(root, 'registry');
const words = join(root, 'password');
vi.stubEnv('PHILTRUM_STORE', folder);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const vera = ['--email', 'Vera@clinic.example'];

test('the first director is made, disabled accounts come back, and passwords are set, from the command line', async () => {
  writeFileSync(words, 'seventeen quiet straws\n');
  const as = ['--name', 'Dr. Vera Lindqvist', '--password-file', words];
  expect(await philtrum('account', 'add', ...vera, ...as, '--role', 'director')).toMatchObject({
    code: 0,
    answer: { ok: true },
  });
  vi.stubEnv('PHILTRUM_PASSWORD', 'eighteen quiet straws');
  const second = ['account', 'add', '--email', 'b@clinic.example', '--name', 'Bo', '--role', 'assistant'];
  expect(await philtrum(...second)).toMatchObject({ code: 0, answer: { ok: true } });
  expect(await philtrum(...second)).toMatchObject({ code: 1, answer: { ok: false, reason: 'already-there' } });
  expect(await philtrum('account', 'disable', ...vera)).toMatchObject({ code: 1, answer: { path: 'id' } });
  expect(await philtrum('account', 'disable', '--email', 'b@clinic.example')).toMatchObject({ code: 0 });
  expect(await philtrum('account', 'password', ...vera)).toMatchObject({ code: 0 });
  const { answer } = await philtrum('account', 'list');
  expect(answer).toMatchObject({
    accounts: [
      { email: 'b@clinic.example', role: 'assistant', disabled: true },
      { email: 'vera@clinic.example', role: 'director', disabled: false },
    ],
  });
  expect(JSON.stringify(answer)).not.toMatch(/scrypt|straws/);
  expect(await philtrum('account', 'enable', '--email', 'b@clinic.example')).toMatchObject({ code: 0 });
  const store = await openStore({ folder });
  const log = await store.db.selectFrom('auditLog').select(['actor', 'action']).orderBy('seq').execute();
  expect(log.map(({ action }) => action)).toEqual([
    'account.added',
    'account.added',
    'account.changed',
    'account.password-set',
    'account.changed',
  ]);
  expect(new Set(log.map(({ actor }) => actor))).toEqual(new Set(['philtrum account']));
  expect(await registryOf({ ...store, actor: 'test' }).verifyLog()).toMatchObject({ ok: true });
  await store.close();
});

test('a password is never an argument, and a missing one is said', async () => {
  vi.stubEnv('PHILTRUM_PASSWORD', '');
  const none = await philtrum('account', 'password', ...vera);
  expect(none).toMatchObject({ code: 2, said: expect.stringContaining('--password-file') });
  const argument = await philtrum('account', 'password', ...vera, '--password', 'seventeen quiet straws');
  expect(argument).toMatchObject({ code: 2, said: expect.stringContaining('--password') });
  const unknown = await philtrum('account', 'disable', '--email', 'x@clinic.example');
  expect(unknown).toMatchObject({ code: 1, answer: { reason: 'not-found' } });
});
