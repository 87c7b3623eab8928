import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isExported, type TableName, tableOrder } from '#registry';
import { stillPath } from '../fixtures/photographs.ts';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, type Fresh, freshOn } from './engines.ts';
import { fillClinic } from './full-clinic.ts';
import { smileMeasurement } from './measurement.ts';

const photo = Uint8Array.from(readFileSync(stillPath('franck_02159.jpg')));

/** A patient who was treated once and of whom a picture is kept. */
async function treatedWithPicture({ registry }: Fresh) {
  const clinic = await openClinic(registry);
  const treatmentId = await chartFlip(registry, clinic);
  const of = { patientId: clinic.patient, treatmentId, consentId: clinic.consent, kind: 'photo' as const };
  const taken = { takenAt: '2026-02-17T09:05:00Z', sameFace: 'yes' as const, document: smileMeasurement() };
  const captureId = mustBe(await registry.outcomes.addCapture({ ...of, ...taken })).id;
  mustBe(await registry.takes.keep({ patientId: clinic.patient, captureId, consentId: clinic.consent }, photo));
  return clinic;
}

const scopes = { coversTreatment: true, coversCaptures: true, coversPictures: true, coversRegistry: true };

describe.each(engines)('one person’s data on %s', (engine) => {
  const fresh = freshOn(engine);
  const entries = async () => fresh().db.selectFrom('auditLog').select(['action', 'actor']).orderBy('seq').execute();
  const counted = async (patient: string) =>
    (await fresh().registry.outcomes.records()).filter(({ patientId }) => patientId === patient).length;

  test('what is said to go with a consent is what goes, and saying it changes nothing', async () => {
    const { people, takes } = fresh().registry;
    const { patient, consent } = await treatedWithPicture(fresh());
    const before = await entries();
    const said = mustBe(await people.whatRests(consent));
    expect(said).toMatchObject({
      withdrawnAt: null,
      ends: ['coversTreatment', 'coversCaptures', 'coversPictures', 'coversRegistry'],
      removed: { photos: 1, clips: 0 },
      picturesThatStay: 0,
      counted: { before: 1, after: 0 },
      extracted: { before: 0, after: 0 },
      stays: { treatments: 1, captures: 1 },
    });
    expect(await entries()).toEqual(before);
    expect(await takes.of(patient)).toHaveLength(1);
    expect(await people.consentsOf(patient)).toMatchObject([{ withdrawnAt: null, version: 1 }]);
    expect(await counted(patient)).toBe(said.counted.before);
    expect(said.removed.bytes).toBe((await takes.of(patient))[0].bytes);
    expect(mustBe(await people.withdrawConsent(consent)).takesRemoved).toBe(1);
    expect(await takes.of(patient)).toEqual([]);
    expect(await counted(patient)).toBe(said.counted.after);
    expect(mustBe(await people.whatRests(consent))).toMatchObject({ ends: [], removed: { photos: 0 } });
  });

  test('what another consent covers is said to stay', async () => {
    const { people, takes } = fresh().registry;
    const { patient, consent } = await treatedWithPicture(fresh());
    const later = { textVersion: '2', language: 'en', givenAt: '2026-03-01T09:00:00Z', coversTeaching: false };
    mustBe(await people.addConsent({ patientId: patient, ...later, ...scopes, coversResearch: true }));
    const said = mustBe(await people.whatRests(consent));
    expect(said).toMatchObject({ ends: [], removed: { photos: 0, clips: 0, bytes: 0 }, picturesThatStay: 1 });
    expect(said).toMatchObject({ counted: { before: 1, after: 1 }, extracted: { before: 1, after: 1 } });
    mustBe(await people.withdrawConsent(consent));
    expect(await takes.of(patient)).toHaveLength(1);
    expect(await people.whatRests(crypto.randomUUID())).toMatchObject({ ok: false, reason: 'not-found' });
  });

  test('what is said to go with a person is what goes', async () => {
    const { people } = fresh().registry;
    const { patient } = await treatedWithPicture(fresh());
    const said = mustBe(await people.wouldRemove(patient));
    expect(said).toMatchObject({ treatments: 1, followUps: 5, captures: 1, takes: 1, consents: 1, drafts: 0 });
    const { patientId: _, removedOn: __, ...removed } = mustBe(await people.removePatient(patient));
    expect(said).toMatchObject(removed);
    expect(await people.wouldRemove(patient)).toMatchObject({ ok: false, reason: 'not-found' });
  });

  test('all of it is in the copy, of nobody else, and the log says that it was made', async () => {
    const { registry, db } = fresh();
    const { patient, surgeon } = await fillClinic(registry);
    const other = await openClinic(registry, 'Somebody Else');
    await chartFlip(registry, other);
    const { tables, resources, takes } = mustBe(await registry.people.export(patient));
    const left = new Set<TableName>(['removal', 'auditLog']);
    for (const table of tableOrder.filter((one) => isExported(one) && !left.has(one))) {
      expect(tables[table]?.length, table).toBeGreaterThan(0);
    }
    const text = JSON.stringify({ tables, resources });
    for (const told of ['Ада Ловеласс-Öztürk', 'A little bleeding', 'sips', '=HYPERLINK', surgeon]) {
      expect(text).toContain(told);
    }
    expect(text).not.toMatch(new RegExp(`${other.patient}|${other.surgeon}|Somebody Else|Sealed"`));
    expect(takes).toHaveLength(1);
    const rows = await db.selectFrom('injectionPoint').select('id').execute();
    expect(rows.length).toBeGreaterThan(tables.injectionPoint!.length);
    expect((await entries()).at(-1)).toEqual({ action: 'patient.exported', actor: 'test' });
  });
});
