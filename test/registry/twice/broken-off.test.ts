import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { registryOf } from '#registry';
import { openStore, type Store } from '../../../src/store/index.ts';
import { scryptPasswords } from '../../../src/store/passwords.ts';
import { freshDatabase } from '../engines.ts';
import { cases, type Typed } from './cases.ts';
import { changeOf, type Rows, rowsNow } from './rows.ts';
import { type Answered, type Sender, senderOn, writes } from './sender.ts';

const typed: Typed = { text: 'sent again', full: false };
const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
const end =
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()';

describe('a change whose connection to the database ends before it was kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-broken-'));
  let store: Store;
  let other: pg.Client;
  let sender: Sender;
  beforeAll(async () => {
    const databaseUrl = await freshDatabase();
    const opened = await openStore({ folder, databaseUrl });
    // guessing is made cheap here: accounts are made and signed in often
    store = { ...opened, ports: { ...opened.ports, passwords: scryptPasswords({ log2N: 10, r: 8, p: 1 }) } };
    other = new pg.Client({ connectionString: databaseUrl });
    await other.connect();
    sender = senderOn(store);
  });
  afterAll(async () => {
    await other.end();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const prepared = (id: string) =>
    cases[id]!({ registry: registryOf({ ...store, actor: 'test' }), cookieOf: sender.cookieOf, typed });
  /** All rows, asked until a connection that has ended is replaced. */
  const now = async (): Promise<Rows> => {
    let rows: Rows | undefined;
    await vi.waitFor(async () => {
      rows = await rowsNow(store.db);
    });
    return rows!;
  };

  /** Holds a change at its entry in the log, the last thing before it is kept, and ends its connection. */
  async function brokenOff(begin: () => Promise<Answered>): Promise<Answered> {
    await other.query('begin');
    await other.query('lock table audit_log in access exclusive mode');
    const answered = begin();
    await vi.waitUntil(async () => (await other.query(waiting)).rowCount! > 0, { timeout: 20_000, interval: 5 });
    await other.query(end);
    await other.query('rollback');
    return answered;
  }

  test.each(writes.map((route) => [route.id, route] as const))(
    '%s leaves nothing, says that it may be sent again, and then leaves what one sending leaves',
    async (id, route) => {
      const whole = await prepared(id);
      const [before, first] = [await now(), await sender.send(route, whole)];
      expect(first.status, JSON.stringify(first.json)).toBe(200);
      const change = changeOf(before, await now());

      const sending = await prepared(id);
      const untouched = await now();
      expect(await brokenOff(() => sender.send(route, sending))).toMatchObject({
        status: 503,
        json: { reason: 'registry-away' },
      });
      const broken = await now();
      const again = await sender.send(route, sending);
      expect(again.status, JSON.stringify(again.json)).toBe(200);
      // a session is made before it is entered; nobody has its cookie, and it ends by itself
      if (id === 'signIn') return;
      expect(broken).toEqual(untouched);
      // an extract tells of everybody who agrees by now
      if (route.again?.is !== 'done-again') expect(changeOf(untouched, await now())).toEqual(change);
    },
  );

  test('leaves a log that is whole', async () => {
    expect(await registryOf({ ...store, actor: 'test' }).verifyLog()).toMatchObject({ ok: true });
  });
});
