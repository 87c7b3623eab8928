import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type TableName, type Tables, tableOrder } from '../schema/tables.ts';
import { toHex } from '../sealing/hex.ts';

/** A row as it is carried from one database to another: JSON values, moments as ISO text, bytes as hexadecimal digits. */
export interface CarriedRow {
  readonly table: TableName;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Rows read or written at once: captures are long, draws a hundred thousand bytes, pieces of pictures a million. */
export function rowsAtOnce(table: TableName): number {
  return table === 'takePart' ? 4 : table === 'forecastDraws' ? 20 : 200;
}

/** What orders the rows of a table, each of them once. */
const rowOrder: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  patientKey: ['patientId'],
  forecastStatement: ['forecastId', 'number'],
  forecastDraws: ['forecastId'],
  followUpAnswer: ['followUpId', 'question'],
  captureMeasure: ['captureId', 'number', 'measure'],
  takePart: ['takeId', 'number'],
  removal: ['patientId'],
  signInAttempt: ['counted'],
  auditLog: ['seq'],
};

/** Tables of what passes: who is signed in now means nothing elsewhere. */
export const passing: ReadonlySet<TableName> = new Set(['patientLink', 'accountSession', 'signInAttempt']);

/** Every row of every table that lasts, in an order in which they can be written again. Read inside one transaction. */
export async function* allRows(db: Kysely<Tables>): AsyncGenerator<CarriedRow> {
  for (const table of tableOrder) if (!passing.has(table)) yield* rowsOf(db, table);
}

/** Every row of a table, or those of which something is true. */
export async function* rowsOf(
  db: Kysely<Tables>,
  table: TableName,
  which: RawBuilder<unknown> = sql`true`,
): AsyncGenerator<CarriedRow> {
  const columns = rowOrder[table] ?? ['id'];
  const order = sql.join(columns.map((column) => sql.ref(column)));
  const atOnce = rowsAtOnce(table);
  let last: Record<string, unknown> | undefined;
  do {
    // behind the last row rather than so many rows down: those would be counted anew for every part
    const behind =
      last === undefined ? sql`` : sql`and (${order}) > (${sql.join(columns.map((column) => last?.[column]))})`;
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${which} ${behind} order by ${order} limit ${atOnce}`.execute(db);
    for (const row of rows) yield { table, row: carried(row) };
    last = rows.length < atOnce ? undefined : rows.at(-1);
  } while (last !== undefined);
}

/** Columns of bytes, which JSON has no way to write. */
export const byteColumns: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  forecastDraws: ['contentSealed'],
  takePart: ['contentSealed'],
};

function carried(row: Record<string, unknown>): Record<string, unknown> {
  const values = Object.entries(row);
  if (!values.some(([, value]) => value instanceof Uint8Array)) return row;
  return Object.fromEntries(values.map(([name, value]) => [name, value instanceof Uint8Array ? toHex(value) : value]));
}
