import type { Transaction } from 'kysely';
import { z } from 'zod';
import { allowed } from '../door/allowed.ts';
import { choice, fields, optional, rowId, text, whole, yesNo } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse, refuseField, refuseMissing } from '../door/refusal.ts';
import { isRepeated, refuseStale } from '../door/stale.ts';
import type { AccountRow } from '../schema/account-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { type Context, change } from '../work.ts';
import { goodPassword } from './password-rule.ts';

const emailWords = allowed('email');
const role = choice(['director', 'clinician', 'assistant', 'researcher']);

/** An account that is to be. The password is checked by its own rule, which never repeats it. */
export const accountFields = fields({
  /** given by a writer who may send the same twice */
  id: optional(rowId),
  email: z.email({ error: emailWords }).max(254, emailWords).toLowerCase(),
  name: text(200),
  role,
  /** who this is among those who treat */
  clinicianId: optional(rowId),
  password: z.unknown(),
});
export type NewAccount = z.input<typeof accountFields>;

/** An account anew, from the version that was read. */
export const changedAccountFields = fields({
  id: rowId,
  version: whole(1, 1_000_000),
  name: text(200),
  role,
  clinicianId: optional(rowId),
  disabled: yesNo,
});
export type ChangedAccount = z.input<typeof changedAccountFields>;

/** An account as it is shown. */
export interface Account extends Omit<AccountRow, 'disabledAt' | 'updatedAt'> {
  readonly disabled: boolean;
}

/** Everybody who may or might sign in, by address. */
export async function listAccounts({ db }: Context): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('email').execute();
  return rows.map(shown);
}

/** One account, or null. */
export async function findAccount({ db }: Context, id: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : shown(row);
}

function shown({ disabledAt, updatedAt: _, ...row }: AccountRow): Account {
  return { ...row, disabled: disabledAt !== null };
}

/** Makes an account with its password; sent twice with the same number, the first is kept. */
export async function addAccount(context: Context, input: NewAccount): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id: given, password, ...account } = read(accountFields, input);
    const id = given ?? ports.newId();
    const good = goodPassword(password, 'password', account);
    await needClinician(trx, account.clinicianId);
    const now = ports.now();
    const row = { id, ...account, disabledAt: null, version: 1, createdAt: now, updatedAt: now };
    const written = await trx
      .insertInto('account')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written === undefined) return sameAgain(trx, id, account.email);
    const hash = await ports.passwords.hash(good);
    await trx
      .insertInto('accountPassword')
      .values({
        id: ports.newId(),
        accountId: id,
        providerId: 'credential',
        password: hash,
        createdAt: now,
        updatedAt: now,
      })
      .execute();
    await log('account.added', 'account', id, { role: account.role });
    return { id };
  });
}

/** A number that is there is the same request once more; an address that is there belongs to somebody. */
async function sameAgain(trx: Transaction<Tables>, id: string, email: string): Promise<{ id: string }> {
  const there = await trx.selectFrom('account').select('email').where('id', '=', id).executeTakeFirst();
  if (there?.email === email) return { id };
  refuse({ reason: 'already-there', path: 'email', code: 'email-taken' });
}

async function needClinician(trx: Transaction<Tables>, id: string | null): Promise<void> {
  if (id === null) return;
  const found = await trx.selectFrom('clinician').select('id').where('id', '=', id).executeTakeFirst();
  if (found === undefined) refuseMissing('clinicianId', 'no-clinician');
}

/**
 * Writes an account anew. One that is disabled is signed out everywhere at once; the last director who may sign in
 * stays one. Sent twice, it is kept once.
 */
export function changeAccount(context: Context, input: ChangedAccount): Promise<Answer<{ version: number }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id, version, disabled, ...account } = read(changedAccountFields, input);
    const before = await trx.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (before === undefined) return refuseMissing('id', 'no-account');
    if (before.version !== version) {
      const { name, role, clinicianId } = before;
      const theirs = { name, role, clinicianId, disabled: before.disabledAt !== null };
      const yours = { ...account, disabled };
      if (isRepeated(yours, theirs, { began: version, kept: before.version })) return { version: before.version };
      refuseStale('changed-account', yours, theirs, before.version);
    }
    await needClinician(trx, account.clinicianId);
    if (disabled || account.role !== 'director') await keepDirector(trx, before);
    const disabledAt = disabled ? (before.disabledAt ?? ports.now()) : null;
    const next = { ...account, disabledAt, version: version + 1, updatedAt: ports.now() };
    await trx.updateTable('account').set(next).where('id', '=', id).execute();
    if (disabled) await endSessions(trx, id);
    const changed = (['name', 'role', 'clinicianId'] as const).filter((field) => before[field] !== account[field]);
    const became = disabled === (before.disabledAt !== null) ? [] : [disabled ? 'disabled' : 'enabled'];
    await log('account.changed', 'account', id, { changed: [...changed, ...became] });
    return { version: version + 1 };
  });
}

async function keepDirector(trx: Transaction<Tables>, before: AccountRow): Promise<void> {
  if (before.role !== 'director' || before.disabledAt !== null) return;
  // all of them are held, so that two directors cannot disable each other at once
  const directors = await trx
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'director')
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (directors.length === 1) {
    refuseField('id', { code: 'only-director', allowed: { code: 'director-first' } });
  }
}

/** Signs an account out everywhere. @returns how often it was signed in */
export async function endSessions(trx: Transaction<Tables>, accountId: string): Promise<number> {
  const ended = await trx.deleteFrom('accountSession').where('accountId', '=', accountId).returning('id').execute();
  return ended.length;
}
