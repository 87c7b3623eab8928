import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ColumnSource, fileWriter, ParquetWriter, schemaFromColumnData, type Writer } from 'hyparquet-writer';
import { openedRows } from '#registry';
import type { Store } from '../open-store.ts';
import { type ExportColumn, type ExportTable, exportTables } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows that Parquet groups. */
const rowsInGroup = 50_000;
const parquetTypes = {
  whole: 'INT32',
  number: 'DOUBLE',
  'yes-no': 'BOOLEAN',
  moment: 'TIMESTAMP',
  text: 'STRING',
} as const;

/** A file that was written. */
export interface WrittenFile {
  readonly file: string;
  readonly rows: number;
}

/** Writes every table into a folder, one file each. @param withNames opens names and remarks */
export async function writeTables(
  store: Store,
  folder: string,
  format: 'csv' | 'parquet',
  withNames: boolean,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const table of await exportTables(store, withNames)) {
    const file = `${table.name}.${format}`;
    const rows = openedRows({ ...store, actor: 'export' }, table.table, withNames);
    const path = join(folder, file);
    const count = format === 'csv' ? writeCsv(path, table, rows) : writeParquet(fileWriter(path), table, rows);
    written.push({ file, rows: await count });
  }
  return written;
}

/** Writes rows as CSV (RFC 4180). @returns how many */
async function writeCsv(
  path: string,
  { columns }: Pick<ExportTable, 'columns'>,
  rows: AsyncIterable<Row>,
): Promise<number> {
  let count = -1;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const line of csvLines(columns, rows)) {
      count++;
      yield line;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return count;
}

/** Lines of a CSV, the first with the names of the columns. */
export async function* csvLines(columns: readonly ExportColumn[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\r\n`;
  for await (const row of rows) yield `${columns.map((column) => csvCell(column, row[column.key])).join(',')}\r\n`;
}

/**
 * A cell by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets
 * themselves write it.
 */
export function csvCell({ type }: Pick<ExportColumn, 'type'>, value: unknown): string {
  if (value === null || value === undefined) return '';
  const plain = value instanceof Date ? value.toISOString() : String(value);
  const safe = type === 'text' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes rows as Parquet. @param writer takes the bytes @returns how many rows */
export async function writeParquet(
  writer: Writer,
  { columns }: Pick<ExportTable, 'columns'>,
  rows: AsyncIterable<Row>,
): Promise<number> {
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnData(columns, []) }),
  });
  let group: Row[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    count += group.length;
    if (group.length > 0) await parquet.write({ columnData: columnData(columns, group), rowGroupSize: rowsInGroup });
    group = [];
  };
  for await (const row of rows) if (group.push(row) === rowsInGroup) await flush();
  await flush();
  await parquet.finish();
  return count;
}

function columnData(columns: readonly ExportColumn[], rows: readonly Row[]): ColumnSource[] {
  return columns.map(({ name, key, type }) => ({
    name,
    type: parquetTypes[type],
    nullable: true,
    data: rows.map((row) => row[key] ?? null),
  }));
}
