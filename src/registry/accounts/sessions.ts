import type { Answer } from '../door/refusal.ts';
import { type Context, change } from '../work.ts';
import { aheadOf, isAhead } from './clocks.ts';

/** A session as it is kept: when it began, and when it was put off last. */
export interface KeptSession {
  readonly createdAt: Date;
  readonly lastAskedAt: Date;
}

/**
 * Whether a session is over, whatever its end says: it is older than any may be, or began or was put off ahead of a clock
 * that was set back, so that nobody knows how old it is.
 * @param longest how long a session may last [s]
 */
export function isSessionOver({ ports }: Context, { createdAt, lastAskedAt }: KeptSession, longest: number): boolean {
  const now = ports.now();
  const age = (now.getTime() - createdAt.getTime()) / 1000;
  return age > longest || isAhead(createdAt, now) || isAhead(lastAskedAt, now);
}

/** Ends one session. @returns whether there was one */
export async function endSession({ db }: Pick<Context, 'db'>, token: string): Promise<boolean> {
  const ended = await db.deleteFrom('accountSession').where('token', '=', token).returning('id').execute();
  return ended.length > 0;
}

/** Ends the actor's session and enters it in the log, both or neither; one that is over already is not entered again. */
export function signOut(
  context: Context,
  { token, from }: { readonly token: string; readonly from: string },
): Promise<Answer<{ ended: boolean }>> {
  return change(context, async ({ trx, actor, log }) => {
    const ended = await endSession({ db: trx }, token);
    if (ended) await log('account.signed-out', 'account', actor, { from });
    return { ended };
  });
}

/** Removes what is left of sessions that are over, or that began ahead of a clock that was set back. @param longest how long a session may last [s] */
export async function clearSessions({ db, ports }: Context, longest: number): Promise<void> {
  const now = ports.now();
  const began = new Date(now.getTime() - longest * 1000);
  await db
    .deleteFrom('accountSession')
    .where(({ eb, or }) =>
      or([eb('expiresAt', '<', now), eb('createdAt', '<', began), eb('createdAt', '>', aheadOf(now))]),
    )
    .execute();
}
