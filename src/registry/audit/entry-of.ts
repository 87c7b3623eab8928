import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/**
 * The detail of the last entry of the log about what was done to a row; null when it never was. The log outlives rows,
 * so that a removal that is sent once more can be told from one of something that never was here.
 */
export async function entryOf(
  db: Kysely<Tables>,
  { action, id }: { readonly action: string; readonly id: string },
): Promise<Readonly<Record<string, unknown>> | null> {
  const entry = await db
    .selectFrom('auditLog')
    .select('detail')
    .where('subjectId', '=', id)
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry === undefined ? null : JSON.parse(entry.detail);
}
