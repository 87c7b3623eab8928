import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractColumns, type ResearchExtract } from '#registry';
import type { ColumnType, ExportColumn } from './tables.ts';
import { type WrittenFile, writeCsv, writeParquet } from './write-tables.ts';

type Holds = (typeof extractColumns)['people'][number]['holds'];

/** Writes an extract for research: a file for each table, and a manifest that says what each column holds. */
export async function writeExtract(
  extract: ResearchExtract,
  folder: string,
  format: 'csv' | 'parquet',
): Promise<WrittenFile[]> {
  const write = format === 'csv' ? writeCsv : writeParquet;
  const written: WrittenFile[] = [];
  for (const { name, rows } of extract.tables) {
    const file = `${name}.${format}`;
    const columns = extractColumns[name].map((column): ExportColumn => {
      return { name: column.name, key: column.name, type: typeOf(column.holds) };
    });
    const records = rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns[i].key, cell])));
    written.push({ file, rows: await write(join(folder, file), { columns }, asyncly(records)) });
  }
  await writeFile(join(folder, 'manifest.json'), manifest(extract, written), { flag: 'wx', mode: 0o600 });
  return written;
}

function typeOf(holds: Holds): ColumnType {
  if (holds.kind === 'yes-no') return 'yes-no';
  if (holds.kind === 'number') return holds.step % 1 === 0 ? 'whole' : 'number';
  return 'text';
}

async function* asyncly<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

function manifest({ tables, ...extract }: ResearchExtract, files: readonly WrittenFile[]): string {
  const described = tables.map(({ name }, i) => ({
    name,
    ...files[i],
    columns: extractColumns[name].map(({ name: column, means }) => ({ name: column, means })),
  }));
  return `${JSON.stringify({ ...extract, tables: described }, null, 2)}\n`;
}
