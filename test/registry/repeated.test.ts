import { describe, expect, test } from 'vitest';
import { mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

describe.each(engines)('a change sent twice on %s', (engine) => {
  const fresh = freshOn(engine);
  const entries = async () => (await fresh().db.selectFrom('auditLog').select('seq').execute()).length;

  test('of a patient is kept once, answered alike and entered once', async () => {
    const { people } = fresh().registry;
    const { patient: id } = await openClinic(fresh().registry);
    const changed = { id, version: 1, sex: 'other' as const, birthYear: 1985, identity: { name: 'Ada Byron' } };
    const first = mustBe(await people.changePatient(changed));
    const before = await entries();
    expect(mustBe(await people.changePatient(changed))).toEqual(first);
    expect(await entries()).toBe(before);
    mustBe(await people.changePatient({ ...changed, version: 2, birthYear: 1986 }));
    expect(await people.changePatient(changed)).toMatchObject({ ok: false, reason: 'changed-meanwhile' });
  });

  test('of an adverse event is kept once, answered alike and entered once', async () => {
    const { outcomes } = fresh().registry;
    const { patient: patientId } = await openClinic(fresh().registry);
    const event = { kind: 'bruise' as const, severity: 'mild' as const, serious: false, startedOn: '2026-02-08' };
    const { id } = mustBe(await outcomes.addAdverseEvent({ patientId, ...event }));
    const changed = { id, version: 1, ...event, endedOn: '2026-02-12', note: 'gone' };
    const first = mustBe(await outcomes.changeAdverseEvent(changed));
    const before = await entries();
    expect(mustBe(await outcomes.changeAdverseEvent(changed))).toEqual(first);
    expect(await entries()).toBe(before);
    const other = await outcomes.changeAdverseEvent({ ...changed, note: 'still there' });
    expect(other).toMatchObject({ ok: false, reason: 'changed-meanwhile', differs: [{ path: 'note' }] });
  });
});
