import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { choice, fields, optional, rowId, whole } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuseMissing, refuseRemoved } from '../door/refusal.ts';
import { isRepeated, refuseStale } from '../door/stale.ts';
import type { PatientRow } from '../schema/people-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { addPatientKey, type PatientSeal, patientSeal, patientSeals } from '../sealing/patient-keys.ts';
import { type Context, change } from '../work.ts';
import { type Identity, identityFields, identityFrom, identityPlace } from './identity.ts';
import { removalOf } from './remove-patient.ts';

/** Most numbers that a question names one by one; for more, everybody is read. */
const mostNamed = 1000;

const patientShape = {
  sex: choice(['female', 'male', 'other', 'not-said']),
  birthYear: optional(whole(1900, 2100)),
  identity: identityFields,
};
export const patientFields = fields({ id: optional(rowId), ...patientShape });
export type NewPatient = z.input<typeof patientFields>;

export const changedPatientFields = fields({ id: rowId, version: whole(1, 1_000_000), ...patientShape });
export type ChangedPatient = z.input<typeof changedPatientFields>;

/** A patient with the name opened. */
export interface Patient extends Omit<PatientRow, 'identitySealed'> {
  readonly identity: Identity;
}

/** Enters a patient under a key of their own; sent twice with the same number, the first is kept. */
export function addPatient(context: Context, input: NewPatient): Promise<Answer<{ id: string }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id: given, identity, ...patient } = read(patientFields, input);
    const id = given ?? ports.newId();
    if ((await removalOf(trx, id)) !== null) refuseRemoved('removed-patient');
    const row = { id, ...patient, identitySealed: '', version: 1, createdAt: ports.now() };
    const written = await trx
      .insertInto('patient')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written === undefined) return { id };
    await addPatientKey(trx, ports, id);
    const identitySealed = await (await patientSeal(trx, ports, id)).seal(JSON.stringify(identity), identityPlace);
    await trx.updateTable('patient').set({ identitySealed }).where('id', '=', id).execute();
    await log('patient.added', 'patient', id);
    return { id };
  });
}

/** Writes a patient's data anew. A version that is no longer the newest is refused with what differs. */
export function changePatient(context: Context, input: ChangedPatient): Promise<Answer<{ version: number }>> {
  return change(context, async ({ trx, ports, log }) => {
    const { id, version, identity, ...patient } = read(changedPatientFields, input);
    await needPatient(trx, id, 'id');
    const seal = await patientSeal(trx, ports, id);
    const identitySealed = await seal.seal(JSON.stringify(identity), identityPlace);
    const kept = await trx
      .updateTable('patient')
      .set({ ...patient, identitySealed, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst();
    if (kept === undefined) {
      const { identitySealed: theirs, ...row } = await trx
        .selectFrom('patient')
        .select(['sex', 'birthYear', 'version', 'identitySealed'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const identityNow = identityFrom(await seal.open(theirs, identityPlace));
      const yours = { ...patient, identity };
      const kept = { sex: row.sex, birthYear: row.birthYear, identity: identityNow };
      if (isRepeated(yours, kept, { began: version, kept: row.version })) return { version: row.version };
      refuseStale('changed-patient', yours, kept, row.version);
    }
    await log('patient.changed', 'patient', id);
    return { version: version + 1 };
  });
}

/** A patient with the name opened. */
export async function findPatient(context: Context, id: string): Promise<Patient | null> {
  const row = await context.db.selectFrom('patient').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return opened(row, await patientSeal(context.db, context.ports, id));
}

/** Patients by their numbers with the names opened; who is gone is left out. Two questions, however many they are. */
export async function findPatients(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Patient>> {
  const wanted = [...new Set(ids)];
  const seals = await patientSeals(context.db, context.ports, wanted);
  if (seals.size === 0) return new Map();
  const query = context.db.selectFrom('patient').selectAll();
  const rows = await (wanted.length <= mostNamed ? query.where('id', 'in', wanted) : query).execute();
  return new Map((await openAll(rows, seals)).map((patient) => [patient.id, patient]));
}

/**
 * Patients whose name or clinic number holds every word of a text, whatever its case, its accents and the order of its
 * words; all of them for an empty text. Names are sealed, so each is opened to be looked at.
 */
export async function searchPatients(context: Context, wanted: string): Promise<Patient[]> {
  const rows = await context.db.selectFrom('patient').selectAll().orderBy('createdAt').orderBy('id').execute();
  const patients = await openAll(rows, await patientSeals(context.db, context.ports));
  const words = plainText(wanted).split(/\s+/);
  const found = patients.filter(({ identity: { name, clinicNumber } }) => {
    const told = plainText(`${name}\n${clinicNumber ?? ''}`);
    return words.every((word) => told.includes(word));
  });
  if (wanted.trim() === '') return found;
  // names that begin with it first: who types "ana" rather looks for Ana than for Susana
  const order = ({ identity: { name } }: Patient): string =>
    `${plainText(name).startsWith(words[0] ?? '') ? 0 : 1} ${plainText(name)}`;
  return found.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** A text as it is searched: in small letters without their accents. */
function plainText(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

async function openAll(
  rows: readonly PatientRow[],
  seals: ReadonlyMap<string, PatientSeal>,
): Promise<readonly Patient[]> {
  const patients = rows.map((row) => {
    const seal = seals.get(row.id);
    return seal === undefined ? null : opened(row, seal);
  });
  return (await Promise.all(patients)).filter((patient) => patient !== null);
}

async function opened({ identitySealed, ...row }: PatientRow, seal: PatientSeal): Promise<Patient> {
  return { ...row, identity: identityFrom(await seal.open(identitySealed, identityPlace)) };
}

/** Refuses when there is no such patient. @param path the field that named the patient */
export async function needPatient(db: Kysely<Tables>, id: string, path: string): Promise<void> {
  const found = await db.selectFrom('patient').select('id').where('id', '=', id).executeTakeFirst();
  if (found === undefined) refuseMissing(path, 'no-patient');
}
