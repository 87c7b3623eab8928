import { schemaVersions } from './migrations/migrate.ts';
import { masterKeyInUse } from './sealing/patient-keys.ts';
import type { Context } from './work.ts';

/**
 * Whether the database answers and the key that opens names is there.
 * @returns the newest step of the schema
 * @throws Error when either is not so
 */
export async function checkHealth({ db, ports }: Context): Promise<{ readonly schema: string }> {
  await masterKeyInUse(db, ports);
  return { schema: schemaVersions.at(-1) ?? '' };
}
