import type { Context } from '../work.ts';

/** Hash of the newest entry of the log: whatever is answered from the registry holds as long as it stays the same. */
export async function logHead({ db }: Pick<Context, 'db'>): Promise<string> {
  const last = await db.selectFrom('auditLog').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return last?.hash ?? '';
}
