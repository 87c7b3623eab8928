import { type Kysely, sql } from 'kysely';

/** A table as a migration writes it down: every column with its SQL and with what it means. */
export interface TableText {
  readonly name: string;
  readonly means: string;
  /** column → SQL of its type and rules, what it holds (unit in brackets) */
  readonly columns: Readonly<Record<string, readonly [sql: string, means: string]>>;
  /** rules over several columns, in SQL */
  readonly rules?: readonly string[];
  /** column lists that are searched by */
  readonly indexes?: readonly string[];
}

/** Creates a table with its rules, indexes and comments; the data dictionary is read from these comments. */
export async function createTable(db: Kysely<unknown>, table: TableText): Promise<void> {
  const { name, means, columns, rules = [], indexes = [] } = table;
  const lines = Object.entries(columns).map(([column, [type]]) => `${column} ${type}`);
  await run(db, `create table ${name} (${[...lines, ...rules].join(', ')})`);
  await run(db, `comment on table ${name} is ${quoted(means)}`);
  for (const [column, [, said]] of Object.entries(columns)) {
    await run(db, `comment on column ${name}.${column} is ${quoted(said)}`);
  }
  for (const list of indexes) await run(db, `create index on ${name} (${list})`);
}

/** Runs one statement of a migration. */
export async function run(db: Kysely<unknown>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}

/** A list of words as the values a column may hold. */
export function oneOf(column: string, words: readonly string[]): string {
  return `check (${column} in (${words.map(quoted).join(', ')}))`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
