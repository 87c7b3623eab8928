import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { entryOf } from '../audit/entry-of.ts';
import { allowed } from '../door/allowed.ts';
import { fields, instant, optional, rowId, text, yesNo } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse, refuseField, refuseMissing } from '../door/refusal.ts';
import type { ConsentRow } from '../schema/people-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { shredding } from '../sealing/shred.ts';
import { settleTakes } from '../takes/takes.ts';
import { type Context, change, type Work } from '../work.ts';
import { needPatient } from './patients.ts';

const language = z.string({ error: allowed('language') }).regex(/^[a-z]{2}(-[A-Z]{2})?$/, allowed('language'));

/** What a patient signed. */
export const consentFields = fields({
  id: optional(rowId),
  patientId: rowId,
  textVersion: text(100),
  language,
  coversTreatment: yesNo,
  coversCaptures: yesNo,
  /** whether the pictures themselves may be kept; what was signed without a word of it does not cover it */
  coversPictures: yesNo.default(false),
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
  | 'coversPictures'
  | 'coversRegistry'
  | 'coversResearch'
  | 'coversTeaching';

/** Enters a consent. */
export function addConsent(context: Context, input: NewConsent): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id: given, ...consent } = read(consentFields, input);
    await needPatient(trx, consent.patientId, 'patientId');
    if (consent.givenAt > ports.now()) {
      refuseField('givenAt', { code: 'lies-ahead', allowed: { code: 'passed-moment' } });
    }
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

/** A consent that was taken back. */
export interface Withdrawn {
  readonly withdrawnAt: Date;
  /** photographs and clips that rested on it and were removed */
  readonly takesRemoved: number;
}

/**
 * Takes a consent back; nothing new may rest on it. What was charted, measured and counted stays, pictures do not: they
 * are removed with their keys, unless another consent that holds covers them. Sent twice, the first is answered again.
 */
export async function withdrawConsent(context: Context, id: string): Promise<Answer<Withdrawn>> {
  const resting = await context.db
    .selectFrom('take')
    .select('take.id')
    .innerJoin('consent', 'consent.id', 'take.consentId')
    .where(sql<string>`consent.id::text`, '=', String(id))
    .limit(1)
    .execute();
  return resting.length === 0 ? change(context, withdrawal(id)) : shredding(context, withdrawal(id));
}

const withdrawn = 'consent.withdrawn';

/** What taking a consent back does, inside of a change. */
export function withdrawal(id: string) {
  return async ({ trx, ports, log }: Work): Promise<Withdrawn> => {
    const consentId = read(rowId, id);
    const found = trx.selectFrom('consent').selectAll().where('id', '=', consentId).forUpdate();
    const consent = await found.executeTakeFirst();
    if (consent === undefined) refuseMissing('id', 'no-consent-here');
    if (consent.withdrawnAt !== null) {
      const before = await entryOf(trx, { action: withdrawn, id: consentId });
      return { withdrawnAt: consent.withdrawnAt, takesRemoved: Number(before?.['takesRemoved'] ?? 0) };
    }
    // a clock that was set back must not make a withdrawal older than the consent
    const withdrawnAt = new Date(Math.max(ports.now().getTime(), consent.givenAt.getTime()));
    const version = consent.version + 1;
    await trx.updateTable('consent').set({ withdrawnAt, version }).where('id', '=', consentId).execute();
    const takesRemoved = await settleTakes(trx, consent);
    await log(withdrawn, 'consent', consentId, { takesRemoved });
    return { withdrawnAt, takesRemoved };
  };
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

/** Whether some consent of a patient that holds now covers this. */
export async function agrees(db: Kysely<Tables>, patientId: string, scope: ConsentScope): Promise<boolean> {
  const found = await db
    .selectFrom('consent')
    .select('id')
    .where('patientId', '=', patientId)
    .where(scope, '=', true)
    .where('withdrawnAt', 'is', null)
    .limit(1)
    .execute();
  return found.length > 0;
}

/** What needs a consent: whose, for what, at which moment. */
export interface ConsentNeed {
  readonly consentId: string;
  readonly patientId: string;
  readonly scope: ConsentScope;
  readonly at: Date;
  readonly for: 'treatment' | 'capture' | 'picture';
}

/** Refuses unless the consent is this patient's, covers what is asked and held at that moment. */
export async function needConsent(db: Kysely<Tables>, need: ConsentNeed): Promise<void> {
  const consent = await db.selectFrom('consent').selectAll().where('id', '=', need.consentId).executeTakeFirst();
  if (consent === undefined || consent.patientId !== need.patientId)
    refuseMissing('consentId', 'no-consent-of-patient');
  const refused = { reason: 'no-consent', path: 'consentId', places: { need: need.for } } as const;
  if (!consent[need.scope]) refuse({ ...refused, code: 'consent-covers-not' });
  if (consent.givenAt > need.at) refuse({ ...refused, code: 'consent-not-yet' });
  if (consent.withdrawnAt !== null && consent.withdrawnAt <= need.at) refuse({ ...refused, code: 'consent-withdrawn' });
}
