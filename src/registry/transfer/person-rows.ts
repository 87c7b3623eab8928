import { type RawBuilder, sql } from 'kysely';
import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import type { Answer } from '../door/refusal.ts';
import { practitioners, resourcesOf } from '../fhir/resources.ts';
import type { FhirResource } from '../fhir/terms.ts';
import { capturesOf } from '../outcomes/captures.ts';
import { needPatient } from '../people/patients.ts';
import type { TableName } from '../schema/tables.ts';
import { type Take, takesOf } from '../takes/takes.ts';
import { type Context, change } from '../work.ts';
import type { CarriedRow } from './dump.ts';
import { openedRows } from './opened-rows.ts';

type Row = CarriedRow['row'];
type Owned = (patientId: string) => RawBuilder<unknown>;

/** Everything that is kept of one patient, opened. */
export interface PersonData {
  /** rows by table; a capture holds its measurement document */
  readonly tables: Readonly<Partial<Record<TableName, readonly Row[]>>>;
  /** the same as FHIR R4 resources, as far as FHIR has a place for it */
  readonly resources: readonly FhirResource[];
  /** photographs and clips, not opened yet */
  readonly takes: readonly Take[];
}

const ofPatient: Owned = (id) => sql`patient_id = ${id}`;
const ofTreatment: Owned = (id) => sql`treatment_id in (select id from treatment where patient_id = ${id})`;

/** Which rows of a table are a patient's. */
const owned = {
  patient: (id) => sql`id = ${id}`,
  consent: ofPatient,
  chartDraft: ofPatient,
  treatment: ofPatient,
  preparation: ofTreatment,
  injectionPoint: ofTreatment,
  forecastMade: ofPatient,
  forecastStatement: (id) => sql`forecast_id in (select id from forecast_made where patient_id = ${id})`,
  followUp: ofTreatment,
  followUpAnswer: (id) =>
    sql`follow_up_id in (select f.id from follow_up f join treatment t on t.id = f.treatment_id where t.patient_id = ${id})`,
  captureMeasure: (id) => sql`capture_id in (select id from capture where patient_id = ${id})`,
  take: ofPatient,
  adverseEvent: ofPatient,
  refusal: ofPatient,
} as const satisfies Partial<Record<TableName, Owned>>;

/** Reads and opens everything that is kept of one patient, for the patient to take along. The log says that it was done. */
export function exportPerson(context: Context, id: string): Promise<Answer<PersonData>> {
  return change(context, async ({ trx, log }) => {
    await needPatient(trx, read(rowId, id), 'patient');
    const own = { ...context, db: trx };
    const tables: Partial<Record<TableName, readonly Row[]>> = {};
    for (const table of Object.keys(owned) as (keyof typeof owned)[]) {
      tables[table] = await listed(openedRows(own, table, true, owned[table](id)));
    }
    tables.capture = (await capturesOf(own, id)).map((capture) => ({ ...capture }));
    tables.clinician = await named(own, tables);
    const takes = await takesOf(own, id);
    const resources = await resourcesOf(own, id, { withNames: true });
    const treating = (await practitioners(own)).filter((one) => isNamedIn(one.id, resources));
    await log('patient.exported', 'patient', id, { pictures: takes.length });
    return { tables, resources: [...treating, ...resources], takes };
  });
}

/** Those who treated or saw the patient; nobody else who works here. */
async function named(context: Context, tables: PersonData['tables']): Promise<Row[]> {
  const all = await listed(openedRows(context, 'clinician', false));
  return all.filter(({ id }) => isNamedIn(String(id), tables));
}

async function listed(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

function isNamedIn(id: string, rows: unknown): boolean {
  return JSON.stringify(rows).includes(id);
}
