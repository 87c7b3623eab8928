import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { choice, day, fields, optional, remark, rowId, whole, yesNo } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuseField, refuseMissing } from '../door/refusal.ts';
import { isRepeated, refuseStale } from '../door/stale.ts';
import { needPatient } from '../people/patients.ts';
import type { AdverseEventRow, RefusalRow } from '../schema/outcome-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { patientSeal } from '../sealing/patient-keys.ts';
import { type Context, change } from '../work.ts';

/** Unwanted things by their names: those a forecast speaks of, and those that need help at once. */
export const adverseEventKinds = [
  'drooling',
  'strawFails',
  'speechTrouble',
  'asymmetry',
  'heavyLip',
  'smileChanged',
  'eyelidPtosis',
  'bruise',
  'pain',
  'headache',
  'infection',
  'allergy',
  'lipSwelling',
  'vascularOcclusion',
  'dysphagia',
  'breathing',
  'facialPalsy',
  'other',
] as const;

const eventShape = {
  kind: choice(adverseEventKinds),
  severity: choice(['mild', 'moderate', 'severe']),
  serious: yesNo,
  startedOn: day,
  endedOn: optional(day),
  note: optional(remark(2000)),
};
export const newEventFields = fields({
  id: optional(rowId),
  patientId: rowId,
  treatmentId: optional(rowId),
  ...eventShape,
});
export const changedEventFields = fields({ id: rowId, version: whole(1, 1_000_000), ...eventShape });
export type NewAdverseEvent = z.input<typeof newEventFields>;
export type ChangedAdverseEvent = z.input<typeof changedEventFields>;

/** Where remarks are sealed. */
export const eventPlace = 'adverse_event.note_sealed';
export const refusalPlace = 'refusal.note_sealed';

/** Enters an adverse event. */
export function addAdverseEvent(context: Context, input: NewAdverseEvent): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id: given, note, ...event } = read(newEventFields, input);
    refuseBackwards(event);
    await needPatient(trx, event.patientId, 'patientId');
    await needTreatmentOf(trx, event.patientId, event.treatmentId);
    const id = given ?? ports.newId();
    const seal = await patientSeal(trx, ports, event.patientId);
    const noteSealed = note === null ? null : await seal.seal(note, `${eventPlace}:${id}`);
    const written = await trx
      .insertInto('adverseEvent')
      .values({ id, ...event, noteSealed, version: 1, createdAt: ports.now() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written !== undefined) await log('adverse-event.added', 'adverseEvent', id);
    return { id };
  });
}

/** Writes an adverse event anew, such as its last day. A version that is no longer the newest is refused. */
export function changeAdverseEvent(context: Context, input: ChangedAdverseEvent): Promise<Answer<{ version: number }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id, version, note, ...event } = read(changedEventFields, input);
    refuseBackwards(event);
    const found = trx.selectFrom('adverseEvent').selectAll().where('id', '=', id).forUpdate();
    const before = await found.executeTakeFirst();
    if (before === undefined) refuseMissing('id', 'no-adverse-event');
    const seal = await patientSeal(trx, ports, before.patientId);
    const noteSealed = note === null ? null : await seal.seal(note, `${eventPlace}:${id}`);
    const kept = await trx
      .updateTable('adverseEvent')
      .set({ ...event, noteSealed, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    if (kept === undefined) {
      const { kind, severity, serious, startedOn, endedOn } = before;
      const theirNote = before.noteSealed === null ? null : await seal.open(before.noteSealed, `${eventPlace}:${id}`);
      const theirs = { kind, severity, serious, startedOn, endedOn, note: theirNote };
      const isAgain = isRepeated({ ...event, note }, theirs, { began: version, kept: before.version });
      if (isAgain) return { version: before.version };
      refuseStale('changed-adverse-event', { ...event, note }, theirs, before.version);
    }
    await log('adverse-event.changed', 'adverseEvent', id);
    return { version: version + 1 };
  });
}

/** Adverse events of a patient, first day first, with remarks opened. */
export async function adverseEventsOf(
  { db, ports }: Context,
  patientId: string,
): Promise<(Omit<AdverseEventRow, 'noteSealed'> & { note: string | null })[]> {
  const rows = await db
    .selectFrom('adverseEvent')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('startedOn')
    .orderBy('id')
    .execute();
  return Promise.all(
    rows.map(async ({ noteSealed, ...row }) => {
      if (noteSealed === null) return { ...row, note: null };
      const seal = await patientSeal(db, ports, patientId);
      return { ...row, note: await seal.open(noteSealed, `${eventPlace}:${row.id}`) };
    }),
  );
}

export const refusalFields = fields({
  id: optional(rowId),
  patientId: rowId,
  clinicianId: rowId,
  refusedOn: day,
  askedFor: choice(['lip-flip', 'perioral-lines', 'gummy-smile', 'filler', 'lip-lift', 'brow-lift', 'other']),
  reason: choice(['label', 'anatomy', 'function', 'expectation', 'wellbeing', 'age', 'pregnancy', 'consent', 'other']),
  referred: yesNo,
  note: optional(remark(2000)),
});
export type NewRefusal = z.input<typeof refusalFields>;

/** Enters a clinician's no and whether the patient was referred. */
export function addRefusal(context: Context, input: NewRefusal): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id: given, note, ...refusal } = read(refusalFields, input);
    await needPatient(trx, refusal.patientId, 'patientId');
    const clinician = await trx
      .selectFrom('clinician')
      .select('id')
      .where('id', '=', refusal.clinicianId)
      .executeTakeFirst();
    if (clinician === undefined) refuseMissing('clinicianId', 'no-clinician');
    const id = given ?? ports.newId();
    const seal = await patientSeal(trx, ports, refusal.patientId);
    const noteSealed = note === null ? null : await seal.seal(note, `${refusalPlace}:${id}`);
    const written = await trx
      .insertInto('refusal')
      .values({ id, ...refusal, noteSealed, createdAt: ports.now() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written !== undefined) await log('refusal.added', 'refusal', id);
    return { id };
  });
}

/** Refusals of a patient, first day first; the words stay sealed. */
export function refusalsOf({ db }: Context, patientId: string): Promise<Omit<RefusalRow, 'noteSealed'>[]> {
  return db
    .selectFrom('refusal')
    .select(['id', 'patientId', 'clinicianId', 'refusedOn', 'askedFor', 'reason', 'referred', 'createdAt'])
    .where('patientId', '=', patientId)
    .orderBy('refusedOn')
    .execute();
}

/** Refuses a treatment that is not this patient's. */
export async function needTreatmentOf(
  db: Kysely<Tables>,
  patientId: string,
  treatmentId: string | null,
): Promise<void> {
  if (treatmentId === null) return;
  const found = await db.selectFrom('treatment').select('patientId').where('id', '=', treatmentId).executeTakeFirst();
  if (found?.patientId !== patientId) refuseMissing('treatmentId', 'no-treatment-of-patient');
}

function refuseBackwards({ startedOn, endedOn }: { startedOn: string; endedOn: string | null }): void {
  if (endedOn !== null && endedOn < startedOn) {
    refuseField('endedOn', {
      code: 'is',
      places: { found: endedOn },
      allowed: { code: 'day-or-later', places: { day: startedOn } },
    });
  }
}
