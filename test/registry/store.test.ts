import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { registryOf, schemaVersions } from '#registry';
import { FolderInUse, openStore, placeFrom, type Store } from '../../src/store/index.ts';
import { mustBe } from './clinic.ts';
import { freshDatabase } from './engines.ts';

const root = mkdtempSync(join(tmpdir(), 'philtrum-store-'));
const folder = join(root, 'registry');
const writers: ChildProcess[] = [];
afterAll(() => {
  for (const writer of writers) writer.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

const registry = (store: Store) => registryOf({ ...store, actor: 'test' });

/** Starts a writer and answers when it has written so many patients. */
async function startWriter(written: number): Promise<{ writer: ChildProcess; kept: string[] }> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'killed-writer.ts'), folder]);
  writers.push(writer);
  const kept: string[] = [];
  const complaints: string[] = [];
  writer.stderr!.on('data', (chunk) => complaints.push(String(chunk)));
  await new Promise<void>((resolve, reject) => {
    let rest = '';
    writer.once('close', () => reject(new Error(`The writer ended: ${complaints.join('')}`)));
    writer.stdout!.on('data', (chunk) => {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop()!;
      kept.push(...lines.filter((line) => line !== 'open'));
      if (kept.length >= written) resolve();
    });
  });
  return { writer, kept };
}

test('what was answered before a process was killed is there, and its lock is taken over', async () => {
  const { writer, kept } = await startWriter(20);
  await expect(openStore({ folder })).rejects.toThrow(FolderInUse);
  await expect(openStore({ folder })).rejects.toThrow(`process ${writer.pid}`);
  const ended = new Promise((resolve) => writer.once('close', resolve));
  writer.kill('SIGKILL');
  await ended;
  const store = await openStore({ folder });
  const there = (await registry(store).people.searchPatients('Patient')).map(({ id }) => id);
  expect(there).toEqual(expect.arrayContaining(kept));
  expect(there.length - kept.length).toBeLessThanOrEqual(1);
  expect(await registry(store).verifyLog()).toMatchObject({ ok: true, entries: there.length });
  await store.close();
});

test('the same folder cannot be opened twice in one process, and can when it was closed', async () => {
  const first = await openStore({ folder });
  await expect(openStore({ folder })).rejects.toThrow('Close it there first');
  await first.close();
  await (await openStore({ folder })).close();
  expect(readdirSync(root)).toEqual(['registry']);
  expect(readdirSync(folder).sort()).toEqual(['database', 'keys.json']);
});

test('a lock of another machine, and one of a later process with the same number, are told apart', async () => {
  const lock = join(folder, 'database.lock');
  writeFileSync(lock, JSON.stringify({ pid: 1, host: `not-${hostname()}`, began: '1' }));
  await expect(openStore({ folder })).rejects.toThrow(`on not-${hostname()}`);
  writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), began: '1' }));
  await (await openStore({ folder })).close();
  expect(existsSync(lock)).toBe(false);
});

test('a folder that was being made when its process was killed is made anew', async () => {
  const half = join(root, 'half');
  mkdirSync(join(half, 'database', 'base'), { recursive: true });
  writeFileSync(join(half, 'database', 'PG_VERSION'), '18\n');
  const store = await openStore({ folder: half });
  expect(await registry(store).people.searchPatients('')).toEqual([]);
  await store.close();
});

test('keys are readable by their owner only, and a store without its keys says so', async () => {
  const keys = join(folder, 'keys.json');
  if (process.platform !== 'win32') expect(statSync(keys).mode & 0o777).toBe(0o600);
  const kept = readFileSync(keys);
  rmSync(keys);
  const store = await openStore({ folder });
  await expect(registry(store).people.searchPatients('')).rejects.toThrow('is not on this machine');
  await store.close();
  writeFileSync(keys, kept, { mode: 0o600 });
});

test('a registry of a newer version is not touched', async () => {
  const databaseUrl = await freshDatabase();
  const place = { folder: join(root, 'served'), databaseUrl };
  const store = await openStore(place);
  mustBe(await registry(store).people.addPatient({ sex: 'female', identity: { name: 'Served' } }));
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`.execute(store.db);
  await store.close();
  await expect(openStore(place)).rejects.toThrow('newer version of Philtrum (it has 9999-later)');
  expect(schemaVersions.at(-1)).not.toBe('9999-later');
});

test('a server that is not there is named, within seconds', async () => {
  const place = { folder: join(root, 'none'), databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' };
  await expect(openStore(place)).rejects.toThrow('ECONNREFUSED');
});

test('the environment names the place', () => {
  expect(placeFrom({ PHILTRUM_STORE: '/srv/philtrum' })).toEqual({ folder: '/srv/philtrum', databaseUrl: undefined });
  expect(placeFrom({ DATABASE_URL: 'postgresql://db/x' }, '/a').databaseUrl).toBe('postgresql://db/x');
  expect(placeFrom({ DATABASE_URL: '', PHILTRUM_STORE: '' }, '/a')).toEqual({ folder: '/a', databaseUrl: undefined });
});
