import type { Context } from '../work.ts';
import { type FhirResource, moment } from './terms.ts';

/** A resource, and the row whose changes are its own. */
export interface Dated {
  readonly row: string;
  readonly resource: FhirResource;
}

/** When each row was last changed, by its number. */
export type LastChanges = ReadonlyMap<string, Date>;

/**
 * When rows were last changed, as the audit log has it. The log is read to its end for it, so whoever asks of many patients asks
 * once.
 * @param rows their numbers; every row there is without it
 */
export async function lastChanges({ db }: Pick<Context, 'db'>, rows?: readonly string[]): Promise<LastChanges> {
  if (rows?.length === 0) return new Map();
  const all = db
    .selectFrom('auditLog')
    .select(({ fn }) => ['subjectId', fn.max('at').as('at')])
    .groupBy('subjectId');
  const entries = await (rows === undefined ? all : all.where('subjectId', 'in', rows)).execute();
  return new Map(entries.map(({ subjectId, at }) => [subjectId, at]));
}

/** Resources with the moment of the last change of their row in `meta.lastUpdated`. @param known when it was read before */
export async function dated(
  context: Pick<Context, 'db'>,
  found: readonly Dated[],
  known?: LastChanges,
): Promise<FhirResource[]> {
  const rows = [...new Set(found.map(({ row }) => row))];
  const lastChange = known ?? (await lastChanges(context, rows));
  return found.map(({ row, resource: { resourceType, id, ...fields } }) => {
    const at = lastChange.get(row);
    return { resourceType, id, ...(at === undefined ? {} : { meta: { lastUpdated: moment(at) } }), ...fields };
  });
}
