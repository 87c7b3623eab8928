import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { fields, optional, rowId, whole } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse, refuseMissing } from '../door/refusal.ts';
import type { PatientLinkRow } from '../schema/link-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { type Context, change } from '../work.ts';
import { hashOf, newToken } from './token.ts';

const dayMs = 86_400_000;

/** A link that is to be: for which follow-up, and how long it holds. */
export const linkFields = fields({
  /** given by a writer who may send the same twice */
  id: optional(rowId),
  followUpId: rowId,
  days: whole(1, 60, 'days'),
});
export type NewLink = z.input<typeof linkFields>;

/** A link that was made. */
export interface MadeLink {
  readonly id: string;
  /** stands in the address behind #; shown this once, null when the same request comes again */
  readonly token: string | null;
  readonly expiresAt: Date;
}

/** A link as those who made it see it. */
export type PatientLink = Omit<PatientLinkRow, 'tokenHash'>;

/**
 * Makes the address with which a patient answers one follow-up. Sent twice with the same number, the first is kept, and
 * its token is not shown again: who lost it takes the link back and makes another.
 */
export function makeLink(context: Context, input: NewLink): Promise<Answer<MadeLink>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id: given, followUpId, days } = read(linkFields, input);
    const before = given === null ? undefined : await linkOf(trx, given);
    if (before !== undefined) return madeBefore(before, followUpId);
    await needOpenFollowUp(trx, followUpId);
    const [id, token, madeAt] = [given ?? ports.newId(), newToken(ports), ports.now()];
    const expiresAt = new Date(madeAt.getTime() + days * dayMs);
    const open = { revokedAt: null, answeredAt: null };
    const row = { id, followUpId, tokenHash: await hashOf(ports, token), madeAt, expiresAt, ...open };
    const written = await trx
      .insertInto('patientLink')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    // the same came twice at one moment, and the other was first
    if (written === undefined) return madeBefore((await linkOf(trx, id))!, followUpId);
    await log('link.made', 'patientLink', id, { days });
    return { id, token, expiresAt };
  });
}

function madeBefore({ id, expiresAt, followUpId: of }: PatientLinkRow, followUpId: string): MadeLink {
  if (of !== followUpId) refuseMissing('id', 'no-link-of-follow-up');
  return { id, token: null, expiresAt };
}

/** Links of a follow-up, first made first; their addresses are known to nobody here. */
export function linksOf({ db }: Context, followUpId: string): Promise<PatientLink[]> {
  return db
    .selectFrom('patientLink')
    .select(['id', 'followUpId', 'madeAt', 'expiresAt', 'revokedAt', 'answeredAt'])
    .where('followUpId', '=', followUpId)
    .orderBy('madeAt')
    .orderBy('id')
    .execute();
}

/** Takes a link back; it opens nothing from then on. Sent twice, the first moment is answered again. */
export function revokeLink(context: Context, id: string): Promise<Answer<{ revokedAt: Date }>> {
  return change(context, async ({ trx, ports, log }) => {
    const link = await linkOf(trx, read(rowId, id));
    if (link === undefined) refuseMissing('id', 'no-link');
    if (link.revokedAt !== null) return { revokedAt: link.revokedAt };
    const revokedAt = ports.now();
    await trx.updateTable('patientLink').set({ revokedAt }).where('id', '=', id).execute();
    await log('link.revoked', 'patientLink', id);
    return { revokedAt };
  });
}

function linkOf(trx: Transaction<Tables>, id: string): Promise<PatientLinkRow | undefined> {
  return trx.selectFrom('patientLink').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** A visit that somebody came to, or that was closed, needs no answers any more. */
async function needOpenFollowUp(trx: Transaction<Tables>, id: string): Promise<void> {
  const visit = await trx
    .selectFrom('followUp')
    .select(['cameAt', 'missedBecause'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (visit === undefined) refuseMissing('followUpId', 'no-follow-up');
  if (visit.cameAt === null && visit.missedBecause === null) return;
  refuse({ reason: 'already-there', path: 'followUpId', code: 'visit-recorded' });
}
