import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { tellingJpeg, toldBy } from '../../src/media/told.fixture.ts';
import { stillPath } from '../fixtures/photographs.ts';
import { type Clinic, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { smileMeasurement } from './measurement.ts';

const portrait = readFileSync(stillPath('franck_01829.jpg'));
const photo = await tellingJpeg(portrait, 1);
/** A picture that cannot be made smaller, of several pieces. */
const noise = Uint8Array.from(
  await sharp({
    create: {
      width: 1100,
      height: 1000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer(),
);

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe.each(engines)('takes on %s', (engine) => {
  const fresh = freshOn(engine);
  const measured = async (kind: 'photo' | 'video' = 'photo') => {
    const { registry } = fresh();
    const clinic = await openClinic(registry);
    const of = { patientId: clinic.patient, consentId: clinic.consent };
    const taken = { kind, takenAt: '2026-02-17T09:00:00Z', sameFace: 'yes' as const, document: smileMeasurement() };
    const capture = mustBe(await registry.outcomes.addCapture({ ...of, ...taken })).id;
    return { ...clinic, capture, of: { ...of, captureId: capture } };
  };
  const otherConsent = async ({ patient }: Clinic, coversPictures: boolean) => {
    const covers = { coversTreatment: false, coversCaptures: true, coversRegistry: false, coversPictures };
    const none = { coversResearch: false, coversTeaching: false };
    const given = { textVersion: 'consent@1', language: 'en', givenAt: '2026-01-06T09:00:00Z' };
    return mustBe(await fresh().registry.people.addConsent({ patientId: patient, ...given, ...covers, ...none })).id;
  };

  test('a photograph comes back to the byte as it was stripped, and lies in the database as neither picture nor word', async () => {
    const { registry, db } = fresh();
    const { of, patient } = await measured();
    const id = crypto.randomUUID();
    const kept = mustBe(await registry.takes.keep({ id, ...of }, photo));
    expect(kept.removed).toEqual(expect.arrayContaining(['EXIF', 'XMP', 'comment']));
    expect(mustBe(await registry.takes.keep({ id, ...of }, noise))).toEqual({ id, sha256: kept.sha256, removed: [] });
    const [take] = await registry.takes.of(patient);
    expect(take).toMatchObject({
      id,
      kind: 'photo',
      mediaType: 'image/jpeg',
      sha256: kept.sha256,
      durationSeconds: null,
    });
    expect(take).not.toHaveProperty('keySealed');
    const opened = mustBe(await registry.takes.open(id));
    const bytes = await bytesOf(opened.content);
    expect(bytes).toHaveLength(take.bytes);
    expect(toldBy(bytes)).toEqual([]);
    expect((await sharp(bytes).raw().toBuffer()).equals(await sharp(photo).raw().toBuffer())).toBe(true);
    const parts = await db.selectFrom('takePart').select('contentSealed').where('takeId', '=', id).execute();
    expect(parts.some(({ contentSealed }) => Buffer.from(contentSealed).includes(bytes.subarray(200, 232)))).toBe(
      false,
    );
    const log = await db.selectFrom('auditLog').select('action').where('subjectId', '=', id).execute();
    expect(log.map(({ action }) => action)).toEqual(['take.kept', 'take.opened']);
  });

  test('a large picture is kept in pieces; one that is missing, exchanged or spoilt is noticed', async () => {
    const { registry, db } = fresh();
    const { of } = await measured();
    const { id } = mustBe(await registry.takes.keep(of, noise));
    const parts = await db.selectFrom('takePart').select('number').where('takeId', '=', id).orderBy('number').execute();
    expect(parts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const read = async () => bytesOf(mustBe(await registry.takes.open(id)).content);
    expect(
      (
        await sharp(await read())
          .raw()
          .toBuffer()
      ).equals(await sharp(noise).raw().toBuffer()),
    ).toBe(true);
    const row = (number: number) => db.updateTable('takePart').where('takeId', '=', id).where('number', '=', number);
    await row(4).set({ number: 9 }).execute();
    await row(1).set({ number: 4 }).execute();
    await expect(read()).rejects.toThrow('Piece 1');
    await row(9).set({ number: 1 }).execute();
    await expect(read()).rejects.toThrow();
  });

  test('nothing is kept without a consent that holds now and covers pictures themselves', async () => {
    const { registry } = fresh();
    const clinic = await measured();
    const measuresOnly = await otherConsent(clinic, false);
    const refusal = await registry.takes.keep({ ...clinic.of, consentId: measuresOnly }, photo);
    expect(refusal).toMatchObject({
      ok: false,
      reason: 'no-consent',
      detail: expect.stringContaining('keeping a picture'),
    });
    const foreign = await registry.takes.keep({ ...clinic.of, consentId: (await measured()).consent }, photo);
    expect(foreign).toMatchObject({ ok: false, reason: 'not-found', path: 'consentId' });
    mustBe(await registry.people.withdrawConsent(clinic.consent));
    expect(await registry.takes.keep(clinic.of, photo)).toMatchObject({ ok: false, reason: 'no-consent' });
    expect(await registry.takes.of(clinic.patient)).toEqual([]);
  });

  test('a capture of somebody else, of another kind, and a file that is none are refused', async () => {
    const { registry } = fresh();
    const clip = await measured('video');
    expect(await registry.takes.keep(clip.of, photo)).toMatchObject({
      path: 'file',
      detail: 'file is a photograph; allowed: a clip, as the capture is.',
    });
    const other = await measured();
    const foreign = await registry.takes.keep({ ...other.of, captureId: clip.capture }, photo);
    expect(foreign).toMatchObject({ reason: 'not-found', path: 'captureId' });
    const page = new TextEncoder().encode('<svg onload="alert(1)"/>');
    expect(await registry.takes.keep(other.of, page)).toMatchObject({ ok: false, reason: 'wrong-kind', path: 'file' });
    expect(await registry.takes.keep(other.of, photo.slice(0, 9_000))).toMatchObject({ ok: false, reason: 'damaged' });
  });

  test('a consent that is taken back takes its pictures along, with their keys; another that covers them holds them', async () => {
    const { registry, db, ports } = fresh();
    const clinic = await measured();
    const kept = mustBe(await registry.takes.keep(clinic.of, photo));
    const renewed = await otherConsent(clinic, true);
    expect(mustBe(await registry.people.withdrawConsent(clinic.consent)).takesRemoved).toBe(0);
    expect(await registry.takes.of(clinic.patient)).toMatchObject([{ id: kept.id, consentId: renewed }]);
    const before = await db.selectFrom('keyring').select('masterKeyId').executeTakeFirstOrThrow();
    expect(mustBe(await registry.people.withdrawConsent(renewed)).takesRemoved).toBe(1);
    expect(await registry.takes.of(clinic.patient)).toEqual([]);
    expect(await ports.masterKeys.find(before.masterKeyId)).toBeNull();
    expect(await registry.outcomes.capturesOf(clinic.patient)).toHaveLength(1);
    const left = await db.selectFrom('takePart').select('number').where('takeId', '=', kept.id).execute();
    expect(left).toEqual([]);
  });

  test('one is removed alone, and a removed patient leaves none; all others can be opened', async () => {
    const { registry, db } = fresh();
    const [gone, stays] = [await measured(), await measured()];
    const first = mustBe(await registry.takes.keep(gone.of, photo));
    const second = mustBe(await registry.takes.keep(gone.of, photo));
    const other = mustBe(await registry.takes.keep(stays.of, photo));
    mustBe(await registry.takes.remove(first.id));
    expect(await registry.takes.remove(first.id)).toEqual({ ok: true, value: { id: first.id } });
    expect((await bytesOf(mustBe(await registry.takes.open(second.id)).content)).length).toBeGreaterThan(1000);
    mustBe(await registry.people.removePatient(gone.patient));
    const parts = await db
      .selectFrom('takePart')
      .select('takeId')
      .where('takeId', 'in', [first.id, second.id])
      .execute();
    expect(parts).toEqual([]);
    expect((await bytesOf(mustBe(await registry.takes.open(other.id)).content)).length).toBeGreaterThan(1000);
    expect(await registry.people.findPatient(stays.patient)).not.toBeNull();
  });

  test('of many removals at once none destroys the key that another is about to use', async () => {
    const { registry } = fresh();
    const stays = await measured();
    const kept = mustBe(await registry.takes.keep(stays.of, photo));
    const gone = await Promise.all([1, 2, 3, 4].map((i) => openClinic(registry, `Gone ${i}`)));
    for (const answer of await Promise.all(gone.map(({ patient }) => registry.people.removePatient(patient))))
      mustBe(answer);
    expect(await registry.people.findPatient(stays.patient)).toMatchObject({ identity: { clinicNumber: 'P-0042' } });
    expect((await bytesOf(mustBe(await registry.takes.open(kept.id)).content)).length).toBeGreaterThan(1000);
  });
});
