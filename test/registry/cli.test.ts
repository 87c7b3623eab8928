import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryOf } from '#registry';
import { openStore } from '../../src/store/index.ts';
import { mustBe } from './clinic.ts';

const root = mkdtempSync(join(tmpdir(), 'philtrum-cli-'));
const folder = join(root, 'registry');
const words = join(root, 'passphrase');
const main = join(import.meta.dirname, '..', '..', 'bin', 'philtrum.mjs');
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command line on the registry of this file. */
function philtrum(...args: string[]): { code: number | null; answer: Record<string, unknown>; said: string } {
  const env = { ...process.env, PHILTRUM_STORE: folder };
  const ended = spawnSync(process.execPath, [main, ...args, '--json'], { env, encoding: 'utf8' });
  return { code: ended.status, answer: ended.stdout === '' ? {} : JSON.parse(ended.stdout), said: ended.stderr };
}

beforeAll(async () => {
  writeFileSync(words, 'a straw, a seal and a smile\n');
  const store = await openStore({ folder });
  const { people } = registryOf({ ...store, actor: 'test' });
  mustBe(await people.addPatient({ sex: 'female', identity: { name: 'Ada Smith', clinicNumber: 'P-1' } }));
  await store.close();
});

test('a clinic is copied, exported, emptied of a person and brought back from the command line', () => {
  const file = join(root, 'one.backup');
  expect(philtrum('backup', file, '--passphrase-file', words)).toMatchObject({
    code: 0,
    answer: { ok: true, rows: 5 },
  });
  const table = join(root, 'tables');
  expect(philtrum('export', table, '--with-names')).toMatchObject({ code: 0, answer: { withNames: true } });
  expect(readFileSync(join(table, 'patient.csv'), 'utf8')).toContain('Ada Smith');
  expect(philtrum('delete', 'P-1')).toMatchObject({ code: 1, answer: { ok: false, reason: 'not-confirmed' } });
  expect(philtrum('delete', 'P-1', '--yes')).toMatchObject({ code: 0, answer: { ok: true } });
  expect(philtrum('delete', 'P-1', '--yes')).toMatchObject({ code: 1, answer: { reason: 'not-found' } });
  const again = philtrum('restore', file, '--passphrase-file', words, '--store', join(root, 'again'));
  expect(again).toMatchObject({ code: 0, answer: { ok: true, rows: { patient: 1 }, removedAgain: 0 } });
});

test('what is missing is said, with the exit code of wrong usage', () => {
  const none = philtrum('export', join(root, 'x'), '--store', join(root, 'nowhere'));
  expect(none).toMatchObject({ code: 2, said: expect.stringContaining('There is no registry in') });
  const open = philtrum('backup', join(root, 'y.backup'));
  expect(open).toMatchObject({ code: 2, said: expect.stringContaining('--passphrase-file') });
});
