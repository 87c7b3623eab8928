import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { migrate, provideMasterKey, type Registry, registryOf, type Tables } from '#registry';
import type { Store } from '../../src/store/index.ts';
import { nodePorts } from '../../src/store/node-ports.ts';
import { scryptPasswords } from '../../src/store/passwords.ts';
import { quickBytes } from '../../src/store/quick-bytes.ts';
import { template } from '../../src/store/template.ts';

/** An empty registry on a real engine. */
export interface Fresh extends Store {
  readonly registry: Registry;
  /** sets the clock of the registry; without a moment it goes on by itself */
  setClock(at?: Date): void;
}

/** The same tests run on each. */
export const engines = ['pglite', 'postgresql'] as const;
type Engine = (typeof engines)[number];

/** One fresh registry for all tests of a suite, there while they run. */
export function freshOn(engine: Engine): () => Fresh {
  let fresh: Fresh;
  beforeAll(async () => {
    fresh = await freshRegistry(engine);
  });
  afterAll(() => fresh?.close());
  return () => fresh;
}

async function freshRegistry(engine: Engine): Promise<Fresh> {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-registry-'));
  let clock: Date | undefined;
  // guessing is made cheap here: the tests set many passwords
  const passwords = scryptPasswords({ log2N: 10, r: 8, p: 1 });
  const ports = { ...nodePorts(folder, () => clock ?? new Date()), passwords };
  const db = engine === 'pglite' ? await embedded() : await served();
  await migrate(db);
  await provideMasterKey(db, ports);
  const close = async (): Promise<void> => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  const setClock = (at?: Date): void => {
    clock = at;
  };
  return { db, ports, engine, close, setClock, registry: registryOf({ db, ports, actor: 'test' }) };
}

async function embedded(): Promise<Kysely<Tables>> {
  const loadDataDir = template();
  if (loadDataDir === null) throw new Error('The template of the registry was not built: node scripts/setup.mjs.');
  const pglite = await PGlite.create({ dataDir: 'memory://', loadDataDir, ...quickBytes });
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), plugins: [new CamelCasePlugin()] });
}

async function served(): Promise<Kysely<Tables>> {
  const pool = new pg.Pool({ connectionString: await freshDatabase(), max: 8 });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}

/** Address of a new, empty database on the server of this test run. */
export async function freshDatabase(): Promise<string> {
  const url = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${url}/${name}`;
}
