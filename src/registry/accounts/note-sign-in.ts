import type { Context } from '../work.ts';

/** What happened at the door. */
export type SignInEvent = 'signed-in' | 'sign-in-failed' | 'sign-in-limited';

/**
 * Enters in the log who came and who was turned away. What was typed is never entered: a password may have
 * been typed where the address belongs.
 * @param accountId the account, where it is known
 * @param from address in the network
 */
export async function noteSignIn(
  { db, ports, actor }: Context,
  event: SignInEvent,
  { accountId, from }: { readonly accountId: string | null; readonly from: string },
): Promise<void> {
  const entry = {
    at: ports.now(),
    actor,
    action: `account.${event}`,
    subjectTable: 'account',
    subjectId: accountId ?? '',
    detail: JSON.stringify({ from }),
  };
  await db.insertInto('auditLog').values(entry).execute();
}

/** The number of the account with this e-mail address, or null. */
export async function accountByEmail({ db }: Context, email: string): Promise<string | null> {
  const found = await db
    .selectFrom('account')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return found?.id ?? null;
}
