import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stillPath } from '../fixtures/photographs.ts';
import { chartFlip, flipChart, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { smileMeasurement } from './measurement.ts';

const photo = Uint8Array.from(readFileSync(stillPath('franck_02159.jpg')));

describe.each(engines)('captures on %s', (engine) => {
  const fresh = freshOn(engine);
  const treated = async (name?: string) => {
    const { registry } = fresh();
    const clinic = await openClinic(registry, name);
    const treatment = await chartFlip(registry, clinic);
    const [visit] = await registry.outcomes.followUpsOf(clinic.patient);
    const of = { patientId: clinic.patient, consentId: clinic.consent, kind: 'photo' as const };
    const taken = { ...of, sameFace: 'not-checked' as const, document: smileMeasurement() };
    return { ...clinic, treatment, visit: visit.id, taken };
  };
  const add = (capture: object) => fresh().registry.outcomes.addCapture(capture as never);

  test('one of a visit belongs to its treatment, and is listed with its measures and its picture', async () => {
    const { registry } = fresh();
    const { patient, treatment, visit, taken, consent } = await treated();
    const before = mustBe(await add({ ...taken, takenAt: '2026-02-01T09:00:00Z' })).id;
    const id = mustBe(await add({ ...taken, followUpId: visit, takenAt: '2026-02-17T09:05:00Z' })).id;
    const take = mustBe(await registry.takes.keep({ patientId: patient, captureId: id, consentId: consent }, photo)).id;
    const measured = await registry.outcomes.measuredOf(patient);
    expect(measured).toMatchObject([
      { id: before, treatmentId: treatment, followUpId: null, week: null, takes: [] },
      { id, treatmentId: treatment, followUpId: visit, week: 2, expressions: ['smile'], takes: [{ id: take }] },
    ]);
    expect(measured[1].measures.map(({ measure }) => measure)).toContain('incisorShow');
    expect(JSON.stringify(measured)).not.toMatch(/document|Sealed/);
  });

  test.each([
    ['tomorrow', () => new Date(Date.now() + 86_400_000).toISOString(), /takenAt lies ahead/],
    [
      'before the patient was born',
      () => '1984-03-08T12:00:00Z',
      /takenAt lies before this patient was born; allowed: 1984-03-09/,
    ],
    ['at no moment', () => 'yesterday', /takenAt is "yesterday"; allowed: a moment/],
  ])('one taken %s is refused by name', async (_, takenAt, says) => {
    const { taken } = await treated();
    const refused = await add({ ...taken, takenAt: takenAt() });
    expect(refused).toMatchObject({
      ok: false,
      reason: 'invalid-field',
      path: 'takenAt',
      detail: expect.stringMatching(says),
    });
  });

  test('of a patient whose day of birth is not known the year counts; clocks may differ by minutes', async () => {
    const { people } = fresh().registry;
    const { taken, patient } = await treated();
    const nameless = { id: patient, version: 1, sex: 'female' as const, birthYear: 1984, identity: { name: 'Ada' } };
    mustBe(await people.changePatient(nameless));
    expect(await add({ ...taken, takenAt: '1983-12-31T09:00:00Z' })).toMatchObject({ path: 'takenAt' });
    mustBe(await add({ ...taken, takenAt: '1984-01-02T09:00:00Z' }));
    mustBe(await add({ ...taken, takenAt: new Date(Date.now() + 60_000).toISOString() }));
  });

  test('one of a visit cannot be older than the treatment, nor belong to another treatment, visit or patient', async () => {
    const { taken, visit } = await treated();
    const other = await treated('Other');
    const at = { takenAt: '2026-02-17T09:05:00Z' };
    const early = await add({ ...taken, followUpId: visit, takenAt: '2026-02-03T10:29:00Z' });
    expect(early).toMatchObject({ path: 'takenAt', detail: expect.stringContaining('before the treatment') });
    const strange = await add({ ...taken, followUpId: other.visit, ...at });
    expect(strange).toMatchObject({ reason: 'not-found', path: 'followUpId' });
    const elsewhere = await add({ ...taken, followUpId: visit, treatmentId: other.treatment, ...at });
    expect(elsewhere).toMatchObject({ reason: 'not-found', path: 'treatmentId' });
    const id = crypto.randomUUID();
    mustBe(await add({ ...taken, id, ...at }));
    expect(mustBe(await add({ ...taken, id, ...at })).id).toBe(id);
    expect(await add({ ...taken, id, followUpId: visit, ...at })).toMatchObject({ reason: 'not-found', path: 'id' });
    expect(await add({ ...other.taken, id, ...at })).toMatchObject({ reason: 'not-found', path: 'id' });
  });

  test('one of before belongs to the next treatment, whichever is kept first; one of no visit after it to none', async () => {
    const { registry } = fresh();
    const clinic = await openClinic(registry);
    const of = { patientId: clinic.patient, consentId: clinic.consent, kind: 'photo' as const };
    const taken = { ...of, sameFace: 'not-checked' as const, document: smileMeasurement() };
    const at = async (takenAt: string) => mustBe(await add({ ...taken, takenAt })).id;
    const [first, within] = [await at('2026-01-02T09:00:00Z'), await at('2026-02-03T10:30:20Z')];
    const after = await at('2026-02-05T09:00:00Z');
    const treatment = await chartFlip(registry, clinic);
    const late = await at('2026-02-02T18:00:00Z');
    const belongs = async () =>
      Object.fromEntries((await registry.outcomes.measuredOf(clinic.patient)).map((one) => [one.id, one.treatmentId]));
    expect(await belongs()).toEqual({ [first]: treatment, [within]: treatment, [late]: treatment, [after]: null });
    const second = { id: crypto.randomUUID(), patientId: clinic.patient };
    mustBe(await registry.charts.finish(second, { ...flipChart(clinic), performedAt: '2026-06-01T10:00:00Z' }));
    expect(await belongs()).toMatchObject({ [first]: treatment, [after]: second.id });
  });

  test('a picture that was brought along may be older than the consent it is kept under, which has to hold now', async () => {
    const { people } = fresh().registry;
    const { taken, consent } = await treated();
    mustBe(await add({ ...taken, takenAt: '2025-12-24T18:00:00Z' }));
    mustBe(await people.withdrawConsent(consent));
    expect(await add({ ...taken, takenAt: '2026-02-17T09:05:00Z' })).toMatchObject({ reason: 'no-consent' });
  });

  test('one kept by mistake is removed with its picture and its key; the log keeps that it was', async () => {
    const { registry, db, ports } = fresh();
    const { patient, taken, consent } = await treated();
    const [gone, stays] = [
      mustBe(await add({ ...taken, takenAt: '2026-02-17T09:05:00Z' })).id,
      mustBe(await add({ ...taken, takenAt: '2026-02-18T09:05:00Z' })).id,
    ];
    const of = { patientId: patient, consentId: consent };
    const take = mustBe(await registry.takes.keep({ ...of, captureId: gone }, photo)).id;
    const other = mustBe(await registry.takes.keep({ ...of, captureId: stays }, photo)).id;
    const before = await db.selectFrom('keyring').select('masterKeyId').executeTakeFirstOrThrow();
    mustBe(await registry.outcomes.removeCapture(gone));
    expect(await registry.outcomes.removeCapture(gone)).toEqual({ ok: true, value: { id: gone } });
    expect(await registry.outcomes.measuredOf(patient)).toMatchObject([{ id: stays, takes: [{ id: other }] }]);
    expect(await ports.masterKeys.find(before.masterKeyId)).toBeNull();
    expect(await db.selectFrom('takePart').select('number').where('takeId', '=', take).execute()).toEqual([]);
    mustBe(await registry.takes.open(other));
    const log = await db.selectFrom('auditLog').select('action').where('subjectId', '=', gone).execute();
    expect(log.map(({ action }) => action)).toEqual(['capture.kept', 'capture.removed']);
  });
});
