import { describe, expect, test } from 'vitest';
import { type Clinic, chartFlip, flipChart, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

describe.each(engines)('charting on %s', (engine) => {
  const fresh = freshOn(engine);
  const open = (): Promise<Clinic> => openClinic(fresh().registry);
  const finish = async (change: (chart: ReturnType<typeof flipChart>) => unknown) => {
    const clinic = await open();
    const of = { id: crypto.randomUUID(), patientId: clinic.patient };
    return fresh().registry.charts.finish(of, change(flipChart(clinic)) as never);
  };
  const withSyringe = (changed: object) => (chart: ReturnType<typeof flipChart>) => ({
    ...chart,
    preparations: [{ ...chart.preparations[0], ...changed }],
  });

  test('a chart keeps plan and deed of each point apart, and what lies between', async () => {
    const { registry } = fresh();
    const clinic = await open();
    const chart = flipChart(clinic);
    const { points } = chart.preparations[0];
    points[1].delivered = { site: { ...points[1].planned.site, dxMm: 3, dyMm: 4 }, depthMm: 3, units: 1.5 };
    const others = [
      { planned: points[2].planned, delivered: null },
      { planned: null, delivered: points[3].delivered },
    ];
    const preparations = [{ ...chart.preparations[0], points: [points[0], points[1], ...others] }];
    const of = { id: crypto.randomUUID(), patientId: clinic.patient };
    expect(mustBe(await registry.charts.finish(of, { ...chart, preparations })).warnings).toEqual([]);
    const [treatment] = await registry.charts.treatmentsOf(clinic.patient);
    expect(treatment.note).toBe('A little bleeding on the right; pressed for a minute.');
    expect(treatment.preparations[0]).toMatchObject({
      lot: 'C7654C3',
      substance: 'onabotulinumtoxinA',
      amountUnit: 'U',
    });
    expect(treatment.points.map(({ difference }) => difference)).toEqual([
      { movedMm: 0, deeperMm: 0, more: 0, otherSide: false },
      { movedMm: 5, deeperMm: 1, more: 0.5, otherSide: false },
      null,
      null,
    ]);
    expect(treatment.points.map(({ planned, delivered }) => planned?.side ?? delivered?.side)).toEqual([
      'patient-right',
      'patient-left',
      'patient-right',
      'patient-left',
    ]);
  });

  test('a mirrored side is pointed out', async () => {
    const answer = await finish((chart) => {
      const { points } = chart.preparations[0];
      const mirrored = { ...points[0].planned, site: { ...points[0].planned.site, side: 'patient-left' as const } };
      return {
        ...chart,
        preparations: [{ ...chart.preparations[0], points: [{ ...points[0], delivered: mirrored }] }],
      };
    });
    expect(mustBe(answer).warnings).toEqual(['side-differs']);
  });

  test('an expired vial is pointed out and kept, because it may be the truth', async () => {
    expect(mustBe(await finish(withSyringe({ expiresOn: '2026-02-02' }))).warnings).toEqual(['expired']);
    expect(mustBe(await finish(withSyringe({ expiresOn: '2026-02-03' }))).warnings).toEqual([]);
  });

  test.each([
    ['a product that is not known', { product: 'botox' }, 'preparations[0].product'],
    ['a vial that is not sold', { vialUnits: 70 }, 'preparations[0].vialUnits'],
    ['a lot with a command in it', { lot: "x'; drop table patient" }, 'preparations[0].lot'],
    ['a day that is none', { expiresOn: '2026-02-30' }, 'preparations[0].expiresOn'],
    ['a needle that is none', { needleGauge: 99 }, 'preparations[0].needleGauge'],
    ['a field that is not known', { colour: 'red' }, 'preparations[0].colour'],
    ['no points', { points: [] }, 'preparations[0].points'],
    ['a point that is neither', { points: [{}] }, 'preparations[0].points[0]'],
  ])('%s is refused by name', async (_, changed, path) => {
    const answer = await finish(withSyringe(changed));
    expect(answer).toMatchObject({ ok: false, reason: 'invalid-field', path });
    expect(answer.ok || answer.detail).toContain(path);
  });

  test('a side is never left out, and units have the limits of their product', async () => {
    const site = { landmark: 'cph', side: 'midline', dxMm: 0, dyMm: 0 };
    const midline = await finish(withSyringe({ points: [{ planned: { site, depthMm: 2, units: 1 } }] }));
    expect(midline).toMatchObject({ path: 'preparations[0].points[0].planned.site.side' });
    const absurd = { site: { ...site, side: 'patient-left' }, depthMm: 2, units: 11 };
    const point = { planned: { ...absurd, units: 1 }, delivered: absurd };
    const tooMuch = await finish(withSyringe({ points: [point] }));
    expect(tooMuch).toMatchObject({ path: 'preparations[0].points[0].delivered.units' });
    expect(tooMuch.ok || tooMuch.allowed).toContain('at most 10 U');
  });

  test('the database itself keeps the units of a product with that product', async () => {
    const { db, registry } = fresh();
    const clinic = await open();
    const id = await chartFlip(registry, clinic);
    const move = db
      .updateTable('injectionPoint')
      .set({ substance: 'abobotulinumtoxinA' })
      .where('treatmentId', '=', id);
    await expect(move.execute()).rejects.toThrow();
    const sideless = db
      .updateTable('injectionPoint')
      .set({ side: 'left' as never })
      .where('treatmentId', '=', id);
    await expect(sideless.execute()).rejects.toThrow();
  });

  test('a chart sent twice is one treatment, and its follow-ups are due once', async () => {
    const { registry } = fresh();
    const clinic = await open();
    const of = { id: crypto.randomUUID(), patientId: clinic.patient };
    mustBe(await registry.charts.finish(of, flipChart(clinic)));
    mustBe(await registry.charts.finish(of, flipChart(clinic)));
    expect(await registry.charts.treatmentsOf(clinic.patient)).toHaveLength(1);
    const weeks = (await registry.outcomes.followUpsOf(clinic.patient)).map(({ week, dueOn }) => `${week} ${dueOn}`);
    expect(weeks).toEqual(['2 2026-02-17', '4 2026-03-03', '8 2026-03-31', '12 2026-04-28', '16 2026-05-26']);
  });

  test('consents count only for their patient, what they cover and while they hold', async () => {
    const { registry } = fresh();
    const clinic = await open();
    const other = await open();
    const of = { id: crypto.randomUUID(), patientId: clinic.patient };
    const foreign = await registry.charts.finish(of, { ...flipChart(clinic), consentId: other.consent });
    expect(foreign).toMatchObject({ ok: false, reason: 'not-found', path: 'consentId' });
    const early = await registry.charts.finish(of, { ...flipChart(clinic), performedAt: '2026-01-04T09:00:00Z' });
    expect(early).toMatchObject({ ok: false, reason: 'no-consent' });
    await registry.people.withdrawConsent(clinic.consent);
    const late = await registry.charts.finish(of, { ...flipChart(clinic), performedAt: '2199-01-04T09:00:00Z' });
    expect(late).toMatchObject({ ok: false, reason: 'no-consent' });
    expect(await registry.charts.treatmentsOf(clinic.patient)).toEqual([]);
  });

  test('the last plan is repeated without what belongs to its day', async () => {
    const { registry } = fresh();
    const clinic = await open();
    expect(await registry.charts.repeatLastPlan(clinic.patient)).toBeNull();
    await chartFlip(registry, clinic);
    const again = await registry.charts.repeatLastPlan(clinic.patient);
    const { lot: _lot, expiresOn: _day, points, ...syringe } = flipChart(clinic).preparations[0];
    const planned = points.map((point) => ({ planned: point.planned, delivered: null }));
    expect(again).toEqual({ label: '4 x 1 U upper border', preparations: [{ ...syringe, points: planned }] });
  });

  test('what was delivered without a plan is the plan when it is repeated, gel as gel', async () => {
    const { registry } = fresh();
    const clinic = await openClinic(registry, 'Gella Fill');
    const { intent: _, product: _p, vialUnits: _v, diluentMl: _d, ...syringe } = flipChart(clinic).preparations[0];
    const site = { landmark: 'cph', side: 'patient-right' as const, dxMm: -5, dyMm: -2.5 };
    const delivered = { site, depthMm: 2.5, volumeMl: 0.1 };
    const gel = { ...syringe, kind: 'filler' as const, gelClass: 'soft' as const, points: [{ delivered }] };
    const of = { id: crypto.randomUUID(), patientId: clinic.patient };
    mustBe(await registry.charts.finish(of, { ...flipChart(clinic), preparations: [gel] }));
    const [{ points }] = await registry.charts.treatmentsOf(clinic.patient);
    expect(points).toMatchObject([{ amountUnit: 'mL', substance: 'soft', planned: null, delivered: { amount: 0.1 } }]);
    expect(await registry.charts.repeatLastPlan(clinic.patient)).toMatchObject({
      preparations: [{ kind: 'filler', gelClass: 'soft', points: [{ planned: delivered, delivered: null }] }],
    });
  });

  test('somebody answers for what a nurse or an assistant injected', async () => {
    const { registry } = fresh();
    const clinic = await open();
    const add = async (role: 'nurse' | 'dentist') =>
      mustBe(await registry.people.addClinician({ name: `A ${role}`, role, training: '' })).id;
    const [nurse, another, dentist] = [await add('nurse'), await add('nurse'), await add('dentist')];
    const id = crypto.randomUUID();
    const by = (people: { performedBy: string; supervisedBy?: string }) =>
      registry.charts.finish({ id, patientId: clinic.patient }, { ...flipChart(clinic), ...people });
    for (const supervisedBy of [undefined, nurse, another]) {
      const answer = await by({ performedBy: nurse, ...(supervisedBy && { supervisedBy }) });
      expect(answer).toMatchObject({ ok: false, reason: 'invalid-field', path: 'supervisedBy' });
    }
    expect(await registry.charts.treatmentsOf(clinic.patient)).toEqual([]);
    mustBe(await by({ performedBy: nurse, supervisedBy: dentist }));
    expect(await registry.charts.treatmentsOf(clinic.patient)).toMatchObject([{ supervisedBy: dentist }]);
  });

  test('a lot leads to everybody who was given some of it', async () => {
    const { registry } = fresh();
    const clinic = await openClinic(registry, 'Ines Recall');
    const lot = 'RECALL-1';
    const chart = flipChart(clinic);
    const preparations = [{ ...chart.preparations[0], lot }];
    mustBe(
      await registry.charts.finish({ id: crypto.randomUUID(), patientId: clinic.patient }, { ...chart, preparations }),
    );
    const list = await registry.charts.recallList(' recall-1 ');
    expect(list).toMatchObject([
      { amount: 4, amountUnit: 'U', tradeName: 'Botox', patient: { identity: { name: 'Ines Recall' } } },
    ]);
    expect(await registry.charts.recallList("' or 1=1 --")).toEqual([]);
  });
});
