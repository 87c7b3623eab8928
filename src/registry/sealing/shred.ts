import type { Answer } from '../door/refusal.ts';
import { type Context, change, type Work } from '../work.ts';
import { wrapKeysAnew } from './patient-keys.ts';

/**
 * Does a change that takes rows with keys away, all of it or nothing, and makes sure that the keys are gone: those of all
 * others are wrapped anew and the master key before is destroyed, so that neither old pages nor the journal of the
 * database open anything again.
 *
 * Keys in the file are only made and destroyed while the row of the keyring is held: of two removals at once, the second
 * waits, and neither destroys the key that the other is about to use.
 * @param work enters in the log what it takes away; where it enters nothing, keys stay as they are
 */
export async function shredding<T>(context: Context, work: (work: Work) => Promise<T>): Promise<Answer<T>> {
  const { db, ports } = context;
  try {
    return await change(context, async (one) => {
      await one.trx.selectFrom('keyring').select('id').forUpdate().execute();
      let isDone = false;
      const log: Work['log'] = (...entry) => {
        isDone = true;
        return one.log(...entry);
      };
      const value = await work({ ...one, log });
      // what was taken away before is sent once more: every key stays
      if (isDone) await wrapKeysAnew(one.trx, ports, await ports.masterKeys.add());
      return value;
    });
  } finally {
    await db.transaction().execute(async (trx) => {
      const { masterKeyId } = await trx
        .selectFrom('keyring')
        .select('masterKeyId')
        .forUpdate()
        .executeTakeFirstOrThrow();
      await ports.masterKeys.keepOnly(masterKeyId);
    });
  }
}
