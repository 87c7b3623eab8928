import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { allRows, type CarriedRow, migrate, type Tables } from '#registry';
import { byteColumns } from '../../../src/registry/transfer/dump.ts';
import { template } from '../../../src/store/template.ts';
import { freshDatabase } from '../engines.ts';

/** Columns that the database fills itself. */
const filledByDatabase: ReadonlySet<string> = new Set(['seq', 'previousHash', 'hash']);

/** A database with no schema in it, and where it is. */
export interface BareDatabase {
  readonly db: Kysely<Tables>;
  readonly folder: string;
  readonly databaseUrl?: string;
}

/** An empty database of an engine; the embedded one lies in memory, or in a folder as the store lays it out. */
export async function bareDatabase(engine: 'pglite' | 'postgresql', where: 'memory' | 'folder'): Promise<BareDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-old-'));
  const plugins = [new CamelCasePlugin()];
  if (engine === 'postgresql') {
    const databaseUrl = await freshDatabase();
    const pool = new pg.Pool({ connectionString: databaseUrl });
    // the server ends connections of databases that are dropped
    pool.on('error', () => {});
    return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins }), folder, databaseUrl };
  }
  const pglite = await PGlite.create({
    dataDir: where === 'memory' ? 'memory://' : join(folder, 'database'),
    loadDataDir: template()!,
  });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), plugins });
  await emptied(db);
  return { db, folder };
}

/** Takes everything out of a database. */
export async function emptied(db: Kysely<Tables>): Promise<void> {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
}

/** Brings an empty database to a version and fills it with those rows, and those of their columns, that it knows. */
export async function fillAt(db: Kysely<Tables>, version: string, rows: readonly CarriedRow[]): Promise<CarriedRow[]> {
  await migrate(db, version);
  const known = await columnsOf(db);
  const written: CarriedRow[] = [];
  for (const { table, row } of rows) {
    const columns = known.get(table);
    if (columns === undefined) continue;
    const own = Object.entries(row).filter(([name]) => columns.has(name));
    const sent = own.filter(([name]) => table !== 'auditLog' || !filledByDatabase.has(name));
    const names = sql.join(sent.map(([name]) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(sent.map(([name, value]) => asBytes(table, name, value)))})`.execute(
      db,
    );
    written.push({ table, row: Object.fromEntries(own) });
  }
  return written;
}

/** Bytes are carried as hexadecimal digits. */
function asBytes(table: CarriedRow['table'], column: string, value: unknown): unknown {
  const isBytes = byteColumns[table]?.includes(column) === true && value !== null;
  return isBytes ? Buffer.from(String(value), 'hex') : value;
}

async function columnsOf(db: Kysely<Tables>): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ tableName: string; columnName: string }>`
    select table_name, column_name from information_schema.columns where table_schema = 'public'`.execute(db);
  const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const known = new Map<string, Set<string>>();
  for (const { tableName, columnName } of rows) {
    const table = camel(tableName);
    known.set(table, (known.get(table) ?? new Set()).add(camel(columnName)));
  }
  return known;
}

/** The rows of a database as JSON, cut to the tables and columns of those they are compared with. */
export async function rowsLike(db: Kysely<Tables>, wanted: readonly CarriedRow[]): Promise<string[]> {
  const columns = new Map(wanted.map(({ table, row }) => [table, Object.keys(row)]));
  const found: string[] = [];
  for await (const { table, row } of allRows(db)) {
    const own = columns.get(table);
    if (own !== undefined) found.push(asText({ table, row: Object.fromEntries(own.map((name) => [name, row[name]])) }));
  }
  return found.sort();
}

/** A row as JSON. */
export function asText({ table, row }: CarriedRow): string {
  return JSON.stringify([table, row]);
}
