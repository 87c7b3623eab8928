import { z } from 'zod';
import { fields, rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse, refuseField, refuseMissing } from '../door/refusal.ts';
import { type Context, change, type Work } from '../work.ts';
import { endSessions } from './accounts.ts';
import { countAttempt } from './attempts.ts';
import { goodPassword } from './password-rule.ts';

/** How often the own password may be tried, within seconds. */
const triesOfOwn = { most: 10, within: 15 * 60 } as const;

/** A password that somebody else sets. */
export const passwordFields = fields({ id: rowId, password: z.unknown() });
/** One's own password anew. */
export const ownPasswordFields = fields({ current: z.unknown(), password: z.unknown() });

/**
 * Sets a password that was forgotten, and signs the account out everywhere. Sent twice, it is set once: a password that is
 * in use already stays as it is kept.
 */
export function setPassword(context: Context, input: z.input<typeof passwordFields>): Promise<Answer<{ id: string }>> {
  return change(context, async (work) => {
    const { id, password } = read(passwordFields, input);
    const { ended, isAnother } = await replace(work, id, password);
    if (isAnother || ended > 0) await work.log('account.password-set', 'account', id);
    return { id };
  });
}

/** Replaces the actor's own password by one of their choice, and signs them out everywhere, here too. */
export async function changeOwnPassword(
  context: Context,
  input: z.input<typeof ownPasswordFields>,
): Promise<Answer<{ id: string }>> {
  // counted before and apart: a wrong guess undoes its change, never its count
  const { wait } = await countAttempt(context, { of: `password of ${context.actor}`, ...triesOfOwn });
  return change(context, async (work) => {
    if (wait > 0) refuseTooOften(wait);
    const { current, password } = read(ownPasswordFields, input);
    const { trx, ports, actor } = work;
    if (!rowId.safeParse(actor).success) refuseMissing('actor', 'no-account');
    const kept = await keptOf(trx, actor);
    const right = typeof current === 'string' && (await ports.passwords.verify(current, kept ?? ''));
    if (!right) return refuseField('current', { code: 'password-wrong', allowed: { code: 'own-password' } });
    await replace(work, actor, password);
    await work.log('account.password-changed', 'account', actor);
    return { id: actor };
  });
}

function refuseTooOften(wait: number): never {
  refuse({ reason: 'too-often', code: 'tries-too-often', places: { minutes: Math.ceil(wait / 60) } });
}

/** What is kept of a password, held until the change ends: of two at once the second sees what the first left. */
async function keptOf(trx: Work['trx'], accountId: string): Promise<string | undefined> {
  const found = trx.selectFrom('accountPassword').select('password').where('accountId', '=', accountId).forUpdate();
  return (await found.executeTakeFirst())?.password;
}

interface Replaced {
  /** how often the account was signed in */
  readonly ended: number;
  /** whether the password is another than before */
  readonly isAnother: boolean;
}

async function replace({ trx, ports }: Work, id: string, password: unknown): Promise<Replaced> {
  const account = await trx.selectFrom('account').select(['email', 'name']).where('id', '=', id).executeTakeFirst();
  if (account === undefined) return refuseMissing('id', 'no-account');
  const good = goodPassword(password, 'password', account);
  const isAnother = !(await ports.passwords.verify(good, (await keptOf(trx, id)) ?? ''));
  if (isAnother) {
    const set = { password: await ports.passwords.hash(good), updatedAt: ports.now() };
    await trx.updateTable('accountPassword').set(set).where('accountId', '=', id).execute();
  }
  return { ended: await endSessions(trx, id), isAnother };
}
