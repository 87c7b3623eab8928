import type { Kysely } from 'kysely';
import { z } from 'zod';
import { fields, instant, optional, rowId, text, yesNo } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, Refusal, refuseField, refuseMissing } from '../door/refusal.ts';
import type { ConsentRow } from '../schema/people-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { type Context, change } from '../work.ts';
import { needPatient } from './patients.ts';

const language = z
  .string({ error: 'a language such as en or es' })
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language such as en or es');

/** What a patient signed. */
export const consentFields = fields({
  id: optional(rowId),
  patientId: rowId,
  textVersion: text(100),
  language,
  coversTreatment: yesNo,
  coversCaptures: yesNo,
  coversRegistry: yesNo,
  coversResearch: yesNo,
  coversTeaching: yesNo,
  givenAt: instant,
});
export type NewConsent = z.input<typeof consentFields>;

/** What a consent may be asked to cover. */
export type ConsentScope =
  | 'coversTreatment'
  | 'coversCaptures'
  | 'coversRegistry'
  | 'coversResearch'
  | 'coversTeaching';

/** Enters a consent. */
export function addConsent(context: Context, input: NewConsent): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id: given, ...consent } = read(consentFields, input);
    await needPatient(trx, consent.patientId, 'patientId');
    if (consent.givenAt > ports.now()) refuseField('givenAt', 'lies ahead', 'a moment that has passed');
    const id = given ?? ports.newId();
    const written = await trx
      .insertInto('consent')
      .values({ id, ...consent, withdrawnAt: null, version: 1 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written !== undefined) await log('consent.added', 'consent', id);
    return { id };
  });
}

/** Takes a consent back; what rested on it before stays, nothing new may rest on it. */
export function withdrawConsent(context: Context, id: string): Promise<Answer<{ withdrawnAt: Date }>> {
  return change(context, async ({ trx, ports, log }) => {
    const consent = await trx.selectFrom('consent').selectAll().where('id', '=', read(rowId, id)).executeTakeFirst();
    if (consent === undefined) refuseMissing('id', 'consent');
    if (consent.withdrawnAt !== null) return { withdrawnAt: consent.withdrawnAt };
    // a clock that was set back must not make a withdrawal older than the consent
    const withdrawnAt = new Date(Math.max(ports.now().getTime(), consent.givenAt.getTime()));
    const version = consent.version + 1;
    await trx.updateTable('consent').set({ withdrawnAt, version }).where('id', '=', id).execute();
    await log('consent.withdrawn', 'consent', id);
    return { withdrawnAt };
  });
}

/** Consents of a patient, oldest first. */
export function consentsOf({ db }: Context, patientId: string): Promise<ConsentRow[]> {
  return db
    .selectFrom('consent')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('givenAt')
    .orderBy('id')
    .execute();
}

/** What needs a consent: whose, for what, at which moment. */
export interface ConsentNeed {
  readonly consentId: string;
  readonly patientId: string;
  readonly scope: ConsentScope;
  readonly at: Date;
  readonly for: string;
}

/** Refuses unless the consent is this patient's, covers what is asked and held at that moment. */
export async function needConsent(db: Kysely<Tables>, need: ConsentNeed): Promise<void> {
  const consent = await db.selectFrom('consent').selectAll().where('id', '=', need.consentId).executeTakeFirst();
  if (consent === undefined || consent.patientId !== need.patientId)
    refuseMissing('consentId', 'consent of this patient');
  const refuse = (why: string): never => {
    throw new Refusal({
      reason: 'no-consent',
      path: 'consentId',
      detail: `The consent ${why}; ${need.for} needs one that does.`,
    });
  };
  if (!consent[need.scope]) refuse('does not cover this');
  if (consent.givenAt > need.at) refuse('was not yet given at that moment');
  if (consent.withdrawnAt !== null && consent.withdrawnAt <= need.at) refuse('had been withdrawn at that moment');
}
