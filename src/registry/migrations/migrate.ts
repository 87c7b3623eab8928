import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { createPeople } from './m0001-people.ts';
import { createCharts } from './m0002-charts.ts';
import { createOutcomes } from './m0003-outcomes.ts';
import { createAudit } from './m0004-audit.ts';
import { createAccounts } from './m0005-accounts.ts';
import { createLinks } from './m0006-links.ts';
import { createTakes } from './m0007-takes.ts';
import { askEverybody } from './m0008-follow-up.ts';
import { createDraws } from './m0009-draws.ts';
import { countInvitations } from './m0010-invitations.ts';

/** Every step of the schema in its order. A step that was released is never changed; a new one is added below. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-people': { up: createPeople },
  '0002-charts': { up: createCharts },
  '0003-outcomes': { up: createOutcomes },
  '0004-audit': { up: createAudit },
  '0005-accounts': { up: createAccounts },
  '0006-links': { up: createLinks },
  '0007-takes': { up: createTakes },
  '0008-follow-up': { up: askEverybody },
  '0009-draws': { up: createDraws },
  '0010-invitations': { up: countInvitations },
};

/** Names of the steps, oldest first; the last one names the schema. */
export const schemaVersions: readonly string[] = Object.keys(migrations);

const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };

/**
 * Brings a database up to a version of the schema, each step whole or not at all.
 * @param db an open database of any earlier version, or an empty one
 * @param version the last step wanted; the newest without it
 * @returns the steps that were taken
 * @throws Error when a step fails, or when the database was written by a newer program
 */
export async function migrate<T>(db: Kysely<T>, version?: string): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider });
  await refuseNewer(db);
  const { error, results = [] } =
    version === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(version);
  if (error !== undefined) throw error;
  return results.map(({ migrationName }) => migrationName);
}

/** A database with steps that this program does not know must not be touched. */
async function refuseNewer<T>(db: Kysely<T>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration' || name === 'kyselyMigration')) return;
  const taken = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  const unknown = taken.map(({ name }) => name).filter((name) => !schemaVersions.includes(name));
  if (unknown.length === 0) return;
  throw new Error(
    `The registry was written by a newer version of Philtrum (it has ${unknown.join(', ')}); install that version or newer to open it. Nothing was changed.`,
  );
}
