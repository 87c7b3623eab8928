import type { Transaction } from 'kysely';
import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import type { Answer } from '../door/refusal.ts';
import type { Removal } from '../schema/audit-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { shredding } from '../sealing/shred.ts';
import type { Context } from '../work.ts';
import { needPatient } from './patients.ts';

/**
 * Removes a patient: every row is deleted, the patient's key with them, the keys of all others are wrapped anew and the
 * master key before is destroyed, so that neither old pages nor the journal of the database open anything again. What
 * remains is that there was somebody, and how much was removed. Copies made before, such as backups, are not reached.
 */
export function removePatient(context: Context, id: string): Promise<Answer<Removal>> {
  return shredding(context, async ({ trx, ports, log }) => {
    await needPatient(trx, read(rowId, id), 'patient');
    const removal: Removal = {
      patientId: id,
      removedOn: ports.now().toISOString().slice(0, 10),
      ...(await countRows(trx, id)),
    };
    await trx.insertInto('removal').values(removal).execute();
    await deleteRows(trx, id);
    await log('patient.removed', 'patient', id);
    return removal;
  });
}

/** Takes away what earlier removals had taken away, after older rows were brought back. */
export async function deleteRows(trx: Transaction<Tables>, patientId: string): Promise<void> {
  for (const table of [
    'capture',
    'adverseEvent',
    'refusal',
    'forecastMade',
    'treatment',
    'consent',
    'chartDraft',
  ] as const) {
    await trx.deleteFrom(table).where('patientId', '=', patientId).execute();
  }
  await trx.deleteFrom('patient').where('id', '=', patientId).execute();
}

async function countRows(
  trx: Transaction<Tables>,
  patientId: string,
): Promise<Omit<Removal, 'patientId' | 'removedOn'>> {
  const rows = async (table: 'treatment' | 'capture' | 'adverseEvent'): Promise<number> => {
    const found = await trx.selectFrom(table).select('id').where('patientId', '=', patientId).execute();
    return found.length;
  };
  const visits = await trx
    .selectFrom('followUp')
    .innerJoin('treatment', 'treatment.id', 'followUp.treatmentId')
    .select('followUp.id')
    .where('treatment.patientId', '=', patientId)
    .execute();
  return {
    treatments: await rows('treatment'),
    followUps: visits.length,
    captures: await rows('capture'),
    adverseEvents: await rows('adverseEvent'),
  };
}
