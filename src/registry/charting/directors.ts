import type { Kysely } from 'kysely';
import { refuseField, refuseMissing } from '../door/refusal.ts';
import type { ClinicianRow } from '../schema/people-tables.ts';
import type { Tables } from '../schema/tables.ts';

/** Professions that answer for what others inject. */
const answering: readonly ClinicianRow['role'][] = ['surgeon', 'physician', 'dentist'];

/** Refuses a signature of somebody who cannot answer for a treatment. */
export async function needDirector(db: Kysely<Tables>, clinicianId: string): Promise<void> {
  const signer = await db.selectFrom('clinician').selectAll().where('id', '=', clinicianId).executeTakeFirst();
  if (signer === undefined) refuseMissing('signedOffBy', 'clinician');
  if (!signer.active || !answering.includes(signer.role)) {
    const said = signer.active ? `is a ${signer.role}` : 'is somebody who has left';
    refuseField('signedOffBy', said, `a ${answering.join(', ')} who works here`);
  }
}

/** Everybody besides one person who could sign that person's charts. */
export function directorsBeside(db: Kysely<Tables>, clinicianId: string): Promise<Pick<ClinicianRow, 'name'>[]> {
  return db
    .selectFrom('clinician')
    .select('name')
    .where('active', '=', true)
    .where('role', 'in', answering)
    .where('id', '!=', clinicianId)
    .orderBy('name')
    .execute();
}
