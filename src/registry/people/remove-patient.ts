import type { Kysely, Transaction } from 'kysely';
import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuseMissing } from '../door/refusal.ts';
import type { Removal } from '../schema/audit-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { shredding } from '../sealing/shred.ts';
import type { Context } from '../work.ts';

/**
 * Removes a patient: every row is deleted, the patient's key with them, the keys of all others are wrapped anew and the
 * master key before is destroyed, so that neither old pages nor the journal of the database open anything again. What
 * remains is that there was somebody, and how much was removed. Copies made before, such as backups, are not reached.
 * Sent twice, the second is answered with what the first removed.
 */
export function removePatient(context: Context, id: string): Promise<Answer<Removal>> {
  return shredding(context, async ({ trx, ports, log }) => {
    const patientId = read(rowId, id);
    // held, so that what is being written about the patient is counted and goes, and what comes later finds nobody
    const held = trx.selectFrom('patient').select('id').where('id', '=', patientId).forUpdate();
    const there = await held.executeTakeFirst();
    if (there === undefined) return (await removalOf(trx, patientId)) ?? refuseMissing('patient', 'no-patient');
    const removal: Removal = {
      patientId,
      removedOn: ports.now().toISOString().slice(0, 10),
      ...(await countRows(trx, patientId)),
    };
    await trx.insertInto('removal').values(removal).execute();
    await deleteRows(trx, patientId);
    await log('patient.removed', 'patient', patientId);
    await ports.noteRemoval(patientId);
    return removal;
  });
}

/** What remains of a patient who was removed; null for one who was not. */
export async function removalOf(db: Kysely<Tables>, patientId: string): Promise<Removal | null> {
  const found = await db.selectFrom('removal').selectAll().where('patientId', '=', patientId).executeTakeFirst();
  return found ?? null;
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

/** How much a removal leaves in its count. */
export async function countRows(
  db: Kysely<Tables>,
  patientId: string,
): Promise<Omit<Removal, 'patientId' | 'removedOn'>> {
  const rows = rowsIn(db, patientId);
  const visits = await db
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

type OfPatient =
  | ('treatment' | 'capture' | 'adverseEvent' | 'take')
  | ('refusal' | 'forecastMade' | 'consent' | 'chartDraft');

/** Counts a patient's rows of a table. */
export function rowsIn(db: Kysely<Tables>, patientId: string) {
  return async (table: OfPatient): Promise<number> => {
    const found = await db.selectFrom(table).select('id').where('patientId', '=', patientId).execute();
    return found.length;
  };
}
