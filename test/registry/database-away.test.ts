import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registryOf } from '#registry';
import { createRegistryApp } from '../../src/server/api/registry-app.ts';
import { openStore, type Store, whyFailed } from '../../src/store/index.ts';
import { type Clinic, flipChart, mustBe, openClinic } from './clinic.ts';
import { freshDatabase } from './engines.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-away-'));
let store: Store;
let other: pg.Client;
let clinic: Clinic;
const failures: unknown[] = [];
const registry = () => registryOf({ ...store, actor: 'test' });

beforeAll(async () => {
  const databaseUrl = await freshDatabase();
  store = await openStore({ folder, databaseUrl });
  other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  clinic = await openClinic(registry());
});
afterAll(async () => {
  await other.end();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
const end =
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()';

/** Starts a change, holds it half done at a table, ends its connection, and answers with how it ended. */
async function endedInTheMiddle<T>(table: string, change: () => Promise<T>): Promise<PromiseSettledResult<T>> {
  await other.query('begin');
  await other.query(`lock table ${table} in access exclusive mode`);
  const settled = Promise.allSettled([change()]);
  await vi.waitUntil(async () => (await other.query(waiting)).rowCount === 1, { timeout: 20_000, interval: 20 });
  await other.query(end);
  const [result] = await settled;
  await other.query('rollback');
  return result;
}

const counts = async () => {
  const tables = ['treatment', 'preparation', 'injection_point', 'follow_up', 'chart_draft', 'audit_log'];
  const found: number[] = [];
  for (const table of tables) found.push((await other.query(`select count(*)::int as n from ${table}`)).rows[0].n);
  return found;
};

test('a connection that ends in the middle of a chart leaves nothing of it, and the chart can be sent again', async () => {
  const id = crypto.randomUUID();
  mustBe(await registry().charts.saveDraft({ id, patientId: clinic.patient, version: 0, body: { label: 'half' } }));
  const before = await counts();
  const of = { id, patientId: clinic.patient };
  const ended = await endedInTheMiddle('injection_point', () => registry().charts.finish(of, flipChart(clinic)));
  expect(ended.status).toBe('rejected');
  expect(whyFailed((ended as PromiseRejectedResult).reason)).toBe('away');
  expect(await counts()).toEqual(before);
  expect(await registry().charts.openDrafts(clinic.patient)).toHaveLength(1);
  mustBe(await registry().charts.finish(of, flipChart(clinic)));
  expect(await registry().charts.openDrafts(clinic.patient)).toEqual([]);
  expect(await registry().verifyLog()).toMatchObject({ ok: true });
});

test('over HTTP it is said that nobody knows whether it was kept, and what to do', async () => {
  const app = createRegistryApp({
    version: '0',
    address: '/api/v1',
    whoAsks: async () => ({ actor: 'test', role: 'director' }),
    open: async (actor) => registryOf({ ...store, actor }),
    failed: (error) => failures.push(error),
  });
  const id = crypto.randomUUID();
  const body = JSON.stringify({ id, sex: 'female', identity: { name: 'Sent Twice' } });
  const send = async () =>
    app.request('/patients', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  const ended = await endedInTheMiddle('patient_key', send);
  const response = (ended as PromiseFulfilledResult<Response>).value;
  expect(response.status).toBe(503);
  const { reason, detail } = (await response.json()) as { reason: string; detail: string };
  expect(reason).toBe('registry-away');
  expect(detail).toContain('Send it again: with the same id it is kept once.');
  expect(detail).not.toMatch(/57P01|terminat|127\.0\.0\.1/);
  expect(failures).toHaveLength(1);
  for (let twice = 0; twice < 2; twice++) expect((await send()).status).toBe(200);
  expect((await registry().people.searchPatients('Sent Twice')).map((one) => one.id)).toEqual([id]);
});

test('a server that ended every connection is asked again without opening anew', async () => {
  await registry().people.listClinicians();
  await other.query(end);
  await vi.waitUntil(async () => {
    const answered = await registry()
      .people.listClinicians()
      .catch((error: unknown) => whyFailed(error));
    if (answered !== 'away') expect(answered).toHaveLength(1);
    return answered !== 'away';
  });
});
