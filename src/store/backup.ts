import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import {
  allRows,
  type CarriedRow,
  type Loaded,
  loadRows,
  masterKeyInUse,
  registryOf,
  schemaVersions,
  type TableName,
} from '#registry';
import { openEmpty, type Place, type Store } from './open-store.ts';
import { removalsIn } from './removals.ts';
import { opened, sealed, UnreadableFile } from './sealed-file.ts';

/** Shortest passphrase of a backup [characters]. */
export const shortestPassphrase = 12;

/** What the first line of a backup's content says. */
interface Opening {
  readonly schemaVersion: string;
  readonly madeAt: string;
  readonly masterKey: { readonly id: string; readonly key: string };
}

/** A backup that was written and read again. */
export interface BackupWritten {
  readonly rows: number;
  readonly bytes: number;
  /** hash of the log's last entry; noted elsewhere it tells that the log was cut off */
  readonly logHead: string;
}

/**
 * Copies the whole registry into one file, sealed under a passphrase, and reads the file again to its end before it gets
 * its name.
 * @throws Error when the file is there already, the passphrase is too short, or the log is broken
 */
export async function writeBackup(
  store: Store,
  path: string,
  passphrase: string,
  cost?: number,
): Promise<BackupWritten> {
  if (passphrase.length < shortestPassphrase) {
    throw new Error(`The passphrase has ${passphrase.length} characters; it must have ${shortestPassphrase} or more.`);
  }
  if (existsSync(path)) throw new Error(`${path} is there already; a backup never overwrites a file. Name another.`);
  const log = await registryOf({ ...store, actor: 'backup' }).verifyLog();
  if (!log.ok) throw new Error(log.detail);
  const part = `${path}.${process.pid}.part`;
  try {
    const rows = await writeContent(store, part, passphrase, cost);
    const bytes = await settle(part);
    for await (const _ of opened(part, passphrase)) {
      // read to its end: what cannot be read again is no backup
    }
    await rename(part, path);
    return { rows, bytes, logHead: log.head };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Writes every row into a sealed file. However it ends, the transaction that it reads in is over then: an embedded
 * database has one connection, and a transaction left open would hold it for good.
 * @returns how many rows
 */
async function writeContent(store: Store, part: string, passphrase: string, cost?: number): Promise<number> {
  let lines = 0;
  const counted = async function* (): AsyncGenerator<string> {
    for await (const text of contentOf(store)) {
      lines++;
      yield text;
    }
  };
  const source = Readable.from(counted());
  const zipped = createGzip();
  const fed = pipeline(source, zipped);
  const kept = pipeline(
    Readable.from(sealed(zipped, passphrase, cost)),
    createWriteStream(part, { mode: 0o600, flags: 'wx' }),
  );
  const over = new Promise((resolve) => source.once('close', resolve));
  const [feeding, keeping] = await Promise.allSettled([fed, kept.finally(() => zipped.destroy())]);
  await over;
  if (keeping.status === 'rejected') throw keeping.reason;
  if (feeding.status === 'rejected') throw feeding.reason;
  return lines - 1;
}

/** Forces a file to the disk. @returns its length */
async function settle(path: string): Promise<number> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** The rows as lines, read at one moment: nothing that is written meanwhile gets in between. */
async function* contentOf({ db, ports }: Store): AsyncGenerator<string> {
  const trx = await db.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    const { id, bytes } = await masterKeyInUse(trx, ports);
    const opening: Opening = {
      schemaVersion: schemaVersions.at(-1)!,
      madeAt: ports.now().toISOString(),
      masterKey: { id, key: Buffer.from(bytes).toString('hex') },
    };
    yield `${JSON.stringify(opening)}\n`;
    for await (const { table, row } of allRows(trx)) yield `${JSON.stringify([table, row])}\n`;
  } finally {
    await trx.rollback().execute();
  }
}

/**
 * Brings a registry back from a backup into a place that holds none: a new folder, or an empty database of a server.
 * Patients who were removed at this place since are removed again.
 * @throws UnreadableFile or Error; then nothing was changed
 */
export async function restoreBackup(
  place: Place,
  path: string,
  passphrase: string,
): Promise<Loaded & { madeAt: string }> {
  const lines = linesOf(path, passphrase);
  try {
    const first = await lines.next();
    if (first.done === true) throw new UnreadableFile(`${path} is empty. Nothing was changed.`);
    const opening = JSON.parse(first.value) as Opening;
    const { schemaVersion, madeAt, masterKey } = opening;
    if (!schemaVersions.includes(schemaVersion)) {
      throw new UnreadableFile(
        `${path} was written by a newer version of Philtrum (${schemaVersion}). Nothing was changed.`,
      );
    }
    const removed = await removalsIn(place.folder);
    const key = { id: masterKey.id, bytes: Uint8Array.from(Buffer.from(masterKey.key, 'hex')) };
    const load = (store: Store): Promise<Loaded> =>
      store.db.transaction().execute((trx) => loadRows(trx, store.ports, rowsFrom(lines), { masterKey: key, removed }));
    return { ...(await openEmpty(place, schemaVersion, load)), madeAt };
  } finally {
    await lines.return(undefined);
  }
}

async function* rowsFrom(lines: AsyncIterable<string>): AsyncGenerator<CarriedRow> {
  for await (const line of lines) {
    const [table, row] = JSON.parse(line) as [TableName, CarriedRow['row']];
    yield { table, row };
  }
}

async function* linesOf(path: string, passphrase: string): AsyncGenerator<string> {
  const content = createGunzip();
  const failed = pipeline(Readable.from(opened(path, passphrase)), content).then(
    () => null,
    (error: Error) => error,
  );
  for await (const line of createInterface({ input: content, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
  const error = await failed;
  if (error !== null) throw error;
}
