import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect } from 'kysely';
import { migrate, type Tables } from '#registry';

const root = join(import.meta.dirname, '..', '..');
/** A database of the newest schema with nothing in it, as `npm start` builds it. */
export const templatePath = join(root, 'build', 'registry-template.tar.gz');

/** The template as PGlite takes it, or null when it was not built; a database then begins from nothing, in some seconds. */
export function template(): Blob | null {
  // unpacked here: PGlite takes twice as long for the same
  return existsSync(templatePath) ? new Blob([gunzipSync(readFileSync(templatePath))]) : null;
}

/** Makes the template anew. @returns a gzipped tar of the database's folder */
export async function makeTemplate(): Promise<Uint8Array> {
  const pglite = await PGlite.create({ dataDir: 'memory://' });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), plugins: [new CamelCasePlugin()] });
  await migrate(db);
  await pglite.exec('checkpoint');
  const dump = await pglite.dumpDataDir('gzip');
  await db.destroy();
  return new Uint8Array(await dump.arrayBuffer());
}
