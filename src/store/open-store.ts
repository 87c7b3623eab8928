import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, type Dialect, Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate, type Ports, provideMasterKey, schemaVersions, type Tables } from '#registry';
import { lockFolder } from './folder-lock.ts';
import { nodePorts } from './node-ports.ts';
import { quickBytes } from './quick-bytes.ts';
import { template } from './template.ts';

/** Where the registry is. */
export interface Place {
  /** folder of the embedded database, its lock and the keys */
  readonly folder: string;
  /** address of a PostgreSQL server; the folder then holds the keys only */
  readonly databaseUrl?: string | undefined;
}

/** A registry that is open, of the newest schema. */
export interface Store {
  readonly db: Kysely<Tables>;
  readonly ports: Ports;
  readonly engine: 'pglite' | 'postgresql';
  close(): Promise<void>;
}

/** The place that the environment names: PHILTRUM_STORE or a folder of the person's own, DATABASE_URL for a server; empty is unset. */
export function placeFrom(env: NodeJS.ProcessEnv, folder?: string): Place {
  const stored = env['PHILTRUM_STORE'] || undefined;
  const databaseUrl = env['DATABASE_URL'] || undefined;
  return { folder: resolve(folder ?? stored ?? join(homedir(), '.philtrum', 'registry')), databaseUrl };
}

/** Whether a registry was ever opened at a place with a folder of its own. */
export function isThere({ folder }: Place): boolean {
  return existsSync(markOf(databaseOf(folder)));
}

/**
 * Opens the registry, makes it when there is none, and brings it to the newest schema.
 * @throws FolderInUse when another process has the folder open
 * @throws Error when the server cannot be reached, or the registry is of a newer version
 */
export async function openStore(place: Place, now?: () => Date): Promise<Store> {
  const ports = nodePorts(place.folder, now);
  const { dialect, engine, release } =
    place.databaseUrl === undefined ? await folderDialect(place.folder) : serverDialect(place.databaseUrl);
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
  const close = async (): Promise<void> => {
    try {
      await db.destroy();
    } finally {
      release();
    }
  };
  try {
    await migrate(db);
    await provideMasterKey(db, ports);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, ports, engine, close };
}

/**
 * Opens a place that holds no registry, makes an empty one of some version there, hands it over, and keeps it only when
 * that went well; then it is brought to the newest schema.
 * @throws Error when the place holds a registry, or what the work throws; then the place is as it was
 */
export async function openEmpty<T>(place: Place, version: string, work: (store: Store) => Promise<T>): Promise<T> {
  if (place.databaseUrl === undefined && isThere(place)) {
    throw new Error(
      `There is a registry in ${place.folder} already; move it away or name another folder. Nothing was changed.`,
    );
  }
  const ports = nodePorts(place.folder);
  const { dialect, engine, release } = await (place.databaseUrl === undefined
    ? folderDialect(place.folder, { marked: false, fromTemplate: version === schemaVersions.at(-1) })
    : serverDialect(place.databaseUrl));
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
  try {
    await refuseFilled(db, version);
    await migrate(db, version);
    await provideMasterKey(db, ports);
    const done = await work({ db, ports, engine, close: () => db.destroy() });
    await migrate(db);
    if (engine === 'pglite') await writeFile(markOf(databaseOf(place.folder)), '');
    return done;
  } finally {
    await db.destroy();
    if (engine === 'pglite' && !isThere(place)) await rm(databaseOf(place.folder), { recursive: true, force: true });
    release();
  }
}

/** Refuses a database with rows in it, and one whose tables are newer than what is to come in. */
async function refuseFilled(db: Kysely<Tables>, version: string): Promise<void> {
  const tables = await db.introspection.getTables();
  if (tables.length === 0) return;
  const newest = tables.some(({ name }) => name === 'audit_log') && version === schemaVersions.at(-1);
  const entries = newest ? await db.selectFrom('auditLog').select('seq').limit(1).execute() : [];
  if (newest && entries.length === 0) return;
  throw new Error(
    'The database of this address is not empty; make a new one for what is to be restored. Nothing was changed.',
  );
}

interface Opened {
  readonly dialect: Dialect;
  readonly engine: Store['engine'];
  readonly release: () => void;
}

/** How a folder that holds no database yet begins. */
interface Beginning {
  /** whether it counts as a whole database at once */
  readonly marked: boolean;
  readonly fromTemplate: boolean;
}

async function folderDialect(
  folder: string,
  beginning: Beginning = { marked: true, fromTemplate: true },
): Promise<Opened> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const database = databaseOf(folder);
  const release = lockFolder(database);
  try {
    const isWhole = existsSync(markOf(database));
    const pglite = isWhole
      ? await PGlite.create({ dataDir: database, ...quickBytes })
      : await beginFolder(database, beginning);
    return { dialect: new PGliteDialect({ pglite }), engine: 'pglite', release };
  } catch (error) {
    release();
    throw error;
  }
}

/** An empty database of the newest schema. Its mark comes last: a folder without it was never used and is made anew. */
async function beginFolder(database: string, { marked, fromTemplate }: Beginning): Promise<PGlite> {
  await rm(database, { recursive: true, force: true });
  const loadDataDir = fromTemplate ? template() : null;
  const began = loadDataDir === null ? {} : { loadDataDir };
  const pglite = await PGlite.create({ dataDir: database, ...began, ...quickBytes });
  if (marked) await writeFile(markOf(database), '');
  return pglite;
}

function databaseOf(folder: string): string {
  return join(folder, 'database');
}

/** The file that says that the folder beside it is a whole database. */
function markOf(database: string): string {
  return join(database, 'philtrum-registry');
}

function serverDialect(connectionString: string): Opened {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  // a connection that breaks while idle is replaced; the question that meets a broken one is answered with the error
  pool.on('error', () => {});
  // one that breaks while it is used says so twice: to the question, and as an event that would end the process
  pool.on('connect', (client) => client.on('error', () => {}));
  return { dialect: new PostgresDialect({ pool }), engine: 'postgresql', release: () => {} };
}
