import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { migrate, provideMasterKey, registryOf, schemaVersions, type Tables, tableOrder } from '#registry';
import { dataDictionary } from '../../src/store/data-dictionary.ts';
import { keyFile } from '../../src/store/key-file.ts';
import { nodePorts } from '../../src/store/node-ports.ts';
import { openClinic } from './clinic.ts';
import { engines, freshDatabase, freshOn } from './engines.ts';

const keys = mkdtempSync(join(tmpdir(), 'philtrum-keys-'));

test.each(schemaVersions)('a database of version %s is brought up with its rows', async (version) => {
  const pool = new pg.Pool({ connectionString: await freshDatabase() });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
  const taken = await migrate(db, version);
  expect(taken.at(-1)).toBe(version);
  await sql`insert into clinician values ('00000000-0000-4000-8000-000000000001', 'Kept', 'nurse', '', true, 1, now())`.execute(
    db,
  );
  expect([...taken, ...(await migrate(db))]).toEqual(schemaVersions);
  expect(await migrate(db)).toEqual([]);
  const ports = nodePorts(keyFile(join(keys, `${version}.json`)));
  await provideMasterKey(db, ports);
  const registry = registryOf({ db, ports, actor: 'test' });
  await openClinic(registry);
  expect((await registry.people.listClinicians()).map(({ name }) => name)).toContain('Kept');
  await db.destroy();
});

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
