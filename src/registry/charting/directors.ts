import { refuseField, refuseMissing } from '../door/refusal.ts';
import type { ClinicianRow } from '../schema/people-tables.ts';
import type { Work } from '../work.ts';

/** Professions that answer for what others inject. */
const answering: readonly ClinicianRow['role'][] = ['surgeon', 'physician', 'dentist'];

async function needClinician({ trx }: Work, id: string, field: string): Promise<ClinicianRow> {
  const found = await trx.selectFrom('clinician').selectAll().where('id', '=', id).executeTakeFirst();
  if (found === undefined) refuseMissing(field, 'no-clinician');
  return found;
}

/**
 * Refuses a treatment that nobody answers for: what a nurse or an assistant injected is answered for by a surgeon, a
 * physician or a dentist, who is named and is somebody else. Who has left since may still be named: the day has passed.
 */
export async function needAnswering(
  work: Work,
  { performedBy, supervisedBy }: { readonly performedBy: string; readonly supervisedBy: string | null },
): Promise<void> {
  const injector = await needClinician(work, performedBy, 'performedBy');
  if (supervisedBy === null) {
    if (answering.includes(injector.role)) return;
    refuseField('supervisedBy', {
      code: 'nobody-answers',
      places: { role: injector.role },
      allowed: { code: 'doctor' },
    });
  }
  if (supervisedBy === performedBy) {
    refuseField('supervisedBy', { code: 'answers-for-own', allowed: { code: 'somebody-else' } });
  }
  const { role } = await needClinician(work, supervisedBy, 'supervisedBy');
  if (!answering.includes(role)) {
    refuseField('supervisedBy', { code: 'cannot-answer', places: { role }, allowed: { code: 'doctor' } });
  }
}

/**
 * Refuses a signature of somebody who cannot answer for a treatment, and, where people sign in, one in another's name.
 */
export async function needDirector(work: Work, clinicianId: string): Promise<void> {
  const signer = await needClinician(work, clinicianId, 'signedOffBy');
  const allowed = { code: 'doctor-here' } as const;
  if (!signer.active) refuseField('signedOffBy', { code: 'signer-left', allowed });
  if (!answering.includes(signer.role)) {
    refuseField('signedOffBy', { code: 'signer-no-doctor', places: { role: signer.role }, allowed });
  }
  const account = await accountOf(work);
  if (account !== undefined && account.clinicianId !== clinicianId) {
    refuseField('signedOffBy', { code: 'signer-another', allowed: { code: 'own-clinician' } });
  }
}

/**
 * Everybody besides one person who could sign that person's charts: directors who may sign in and are linked to a
 * doctor; on a laptop, where nobody signs in, every doctor who works here.
 */
export async function directorsBeside(work: Work, clinicianId: string): Promise<Pick<ClinicianRow, 'name'>[]> {
  const doctors = work.trx
    .selectFrom('clinician')
    .select('name')
    .where('active', '=', true)
    .where('role', 'in', answering)
    .where('id', '!=', clinicianId)
    .orderBy('name');
  if ((await accountOf(work)) === undefined) return doctors.execute();
  const linked = work.trx
    .selectFrom('account')
    .select('clinicianId')
    .where('role', '=', 'director')
    .where('disabledAt', 'is', null)
    .where('clinicianId', 'is not', null)
    .$narrowType<{ clinicianId: string }>();
  return doctors.where('id', 'in', linked).execute();
}

/** The account in whose name the change is made; none on a laptop. */
async function accountOf({ trx, actor }: Work): Promise<{ clinicianId: string | null } | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(actor)) return undefined;
  return trx.selectFrom('account').select('clinicianId').where('id', '=', actor).executeTakeFirst();
}
