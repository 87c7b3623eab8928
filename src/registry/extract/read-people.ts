import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { ExtractPerson, ExtractSession } from './person.ts';
import { harmsOf, measuresOf, statementsOf, syringesOf, visitsOf } from './read-sessions.ts';

/** Everybody in the registry, and those whose consent in force covers research. */
export interface Agreed {
  readonly patients: number;
  readonly agreed: number;
  /** those of them who were treated */
  readonly people: readonly ExtractPerson[];
}

/** Reads what is told of everybody who agreed; nothing sealed is opened. */
export async function readAgreed(db: Kysely<Tables>): Promise<Agreed> {
  const all = await db.selectFrom('patient').select(['id', 'sex', 'birthYear']).orderBy('id').execute();
  const agreed = await agreedToResearch(db);
  const sessions = await sessionsBy(db);
  const people = all.flatMap((patient): ExtractPerson[] => {
    const own = sessions.get(patient.id);
    return agreed.has(patient.id) && own !== undefined ? [{ ...patient, sessions: own }] : [];
  });
  return { patients: all.length, agreed: agreed.size, people };
}

/**
 * Who agreed to research: the consent that was signed last decides. Taken back, or without research, it outweighs every
 * earlier one; of several that were signed at one moment all must agree.
 */
export async function agreedToResearch(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const last = await db
    .selectFrom('consent')
    .select(['patientId', 'coversResearch', 'withdrawnAt'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent as later')
            .select('later.id')
            .whereRef('later.patientId', '=', 'consent.patientId')
            .whereRef('later.givenAt', '>', 'consent.givenAt'),
        ),
      ),
    )
    .execute();
  const agreed = new Set(last.map(({ patientId }) => patientId));
  for (const { patientId, coversResearch, withdrawnAt } of last) {
    if (!coversResearch || withdrawnAt !== null) agreed.delete(patientId);
  }
  return agreed;
}

async function sessionsBy(db: Kysely<Tables>): Promise<ReadonlyMap<string, readonly ExtractSession[]>> {
  const rows = await db
    .selectFrom('treatment')
    .innerJoin('clinician', 'clinician.id', 'treatment.performedBy')
    .select(['treatment.id', 'treatment.patientId', 'treatment.performedAt', 'clinician.role'])
    .select(['treatment.paidBy', 'treatment.cameBy'])
    .orderBy('treatment.performedAt')
    .orderBy('treatment.id')
    .execute();
  const parts = {
    syringes: await syringesOf(db),
    visits: await visitsOf(db),
    measures: await measuresOf(db),
    harms: await harmsOf(db),
    said: await statementsOf(db),
  };
  const sessions = new Map<string, ExtractSession[]>();
  for (const { id, patientId, performedAt, ...row } of rows) {
    const own = {
      syringes: parts.syringes.get(id) ?? [],
      visits: parts.visits.get(id) ?? [],
      measures: parts.measures.get(id) ?? [],
      harms: parts.harms.get(id) ?? [],
      said: parts.said.get(id) ?? [],
    };
    const session: ExtractSession = { id, at: performedAt, ...row, ...own };
    sessions.set(patientId, [...(sessions.get(patientId) ?? []), session]);
  }
  return sessions;
}
