import type { Context } from '../work.ts';
import { type FhirResource, moment } from './terms.ts';

/** A resource, and the row whose changes are its own. */
export interface Dated {
  readonly row: string;
  readonly resource: FhirResource;
}

/** Resources with the moment of the last change of their row in `meta.lastUpdated`, as the audit log has it. */
export async function dated({ db }: Pick<Context, 'db'>, found: readonly Dated[]): Promise<FhirResource[]> {
  if (found.length === 0) return [];
  const rows = [...new Set(found.map(({ row }) => row))];
  const entries = await db
    .selectFrom('auditLog')
    .select(({ fn }) => ['subjectId', fn.max('at').as('at')])
    .where('subjectId', 'in', rows)
    .groupBy('subjectId')
    .execute();
  const lastChange = new Map(entries.map(({ subjectId, at }) => [subjectId, at]));
  return found.map(({ row, resource: { resourceType, id, ...fields } }) => {
    const at = lastChange.get(row);
    return { resourceType, id, ...(at === undefined ? {} : { meta: { lastUpdated: moment(at) } }), ...fields };
  });
}
