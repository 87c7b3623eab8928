import { findPatients, type Patient } from '../people/patients.ts';
import type { Context } from '../work.ts';

/** One session in which a lot was used. */
export interface RecallEntry {
  readonly patient: Patient;
  readonly treatmentId: string;
  readonly performedAt: Date;
  readonly performedBy: string;
  readonly substance: string;
  readonly tradeName: string;
  readonly expiresOn: string;
  readonly amountUnit: 'U' | 'mL';
  /** delivered from this lot in the session, in amountUnit */
  readonly amount: number;
}

/** Everybody who was given something of a lot, latest first; opened, because they are to be called. */
export async function recallList(context: Context, lot: string): Promise<RecallEntry[]> {
  const rows = await context.db
    .selectFrom('preparation')
    .innerJoin('treatment', 'treatment.id', 'preparation.treatmentId')
    .innerJoin('clinician', 'clinician.id', 'treatment.performedBy')
    .innerJoin('injectionPoint', (join) =>
      join.onRef('injectionPoint.preparationId', '=', 'preparation.id').on('injectionPoint.stage', '=', 'delivered'),
    )
    .select(({ fn }) => [
      'treatment.patientId',
      'treatment.id as treatmentId',
      'treatment.performedAt',
      'clinician.name as performedBy',
      'preparation.substance',
      'preparation.tradeName',
      'preparation.expiresOn',
      'preparation.amountUnit',
      fn.sum<number>('injectionPoint.amount').as('amount'),
    ])
    .where('preparation.lot', '=', lot.trim().toUpperCase())
    .groupBy(['treatment.id', 'clinician.name', 'preparation.id'])
    .orderBy('treatment.performedAt', 'desc')
    .orderBy('treatment.id')
    .execute();
  const patients = await findPatients(
    context,
    rows.map(({ patientId }) => patientId),
  );
  return rows.flatMap(({ patientId, ...row }) => {
    const patient = patients.get(patientId);
    return patient === undefined ? [] : [{ patient, ...row }];
  });
}
