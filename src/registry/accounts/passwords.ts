import { z } from 'zod';
import { fields, rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, Refusal, refuseField, refuseMissing } from '../door/refusal.ts';
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

/** Sets a password that was forgotten, and signs the account out everywhere. */
export function setPassword(context: Context, input: z.input<typeof passwordFields>): Promise<Answer<{ id: string }>> {
  return change(context, async (work) => {
    const { id, password } = read(passwordFields, input);
    await replace(work, id, password);
    await work.log('account.password-set', 'account', id);
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
    if (!rowId.safeParse(actor).success) refuseMissing('actor', 'account');
    const kept = await trx
      .selectFrom('accountPassword')
      .select('password')
      .where('accountId', '=', actor)
      .executeTakeFirst();
    const right = typeof current === 'string' && (await ports.passwords.verify(current, kept?.password ?? ''));
    if (!right) return refuseField('current', 'is not the password of this account', 'the password that is used now');
    await replace(work, actor, password);
    await work.log('account.password-changed', 'account', actor);
    return { id: actor };
  });
}

function refuseTooOften(wait: number): never {
  const detail = `Too many tries. Try again in ${Math.ceil(wait / 60)} minutes.`;
  throw new Refusal({ reason: 'too-often', detail });
}

async function replace({ trx, ports }: Work, id: string, password: unknown): Promise<void> {
  const account = await trx.selectFrom('account').select(['email', 'name']).where('id', '=', id).executeTakeFirst();
  if (account === undefined) return refuseMissing('id', 'account');
  const hash = await ports.passwords.hash(goodPassword(password, 'password', account));
  const set = { password: hash, updatedAt: ports.now() };
  await trx.updateTable('accountPassword').set(set).where('accountId', '=', id).execute();
  await endSessions(trx, id);
}
