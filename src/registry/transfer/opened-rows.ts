import type { RawBuilder } from 'kysely';
import { draftPlace } from '../charting/drafts.ts';
import { treatmentNotePlace } from '../charting/was-finished.ts';
import { eventPlace, refusalPlace } from '../outcomes/harm.ts';
import { identityFrom, identityPlace } from '../people/identity.ts';
import type { TableName } from '../schema/tables.ts';
import { type PatientSeal, patientSeal, patientSeals } from '../sealing/patient-keys.ts';
import type { Context } from '../work.ts';
import { type CarriedRow, rowsOf } from './dump.ts';

type Row = CarriedRow['row'];
type Open = (row: Row, seal: PatientSeal) => Promise<Row>;

const identity: Open = async ({ identitySealed }, seal) => {
  const { name, bornOn, contact, clinicNumber } = identityFrom(await seal.open(String(identitySealed), identityPlace));
  return { name, bornOn, contact, clinicNumber };
};

const text =
  (sealed: string, name: string, place: string): Open =>
  async (row, seal) => {
    const found = row[sealed];
    return { [name]: found === null ? null : await seal.open(String(found), `${place}:${String(row.id)}`) };
  };

/** Texts that lie under a patient's key: the column, what stands for it when opened, and how it is opened. */
const sealedColumns: Readonly<Partial<Record<TableName, { column: string; names: readonly string[]; open: Open }>>> = {
  patient: { column: 'identitySealed', names: ['name', 'bornOn', 'contact', 'clinicNumber'], open: identity },
  chartDraft: { column: 'bodySealed', names: ['body'], open: text('bodySealed', 'body', draftPlace) },
  treatment: { column: 'noteSealed', names: ['note'], open: text('noteSealed', 'note', treatmentNotePlace) },
  adverseEvent: { column: 'noteSealed', names: ['note'], open: text('noteSealed', 'note', eventPlace) },
  refusal: { column: 'noteSealed', names: ['note'], open: text('noteSealed', 'note', refusalPlace) },
};

/** Tables of keys, of who may sign in, of draws behind forecasts and of pieces of pictures; they are never exported. */
const keptBack: ReadonlySet<TableName> = new Set([
  'keyring',
  'patientKey',
  'patientLink',
  'account',
  'accountPassword',
  'accountSession',
  'signInAttempt',
  'forecastDraws',
  'takePart',
]);

/** Whether a table is exported at all. */
export function isExported(table: TableName): boolean {
  return !keptBack.has(table);
}

/** Columns that stand for the sealed ones of a table once they are opened. */
export function openedColumns(table: TableName): readonly string[] {
  return sealedColumns[table]?.names ?? [];
}

/**
 * Rows of a table without what is sealed.
 * @param withNames opens names and remarks beside them; measurement documents stay closed, their measures have a table
 * @param which rows of which this is true; every row without it
 */
export async function* openedRows(
  context: Context,
  table: TableName,
  withNames: boolean,
  which?: RawBuilder<unknown>,
): AsyncGenerator<Row> {
  const { db, ports } = context;
  const sealed = sealedColumns[table];
  const seals = withNames && sealed !== undefined && which === undefined ? await patientSeals(db, ports) : null;
  for await (const { row } of rowsOf(db, table, which)) {
    const clear = Object.fromEntries(Object.entries(row).filter(([name]) => !name.endsWith('Sealed')));
    if (!withNames || sealed === undefined) {
      yield clear;
      continue;
    }
    const patientId = String(table === 'patient' ? row.id : row.patientId);
    // of all patients every key is opened once; of some of them only their own
    const seal = seals === null ? await patientSeal(db, ports, patientId) : seals.get(patientId);
    if (seal !== undefined) yield { ...clear, ...(await sealed.open(row, seal)) };
  }
}
