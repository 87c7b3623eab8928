import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  allRows,
  type CarriedRow,
  migrate,
  registryOf,
  schemaVersions,
  type TableName,
  type Tables,
  tableOrder,
} from '#registry';
import { dataDictionary } from '../../src/store/data-dictionary.ts';
import { openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { fillClinic } from './full-clinic.ts';
import { asText, type BareDatabase, bareDatabase, emptied, fillAt, rowsLike } from './old-database.ts';
import { schemaOf } from './schema-of.ts';

/** Tables whose rows pass and are carried nowhere: who is signed in, and who tried to. */
const passing: ReadonlySet<TableName> = new Set(['accountSession', 'signInAttempt']);

describe.each(engines)('a database on %s', (engine) => {
  const filled = freshOn(engine);
  let rows: CarriedRow[] = [];
  let wanted: string[] = [];
  let old: BareDatabase;

  beforeAll(async () => {
    await fillClinic(filled().registry);
    rows = [];
    for await (const row of allRows(filled().db)) rows.push(row);
    wanted = await schemaOf(filled().db);
    old = await bareDatabase(engine, 'memory');
  });
  afterAll(async () => {
    await old.db.destroy();
    rmSync(old.folder, { recursive: true, force: true });
  });

  test('of the newest version has a row in each table that a clinic can fill', () => {
    const tables = new Set(rows.map(({ table }) => table));
    expect(
      tableOrder.filter((table) => !tables.has(table) && !passing.has(table)),
      'write a row of it in full-clinic.ts',
    ).toEqual([]);
  });

  test.each(schemaVersions)(
    'of version %s is brought up with its rows, to the schema of a new one',
    async (version) => {
      await emptied(old.db);
      const before = await fillAt(old.db, version, rows);
      expect(before.length).toBeGreaterThan(3);
      expect(await migrate(old.db)).toEqual(schemaVersions.slice(schemaVersions.indexOf(version) + 1));
      expect(await migrate(old.db)).toEqual([]);
      expect(await schemaOf(old.db)).toEqual(wanted);
      expect(await rowsLike(old.db, before)).toEqual(before.map(asText).sort());
      const registry = registryOf({ ...old, ports: filled().ports, actor: 'test' });
      expect((await registry.people.searchPatients('')).map(({ identity }) => identity.clinicNumber)).toEqual([
        'P-0042',
      ]);
      expect(await registry.verifyLog()).toMatchObject({ ok: true });
      await openClinic(registry, 'Comes Later');
    },
  );

  test('of a newer program is refused by the name of its version, and not touched', async () => {
    await emptied(old.db);
    const before = await fillAt(old.db, schemaVersions.at(-1)!, rows);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`.execute(old.db);
    await sql`alter table patient add column later text`.execute(old.db);
    const schema = await schemaOf(old.db);
    await expect(migrate(old.db)).rejects.toThrow('newer version of Philtrum (it has 9999-later)');
    expect(await schemaOf(old.db)).toEqual(schema);
    expect(await rowsLike(old.db, before)).toEqual(before.map(asText).sort());
  });

  test('whose program is killed in the middle of a step is brought up by the next one', async () => {
    const place = await bareDatabase(engine, 'folder');
    const before = await fillAt(place.db, schemaVersions[0], rows);
    // the step stands still when it has made this table, so that it is killed there
    for (const statement of standStill) await sql.raw(statement).execute(place.db);
    if (engine === 'pglite') {
      await place.db.destroy();
      writeFileSync(join(place.folder, 'database', 'philtrum-registry'), '');
    }
    await killWhileMigrating(place);
    const { db, close } =
      engine === 'pglite' ? await reopened(place) : { db: place.db, close: () => place.db.destroy() };
    const taken = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    expect(taken.rows.map(({ name }) => name)).toEqual(schemaVersions.slice(0, 1));
    await sql`drop event trigger stand_still`.execute(db);
    await sql`drop function stand_still()`.execute(db);
    expect(await migrate(db)).toEqual(schemaVersions.slice(1));
    expect(await schemaOf(db)).toEqual(wanted);
    expect(await rowsLike(db, before)).toEqual(before.map(asText).sort());
    await close();
    rmSync(place.folder, { recursive: true, force: true });
  });
});

const standStill = [
  `create function stand_still() returns event_trigger language plpgsql as $$
begin
  if to_regclass('public.preparation') is not null then perform pg_sleep(600); end if;
end $$`,
  "create event trigger stand_still on ddl_command_end when tag in ('CREATE TABLE') execute function stand_still()",
];

/** Starts a program that brings a registry up, waits until it stands still, and kills it. */
async function killWhileMigrating({ db, folder, databaseUrl }: BareDatabase): Promise<void> {
  const args = [
    join(import.meta.dirname, 'killed-migration.ts'),
    folder,
    ...(databaseUrl === undefined ? [] : [databaseUrl]),
  ];
  const program = spawn(process.execPath, args);
  const ended = new Promise((resolve) => program.once('close', resolve));
  const opening = new Promise((resolve) => program.stdout!.once('data', resolve));
  const said: string[] = [];
  program.stdout!.on('data', (chunk) => said.push(String(chunk)));
  await opening;
  if (databaseUrl === undefined) await setTimeout(2500);
  else await vi.waitUntil(async () => (await sleeping(db)) === 1, { timeout: 30_000, interval: 50 });
  program.kill('SIGKILL');
  await ended;
  expect(said.join('')).toBe('opening\n');
  // a server finds out that nobody listens when the statement is over; it is told now
  if (databaseUrl !== undefined) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`.execute(
      db,
    );
    await vi.waitUntil(async () => (await sleeping(db)) === 0, { timeout: 30_000, interval: 20 });
  }
}

async function sleeping(db: Kysely<Tables>): Promise<number> {
  const { rows } =
    await sql`select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`.execute(db);
  return rows.length;
}

/** Opens an embedded database without bringing it up. */
async function reopened({ folder }: BareDatabase) {
  const pglite = await PGlite.create({ dataDir: join(folder, 'database') });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), plugins: [new CamelCasePlugin()] });
  return { db, close: () => db.destroy() };
}

describe.each(engines)('the schema on %s', (engine) => {
  const fresh = freshOn(engine);
  test('has the tables that queries know, and says of each column what it holds', async () => {
    const { rows } = await sql<{ tableName: string; columnName: string; said: string | null }>`
      select c.relname as table_name, a.attname as column_name, col_description(c.oid, a.attnum) as said
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'`.execute(
      fresh().db,
    );
    const tables = [...new Set(rows.map(({ tableName }) => tableName))].sort();
    const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    expect(tables).toEqual(tableOrder.map(snake).sort());
    expect(rows.filter(({ said }) => said === null || said === '')).toEqual([]);
  });

  test('is described by the data dictionary as it is', async () => {
    const page = join(import.meta.dirname, '..', '..', 'docs', 'guides', 'data-dictionary.md');
    const written = readFileSync(page, 'utf8');
    expect(written, 'run: node scripts/data-dictionary.mjs').toBe(await dataDictionary(fresh().db));
  });
});
