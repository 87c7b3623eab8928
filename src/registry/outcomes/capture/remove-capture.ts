import type { Kysely } from 'kysely';
import { entryOf } from '../../audit/entry-of.ts';
import { rowId } from '../../door/fields.ts';
import { read } from '../../door/read.ts';
import { type Answer, refuseMissing } from '../../door/refusal.ts';
import type { Tables } from '../../schema/tables.ts';
import { shredding } from '../../sealing/shred.ts';
import { type Context, change, type Work } from '../../work.ts';

/**
 * Removes what was measured once, by mistake or of somebody else, with its pictures and their keys. That it was removed,
 * by whom and when stays in the log: nobody leaves the count unseen. Sent twice, the second is answered as the first was.
 */
export async function removeCapture(context: Context, id: string): Promise<Answer<{ id: string }>> {
  const work = removal(id);
  const first = await change(context, ({ trx }) =>
    trx.selectFrom('take').select('id').where('captureId', '=', read(rowId, id)).limit(1).execute(),
  );
  if (!first.ok) return first;
  return first.value.length === 0 ? change(context, work) : shredding(context, work);
}

const removed = 'capture.removed';

function removal(id: string) {
  return async ({ trx, log }: Work): Promise<{ id: string }> => {
    const gone = await trx.deleteFrom('capture').where('id', '=', id).returning('id').executeTakeFirst();
    if (gone !== undefined) await log(removed, 'capture', id);
    else if (!(await wasCaptureRemoved(trx, id))) refuseMissing('id', 'no-capture');
    return { id };
  };
}

/** Whether somebody removed this capture; its row is gone, the log remembers. */
export async function wasCaptureRemoved(db: Kysely<Tables>, id: string): Promise<boolean> {
  return (await entryOf(db, { action: removed, id })) !== null;
}
