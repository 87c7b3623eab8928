import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registryOf } from '#registry';
import { openStore } from '../../src/store/index.ts';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { fillClinic } from './full-clinic.ts';
import { philtrum } from './philtrum.ts';

const root = mkdtempSync(join(tmpdir(), 'philtrum-cli-'));
const folder = join(root, 'registry');
const words = join(root, 'passphrase');
vi.stubEnv('PHILTRUM_STORE', folder);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

beforeAll(async () => {
  writeFileSync(words, 'a straw, a seal and a smile\n');
  const store = await openStore({ folder });
  const { people } = registryOf({ ...store, actor: 'test' });
  mustBe(await people.addPatient({ sex: 'female', identity: { name: 'Ada Smith', clinicNumber: 'P-1' } }));
  await store.close();
});

test('a clinic is copied, exported, emptied of a person and brought back from the command line', async () => {
  const file = join(root, 'one.backup');
  expect(await philtrum('backup', file, '--passphrase-file', words)).toMatchObject({
    code: 0,
    answer: { ok: true, rows: 5 },
  });
  const table = join(root, 'tables');
  expect(await philtrum('export', table, '--with-names')).toMatchObject({ code: 0, answer: { withNames: true } });
  expect(readFileSync(join(table, 'patient.csv'), 'utf8')).toContain('Ada Smith');
  expect(await philtrum('delete', 'P-1')).toMatchObject({ code: 1, answer: { ok: false, reason: 'not-confirmed' } });
  expect(await philtrum('delete', 'P-1', '--yes')).toMatchObject({ code: 0, answer: { ok: true } });
  expect(await philtrum('delete', 'P-1', '--yes')).toMatchObject({ code: 1, answer: { reason: 'not-found' } });
  const again = await philtrum('restore', file, '--passphrase-file', words, '--store', join(root, 'again'));
  expect(again).toMatchObject({ code: 0, answer: { ok: true, rows: { patient: 1 }, removedAgain: 0 } });
});

test('an extract for research of too few people is refused, and one with names is wrong usage', async () => {
  const few = await philtrum(
    'export',
    '--research',
    join(root, 'research'),
    '--k',
    '5',
    '--store',
    join(root, 'again'),
  );
  expect(few).toMatchObject({ code: 1, answer: { ok: false, reason: 'too-few' } });
  expect(existsSync(join(root, 'research'))).toBe(false);
  const named = await philtrum('export', '--research', '--with-names', join(root, 'research'));
  expect(named).toMatchObject({ code: 2, said: expect.stringContaining('holds no names') });
});

test('what is missing is said, with the exit code of wrong usage', async () => {
  const none = await philtrum('export', join(root, 'x'), '--store', join(root, 'nowhere'));
  expect(none).toMatchObject({ code: 2, said: expect.stringContaining('There is no registry in') });
  const open = await philtrum('backup', join(root, 'y.backup'));
  expect(open).toMatchObject({ code: 2, said: expect.stringContaining('--passphrase-file') });
});

test('what happened is counted straight from the registry, of those who agree', async () => {
  const clinic = join(root, 'clinic');
  const store = await openStore({ folder: clinic });
  const { treatment, patient } = await fillClinic(registryOf({ ...store, actor: 'test' }));
  const withdrawn = await openClinic(registryOf({ ...store, actor: 'test' }), 'Takes It Back');
  await chartFlip(registryOf({ ...store, actor: 'test' }), withdrawn);
  mustBe(await registryOf({ ...store, actor: 'test' }).people.withdrawConsent(withdrawn.consent));
  await store.close();
  const counted = await philtrum('learn', '--store', clinic);
  expect(counted).toMatchObject({ code: 0, answer: { ok: true, treatments: 1, treated: 2, people: 1 } });
  const of = ['learn', 'series', '--store', clinic, '--week', '2', '--event', 'strawFails', '--patient'];
  const series = { treatments: [{ treatment, seen: true }], atLeastOne: 0.12 };
  expect(await philtrum(...of, patient)).toMatchObject({ code: 0, answer: series });
  expect(await philtrum(...of, withdrawn.patient)).toMatchObject({ code: 1, answer: { reason: 'not-counted' } });
  expect(await philtrum('learn')).toMatchObject({ code: 1, answer: { ok: false, reason: 'nothing-to-count' } });
  expect(await philtrum('learn', 'rows.json', '--store', clinic)).toMatchObject({ code: 2 });
});
