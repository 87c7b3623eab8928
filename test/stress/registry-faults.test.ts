import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registryOf } from '#registry';
import { openStore, whyFailed } from '../../src/store/index.ts';
import { mustBe } from '../registry/clinic.ts';
import { type PostgresServer, startPostgres } from '../registry/postgres-server.ts';
import { killInTheMiddle } from '../registry/upgrade/kill-in-the-middle.ts';

let server: PostgresServer;
const folder = mkdtempSync(join(tmpdir(), 'philtrum-crash-'));
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an embedded database whose program is killed in the middle of a step is brought up by the next one', async () => {
  const at = new Date('2026-01-05T09:00:00Z').toISOString();
  const nurse = {
    id: crypto.randomUUID(),
    name: 'Kept',
    role: 'nurse',
    training: '',
    active: true,
    version: 1,
    createdAt: at,
  };
  const schema = await killInTheMiddle('pglite', [{ table: 'clinician', row: nurse }]);
  expect(schema.filter((line) => line.startsWith('table '))).not.toEqual([]);
});

test('a server that crashes and starts again loses nothing that was answered', async () => {
  const store = await openStore({ folder, databaseUrl: `${server.url}/postgres` });
  const { people, verifyLog } = registryOf({ ...store, actor: 'test' });
  const kept: string[] = [];
  let away = 0;
  let going = true;
  const writing = (async () => {
    while (going) {
      const id = crypto.randomUUID();
      const add = () => people.addPatient({ id, sex: 'female', identity: { name: 'Crash' } });
      try {
        kept.push(mustBe(await add()).id);
      } catch (error) {
        expect(whyFailed(error)).toBe('away');
        away++;
        // sent again with the same number until the server is back: kept once
        kept.push(mustBe(await vi.waitFor(add, { timeout: 30_000, interval: 100 })).id);
      }
    }
  })();
  for (let crash = 0; crash < 3; crash++) {
    const before = kept.length;
    await vi.waitUntil(() => kept.length > before + 20, { timeout: 30_000 });
    await server.crashAndStart();
  }
  going = false;
  await writing;
  const there = (await people.searchPatients('Crash')).map(({ id }) => id);
  expect(there.sort()).toEqual(kept.sort());
  expect(new Set(kept).size).toBe(kept.length);
  expect(away).toBeGreaterThan(0);
  expect(await verifyLog()).toMatchObject({ ok: true, entries: kept.length });
  await store.close();
});
