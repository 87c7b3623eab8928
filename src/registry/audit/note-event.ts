import type { Context } from '../work.ts';

/** Enters something that was done with the registry as a whole, such as a backup. */
export async function noteEvent({ db, ports, actor }: Context, action: string, detail: object = {}): Promise<void> {
  const entry = {
    at: ports.now(),
    actor,
    action,
    subjectTable: 'registry',
    subjectId: '',
    detail: JSON.stringify(detail),
  };
  await db.insertInto('auditLog').values(entry).execute();
}
