import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect, sql } from 'kysely';
import { expect, vi } from 'vitest';
import { type CarriedRow, migrate, schemaVersions, type Tables } from '#registry';
import { asText, type BareDatabase, bareDatabase, fillAt, rowsLike } from './old-database.ts';
import { schemaOf } from './schema-of.ts';

/**
 * Kills the program that brings a database of the first version up in the middle of a step, and checks that the next one
 * finds the first version, brings it up and keeps its rows.
 * @returns the schema that it came to
 */
export async function killInTheMiddle(engine: 'pglite' | 'postgresql', rows: readonly CarriedRow[]): Promise<string[]> {
  const place = await bareDatabase(engine, 'folder');
  const before = await fillAt(place.db, schemaVersions[0], rows);
  for (const statement of standStill) await sql.raw(statement).execute(place.db);
  if (engine === 'pglite') {
    await place.db.destroy();
    writeFileSync(join(place.folder, 'database', 'philtrum-registry'), '');
  }
  await killWhileMigrating(place);
  const db = engine === 'pglite' ? await reopened(place) : place.db;
  const taken = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  expect(taken.rows.map(({ name }) => name)).toEqual(schemaVersions.slice(0, 1));
  await sql`drop event trigger stand_still`.execute(db);
  await sql`drop function stand_still()`.execute(db);
  expect(await migrate(db)).toEqual(schemaVersions.slice(1));
  expect(await rowsLike(db, before)).toEqual(before.map(asText).sort());
  const schema = await schemaOf(db);
  await db.destroy();
  rmSync(place.folder, { recursive: true, force: true });
  return schema;
}

/** The step stands still when it has made this table, so that it is killed there. */
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
async function reopened({ folder }: BareDatabase): Promise<Kysely<Tables>> {
  const pglite = await PGlite.create({ dataDir: join(folder, 'database') });
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), plugins: [new CamelCasePlugin()] });
}
