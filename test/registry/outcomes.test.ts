import { describe, expect, test } from 'vitest';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { forecast } from './made-forecast.ts';
import { smileMeasurement } from './measurement.ts';

describe.each(engines)('outcomes on %s', (engine) => {
  const fresh = freshOn(engine);
  const treated = async () => {
    const clinic = await openClinic(fresh().registry);
    return { ...clinic, treatment: await chartFlip(fresh().registry, clinic) };
  };

  test('who was invited, who came and what was answered is kept; who is due is found', async () => {
    const { outcomes } = fresh().registry;
    const { patient } = await treated();
    const [second, fourth] = await outcomes.followUpsOf(patient);
    const invited = { invitedAt: '2026-02-10T08:00:00Z', invitedBy: 'message' as const };
    const came = {
      id: second.id,
      version: 1,
      ...invited,
      cameAt: '2026-02-17T09:00:00Z',
      answers: { straw: 2, speaking: 0 },
    };
    expect(mustBe(await outcomes.recordFollowUp(came)).version).toBe(2);
    expect(mustBe(await outcomes.recordFollowUp(came)).version, 'the same, sent twice').toBe(2);
    const others = await outcomes.recordFollowUp({ ...came, answers: { straw: 1 } });
    expect(others).toMatchObject({ reason: 'changed-meanwhile' });
    mustBe(await outcomes.recordFollowUp({ id: fourth.id, version: 1, ...invited, missedBecause: 'no-answer' }));
    const again = await outcomes.followUpsOf(patient);
    expect(again[0]).toMatchObject({ week: 2, answers: { straw: 2, speaking: 0 }, invitedBy: 'message' });
    const due = (await outcomes.due('2026-04-01')).filter(({ patientId }) => patientId === patient);
    expect(due.map(({ week }) => week)).toEqual([8]);
    const stale = await outcomes.recordFollowUp({ ...came, cameAt: '2026-02-18T09:00:00Z' });
    expect(stale).toMatchObject({ reason: 'changed-meanwhile', differs: [{ path: 'cameAt' }] });
  });

  test('who cannot say is told from who was not asked, and is counted as neither trouble nor none', async () => {
    const { outcomes } = fresh().registry;
    const { patient } = await treated();
    const [{ id }] = await outcomes.followUpsOf(patient);
    const answers = { straw: 2, kissing: null };
    mustBe(
      await outcomes.recordFollowUp({ id, version: 1, cameAt: '2026-02-17T09:00:00Z', answeredBy: 'patient', answers }),
    );
    expect((await outcomes.followUpsOf(patient))[0]).toMatchObject({ answeredBy: 'patient', answers });
    const record = (await outcomes.records()).find(({ patientId }) => patientId === patient);
    expect(record?.followUps[0]?.answers).toEqual({ straw: 2 });
  });

  test.each([
    ['an answer of 4', { cameAt: '2026-02-17T09:00:00Z', answers: { straw: 4 } }, 'answers.straw'],
    ['a question of nobody', { cameAt: '2026-02-17T09:00:00Z', answers: { beauty: 1 } }, 'answers.beauty'],
    ['answers of nobody', { answers: { straw: 1 } }, 'cameAt'],
    ['a moment without its time zone', { cameAt: '2026-02-17T09:00:00' }, 'cameAt'],
    ['somebody who answers and did not come', { answeredBy: 'patient' }, 'answeredBy'],
    ['a reason for who came', { cameAt: '2026-02-17T09:00:00Z', missedBecause: 'moved' }, 'missedBecause'],
  ])('%s is refused by name', async (_, changed, path) => {
    const { outcomes } = fresh().registry;
    const [first] = await outcomes.followUpsOf((await treated()).patient);
    const answer = await outcomes.recordFollowUp({ id: first.id, version: 1, ...changed } as never);
    expect(answer).toMatchObject({ ok: false, reason: 'invalid-field', path });
  });

  test('a capture keeps measures and lips, never the shape or the colours of the face nor names of files', async () => {
    const { registry, db } = fresh();
    const { patient, consent, treatment } = await treated();
    const capture = { patientId: patient, treatmentId: treatment, consentId: consent, kind: 'photo' as const };
    const taken = {
      ...capture,
      takenAt: '2026-02-17T09:00:00Z',
      sameFace: 'yes' as const,
      document: smileMeasurement(),
    };
    mustBe(await registry.outcomes.addCapture(taken));
    const [kept] = await registry.outcomes.capturesOf(patient);
    expect(JSON.stringify(kept.document)).not.toMatch(/appearance|-7\.0625|Lovelace|Some Editor/);
    expect(kept.document).toMatchObject({ captures: [{ expression: 'smile', pose: { yawDeg: 1 } }] });
    const measures = await db
      .selectFrom('captureMeasure')
      .selectAll()
      .where('captureId', '=', kept.id)
      .orderBy('measure')
      .execute();
    expect(measures.map(({ measure, value, unit }) => `${measure} ${value} ${unit}`)).toEqual([
      'incisorShow 7.5 mm',
      'smileLineStraightness 1.5 mm',
      'upperVermilionHeight 6.2 mm',
    ]);
    const sealed = await db
      .selectFrom('capture')
      .select('documentSealed')
      .where('id', '=', kept.id)
      .executeTakeFirstOrThrow();
    expect(sealed.documentSealed).toMatch(/^[0-9a-f]+$/);
  });

  test('a picture in disguise, and a capture without consent, are refused', async () => {
    const { registry } = fresh();
    const { patient, consent } = await treated();
    const taken = {
      patientId: patient,
      consentId: consent,
      kind: 'photo' as const,
      takenAt: '2026-02-17T09:00:00Z',
      sameFace: 'yes' as const,
    };
    const picture = { ...smileMeasurement(), notes: `data:image/png;base64,${'A'.repeat(50)}` };
    expect(await registry.outcomes.addCapture({ ...taken, document: picture })).toMatchObject({
      path: 'document.notes',
    });
    mustBe(await registry.people.withdrawConsent(consent));
    const late = { ...taken, document: smileMeasurement() };
    expect(await registry.outcomes.addCapture(late)).toMatchObject({ ok: false, reason: 'no-consent' });
  });

  test('harm has a beginning, may have an end, and its remark is sealed', async () => {
    const { outcomes } = fresh().registry;
    const { patient, treatment } = await treated();
    const event = {
      kind: 'strawFails' as const,
      severity: 'mild' as const,
      serious: false,
      startedOn: '2026-02-08',
      note: 'sips from the glass',
    };
    const { id } = mustBe(await outcomes.addAdverseEvent({ patientId: patient, treatmentId: treatment, ...event }));
    const backwards = await outcomes.changeAdverseEvent({ id, version: 1, ...event, endedOn: '2026-02-07' });
    expect(backwards).toMatchObject({ path: 'endedOn', allowed: '2026-02-08 or later' });
    mustBe(await outcomes.changeAdverseEvent({ id, version: 1, ...event, endedOn: '2026-05-01' }));
    expect(await outcomes.adverseEventsOf(patient)).toMatchObject([
      { endedOn: '2026-05-01', note: 'sips from the glass', version: 2 },
    ]);
    const stale = await outcomes.changeAdverseEvent({ id, version: 1, ...event });
    expect(stale).toMatchObject({ reason: 'changed-meanwhile', differs: [{ path: 'endedOn', theirs: '2026-05-01' }] });
  });

  test('what was said is kept as it was said, and a clinician’s no beside it', async () => {
    const { outcomes } = fresh().registry;
    const { patient, surgeon, treatment } = await treated();
    mustBe(await outcomes.addForecast({ patientId: patient, treatmentId: treatment, ...forecast }));
    const [made] = await outcomes.forecastsOf(patient);
    expect(made).toMatchObject({
      seed: 1,
      digest: forecast.digest,
      said: [{ probability: 0.12 }, { p50: -0.5, week: 2 }],
    });
    const other = await treated();
    const foreign = await outcomes.addForecast({ patientId: patient, treatmentId: other.treatment, ...forecast });
    expect(foreign).toMatchObject({ reason: 'not-found', path: 'treatmentId' });
    const no = {
      patientId: patient,
      clinicianId: surgeon,
      refusedOn: '2026-02-01',
      askedFor: 'filler' as const,
      reason: 'expectation' as const,
      referred: true,
    };
    mustBe(await outcomes.addRefusal({ ...no, note: 'to Dr. B' }));
    expect(await outcomes.refusalsOf(patient)).toMatchObject([{ reason: 'expectation', referred: true }]);
  });
});
