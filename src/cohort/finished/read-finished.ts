import { cohortTables } from '../tables.ts';
import { type CannotRead, cannotRead } from './cannot-read.ts';
import { arrange, type FinishedCohort, type ReadTables } from './finished-cohort.ts';
import { readManifest } from './read-manifest.ts';
import { readRows, type TableRow } from './read-rows.ts';

/** A file that somebody gave, by its name without folders. */
export interface GivenFile {
  readonly name: string;
  bytes(): Promise<ArrayBuffer>;
}

/** How a shell reads: bytes to text, and bytes to their SHA-256 in hexadecimal digits; null where it cannot tell. */
export interface Reader {
  text(bytes: ArrayBuffer): string;
  digest(bytes: ArrayBuffer): Promise<string | null>;
}

const manifestFile = 'manifest.json';

/**
 * Reads a finished cohort from its files: the manifest, and the three tables that it names, each checked by its digest.
 * Other files, such as chunks, are not opened.
 */
export async function readFinished(files: readonly GivenFile[], reader: Reader): Promise<FinishedCohort | CannotRead> {
  const [given, second] = files.filter(({ name }) => name === manifestFile);
  if (given === undefined) return cannotRead('no-manifest', manifestFile);
  if (second !== undefined) return cannotRead('several-manifests', manifestFile);
  const manifest = readManifest(reader.text(await given.bytes()), manifestFile);
  if (!manifest.ok) return manifest;
  const tables: Record<string, readonly TableRow[]> = {};
  for (const { name, columns } of cohortTables) {
    const expected = manifest.tables[name];
    const file = files.find((one) => one.name === expected.file);
    if (file === undefined) return cannotRead('table-missing', expected.file);
    const bytes = await file.bytes();
    const digest = await reader.digest(bytes);
    if (digest !== null && digest !== expected.sha256) return cannotRead('not-as-written', expected.file);
    const read = await readRows(bytes, expected, columns);
    if (!read.ok) return read;
    tables[name] = read.rows;
  }
  return arrange(manifest, tables as unknown as ReadTables);
}
