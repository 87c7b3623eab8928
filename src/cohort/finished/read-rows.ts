import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { CohortColumn } from '../tables.ts';
import { type CannotRead, cannotRead } from './cannot-read.ts';
import type { TableFile } from './read-manifest.ts';

/** A row of a table, by column. */
export type TableRow = Readonly<Record<string, number | string | null | undefined>>;

/** Most rows that are read into memory: some hundred MB. */
const mostRows = 3_000_000;

/** Reads one Parquet table whole, and checks that it has the columns and the number of rows it must have. */
export async function readRows(
  bytes: ArrayBuffer,
  { file, rows }: TableFile,
  columns: readonly CohortColumn[],
): Promise<{ readonly ok: true; readonly rows: readonly TableRow[] } | CannotRead> {
  if (rows > mostRows) return cannotRead('too-large', file, mostRows);
  let found: readonly TableRow[];
  try {
    const { schema } = await parquetMetadataAsync(bytes);
    const present = new Set(schema.map(({ name }) => name));
    const absent = columns.find(({ name }) => !present.has(name));
    if (absent !== undefined) return cannotRead('column-missing', file, absent.name);
    found = await parquetReadObjects({ file: bytes });
  } catch {
    return cannotRead('not-a-table', file);
  }
  return found.length === rows ? { ok: true, rows: found } : cannotRead('row-count', file, rows);
}
