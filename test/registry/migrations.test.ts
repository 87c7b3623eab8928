import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRows, type CarriedRow, migrate, registryOf, schemaVersions, tableOrder } from '#registry';
import { passing } from '../../src/registry/transfer/dump.ts';
import { dataDictionary } from '../../src/store/data-dictionary.ts';
import { openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { fillClinic } from './full-clinic.ts';
import { killInTheMiddle } from './upgrade/kill-in-the-middle.ts';
import { asText, type BareDatabase, bareDatabase, emptied, fillAt, rowsLike } from './upgrade/old-database.ts';
import { schemaOf } from './upgrade/schema-of.ts';

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

  // the embedded one takes seconds more and is killed in test/stress
  if (engine === 'postgresql') {
    test('whose program is killed in the middle of a step is brought up by the next one', async () => {
      expect(await killInTheMiddle(engine, rows)).toEqual(wanted);
    });
  }
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
