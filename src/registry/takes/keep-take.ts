import { type StrippedFile, stripFile } from '#media';
import { fields, optional, rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, answer, refuse, refuseField, refuseMissing, refuseRemoved } from '../door/refusal.ts';
import { needConsent } from '../people/consents.ts';
import { needPatient } from '../people/patients.ts';
import type { TakeRow } from '../schema/take-tables.ts';
import { toHex } from '../sealing/hex.ts';
import { newTakeKey } from '../sealing/patient-keys.ts';
import { type Context, change, type Work } from '../work.ts';
import { partsOf, writeParts } from './take-parts.ts';
import { wasTakeRemoved } from './takes.ts';

export const takeFields = fields({
  id: optional(rowId),
  patientId: rowId,
  /** what was measured in it */
  captureId: rowId,
  /** the consent that covers keeping pictures */
  consentId: rowId,
});
/** Whose file it is, as it is sent in beside the file. */
export interface NewTake {
  readonly id?: string;
  readonly patientId: string;
  readonly captureId: string;
  readonly consentId: string;
}

/** A take that was kept. */
export interface TakeKept {
  readonly id: string;
  /** SHA-256 of the file as kept; another than of the file as sent */
  readonly sha256: string;
  /** what was taken out of the file, by names of its format; empty when another file was kept under this number before */
  readonly removed: readonly string[];
}

/**
 * Keeps the photograph or clip behind a capture, without what its file tells, sealed under a key of its own. The file is
 * stripped here, whoever sends it: nothing comes past. Sent twice with the same number, the first is kept.
 */
export async function keepTake(
  context: Context,
  input: NewTake,
  file: Uint8Array<ArrayBuffer>,
): Promise<Answer<TakeKept>> {
  const { ports } = context;
  const stripped = await answer(async () => {
    const of = read(takeFields, input);
    // asked before the work of stripping, and once more when it is written
    await needCover(context.db, { ...of, at: ports.now() });
    return { of, content: taken(await stripFile(file, ports.inflate)) };
  });
  if (!stripped.ok) return stripped;
  const { of, content } = stripped.value;
  const sha256 = toHex(new Uint8Array(await ports.subtle.digest('SHA-256', content.bytes)));
  return change(context, async (work) => {
    await needCover(work.trx, { ...of, at: ports.now() });
    await needCapture(work, of, content.kind);
    return write(work, { ...of, id: of.id ?? ports.newId() }, content, sha256);
  });
}

type Of = ReturnType<typeof takeFields.parse>;

function needCover(db: Context['db'], { consentId, patientId, at }: Of & { at: Date }): Promise<void> {
  return needPatient(db, patientId, 'patientId').then(() =>
    needConsent(db, { consentId, patientId, scope: 'coversPictures', at, for: 'picture' }),
  );
}

function taken(file: Awaited<ReturnType<typeof stripFile>>): StrippedFile {
  if (file.ok) return file;
  refuse({ reason: file.reason, path: 'file', ...file.why });
}

async function needCapture({ trx }: Work, of: Of, kind: 'photo' | 'video'): Promise<void> {
  const capture = await trx
    .selectFrom('capture')
    .select(['kind', 'patientId'])
    .where('id', '=', of.captureId)
    .executeTakeFirst();
  if (capture?.patientId !== of.patientId) refuseMissing('captureId', 'no-capture-of-patient');
  if (capture.kind === kind) return;
  refuseField('file', {
    code: 'not-as-capture',
    places: { kind },
    allowed: { code: 'as-capture', places: { kind: capture.kind } },
  });
}

type Before = Pick<TakeRow, 'id' | 'patientId' | 'sha256'>;

function sentBefore(trx: Work['trx'], id: string): Promise<Before | undefined> {
  return trx.selectFrom('take').select(['id', 'patientId', 'sha256']).where('id', '=', id).executeTakeFirst();
}

function keptBefore(
  { id, patientId, sha256 }: Before,
  of: Of,
  file: { readonly sha256: string; readonly removed: readonly string[] },
): TakeKept {
  if (patientId !== of.patientId) refuseMissing('id', 'no-take-of-patient');
  return { id, sha256, removed: sha256 === file.sha256 ? file.removed : [] };
}

async function write(work: Work, of: Of & { id: string }, file: StrippedFile, sha256: string): Promise<TakeKept> {
  const { trx, ports, log } = work;
  const { id } = of;
  const before = await sentBefore(trx, id);
  if (before !== undefined) return keptBefore(before, of, { ...file, sha256 });
  if (await wasTakeRemoved(trx, id)) refuseRemoved('removed-picture');
  const { key, wrapped } = await newTakeKey(trx, ports, id);
  const { kind, mediaType, width, height, durationSeconds, bytes: content, removed } = file;
  const parts = partsOf(content.length);
  const facts = { kind, mediaType, width, height, durationSeconds, bytes: content.length, sha256, parts };
  const written = await trx
    .insertInto('take')
    .values({ ...of, ...facts, keySealed: wrapped, keptAt: ports.now() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  // the same came twice at one moment, and the other was first
  if (written === undefined) return keptBefore((await sentBefore(trx, id))!, of, { ...file, sha256 });
  await writeParts(trx, ports, { takeId: id, key, parts }, content);
  await log('take.kept', 'take', id, { kind, bytes: content.length, parts });
  return { id, sha256, removed };
}
