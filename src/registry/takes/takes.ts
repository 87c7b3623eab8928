import type { Kysely, Transaction } from 'kysely';
import { entryOf } from '../audit/entry-of.ts';
import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuseMissing } from '../door/refusal.ts';
import type { Tables } from '../schema/tables.ts';
import type { TakeRow } from '../schema/take-tables.ts';
import { takeKey } from '../sealing/patient-keys.ts';
import { shredding } from '../sealing/shred.ts';
import { type Context, change } from '../work.ts';
import { readParts } from './take-parts.ts';

/** What is known of a kept photograph or clip without opening it. */
export type Take = Omit<TakeRow, 'keySealed' | 'parts'>;

/** A kept photograph or clip, to be read piece by piece. */
export interface OpenedTake extends Take {
  readonly content: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

const removed = 'take.removed';
const known = [
  ...(['id', 'patientId', 'captureId', 'consentId', 'kind', 'mediaType'] as const),
  ...(['width', 'height', 'durationSeconds', 'bytes', 'sha256', 'keptAt'] as const),
] as const;

/** What is kept of a patient, oldest first; nothing is opened. */
export function takesOf({ db }: Context, patientId: string): Promise<Take[]> {
  return db
    .selectFrom('take')
    .select(known)
    .where('patientId', '=', patientId)
    .orderBy('keptAt')
    .orderBy('id')
    .execute();
}

/** Opens a kept photograph or clip; that it was opened, and by whom, is entered in the log. */
export function openTake(context: Context, id: string): Promise<Answer<OpenedTake>> {
  return change(context, async ({ trx, ports, log }) => {
    const takeId = read(rowId, id);
    const take = await trx.selectFrom('take').select(known).select('parts').where('id', '=', takeId).executeTakeFirst();
    if (take === undefined) refuseMissing('id', 'no-take');
    const { parts, ...facts } = take;
    const key = await takeKey(trx, ports, takeId);
    await log('take.opened', 'take', takeId);
    return { ...facts, content: readParts(context.db, ports, { takeId, key, parts }) };
  });
}

/**
 * Removes a kept photograph or clip for good: its rows, and its key with the master key that it was wrapped with. Sent
 * twice, the second is answered as the first was.
 */
export function removeTake(context: Context, id: string): Promise<Answer<{ id: string }>> {
  return shredding(context, async ({ trx, log }) => {
    const takeId = read(rowId, id);
    const gone = await trx.deleteFrom('take').where('id', '=', takeId).returning('id').executeTakeFirst();
    if (gone !== undefined) await log(removed, 'take', takeId);
    else if (!(await wasTakeRemoved(trx, takeId))) refuseMissing('id', 'no-take');
    return { id: takeId };
  });
}

/** Whether somebody removed this photograph or clip; its row is gone, the log remembers. */
export async function wasTakeRemoved(db: Kysely<Tables>, id: string): Promise<boolean> {
  return (await entryOf(db, { action: removed, id })) !== null;
}

/**
 * What becomes of takes whose consent is taken back: they rest on another consent of the patient that holds and covers
 * pictures, the latest; without one they are removed.
 * @returns how many were removed
 */
export async function settleTakes(
  trx: Transaction<Tables>,
  withdrawn: { id: string; patientId: string },
): Promise<number> {
  const other = await trx
    .selectFrom('consent')
    .select('id')
    .where('patientId', '=', withdrawn.patientId)
    .where('id', '!=', withdrawn.id)
    .where('coversPictures', '=', true)
    .where('withdrawnAt', 'is', null)
    .orderBy('givenAt', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  if (other !== undefined) {
    await trx.updateTable('take').set({ consentId: other.id }).where('consentId', '=', withdrawn.id).execute();
    return 0;
  }
  const gone = await trx.deleteFrom('take').where('consentId', '=', withdrawn.id).returning('id').execute();
  return gone.length;
}
