import type { z } from 'zod';
import { fields, rowId, whole } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse, refuseField, refuseMissing } from '../door/refusal.ts';
import { refuseStale } from '../door/stale.ts';
import { findPatients, type Patient } from '../people/patients.ts';
import type { TreatmentRow } from '../schema/chart-tables.ts';
import { type Context, change, type Work } from '../work.ts';
import { directorsBeside, needDirector } from './directors.ts';

/** A director's signature under a chart: which chart, as it was read, and who signs. */
export const signOffFields = fields({
  id: rowId,
  /** the version of the treatment that was read before signing */
  version: whole(1, 1_000_000),
  signedOffBy: rowId,
});
export type SignOffInput = z.input<typeof signOffFields>;

/** A chart that was signed off. */
export interface SignedOff {
  readonly id: string;
  readonly version: number;
  readonly signedOffBy: string;
  readonly signedOffAt: Date;
}

/**
 * Signs a chart off as a director: with an account in one's own name, on a laptop in the name that is given. A chart is signed once; the same signature sent twice is answered with
 * the first. Nobody signs what they injected themselves while somebody else could.
 */
export function signOff(context: Context, input: SignOffInput): Promise<Answer<SignedOff>> {
  return change(context, async (work) => {
    const { id, version, signedOffBy } = read(signOffFields, input);
    const treatment = await work.trx.selectFrom('treatment').selectAll().where('id', '=', id).executeTakeFirst();
    if (treatment === undefined) refuseMissing('id', 'no-treatment');
    if (treatment.signedOffAt !== null) return signedBefore(treatment, signedOffBy);
    await needDirector(work, signedOffBy);
    await refuseOwn(work, treatment, signedOffBy);
    // a clock that was set back must not sign a chart before it was finished
    const signedOffAt = new Date(Math.max(work.ports.now().getTime(), treatment.createdAt.getTime()));
    const signed = await work.trx
      .updateTable('treatment')
      .set({ signedOffBy, signedOffAt, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('signedOffAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (signed === undefined) return settle(work, id, { version, signedOffBy });
    await work.log('treatment.signed-off', 'treatment', id, { signedOffBy });
    return { id, version: version + 1, signedOffBy, signedOffAt };
  });
}

async function refuseOwn(work: Work, { performedBy }: TreatmentRow, signedOffBy: string): Promise<void> {
  if (performedBy !== signedOffBy) return;
  const others = await directorsBeside(work, performedBy);
  if (others.length === 0) return;
  const names = others.map(({ name }) => name).join(', ');
  refuseField('signedOffBy', { code: 'answers-for-own', allowed: { code: 'another-director', places: { names } } });
}

/** The answer for a chart that is signed already. */
function signedBefore({ id, version, signedOffBy, signedOffAt }: TreatmentRow, by: string): SignedOff {
  if (signedOffBy === by) return { id, version, signedOffBy, signedOffAt: signedOffAt! };
  refuse({ reason: 'already-there', path: 'signedOffBy', code: 'signed-by-another' });
}

/** Two signatures met, or the chart was written anew after it was read. */
async function settle({ trx }: Work, id: string, yours: { version: number; signedOffBy: string }): Promise<SignedOff> {
  const kept = await trx.selectFrom('treatment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  if (kept.signedOffAt !== null) return signedBefore(kept, yours.signedOffBy);
  refuseStale('changed-chart', { version: yours.version }, { version: kept.version }, kept.version);
}

/** A chart that waits for a director, with the patient's name opened: the director reads the chart before signing. */
export interface WaitingForSignOff {
  readonly id: string;
  readonly version: number;
  readonly patient: Patient;
  readonly performedAt: Date;
  readonly performedBy: string;
  readonly performedByName: string;
  readonly supervisedBy: string | null;
  readonly label: string;
}

/** Charts that nobody has signed off yet, longest waiting first. */
export async function waitingForSignOff(context: Context): Promise<WaitingForSignOff[]> {
  const rows = await context.db
    .selectFrom('treatment')
    .innerJoin('clinician', 'clinician.id', 'treatment.performedBy')
    .select(['treatment.id', 'treatment.version', 'treatment.patientId', 'treatment.performedAt'])
    .select(['treatment.performedBy', 'clinician.name as performedByName', 'treatment.supervisedBy', 'treatment.label'])
    .where('treatment.signedOffAt', 'is', null)
    .orderBy('treatment.performedAt')
    .orderBy('treatment.id')
    .execute();
  const patients = await findPatients(
    context,
    rows.map(({ patientId }) => patientId),
  );
  return rows.flatMap(({ patientId, ...row }) => {
    const patient = patients.get(patientId);
    return patient === undefined ? [] : [{ ...row, patient }];
  });
}
