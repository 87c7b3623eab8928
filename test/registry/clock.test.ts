import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Clinic, chartFlip, flipChart, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

describe.each(engines)('a clock that jumps, on %s', (engine) => {
  const fresh = freshOn(engine);
  const past = new Date('1999-12-31T23:59:00Z');
  const future = new Date('2150-01-01T00:00:00Z');
  let clinic: Clinic;
  beforeAll(async () => {
    clinic = await openClinic(fresh().registry);
  });
  afterEach(() => fresh().setClock());

  test('does not change which draft is the newest, nor who is second', async () => {
    const { charts } = fresh().registry;
    const id = crypto.randomUUID();
    const save = (version: number, label: string) =>
      charts.saveDraft({ id, patientId: clinic.patient, version, body: { label } });
    fresh().setClock(future);
    mustBe(await save(0, 'first'));
    fresh().setClock(past);
    mustBe(await save(1, 'second'));
    fresh().setClock(future);
    expect(await save(1, 'third')).toMatchObject({ reason: 'changed-meanwhile', differs: [{ theirs: 'second' }] });
    const [draft] = await charts.openDrafts(clinic.patient);
    expect(draft.body).toEqual({ label: 'second' });
  });

  test('does not undo a consent, nor let one be taken back before it was given', async () => {
    const { people, charts } = fresh().registry;
    const own = await openClinic(fresh().registry, 'Clock');
    fresh().setClock(past);
    const ahead = { patientId: own.patient, textVersion: '1', language: 'en', givenAt: '2026-01-05T09:00:00Z' };
    const covers = {
      coversTreatment: true,
      coversCaptures: false,
      coversRegistry: true,
      coversResearch: false,
      coversTeaching: false,
    };
    expect(await people.addConsent({ ...ahead, ...covers })).toMatchObject({ ok: false, path: 'givenAt' });
    await chartFlip(fresh().registry, own);
    mustBe(await people.withdrawConsent(own.consent));
    const [consent] = await people.consentsOf(own.patient);
    expect(consent.withdrawnAt).toEqual(consent.givenAt);
    fresh().setClock(future);
    const later = await charts.finish({ id: crypto.randomUUID(), patientId: own.patient }, flipChart(own));
    expect(later).toMatchObject({ ok: false, reason: 'no-consent' });
  });

  test('moves no follow-up: they are due from the day of the session', async () => {
    const { outcomes } = fresh().registry;
    const due = async (): Promise<string[]> => {
      const own = await openClinic(fresh().registry, 'Due');
      await chartFlip(fresh().registry, own);
      return (await outcomes.followUpsOf(own.patient)).map(({ dueOn }) => dueOn);
    };
    const usual = await due();
    expect(usual[0]).toBe('2026-02-17');
    fresh().setClock(future);
    expect(await due()).toEqual(usual);
    expect((await outcomes.due('2026-02-16')).length).toBe(0);
  });

  test('leaves the log in the order in which things happened', async () => {
    fresh().setClock(future);
    mustBe(await fresh().registry.people.addClinician({ name: 'Ahead', role: 'nurse', training: '' }));
    fresh().setClock(past);
    mustBe(await fresh().registry.people.addClinician({ name: 'Behind', role: 'nurse', training: '' }));
    const entries = await fresh().db.selectFrom('auditLog').select(['seq', 'at']).orderBy('seq').execute();
    const [ahead, behind] = entries.slice(-2);
    expect(behind.at.getTime()).toBeLessThan(ahead.at.getTime());
    expect(behind.seq).toBe(ahead.seq + 1);
    expect(await fresh().registry.verifyLog()).toMatchObject({ ok: true, entries: entries.length });
  });
});
