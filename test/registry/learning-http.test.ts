import { beforeAll, describe, expect, it } from 'vitest';
import { registryOf } from '#registry';
import { createRegistryApp } from '../../src/server/api/registry-app.ts';
import { learnAnswer, ownSeriesAnswer } from '../../src/server/learning/answers.ts';
import { freshOn } from './engines.ts';
import { fillSimulatedClinic } from './simulated-clinic.ts';

const fresh = freshOn('pglite');
const treatments = 60;

async function ask(path: string, role: 'researcher' | 'clinician' = 'researcher') {
  const app = createRegistryApp({
    version: '0',
    address: '/api/v1',
    whoAsks: async () => ({ actor: 'test', role }),
    open: async (actor) => registryOf({ ...fresh(), actor }),
    failed: (error) => {
      throw error;
    },
  });
  const response = await app.request(path);
  return { status: response.status, json: await response.json() };
}

describe('what happened, over HTTP', () => {
  let overview: Awaited<ReturnType<typeof ask>>['json'];

  beforeAll(async () => {
    const empty = await ask('/learn');
    learnAnswer.parse(empty.json);
    expect(empty).toMatchObject({ status: 200, json: { treatments: 0, treated: 0, visits: [], questions: [] } });
    await fillSimulatedClinic(fresh(), treatments);
    overview = (await ask('/learn')).json;
  });

  it('counts those who agree, and says how many there are in all', () => {
    expect(overview).toMatchObject({ schema: 'philtrum/learn@1', treated: treatments, events: [], outcomes: [] });
    expect(overview.treatments).toBeGreaterThan(treatments / 2);
    expect(overview.treatments).toBeLessThan(treatments);
    expect(overview.visits.map(({ week }: { week: number }) => week)).toEqual([2, 4, 8, 12, 16]);
    expect(JSON.stringify(overview)).not.toContain('Simulated');
  });

  it('answers one question, the same twice, and another once the registry has changed', async () => {
    const asked = () => ask('/learn?question=event.2.strawFails');
    const first = (await asked()).json;
    expect(first.events).toHaveLength(1);
    learnAnswer.parse(first);
    expect(first.events[0].calibration.plain.bins.length).toBeGreaterThan(0);
    expect((await asked()).json).toEqual(first);
    const { people } = registryOf({ ...fresh(), actor: 'test' });
    const [{ patient: patientId }] = first.series;
    const [consent] = await people.consentsOf(patientId);
    await people.withdrawConsent(consent.id);
    expect((await asked()).json.treatments).toBeLessThan(first.treatments);
    expect(await ask(`/patients/${patientId}/series`)).toMatchObject({ status: 404, json: { path: 'patientId' } });
  });

  it('shows a series to whoever treats, but the count of everybody only to directors and researchers', async () => {
    const { series } = (await ask('/learn')).json;
    const path = `/patients/${series[0].patient}/series?question=outcome.2.rest.upperVermilionHeight`;
    const { json } = await ask(path, 'clinician');
    expect(json).toMatchObject({ schema: 'philtrum/own-series@1', patient: series[0].patient });
    ownSeriesAnswer.parse(json);
    expect(json.treatments).toHaveLength(series[0].treatments);
    expect((await ask('/learn', 'clinician')).status).toBe(403);
  });

  it.each([
    ['/learn?question=strawFails', 422, 'such as event.2.strawFails'],
    ['/learn?question=event.3.strawFails', 404, 'Nothing was looked at'],
    ["/learn?question=event.2.x'; drop table patient", 422, 'such as event.2.strawFails'],
  ])('refuses %s', async (path, status, says) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.json.detail).toContain(says);
  });
});
