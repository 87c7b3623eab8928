import { beforeAll, describe, expect, it } from 'vitest';
import { type TreatmentRow, treatmentRows, whoShowsUp } from '#learn';
import { type Clinic, chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { forecast } from './made-forecast.ts';
import { clinicSettings, fillSimulatedClinic } from './simulated-clinic.ts';

/** A measurement document of one red lip at rest. */
function restOf(height: number) {
  const upperVermilionHeight = { value: height, lo95: height - 0.3, hi95: height + 0.3, unit: 'mm' };
  return {
    schema: 'philtrum/measurement@1',
    ok: true,
    captures: [{ expression: 'rest', measures: { upperVermilionHeight } }],
  };
}

describe.each(engines)('what is learnt from a registry on %s', (engine) => {
  const fresh = freshOn(engine);
  let clinic: Clinic;
  let row: TreatmentRow;

  beforeAll(async () => {
    const { registry } = fresh();
    const { outcomes } = registry;
    clinic = await openClinic(registry);
    const treatmentId = await chartFlip(registry, clinic);
    const of = {
      patientId: clinic.patient,
      treatmentId,
      consentId: clinic.consent,
      kind: 'photo' as const,
      sameFace: 'yes' as const,
    };
    mustBe(await outcomes.addCapture({ ...of, takenAt: '2026-02-03T10:00:00Z', document: restOf(5) as never }));
    mustBe(await outcomes.addForecast({ ...forecast, patientId: clinic.patient, treatmentId }));
    const [first, second] = await outcomes.followUpsOf(clinic.patient);
    const came = {
      version: 1,
      invitedAt: '2026-02-14T08:00:00Z',
      invitedBy: 'phone' as const,
      cameAt: '2026-02-17T09:00:00Z',
    };
    mustBe(
      await outcomes.recordFollowUp({
        id: first.id,
        ...came,
        answers: { straw: 1, drinking: 0, lipSounds: 0, speaking: 2 },
      }),
    );
    mustBe(await outcomes.recordFollowUp({ id: second.id, version: 1, missedBecause: 'no-answer' }));
    const visit = { ...of, followUpId: first.id, takenAt: '2026-02-17T09:05:00Z' };
    mustBe(await outcomes.addCapture({ ...visit, document: restOf(5.6) as never }));
    const harm = { patientId: clinic.patient, treatmentId, severity: 'mild' as const, serious: false };
    mustBe(
      await outcomes.addAdverseEvent({ ...harm, kind: 'asymmetry', startedOn: '2026-03-10', endedOn: '2026-04-01' }),
    );
    [row] = treatmentRows(await outcomes.records(), '2026-04-15');
  });

  it('says of everybody what was known before, with nothing that names them', () => {
    expect(row).toMatchObject({
      plan: '4 x 1 U upper border',
      injectorRole: 'surgeon',
      lot: 'C7654C3',
      source: 'ordinary',
    });
    expect(row.product).toBe('onabotulinumtoxinA');
    expect(row.covariates).toEqual({
      age: 42,
      ageUnknown: 0,
      female: 1,
      treatmentsBefore: 0,
      cameByAdvertising: 0,
      amount: 4,
    });
    expect(JSON.stringify(row)).not.toContain('Lovelace');
    expect(JSON.stringify(row)).not.toContain('Ловеласс');
  });

  it('counts every invitation until somebody came, taken back or sent twice', async () => {
    const { outcomes } = fresh().registry;
    const [, , third, fourth] = await outcomes.followUpsOf(clinic.patient);
    const invite = (id: string, version: number, day: string, more = {}) =>
      outcomes.recordFollowUp({ id, version, invitedAt: `${day}T08:00:00Z`, invitedBy: 'phone', ...more });
    mustBe(await invite(third.id, 1, '2026-03-24'));
    mustBe(await invite(third.id, 2, '2026-03-27'));
    mustBe(await invite(third.id, 2, '2026-03-27'));
    mustBe(await invite(third.id, 3, '2026-03-30'));
    mustBe(await invite(third.id, 4, '2026-03-27', { invitations: 2 }));
    mustBe(await invite(third.id, 5, '2026-03-27', { cameAt: '2026-03-31T09:00:00Z' }));
    mustBe(await outcomes.recordFollowUp({ id: fourth.id, version: 1, missedBecause: 'moved' }));
    const none = { id: fourth.id, version: 2, invitedAt: '2026-04-20T08:00:00Z', invitedBy: 'phone' as const };
    expect(await outcomes.recordFollowUp({ ...none, invitations: 0 })).toMatchObject({ path: 'invitations' });
    const [{ followUps }] = treatmentRows(await outcomes.records(), '2026-06-01');
    const counts = followUps.filter(({ because }) => because !== 'complaint').map(({ invitations }) => invitations);
    expect(counts).toEqual([1, undefined, 2, undefined, undefined]);
  });

  it('holds forecasts by the names of what happened', () => {
    expect(row.forecast).toEqual({
      events: { strawFails: 0.12 },
      quantiles: { 'rest.philtrumLength': { '2': { p05: -1, p25: -0.7, p50: -0.5, p75: -0.2, p95: 0 } } },
    });
  });

  it('counts who came, who did not, and what came in between as a complaint by the next visit', () => {
    expect(row.followUps.map(({ week, came, because }) => [week, came, because])).toEqual([
      [2, true, undefined],
      [4, false, undefined],
      [8, false, undefined],
      [8, true, 'complaint'],
    ]);
    const [two, , , complaint] = row.followUps;
    expect(two.events).toEqual({ strawFails: true, drooling: false, speechTrouble: true });
    expect(two.outcomes['rest.upperVermilionHeight']).toBeCloseTo(0.6, 9);
    expect(complaint.events).toEqual({ asymmetryNoticed: true });
  });

  it('leaves out who takes the consent back', async () => {
    const { registry } = fresh();
    mustBe(await registry.people.withdrawConsent(clinic.consent));
    expect(await registry.outcomes.records()).toEqual([]);
  });
});

describe.each(engines)('who had to be asked again, on %s', (engine) => {
  const fresh = freshOn(engine);

  it('is told by the counts that the registry keeps', async () => {
    const attendance = { ...clinicSettings.attendance, base: -0.8, complains: 0, invitations: 3 };
    await fillSimulatedClinic(fresh(), 120, { ...clinicSettings, attendance, paidShare: 0 });
    const rows = treatmentRows(await fresh().registry.outcomes.records(), '2026-06-01');
    const counts = new Set(rows.flatMap(({ followUps }) => followUps.map(({ invitations }) => invitations)));
    expect([...counts].sort()).toEqual([1, 2, 3]);
    const { invitations } = whoShowsUp(rows, { kind: 'event', name: 'strawFails', week: 2 });
    expect(invitations).toMatchObject({ ok: true, invitations: 3 });
  });
});
