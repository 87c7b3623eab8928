import type { Kysely } from 'kysely';
import type { MasterKey, Ports } from '../ports.ts';
import type { Tables } from '../schema/tables.ts';
import { keyBytes, seal, unseal } from './seal.ts';

/** Seals and opens texts of one patient. */
export interface PatientSeal {
  /** @param place table and column the text is kept in */
  seal(text: string, place: string): Promise<string>;
  /** @throws Error when the text is not this patient's, or not from this place */
  open(sealed: string, place: string): Promise<string>;
}

const boundTo = (patientId: string): string => `patient_key:${patientId}`;

/** The master key that the keys of patients are wrapped with now. @throws Error when it is not on this machine */
export async function masterKeyInUse(db: Kysely<Tables>, { masterKeys }: Ports): Promise<MasterKey> {
  const { masterKeyId } = await db.selectFrom('keyring').select('masterKeyId').executeTakeFirstOrThrow();
  const key = await masterKeys.find(masterKeyId);
  if (key === null) {
    throw new Error(
      `The key that opens names and remarks (${masterKeyId}) is not on this machine; put the key file back where it was, or restore a backup.`,
    );
  }
  return key;
}

/** Makes the master key of an empty registry; a registry that has one keeps it. */
export async function provideMasterKey(db: Kysely<Tables>, { masterKeys }: Ports): Promise<void> {
  const found = await db.selectFrom('keyring').select('masterKeyId').executeTakeFirst();
  if (found !== undefined) return;
  const { id } = await masterKeys.add();
  await db
    .insertInto('keyring')
    .values({ id: 1, masterKeyId: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes the key of a new patient; waits while the keys of all are being wrapped anew. */
export async function addPatientKey(db: Kysely<Tables>, ports: Ports, patientId: string): Promise<void> {
  await db.selectFrom('keyring').select('id').forShare().execute();
  const master = await masterKeyInUse(db, ports);
  const wrapped = await seal(ports, master.bytes, ports.randomBytes(keyBytes), boundTo(patientId));
  await db.insertInto('patientKey').values({ patientId, wrapped }).execute();
}

/** What seals and opens the texts of a patient. @throws Error when the key is gone */
export async function patientSeal(db: Kysely<Tables>, ports: Ports, patientId: string): Promise<PatientSeal> {
  const { utf8 } = ports;
  const key = (await patientKey(db, ports, patientId)) ?? (await patientKey(db, ports, patientId));
  if (key === null) {
    await masterKeyInUse(db, ports);
    throw new Error(`The key of patient ${patientId} cannot be opened.`);
  }
  return {
    seal: (text, place) => seal(ports, key, utf8.encode(text), `${place}:${patientId}`),
    open: async (sealed, place) => utf8.decode(await unseal(ports, key, sealed, `${place}:${patientId}`)),
  };
}

/** A patient's key, or null when its master key was replaced between two looks. */
async function patientKey(
  db: Kysely<Tables>,
  ports: Ports,
  patientId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { wrapped, masterKeyId } = await db
    .selectFrom('patientKey')
    .innerJoin('keyring', (join) => join.onTrue())
    .select(['wrapped', 'masterKeyId'])
    .where('patientId', '=', patientId)
    .executeTakeFirstOrThrow();
  const master = await ports.masterKeys.find(masterKeyId);
  return master === null ? null : unseal(ports, master.bytes, wrapped, boundTo(patientId));
}

/**
 * Wraps every key of a patient anew with another master key, so that copies of removed keys, in old pages of the
 * database or in its journal, open nothing once the master key before is destroyed.
 * @param from the master key they are wrapped with, when it is not the one in use
 */
export async function wrapKeysAnew(db: Kysely<Tables>, ports: Ports, to: MasterKey, from?: MasterKey): Promise<void> {
  const before = from ?? (await masterKeyInUse(db, ports));
  for (const { patientId, wrapped } of await db.selectFrom('patientKey').selectAll().execute()) {
    const key = await unseal(ports, before.bytes, wrapped, boundTo(patientId));
    const again = await seal(ports, to.bytes, key, boundTo(patientId));
    await db.updateTable('patientKey').set({ wrapped: again }).where('patientId', '=', patientId).execute();
  }
  await db.updateTable('keyring').set({ masterKeyId: to.id }).execute();
}
