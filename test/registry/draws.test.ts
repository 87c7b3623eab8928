import { beforeAll, describe, expect, test } from 'vitest';
import type { KeptDraws } from '#forecast';
import { isExported, openedRows, tableOrder } from '#registry';
import { type Clinic, chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { fewDraws } from './made-draws.ts';
import { forecast } from './made-forecast.ts';

describe.each(engines)('draws behind forecasts on %s', (engine) => {
  const fresh = freshOn(engine);
  let clinic: Clinic;
  let treatmentId = '';

  beforeAll(async () => {
    clinic = await openClinic(fresh().registry);
    treatmentId = await chartFlip(fresh().registry, clinic);
  });

  const keep = (over: object, drawsKept: unknown = fewDraws) =>
    fresh().registry.outcomes.addForecast({
      ...{ ...forecast, patientId: clinic.patient, treatmentId, ...over },
      drawsKept: drawsKept as KeptDraws,
    });
  const opened = async () => {
    const all = [];
    for await (const one of fresh().registry.outcomes.drawsBehind()) all.push(one);
    return all;
  };
  const rows = () => fresh().db.selectFrom('forecastDraws').selectAll().execute();

  const changed = (change: object): unknown => ({ ...fewDraws, ...change });
  const prior = { p05: 0.7, median: 0.9, p95: 1.2 };
  test.each([
    ['another schema', changed({ schema: 'philtrum/forecast-draws@2' }), 'drawsKept.schema'],
    ['a field that is not known', changed({ z: [] }), 'drawsKept.z'],
    ['too many draws', changed({ count: 5000 }), 'drawsKept.count'],
    ['numbers of other draws', changed({ count: 39 }), 'drawsKept.values'],
    ['what is no base64', changed({ values: '%'.repeat(fewDraws.values.length) }), 'drawsKept.values'],
    ['more than there is room for', changed({ values: 'A'.repeat(800_000) }), 'drawsKept.values'],
    ['a mark that is none', changed({ model: 'x' }), 'drawsKept.model'],
    [
      'a learnt prior that lacks a quantile',
      changed({ learnt: { version: 1, mark: '00000000', priors: { sensitivity: { ...prior, p95: undefined } } } }),
      'drawsKept.learnt.priors.sensitivity.p95',
    ],
  ])('are refused with %s, and nothing of the forecast is kept', async (_, draws, path) => {
    expect(await keep({}, draws)).toMatchObject({ ok: false, reason: 'invalid-field', path });
    expect(await fresh().registry.outcomes.forecastsOf(clinic.patient)).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test("are sealed with the patient's key, and opened as they came; a forecast sent twice has them once", async () => {
    const id = crypto.randomUUID();
    mustBe(await keep({ id }));
    mustBe(await keep({ id }));
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ forecastId: id, draws: 40, bytes: 320 });
    expect(Buffer.from(row.contentSealed).toString('latin1')).not.toMatch(/sensitivity|forecast-draws/);
    const { values, ...head } = fewDraws;
    const [{ bytes, ...behind }] = await opened();
    expect(behind).toEqual({ treatmentId, head: { ...head, learnt: null } });
    expect(Buffer.from(bytes).toString('base64')).toBe(values);
  });

  test('may be left out, and are then not asked of an older forecast', async () => {
    mustBe(await keep({ madeAt: '2026-02-03T10:10:00Z' }, null));
    expect(await opened()).toEqual([]);
    mustBe(await keep({ madeAt: '2026-02-03T10:20:00Z' }));
    expect(await opened()).toHaveLength(1);
  });

  test('are in no export', async () => {
    const context = { ...fresh(), actor: 'test' };
    for (const table of tableOrder.filter(isExported)) {
      for await (const row of openedRows(context, table, true)) expect(JSON.stringify(row)).not.toContain('placesMark');
    }
    expect(isExported('forecastDraws')).toBe(false);
  });

  test('are not opened of who does not agree any more, and go with the patient', async () => {
    const { people } = fresh().registry;
    mustBe(await people.withdrawConsent(clinic.consent));
    expect(await opened()).toEqual([]);
    expect(await rows()).toHaveLength(2);
    mustBe(await people.removePatient(clinic.patient));
    expect(await rows()).toEqual([]);
  });
});
