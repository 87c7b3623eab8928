import { sql, type Transaction } from 'kysely';
import { deleteRows } from '../people/remove-patient.ts';
import type { MasterKey, Ports } from '../ports.ts';
import { type TableName, type Tables, tableOrder } from '../schema/tables.ts';
import { fromHex } from '../sealing/hex.ts';
import { masterKeyInUse, wrapKeysAnew } from '../sealing/patient-keys.ts';
import { byteColumns, type CarriedRow, rowsAtOnce } from './dump.ts';

/** What came back with the rows. */
export interface Loaded {
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
  /** patients who were removed after the rows were copied, and are removed again */
  readonly removedAgain: number;
}

/** What rows are loaded with. */
export interface LoadOptions {
  /** the master key that the keys of patients were wrapped with where they come from */
  readonly masterKey: MasterKey;
  /** patients who have been removed since, by their numbers */
  readonly removed: readonly string[];
}

/**
 * Writes the rows of another database into this one, which holds none. Keys of patients are wrapped with the master key
 * of this place; the audit log is chained anew and must come to the same hashes.
 * @throws Error when an order, a table or a hash is not what was written; the caller's transaction is then undone
 */
export async function loadRows(
  trx: Transaction<Tables>,
  ports: Ports,
  rows: AsyncIterable<CarriedRow>,
  { masterKey, removed }: LoadOptions,
): Promise<Loaded> {
  const counts: Partial<Record<TableName, number>> = {};
  let waiting: CarriedRow[] = [];
  const write = async (): Promise<void> => {
    if (waiting.length > 0)
      await writeRows(
        trx,
        waiting[0].table,
        waiting.map(({ row }) => row),
      );
    waiting = [];
  };
  for await (const carried of rows) {
    if (!tableOrder.includes(carried.table)) throw new Error(`There is no table ${carried.table} in this registry.`);
    counts[carried.table] = (counts[carried.table] ?? 0) + 1;
    if (carried.table === 'keyring') continue;
    if (waiting.length === rowsAtOnce(carried.table) || (waiting[0]?.table ?? carried.table) !== carried.table)
      await write();
    waiting.push(carried);
  }
  await write();
  await wrapKeysAnew(trx, ports, await masterKeyInUse(trx, ports), masterKey);
  return { rows: counts, removedAgain: await removeAgain(trx, removed) };
}

async function writeRows(
  trx: Transaction<Tables>,
  table: TableName,
  rows: readonly CarriedRow['row'][],
): Promise<void> {
  const isLog = table === 'auditLog';
  const columns = Object.keys(rows[0]).filter((name) => !(isLog && ['seq', 'previousHash', 'hash'].includes(name)));
  const bytes = byteColumns[table] ?? [];
  const carriedValue = (row: CarriedRow['row'], name: string): unknown =>
    bytes.includes(name) ? fromHex(String(row[name])) : row[name];
  const values = rows.map((row) => sql`(${sql.join(columns.map((name) => carriedValue(row, name)))})`);
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const insert = sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`;
  if (!isLog) {
    await insert.execute(trx);
    return;
  }
  const written = await sql<{ seq: number; hash: string }>`${insert} returning seq, hash`.execute(trx);
  for (const [i, { seq, hash }] of written.rows.entries()) {
    if (seq !== rows[i].seq || hash !== rows[i].hash) {
      throw new Error(`Entry ${rows[i].seq} of the audit log is not the one that was written; nothing was taken over.`);
    }
  }
}

async function removeAgain(trx: Transaction<Tables>, removed: readonly string[]): Promise<number> {
  let count = 0;
  for (const patientId of removed) {
    const there = await trx.selectFrom('patient').select('id').where('id', '=', patientId).executeTakeFirst();
    if (there === undefined) continue;
    await deleteRows(trx, patientId);
    count++;
  }
  return count;
}
