import { isExported, openedColumns, type TableName, tableOrder } from '#registry';
import type { Store } from '../open-store.ts';

/** How a column is kept in a file. */
export type ColumnType = 'whole' | 'number' | 'yes-no' | 'moment' | 'text';

/** A column of a table as it goes into a file. */
export interface ExportColumn {
  /** as in the data dictionary */
  readonly name: string;
  /** as queries name it */
  readonly key: string;
  readonly type: ColumnType;
}

/** A table and the columns that leave the registry. */
export interface ExportTable {
  readonly table: TableName;
  /** as in the data dictionary */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
}

const types: Readonly<Record<string, ColumnType>> = {
  int4: 'whole',
  float8: 'number',
  bool: 'yes-no',
  timestamptz: 'moment',
};

/** The tables that are exported, with their columns; sealed ones are left out, or opened. */
export async function exportTables({ db }: Store, withNames: boolean): Promise<ExportTable[]> {
  const found = await db.introspection.getTables();
  return tableOrder.filter(isExported).map((table) => {
    const name = snakeCase(table);
    const own = found.find((one) => one.name === name)!.columns.filter((column) => !column.name.endsWith('_sealed'));
    const columns = own.map((column) => {
      return { name: column.name, key: camelCase(column.name), type: types[column.dataType] ?? ('text' as const) };
    });
    const opened = withNames ? openedColumns(table) : [];
    return {
      table,
      name,
      columns: [...columns, ...opened.map((key) => ({ name: snakeCase(key), key, type: 'text' as const }))],
    };
  });
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
