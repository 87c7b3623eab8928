import { beforeAll, describe, expect, test } from 'vitest';
import { registryOf } from '#registry';
import { createRegistryApp } from '../../src/server/api/registry-app.ts';
import { routes } from '../../src/server/api/routes.ts';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { freshOn } from './engines.ts';

const fresh = freshOn('pglite');

describe('a patient with a link, on a machine whose owner is the director', () => {
  const app = createRegistryApp({
    version: '0',
    address: '/api/v1',
    whoAsks: async () => ({ actor: 'local', role: 'director' }),
    open: async (actor) => registryOf({ ...fresh(), actor }),
    failed: (error) => {
      throw error;
    },
  });
  let token = '';
  let ids: readonly string[] = [];

  const ask = async (method: string, path: string, body?: unknown, authorization = `Bearer ${token}`) => {
    const headers = { 'Content-Type': 'application/json', Authorization: authorization };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await app.request(path, { method, headers, ...sent });
    return { status: response.status, text: await response.text() };
  };

  beforeAll(async () => {
    const { registry } = fresh();
    const clinic = await openClinic(registry);
    const treatment = await chartFlip(registry, clinic);
    const [visit, later] = await registry.outcomes.followUpsOf(clinic.patient);
    const link = mustBe(await registry.links.make({ followUpId: visit.id, days: 3 }));
    token = link.token!;
    ids = [clinic.patient, clinic.surgeon, clinic.consent, treatment, visit.id, later.id, link.id];
  });

  test('reaches the own questions and no other row by any route of the table, whatever number it names', async () => {
    const reached: string[] = [];
    for (const route of routes) {
      for (const id of ids) {
        const path = route.path.replace(/\{\w+\}/g, id);
        const { status, text } = await ask(route.method.toUpperCase(), path, route.body && {});
        expect(text, route.id).not.toMatch(/Ловеласс|P-0042|Lindqvist|C7654C3|onabotulinum/);
        if (route.roles.includes('patient')) reached.push(`${route.method} ${route.path} ${status}`);
        else expect(status, route.id).toBe(403);
        if (path === route.path) break;
      }
    }
    expect(reached).toEqual(['get /answers 200', 'put /answers 422']);
  });

  test('sees the questions, nothing of the person or the treatment', async () => {
    const { text } = await ask('GET', '/answers');
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['answeredAt', 'expiresAt', 'questions', 'week']);
    for (const id of ids) expect(text).not.toContain(id);
  });

  test('is nobody with a token that opens nothing, and never the owner of the machine', async () => {
    for (const authorization of ['Bearer ', 'Bearer 0', `Bearer ${'0'.repeat(64)}`, `Basic ${token.slice(1)}`, 'x']) {
      for (const path of ['/answers', '/patients']) {
        expect((await ask('GET', path, undefined, authorization)).status, `${authorization} ${path}`).toBe(401);
      }
    }
  });

  test('a token in the query is refused unread', async () => {
    const response = await app.request(`/answers?token=${token}`);
    expect(response.status).toBe(403);
    expect((await ask('GET', `/answers?token=${token}`)).status).toBe(422);
  });

  test('answers once; the link, replayed with other answers or after its end, changes nothing', async () => {
    const first = await ask('PUT', '/answers', { answers: { straw: 1 } });
    expect(first.status).toBe(200);
    expect(await ask('PUT', '/answers', { answers: { straw: 1 } })).toEqual(first);
    expect((await ask('PUT', '/answers', { answers: { straw: 0 } })).status).toBe(409);
    fresh().setClock(new Date(Date.now() + 3_600_000));
    expect(await ask('PUT', '/answers', { answers: { straw: 1 } })).toMatchObject({
      status: 401,
      text: expect.stringContaining('link-ended'),
    });
    fresh().setClock();
    const [visit] = await fresh().registry.outcomes.followUpsOf(ids[0]);
    expect(visit).toMatchObject({ version: 2, answers: { straw: 1 } });
  });
});
