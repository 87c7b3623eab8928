import type { Kysely } from 'kysely';
import type { Tables } from '../../schema/tables.ts';
import type { Work } from '../../work.ts';

/** A treatment is entered to the minute: what was taken within it came before. */
const minuteMs = 60_000;

interface Session {
  readonly id: string;
  readonly patientId: string;
  readonly performedAt: Date;
}

/**
 * Gives a treatment that is being charted what was measured for it beforehand: captures of the patient that belong to no
 * visit and no treatment, taken before it and after the treatment before.
 * @returns how many were given to it
 */
export async function attachCaptures({ trx }: Work, { id, patientId, performedAt }: Session): Promise<number> {
  const earlier = await trx
    .selectFrom('treatment')
    .select('performedAt')
    .where('patientId', '=', patientId)
    .where('id', '!=', id)
    .where('performedAt', '<', performedAt)
    .orderBy('performedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  let loose = trx
    .updateTable('capture')
    .set({ treatmentId: id })
    .where('patientId', '=', patientId)
    .where('treatmentId', 'is', null)
    .where('followUpId', 'is', null)
    .where('takenAt', '<', new Date(performedAt.getTime() + minuteMs));
  if (earlier !== undefined) loose = loose.where('takenAt', '>', earlier.performedAt);
  return (await loose.returning('id').execute()).length;
}

/** The treatment that a capture was taken before, when it is kept after the chart was finished; null while there is none. */
export async function treatmentAfter(db: Kysely<Tables>, patientId: string, takenAt: Date): Promise<string | null> {
  const next = await db
    .selectFrom('treatment')
    .select('id')
    .where('patientId', '=', patientId)
    .where('performedAt', '>', new Date(takenAt.getTime() - minuteMs))
    .orderBy('performedAt')
    .limit(1)
    .executeTakeFirst();
  return next?.id ?? null;
}
