import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuseMissing } from '../door/refusal.ts';
import { type Context, change } from '../work.ts';
import { aheadOf, isAhead } from './clocks.ts';

/** A browser that somebody is signed in with. */
export interface OwnSession {
  readonly id: string;
  readonly beganAt: Date;
  /** when it was last put off; about when something was last asked */
  readonly usedAt: Date;
  /** the browser by its own words; null when it says nothing */
  readonly userAgent: string | null;
  /** whether it is the one that asks */
  readonly isThis: boolean;
}

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

/** Where the actor is signed in, last used first. @param current number of the session that asks */
export async function ownSessions({ db, ports, actor }: Context, current: string): Promise<OwnSession[]> {
  if (!isAccount(actor)) return [];
  const rows = await db
    .selectFrom('accountSession')
    .select(['id', 'createdAt', 'updatedAt', 'userAgent'])
    .where('accountId', '=', actor)
    .where('expiresAt', '>', ports.now())
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, createdAt, updatedAt, userAgent }) => {
    return { id, beganAt: createdAt, usedAt: updatedAt, userAgent, isThis: id === current };
  });
}

/** Signs the actor out everywhere but here. @param current number of the session that stays */
export function endOtherSessions(context: Context, current: string): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, actor, log }) => {
    if (!isAccount(actor)) return refuseMissing('actor', 'no-account');
    const gone = await trx
      .deleteFrom('accountSession')
      .where('accountId', '=', actor)
      .where('id', '!=', read(rowId, current))
      .returning('id')
      .execute();
    if (gone.length > 0) await log('account.sessions-ended', 'account', actor, { ended: gone.length });
    return { id: actor };
  });
}

/** Signs another account out everywhere. */
export function endSessionsOf(context: Context, accountId: string): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, log }) => {
    const id = read(rowId, accountId);
    const account = await trx.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst();
    if (account === undefined) return refuseMissing('id', 'no-account');
    const gone = await trx.deleteFrom('accountSession').where('accountId', '=', id).returning('id').execute();
    if (gone.length > 0) await log('account.sessions-ended', 'account', id, { ended: gone.length });
    return { id };
  });
}

/** Whether who asks is an account; a command and the owner of a laptop are none. */
function isAccount(actor: string): boolean {
  return rowId.safeParse(actor).success;
}
