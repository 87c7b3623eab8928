import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { registryOf } from '#registry';
import { createRegistryApp } from '../../src/server/api/registry-app.ts';
import { type Clinic, chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

/** Everybody here was treated on 2026-02-03: week 2 is due on 02-17, week 4 on 03-03. */
const invited = { invitedAt: '2026-02-10T08:00:00Z', invitedBy: 'phone' as const };
const came = { cameAt: '2026-02-17T09:00:00Z' };

describe.each(engines)('visits on %s', (engine) => {
  const fresh = freshOn(engine);
  const clinics: Clinic[] = [];

  beforeAll(async () => {
    const { registry } = fresh();
    for (const name of ['Came Once', 'Was Invited', 'Moved Away', 'Never Asked']) {
      const clinic = await openClinic(registry, name);
      await chartFlip(registry, clinic);
      clinics.push(clinic);
    }
    const first = async (i: number) => (await registry.outcomes.followUpsOf(clinics[i]!.patient))[0]!.id;
    const record = registry.outcomes.recordFollowUp;
    mustBe(await record({ id: await first(0), version: 1, ...invited, ...came, answers: { straw: 1 } }));
    mustBe(await record({ id: await first(1), version: 1, ...invited }));
    mustBe(await record({ id: await first(2), version: 1, missedBecause: 'moved' }));
  });

  test('stand where their days and what was written down put them', async () => {
    const { outcomes } = fresh().registry;
    const stateOn = async (on: string) => {
      const visits = await outcomes.visitList({ on, week: 2 });
      return clinics.map(({ patient }) => visits.find(({ patientId }) => patientId === patient)?.state);
    };
    expect(await stateOn('2026-02-06')).toEqual(['came', 'invited', 'missed', 'ahead']);
    expect(await stateOn('2026-02-07')).toEqual(['came', 'invited', 'missed', 'due']);
    expect(await stateOn('2026-02-20')).toEqual(['came', 'invited', 'missed', 'due']);
    expect(await stateOn('2026-02-21')).toEqual(['came', 'overdue', 'missed', 'overdue']);
  });

  test('are listed by week and state, the one whose days end first on top', async () => {
    const { outcomes } = fresh().registry;
    const urgent = await outcomes.visitList({ on: '2026-02-22', states: ['due', 'overdue'] });
    expect(urgent.map(({ week }) => week)).toEqual([2, 2, 4, 4, 4, 4]);
    expect(urgent[0]).toMatchObject({ opensOn: '2026-02-14', closesOn: '2026-02-20', label: '4 x 1 U upper border' });
  });

  test('are counted over everybody treated, invited or not', async () => {
    const { outcomes } = fresh().registry;
    const { weeks, overall } = await outcomes.visitCounts('2026-02-22');
    expect(weeks[0]).toEqual({ week: 2, treated: 4, invited: 2, came: 1, missed: 1, open: 2 });
    expect(weeks[1]).toEqual({ week: 4, treated: 4, invited: 0, came: 0, missed: 0, open: 4 });
    expect(weeks[2]).toEqual({ week: 8, treated: 0, invited: 0, came: 0, missed: 0, open: 0 });
    expect(overall).toEqual({ treated: 4, invited: 2, came: 1, missed: 0, open: 3 });
  });

  test('lots, harm and refusals are listed over everybody, what lasts first, remarks opened', async () => {
    const { outcomes, charts } = fresh().registry;
    expect(await charts.lotsUsed()).toMatchObject([{ lot: 'C7654C3', tradeName: 'Botox', treatments: 4 }]);
    const event = { severity: 'mild' as const, startedOn: '2026-02-08' };
    const of = (i: number) => ({ ...event, patientId: clinics[i]!.patient });
    mustBe(await outcomes.addAdverseEvent({ ...of(0), kind: 'bruise', serious: false, endedOn: '2026-02-12' }));
    mustBe(await outcomes.addAdverseEvent({ ...of(1), kind: 'strawFails', serious: false, note: 'sips' }));
    mustBe(await outcomes.addAdverseEvent({ ...of(2), kind: 'facialPalsy', serious: true }));
    const events = await outcomes.adverseEvents();
    expect(events.map(({ kind, note }) => [kind, note])).toEqual([
      ['facialPalsy', null],
      ['strawFails', 'sips'],
      ['bruise', null],
    ]);
    const no = { refusedOn: '2026-02-01', askedFor: 'filler' as const, reason: 'expectation' as const, referred: true };
    const { patient: patientId, surgeon: clinicianId } = clinics[0]!;
    mustBe(await outcomes.addRefusal({ ...no, patientId, clinicianId, note: 'to Dr. B' }));
    expect(await outcomes.refusals()).toMatchObject([{ clinician: 'Dr. Vera Lindqvist', note: 'to Dr. B' }]);
  });

  test('over HTTP a page of rows carries each patient, and a bad question is named', async () => {
    const app = createRegistryApp({
      version: '0',
      address: '/api/v1',
      whoAsks: async () => ({ actor: 'test', role: 'assistant' }),
      open: async (actor) => registryOf({ ...fresh(), actor }),
      failed: (error) => {
        throw error;
      },
    });
    const ask = async (path: string) => (await app.request(path)).json();
    const page = await ask('/visits?on=2026-02-22&week=2&states=overdue,invited&limit=1');
    expect(page.items).toMatchObject([{ state: 'overdue', patient: { identity: { clinicNumber: 'P-0042' } } }]);
    const [{ id }] = page.items;
    expect(page.next).toBe(id);
    expect((await ask(`/visits?on=2026-02-22&week=2&states=overdue&limit=1&after=${id}`)).items).toHaveLength(1);
    expect(await ask('/visits?states=late')).toMatchObject({ reason: 'invalid-field', path: 'states' });
    expect(await ask('/visits?week=3')).toMatchObject({ reason: 'invalid-field', path: 'week' });
    expect(await ask(`/visits?after=${randomUUID()}`)).toHaveProperty('items');
    expect((await ask('/adverse-events')).items[0].patient.identity.name).toBe('Moved Away');
    expect((await ask('/refusals')).items[0]).toMatchObject({ patient: { identity: { name: 'Came Once' } } });
  });
});
