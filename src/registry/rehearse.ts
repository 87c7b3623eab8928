import { type Answer, answer } from './door/refusal.ts';
import type { Context, Work } from './work.ts';

/**
 * Does a change, reads what it made, and undoes all of it: what is told beforehand cannot differ from what is done then.
 * The log is not told, and no key is touched.
 */
export async function rehearse<T>({ db, ports, actor }: Context, work: (work: Work) => Promise<T>): Promise<Answer<T>> {
  const trx = await db.startTransaction().execute();
  try {
    return await answer(() => work({ trx, ports, actor, log: async () => {} }));
  } finally {
    await trx.rollback().execute();
  }
}
