import { type Kysely, sql } from 'kysely';
import { Refusal, refusalOf } from '../door/refusal.ts';
import type { MasterKey, Ports } from '../ports.ts';
import type { Tables } from '../schema/tables.ts';
import { keyBytes, seal, sealBytes, unseal, unsealBytes } from './seal.ts';

/** Seals and opens texts of one patient. */
export interface PatientSeal {
  /** @param place table and column the text is kept in */
  seal(text: string, place: string): Promise<string>;
  /** @throws Error when the text is not this patient's, or not from this place */
  open(sealed: string, place: string): Promise<string>;
  /** the same of bytes, for columns of bytes */
  sealBytes(bytes: Bytes, place: string): Promise<Bytes>;
  openBytes(sealed: Bytes, place: string): Promise<Bytes>;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Most numbers that a question names one by one; for more, everybody's keys are read. */
const mostNamed = 1000;

const boundTo = (patientId: string): string => `patient_key:${patientId}`;
const boundToTake = (takeId: string): string => `take.key_sealed:${takeId}`;

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
  const { wrapped } = await newKey(db, ports, boundTo(patientId));
  await db.insertInto('patientKey').values({ patientId, wrapped }).execute();
}

/** Makes the key of a new take, wrapped with the master key as the keys of patients are; waits as they do. */
export function newTakeKey(db: Kysely<Tables>, ports: Ports, takeId: string): Promise<NewKey> {
  return newKey(db, ports, boundToTake(takeId));
}

interface NewKey {
  readonly key: Uint8Array<ArrayBuffer>;
  readonly wrapped: string;
}

async function newKey(db: Kysely<Tables>, ports: Ports, bound: string): Promise<NewKey> {
  await db.selectFrom('keyring').select('id').forShare().execute();
  const master = await masterKeyInUse(db, ports);
  const key = ports.randomBytes(keyBytes);
  return { key, wrapped: await seal(ports, master.bytes, key, bound) };
}

/** What seals and opens the texts of a patient. @throws Refusal when the key is gone */
export async function patientSeal(db: Kysely<Tables>, ports: Ports, patientId: string): Promise<PatientSeal> {
  const key = await openedKey(db, ports, boundTo(patientId), () =>
    db
      .selectFrom('patientKey')
      .innerJoin('keyring', (join) => join.onTrue())
      .select(['wrapped', 'masterKeyId'])
      .where('patientId', '=', patientId)
      .executeTakeFirstOrThrow(refuseRemovedNow),
  );
  return sealOf(ports, key, patientId);
}

function sealOf(ports: Ports, key: Uint8Array<ArrayBuffer>, patientId: string): PatientSeal {
  const { utf8 } = ports;
  return {
    seal: (text, place) => seal(ports, key, utf8.encode(text), `${place}:${patientId}`),
    open: async (sealed, place) => utf8.decode(await unseal(ports, key, sealed, `${place}:${patientId}`)),
    sealBytes: (bytes, place) => sealBytes(ports, key, bytes, `${place}:${patientId}`),
    openBytes: (sealed, place) => unsealBytes(ports, key, sealed, `${place}:${patientId}`),
  };
}

/**
 * What opens the texts of many patients, by their numbers; one question, however many. Who is gone has none.
 * @param wanted numbers of patients; everybody without it
 */
export async function patientSeals(
  db: Kysely<Tables>,
  ports: Ports,
  wanted?: readonly string[],
): Promise<ReadonlyMap<string, PatientSeal>> {
  if (wanted?.length === 0) return new Map();
  const all = db
    .selectFrom('patientKey')
    .innerJoin('keyring', (join) => join.onTrue())
    .select(['patientId', 'wrapped', 'masterKeyId']);
  const isFew = wanted !== undefined && wanted.length <= mostNamed;
  const rows = await (isFew ? all.where('patientId', 'in', wanted) : all).execute();
  const [first] = rows;
  const master = first === undefined ? null : await ports.masterKeys.find(first.masterKeyId);
  const seals = rows.map(async ({ patientId, wrapped }) => {
    // the master key was replaced while the rows were read: one by one, each looks again
    if (master === null) return [patientId, await patientSeal(db, ports, patientId)] as const;
    const key = await unseal(ports, master.bytes, wrapped, boundTo(patientId));
    return [patientId, sealOf(ports, key, patientId)] as const;
  });
  return new Map(await Promise.all(seals));
}

/** The patient was there a moment ago. */
function refuseRemovedNow(): Refusal {
  return new Refusal(refusalOf({ reason: 'not-found', code: 'patient-removed-now' }));
}

/** The key of a take. @throws Error when the take or its key is gone */
export function takeKey(db: Kysely<Tables>, ports: Ports, takeId: string): Promise<Uint8Array<ArrayBuffer>> {
  return openedKey(db, ports, boundToTake(takeId), () =>
    db
      .selectFrom('take')
      .innerJoin('keyring', (join) => join.onTrue())
      .select(['keySealed as wrapped', 'masterKeyId'])
      .where('take.id', '=', takeId)
      .executeTakeFirstOrThrow(),
  );
}

/** Opens a wrapped key; looks twice, because the master key may be replaced between reading the row and the key. */
async function openedKey(
  db: Kysely<Tables>,
  ports: Ports,
  bound: string,
  look: () => Promise<{ readonly wrapped: string; readonly masterKeyId: string }>,
): Promise<Uint8Array<ArrayBuffer>> {
  for (let times = 0; times < 2; times++) {
    const { wrapped, masterKeyId } = await look();
    const master = await ports.masterKeys.find(masterKeyId);
    if (master !== null) return unseal(ports, master.bytes, wrapped, bound);
  }
  await masterKeyInUse(db, ports);
  throw new Error(`The key ${bound} cannot be opened.`);
}

/**
 * Wraps every key of a patient and of a take anew with another master key, so that copies of removed keys, in old pages of the
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
  const takes = (await hasTakes(db)) ? await db.selectFrom('take').select(['id', 'keySealed']).execute() : [];
  for (const { id, keySealed } of takes) {
    const key = await unseal(ports, before.bytes, keySealed, boundToTake(id));
    const again = await seal(ports, to.bytes, key, boundToTake(id));
    await db.updateTable('take').set({ keySealed: again }).where('id', '=', id).execute();
  }
  await db.updateTable('keyring').set({ masterKeyId: to.id }).execute();
}

/** Whether the database has takes yet: rows of an older copy are brought in before its schema is brought up. */
async function hasTakes(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('take') is not null as there`.execute(db);
  return rows[0].there;
}
