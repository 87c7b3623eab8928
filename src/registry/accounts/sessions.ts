import type { Context } from '../work.ts';

/** Ends one session. @returns whether there was one */
export async function endSession({ db }: Context, token: string): Promise<boolean> {
  const ended = await db.deleteFrom('accountSession').where('token', '=', token).returning('id').execute();
  return ended.length > 0;
}

/** Removes what is left of sessions that are over. @param longest how long a session may last [s] */
export async function clearSessions({ db, ports }: Context, longest: number): Promise<void> {
  const now = ports.now();
  const began = new Date(now.getTime() - longest * 1000);
  await db
    .deleteFrom('accountSession')
    .where(({ eb, or }) => or([eb('expiresAt', '<', now), eb('createdAt', '<', began)]))
    .execute();
}
