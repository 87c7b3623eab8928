import { type Kysely, sql } from 'kysely';
import { type Tables, tableOrder } from '#registry';

/** Every row of a registry as text, by table; rows that are there twice stand twice. */
export type Rows = ReadonlyMap<string, readonly string[]>;

/** Tries to sign in are counted by sending, whatever they come to: they are no rows of a change. */
const countsSendings = 'signInAttempt';
const inSql = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** All rows at one moment. */
export async function rowsNow(db: Kysely<Tables>): Promise<Rows> {
  const parts = tableOrder
    .filter((table) => table !== countsSendings)
    .map(
      (table) => sql`select ${sql.lit(table)} as name, to_jsonb(one)::text as row from ${sql.table(inSql(table))} one`,
    );
  const { rows } = await sql<{ name: string; row: string }>`${sql.join(parts, sql` union all `)}`.execute(db);
  const found = new Map<string, string[]>(tableOrder.map((table) => [table, []]));
  for (const { name, row } of rows) found.get(name)?.push(row);
  for (const list of found.values()) list.sort();
  return found;
}

/** What changed between two moments: rows that went and rows that came, with numbers, moments and secrets taken for alike. */
export function changeOf(before: Rows, after: Rows): readonly string[] {
  const changed: string[] = [];
  for (const [table, rows] of after) {
    const was = before.get(table) ?? [];
    const gone = was.filter((row) => !rows.includes(row)).map((row) => `- ${table} ${alike(row)}`);
    const came = rows.filter((row) => !was.includes(row)).map((row) => `+ ${table} ${alike(row)}`);
    // a removal wraps the keys of everybody else anew: how many there are is no part of it
    changed.push(...(wrapped.has(table) ? new Set([...gone, ...came]) : [...gone, ...came]));
  }
  return changed.sort();
}

const wrapped: ReadonlySet<string> = new Set(['patientKey', 'keyring', 'take']);
const secret = /_sealed$|^wrapped$|^hash$|_hash$|^token$|^password$|^master_key_id$|^user_agent$/;

function alike(row: string): string {
  const values = Object.entries(JSON.parse(row) as Record<string, unknown>).map(([name, value]) => {
    if (name === 'seq') return [name, '#'];
    if (value !== null && secret.test(name)) return [name, 'secret'];
    return [name, typeof value === 'string' ? withoutNumbers(value) : value];
  });
  return JSON.stringify(Object.fromEntries(values));
}

function withoutNumbers(text: string): string {
  return text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+00:00/g, 'moment')
    .replace(/\b[0-9a-f]{64}\b/g, 'hash');
}
