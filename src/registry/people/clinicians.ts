import type { z } from 'zod';
import { choice, fields, optional, rowId, text } from '../door/fields.ts';
import { read } from '../door/read.ts';
import type { Answer } from '../door/refusal.ts';
import type { ClinicianRow } from '../schema/people-tables.ts';
import { type Context, change } from '../work.ts';

/** Somebody who treats, assists or charts. */
export const clinicianFields = fields({
  /** given by a writer who may send the same twice */
  id: optional(rowId),
  name: text(200),
  role: choice(['surgeon', 'physician', 'dentist', 'nurse', 'assistant']),
  /** training in facial injections, in own words */
  training: text(500, 0),
});
export type NewClinician = z.input<typeof clinicianFields>;

/** Enters a clinician; sent twice with the same number, the first is kept. */
export function addClinician(context: Context, input: NewClinician): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id: given, ...clinician } = read(clinicianFields, input);
    const id = given ?? ports.newId();
    const row = { id, ...clinician, active: true, version: 1, createdAt: ports.now() };
    const written = await trx
      .insertInto('clinician')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written !== undefined) await log('clinician.added', 'clinician', id);
    return { id };
  });
}

/** Everybody who works here or has. */
export function listClinicians({ db }: Context): Promise<ClinicianRow[]> {
  return db.selectFrom('clinician').selectAll().orderBy('name').orderBy('id').execute();
}
