import { renameSync, rmSync } from 'node:fs';
import { type ColumnSource, fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell, CohortColumn } from '#cohort';

/** A Parquet file that is being written; it is there whole or not at all. */
export interface ParquetTable {
  add(row: readonly Cell[]): void;
  /** @returns number of rows */
  finish(): number;
  /** Leaves nothing behind of what was not finished. */
  discard(): void;
}

/** Rows go to disk in groups of this size, so that a table may be larger than memory. */
const rowsInGroup = 50_000;
const parquetTypes = { whole: 'INT32', number: 'DOUBLE', text: 'STRING' } as const;

/** Starts a table. The same rows give the same bytes. */
export function startParquet(path: string, columns: readonly CohortColumn[]): ParquetTable {
  const part = `${path}.part`;
  rmSync(part, { force: true });
  const schema = schemaFromColumnData({ columnData: columnData(columns, []) });
  const parquet = new ParquetWriter({ writer: fileWriter(part), schema });
  let rows: (readonly Cell[])[] = [];
  let count = 0;
  const flush = () => {
    if (rows.length === 0) return;
    void parquet.write({ columnData: columnData(columns, rows), rowGroupSize: rowsInGroup });
    count += rows.length;
    rows = [];
  };
  return {
    add(row) {
      if (rows.push(row) === rowsInGroup) flush();
    },
    finish() {
      flush();
      void parquet.finish();
      renameSync(part, path);
      return count;
    },
    discard: () => rmSync(part, { force: true }),
  };
}

function columnData(columns: readonly CohortColumn[], rows: readonly (readonly Cell[])[]): ColumnSource[] {
  return columns.map(({ name, holds }, c) => ({
    name,
    type: parquetTypes[holds],
    data: rows.map((row) => row[c]),
    nullable: true,
  }));
}
