import { describe, expect, test } from 'vitest';
import { registryOf } from '#registry';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

describe.each(engines)('sign-off on %s', (engine) => {
  const fresh = freshOn(engine);
  const addClinician = async (role: 'physician' | 'nurse') =>
    mustBe(await fresh().registry.people.addClinician({ name: `Dr. ${role}`, role, training: '' })).id;

  test('a director signs a chart once, it no longer waits, and the log says who', async () => {
    const { registry, db } = fresh();
    const clinic = await openClinic(registry);
    const id = await chartFlip(registry, clinic);
    const waiting = await registry.charts.waitingForSignOff();
    expect(waiting).toMatchObject([
      { id, version: 1, performedByName: 'Dr. Vera Lindqvist', patient: { id: clinic.patient } },
    ]);
    // the only doctor here signs their own: there is nobody else who could
    const signed = mustBe(await registry.charts.signOff({ id, version: 1, signedOffBy: clinic.surgeon }));
    expect(signed).toMatchObject({ id, version: 2, signedOffBy: clinic.surgeon });
    expect(mustBe(await registry.charts.signOff({ id, version: 1, signedOffBy: clinic.surgeon }))).toEqual(signed);
    expect(await registry.charts.waitingForSignOff()).toEqual([]);
    expect(await registry.charts.treatmentsOf(clinic.patient)).toMatchObject([
      { signedOffBy: clinic.surgeon, signedOffAt: signed.signedOffAt },
    ]);
    const entries = db.selectFrom('auditLog').select('detail').where('action', '=', 'treatment.signed-off');
    expect(await entries.execute()).toEqual([{ detail: JSON.stringify({ signedOffBy: clinic.surgeon }) }]);
  });

  test('nobody signs their own while another doctor works here, nor a nurse, nor what was read before it changed', async () => {
    const { registry } = fresh();
    const clinic = await openClinic(registry);
    const id = await chartFlip(registry, clinic);
    const [physician, nurse] = [await addClinician('physician'), await addClinician('nurse')];
    const sign = (signedOffBy: string, version = 1) => registry.charts.signOff({ id, version, signedOffBy });
    const own = await sign(clinic.surgeon);
    expect(own).toMatchObject({ ok: false, path: 'signedOffBy', allowed: expect.stringContaining('Dr. physician') });
    expect(await sign(nurse)).toMatchObject({ ok: false, detail: expect.stringContaining('is a nurse') });
    expect(await sign(crypto.randomUUID())).toMatchObject({ ok: false, reason: 'not-found', path: 'signedOffBy' });
    expect(await sign(physician, 7)).toMatchObject({ ok: false, reason: 'changed-meanwhile', version: 1 });
    const both = await Promise.all([sign(physician), sign(physician)]);
    expect(both.map(mustBe)[0]).toEqual(both.map(mustBe)[1]);
    const another = await addClinician('physician');
    expect(await sign(another)).toMatchObject({ ok: false, reason: 'already-there' });
    const missing = { id: crypto.randomUUID(), version: 1, signedOffBy: physician };
    expect(await registry.charts.signOff(missing)).toMatchObject({ ok: false, reason: 'not-found', path: 'id' });
  });

  test('with accounts, directors sign in their own name, and their own charts only when no other director is there', async () => {
    const { registry, db, ports } = fresh();
    const clinic = await openClinic(registry);
    const id = await chartFlip(registry, clinic);
    const physician = await addClinician('physician');
    const addDirector = async (email: string, clinicianId: string) => {
      const account = { email, name: email, role: 'director' as const, clinicianId, password: 'a straw and a seal' };
      return mustBe(await registry.accounts.add(account)).id;
    };
    const signAs = (actor: string, signedOffBy: string) =>
      registryOf({ db, ports, actor }).charts.signOff({ id, version: 1, signedOffBy });
    const own = await addDirector('vera@clinic.example', clinic.surgeon);
    expect(await signAs(own, physician)).toMatchObject({ ok: false, detail: expect.stringContaining('somebody else') });
    const other = await addDirector('other@clinic.example', physician);
    expect(await signAs(own, clinic.surgeon)).toMatchObject({ ok: false, detail: expect.stringContaining('injected') });
    const { version } = (await registry.accounts.find(other))!;
    const disabled = { name: 'Other', role: 'director' as const, clinicianId: physician, disabled: true };
    mustBe(await registry.accounts.change({ id: other, version, ...disabled }));
    expect(mustBe(await signAs(own, clinic.surgeon))).toMatchObject({ signedOffBy: clinic.surgeon });
  });
});
