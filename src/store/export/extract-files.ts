import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ByteWriter } from 'hyparquet-writer';
import type { Voice } from '#messages';
import { extractColumns, type ResearchExtract } from '#registry';
import { extractReadme } from './extract-readme.ts';
import type { ColumnType, ExportColumn } from './tables.ts';
import { csvLines, writeParquet } from './write-tables.ts';

type Holds = (typeof extractColumns)['people'][number]['holds'];
type Table = ResearchExtract['tables'][number];

/** A file of an extract. */
export interface ExtractFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * An extract for research as files: one for each table, a manifest that says what each column holds, and a README.
 * @param voice in whose language the README is
 */
export async function extractFiles(
  extract: ResearchExtract,
  format: 'csv' | 'parquet',
  voice: Voice,
): Promise<ExtractFile[]> {
  const files: ExtractFile[] = [];
  for (const table of extract.tables) {
    files.push({ name: `${table.name}.${format}`, bytes: await (format === 'csv' ? csvOf(table) : parquetOf(table)) });
  }
  const readme = { name: 'README.md', bytes: encoded(extractReadme(extract, voice)) };
  return [...files, { name: 'manifest.json', bytes: encoded(manifest(extract, format)) }, readme];
}

/** Writes the files of an extract into a folder. */
export async function writeExtract(
  extract: ResearchExtract,
  folder: string,
  format: 'csv' | 'parquet',
  voice: Voice,
): Promise<void> {
  for (const { name, bytes } of await extractFiles(extract, format, voice)) {
    await writeFile(join(folder, name), bytes, { flag: 'wx', mode: 0o600 });
  }
}

async function csvOf(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  const columns = columnsOf(table);
  let text = '';
  for await (const line of csvLines(columns, recordsOf(table, columns))) text += line;
  return encoded(text);
}

async function parquetOf(table: Table): Promise<Uint8Array<ArrayBuffer>> {
  const columns = columnsOf(table);
  const writer = new ByteWriter();
  await writeParquet(writer, { columns }, recordsOf(table, columns));
  return writer.getBytes();
}

function columnsOf({ name }: Table): ExportColumn[] {
  return extractColumns[name].map((column) => ({ name: column.name, key: column.name, type: typeOf(column.holds) }));
}

function typeOf(holds: Holds): ColumnType {
  if (holds.kind === 'yes-no') return 'yes-no';
  if (holds.kind === 'number') return holds.step % 1 === 0 ? 'whole' : 'number';
  return 'text';
}

async function* recordsOf({ rows }: Table, columns: readonly ExportColumn[]) {
  for (const row of rows) yield Object.fromEntries(row.map((cell, i) => [columns[i].key, cell]));
}

function manifest({ tables, ...extract }: ResearchExtract, format: string): string {
  const described = tables.map(({ name, rows }) => ({
    name,
    file: `${name}.${format}`,
    rows: rows.length,
    columns: extractColumns[name].map(({ name: column, means }) => ({ name: column, means })),
  }));
  return `${JSON.stringify({ ...extract, tables: described }, null, 2)}\n`;
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text));
}
