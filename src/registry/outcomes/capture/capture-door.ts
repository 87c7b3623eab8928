import type { Kysely } from 'kysely';
import { refuseField, refuseMissing } from '../../door/refusal.ts';
import { needConsent } from '../../people/consents.ts';
import { identityFrom, identityPlace } from '../../people/identity.ts';
import { needPatient } from '../../people/patients.ts';
import type { CaptureRow } from '../../schema/outcome-tables.ts';
import type { Tables } from '../../schema/tables.ts';
import { patientSeal } from '../../sealing/patient-keys.ts';
import type { Work } from '../../work.ts';
import { needTreatmentOf } from '../harm.ts';
import { parameters } from '../parameters.ts';
import { treatmentAfter } from './attach-captures.ts';

/** Whose capture it is, of when, and what it belongs to. */
export type CaptureLinks = Pick<CaptureRow, 'patientId' | 'treatmentId' | 'followUpId' | 'consentId' | 'takenAt'>;

const minuteMs = 60_000;

/**
 * Refuses a capture of nobody, without a consent that holds now, of a moment at which it cannot have been taken, or of
 * another patient's treatment or visit.
 * @returns the treatment it belongs to, whether it was named or not: that of its visit, or the next after it was taken
 */
export async function treatmentOfCapture(work: Work, capture: CaptureLinks): Promise<string | null> {
  const { trx, ports } = work;
  const { patientId, consentId, treatmentId, followUpId } = capture;
  await needPatient(trx, patientId, 'patientId');
  // what may be kept is asked when it is kept: a picture that was brought along is older than the consent
  await needConsent(trx, { consentId, patientId, scope: 'coversCaptures', at: ports.now(), for: 'capture' });
  await needPossibleMoment(work, capture);
  await needTreatmentOf(trx, patientId, treatmentId);
  if (followUpId !== null) return treatmentOfVisit(trx, { ...capture, followUpId });
  return treatmentId ?? (await treatmentAfter(trx, patientId, capture.takenAt));
}

/** Refuses a moment that lies ahead or before the patient was born. */
async function needPossibleMoment({ trx, ports }: Work, { patientId, takenAt }: CaptureLinks): Promise<void> {
  const latest = ports.now().getTime() + parameters.clocksDiffer.value * minuteMs;
  if (takenAt.getTime() > latest) {
    refuseField('takenAt', { code: 'lies-ahead', allowed: { code: 'passed-moment' } });
  }
  const { birthYear, identitySealed } = await trx
    .selectFrom('patient')
    .select(['birthYear', 'identitySealed'])
    .where('id', '=', patientId)
    .executeTakeFirstOrThrow();
  const seal = await patientSeal(trx, ports, patientId);
  const { bornOn } = identityFrom(await seal.open(identitySealed, identityPlace));
  const first = bornOn ?? (birthYear === null ? null : `${birthYear}-01-01`);
  if (first !== null && takenAt.toISOString().slice(0, 10) < first) {
    refuseField('takenAt', {
      code: 'before-birth',
      allowed: { code: 'day-or-later', places: { day: first } },
    });
  }
}

async function treatmentOfVisit(
  db: Kysely<Tables>,
  { patientId, treatmentId, followUpId, takenAt }: CaptureLinks & { followUpId: string },
): Promise<string> {
  const visit = await db
    .selectFrom('followUp')
    .innerJoin('treatment', 'treatment.id', 'followUp.treatmentId')
    .select(['treatment.id', 'treatment.patientId', 'treatment.performedAt'])
    .where('followUp.id', '=', followUpId)
    .executeTakeFirst();
  if (visit?.patientId !== patientId) refuseMissing('followUpId', 'no-follow-up-of-patient');
  if (treatmentId !== null && treatmentId !== visit.id) {
    refuseField('treatmentId', { code: 'not-followed-up', allowed: { code: 'followed-up' } });
  }
  if (takenAt < visit.performedAt) {
    const day = visit.performedAt.toISOString();
    refuseField('takenAt', { code: 'before-treatment', allowed: { code: 'day-or-later', places: { day } } });
  }
  return visit.id;
}
