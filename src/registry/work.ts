import type { Kysely, Transaction } from 'kysely';
import { type Answer, answer, refuse } from './door/refusal.ts';
import type { Ports } from './ports.ts';
import type { TableName, Tables } from './schema/tables.ts';

/** What every question to the registry works with. */
export interface Context {
  readonly db: Kysely<Tables>;
  readonly ports: Ports;
  /** who asks: number of a clinician or account, or the name of a command */
  readonly actor: string;
}

/** A change in the making: one transaction, and the log that it is entered in. */
export interface Work {
  readonly trx: Transaction<Tables>;
  readonly ports: Ports;
  readonly actor: string;
  /** Enters the change in the log. @param detail names of fields and counts only, never what they hold */
  log(action: string, table: TableName, id: string, detail?: object): Promise<void>;
}

/**
 * Does all of a change or nothing of it. One that refers to what somebody else removes at the same moment is refused.
 */
export async function change<T>({ db, ports, actor }: Context, work: (work: Work) => Promise<T>): Promise<Answer<T>> {
  const done = () =>
    db.transaction().execute(async (trx) => {
      const log: Work['log'] = async (action, subjectTable, subjectId, detail = {}) => {
        const entry = { at: ports.now(), actor, action, subjectTable, subjectId, detail: JSON.stringify(detail) };
        await trx.insertInto('auditLog').values(entry).execute();
      };
      return work({ trx, ports, actor, log });
    });
  return answer(() => done().catch(refuseGone));
}

/** SQLSTATE of a row that names another which is not there. */
const namesNothing = '23503';

/** Refuses where what a change refers to was there when it began. @throws every other error as it is */
function refuseGone(error: unknown): never {
  if ((error as { readonly code?: unknown } | null)?.code !== namesNothing) throw error;
  refuse({ reason: 'not-found', code: 'removed-now' });
}
