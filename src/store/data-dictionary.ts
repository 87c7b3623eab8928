import { type Kysely, sql } from 'kysely';
import { schemaVersions, type Tables } from '#registry';

interface Column {
  readonly tableName: string;
  readonly tableSaid: string;
  readonly columnName: string;
  readonly type: string;
  readonly needed: boolean;
  readonly said: string;
}

/** Every table and column of a registry in words, as a Markdown page; read from the database itself. */
export async function dataDictionary(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<Column>`
    select c.relname as table_name, obj_description(c.oid) as table_said, a.attname as column_name,
      format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed, col_description(c.oid, a.attnum) as said
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'
    order by c.relname collate "C", a.attnum`.execute(db);
  const tables = [...new Set(rows.map(({ tableName }) => tableName))];
  return [
    heading(tables.length),
    ...tables.map((name) => section(rows.filter(({ tableName }) => tableName === name))),
  ].join('\n');
}

function heading(count: number): string {
  return `# Data dictionary

Generated from the schema by \`node scripts/data-dictionary.mjs\`; do not edit. Version ${schemaVersions.at(-1)}, ${count} tables, the same
on PGlite and PostgreSQL. Columns that end in \`_sealed\` are encrypted with the patient's own key and leave the registry
only when names are asked for. No other column is meant for a patient's name; what somebody types into a free text, such as
the name of a plan, is kept as typed. Moments are in UTC. How the registry is run: [operator's guide](operator.md).
`;
}

function section(columns: readonly Column[]): string {
  const [{ tableName, tableSaid }] = columns;
  const lines = columns.map(({ columnName, type, needed, said }) => {
    return `| \`${columnName}\` | ${plainType(type)} | ${needed ? 'yes' : 'may be empty'} | ${said} |`;
  });
  return `## ${tableName}

${capital(tableSaid)}.

| column | type | needed | holds |
|---|---|---|---|
${lines.join('\n')}
`;
}

const plainTypes: Readonly<Record<string, string>> = {
  'timestamp(3) with time zone': 'moment',
  'double precision': 'number',
  integer: 'whole number',
  boolean: 'true or false',
};

function plainType(type: string): string {
  return plainTypes[type] ?? type;
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
