import { describe, expect, test } from 'vitest';
import { flipChart, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { forecast } from './made-forecast.ts';

describe.each(engines)('a forecast that was kept before, on %s', (engine) => {
  const fresh = freshOn(engine);

  /** The plan of {@link flipChart} under another name, its sites in another order. */
  const planOf = (chart: ReturnType<typeof flipChart>, units = 1): string => {
    const [{ kind, intent, product, vialUnits, diluentMl, points }] = chart.preparations;
    const injections = points.map(({ planned }) => ({ ...planned, units })).reverse();
    const arms = [{ kind, intent, product, vialUnits, diluentMl, injections }];
    return JSON.stringify({ schema: 'philtrum/plan@1', label: 'as it was shown', arms });
  };
  const keep = async (patientId: string, over: object) =>
    mustBe(await fresh().registry.outcomes.addForecast({ ...forecast, patientId, ...over })).id;

  test('goes to the treatment of its plan by itself; later ones, other plans and other patients stay', async () => {
    const { charts, outcomes } = fresh().registry;
    const clinic = await openClinic(fresh().registry);
    const other = await openClinic(fresh().registry, 'Somebody Else');
    const chart = flipChart(clinic);
    const plan = planOf(chart);
    const before = await keep(clinic.patient, { plan, madeAt: '2026-02-03T10:30:40Z' });
    const later = await keep(clinic.patient, { plan, madeAt: '2026-02-03T10:31:00Z' });
    const heavier = await keep(clinic.patient, { plan: planOf(chart, 2) });
    await keep(other.patient, { plan });
    const { id } = mustBe(
      await charts.finish({ id: crypto.randomUUID(), patientId: clinic.patient }, { ...chart, label: 'by hand' }),
    );
    const kept = Object.fromEntries(
      (await outcomes.forecastsOf(clinic.patient)).map((one) => [one.id, one.treatmentId]),
    );
    expect(kept).toEqual({ [before]: id, [later]: null, [heavier]: null });
    expect((await outcomes.forecastsOf(other.patient)).map(({ treatmentId }) => treatmentId)).toEqual([null]);
    const records = await outcomes.records();
    expect(records.find((record) => record.id === id)?.said.map(({ name }) => name)).toEqual(
      forecast.said.map(({ name }) => name),
    );
  });

  test('is neither kept nor given to a treatment where the patient does not agree to be counted', async () => {
    const { people, charts, outcomes } = fresh().registry;
    const clinic = await openClinic(fresh().registry);
    const chart = flipChart(clinic);
    await keep(clinic.patient, { plan: planOf(chart) });
    const treatmentOnly = mustBe(
      await people.addConsent({
        patientId: clinic.patient,
        textVersion: 'consent@1',
        language: 'en',
        coversTreatment: true,
        coversCaptures: false,
        coversRegistry: false,
        coversResearch: false,
        coversTeaching: false,
        givenAt: '2026-01-06T09:00:00Z',
      }),
    ).id;
    mustBe(await people.withdrawConsent(clinic.consent));
    const of = { id: crypto.randomUUID(), patientId: clinic.patient };
    mustBe(await charts.finish(of, { ...chart, consentId: treatmentOnly }));
    expect((await outcomes.forecastsOf(clinic.patient)).map(({ treatmentId }) => treatmentId)).toEqual([null]);
    const refused = await outcomes.addForecast({ ...forecast, patientId: clinic.patient });
    expect(refused).toMatchObject({ ok: false, reason: 'no-consent' });
  });
});
