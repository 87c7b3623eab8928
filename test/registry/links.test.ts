import { describe, expect, test } from 'vitest';
import { registryOf } from '#registry';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

const answers = { straw: 2, speaking: 0 };
const minute = 60_000;

describe.each(engines)('links of patients on %s', (engine) => {
  const fresh = freshOn(engine);
  const open = async (days = 14) => {
    const { registry } = fresh();
    const clinic = await openClinic(registry);
    await chartFlip(registry, clinic);
    const [visit, later] = await registry.outcomes.followUpsOf(clinic.patient);
    const link = mustBe(await registry.links.make({ id: crypto.randomUUID(), followUpId: visit.id, days }));
    return {
      registry,
      links: registry.links,
      visit,
      later,
      id: link.id,
      token: link.token!,
      expiresAt: link.expiresAt,
    };
  };

  test('a link is a random token that is shown once and kept as its hash only', async () => {
    const { links, visit, id, token } = await open();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(mustBe(await links.make({ id, followUpId: visit.id, days: 14 }))).toMatchObject({ id, token: null });
    expect(await links.of(visit.id)).toMatchObject([{ id, revokedAt: null, answeredAt: null }]);
    const rows = await fresh().db.selectFrom('patientLink').selectAll().execute();
    const entries = await fresh().db.selectFrom('auditLog').selectAll().execute();
    expect(JSON.stringify([rows, entries, await links.of(visit.id)])).not.toContain(token);
    const another = mustBe(await links.make({ followUpId: visit.id, days: 14 })).token;
    expect(another).not.toBe(token);
    expect(await links.byToken(token)).toBe(id);
    for (const wrong of ['', 'x', token.toUpperCase(), token.slice(1), `${token} `, `${'0'.repeat(64)}`]) {
      expect(await links.byToken(wrong), wrong).toBeNull();
    }
  });

  test('answers one follow-up, once; a lost reply may be asked for again, other answers may not', async () => {
    const { registry, links, visit, later, id, token } = await open();
    expect(await links.asked(id)).toMatchObject({
      week: 2,
      answeredAt: null,
      questions: expect.arrayContaining(['straw']),
    });
    const patient = registryOf({ ...fresh(), actor: `link:${id}` });
    const first = mustBe(await patient.links.answer(id, { answers }));
    expect(mustBe(await patient.links.answer(id, { answers }))).toEqual(first);
    expect(await patient.links.answer(id, { answers: { straw: 3 } })).toMatchObject({ reason: 'already-there' });
    const visits = await registry.outcomes.followUpsOf(visit.patientId);
    expect(visits[0]).toMatchObject({ answers, cameAt: first.answeredAt, version: 2 });
    expect(visits[1]).toMatchObject({ id: later.id, answers: {}, cameAt: null });
    const entries = fresh().db.selectFrom('auditLog').select(['actor']).where('action', '=', 'follow-up.answered');
    expect((await entries.where('subjectId', '=', visit.id).execute()).map(({ actor }) => actor)).toEqual([
      `link:${id}`,
    ]);
    fresh().setClock(new Date(Date.now() + 11 * minute));
    expect(await links.byToken(token)).toBeNull();
    expect(await links.asked(id)).toBeNull();
    expect(await patient.links.answer(id, { answers })).toMatchObject({ reason: 'not-found' });
    fresh().setClock();
  });

  test('ends when it is taken back, after its days, and when the visit is recorded by others', async () => {
    const revoked = await open();
    const { revokedAt } = mustBe(await revoked.links.revoke(revoked.id));
    expect(mustBe(await revoked.links.revoke(revoked.id))).toEqual({ revokedAt });
    expect(await revoked.links.byToken(revoked.token)).toBeNull();
    expect(await revoked.links.answer(revoked.id, { answers })).toMatchObject({ reason: 'not-found' });

    const expired = await open(1);
    fresh().setClock(new Date(expired.expiresAt.getTime() - 1));
    expect(await expired.links.byToken(expired.token)).toBe(expired.id);
    fresh().setClock(expired.expiresAt);
    expect(await expired.links.byToken(expired.token)).toBeNull();
    fresh().setClock();

    const recorded = await open();
    const { id, version } = recorded.visit;
    mustBe(await recorded.registry.outcomes.recordFollowUp({ id, version, missedBecause: 'declined' }));
    expect(await recorded.links.byToken(recorded.token)).toBeNull();
    const again = await recorded.links.make({ followUpId: id, days: 7 });
    expect(again).toMatchObject({ ok: false, reason: 'already-there', path: 'followUpId' });
  });

  test.each([
    [{ answers: {} }, 'answers', 'one question or more'],
    [{ answers: { straw: 4 } }, 'answers.straw', 'a whole number from 0 to 3'],
    [{ answers: { beauty: 1 } }, 'answers.beauty', 'nothing'],
    [{ answers: { straw: 1 }, cameAt: '2020-01-01T00:00:00Z' }, 'cameAt', 'nothing'],
  ])('%o is refused by name', async (input, path, allowed) => {
    const { links, id } = await open();
    expect(await links.answer(id, input as never)).toMatchObject({ path, allowed: expect.stringContaining(allowed) });
    expect(await links.asked(id)).toMatchObject({ answeredAt: null });
  });

  test('two answers at once are one', async () => {
    const { registry, links, visit, id } = await open();
    const both = await Promise.all([links.answer(id, { answers }), links.answer(id, { answers: { straw: 3 } })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await registry.outcomes.followUpsOf(visit.patientId))[0].version).toBe(2);
  });

  test('a removed patient’s links are gone', async () => {
    const { registry, links, visit, token } = await open();
    mustBe(await registry.people.removePatient(visit.patientId));
    expect(await links.byToken(token)).toBeNull();
    expect(await links.of(visit.id)).toEqual([]);
  });
});
