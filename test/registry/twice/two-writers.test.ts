import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Answer, Registry } from '#registry';
import { mustBe, openClinic } from '../clinic.ts';
import { engines, freshOn } from '../engines.ts';
import { type Before, cases, type Sending } from './cases.ts';

/** A change of something that is there, how a second writer sends another, and where the two differ. */
interface Contested {
  readonly operation: string;
  write(registry: Registry, sending: Sending, body: object): Promise<Answer<unknown>>;
  readonly other: (registry: Registry) => Promise<object> | object;
  readonly reason: 'changed-meanwhile' | 'already-there';
  readonly differs?: string;
}

const contested: readonly Contested[] = [
  {
    operation: 'changePatient',
    write: ({ people }, _, body) => people.changePatient(body as never),
    other: () => ({ birthYear: 1999 }),
    reason: 'changed-meanwhile',
    differs: 'birthYear',
  },
  {
    operation: 'saveDraft',
    write: ({ charts }, _, body) => charts.saveDraft(body as never),
    other: () => ({ body: { label: 'another' } }),
    reason: 'changed-meanwhile',
    differs: 'label',
  },
  {
    operation: 'finishChart',
    write: ({ charts }, { path }, body) =>
      charts.finish({ id: path!['treatmentId']!, patientId: path!['patientId']! }, body as never),
    other: () => ({ label: 'another', note: 'another' }),
    reason: 'already-there',
    differs: 'note',
  },
  {
    operation: 'signOff',
    write: ({ charts }, _, body) => charts.signOff(body as never),
    other: async ({ people }) => {
      const doctor = { name: 'Dr. Second', role: 'physician' as const, training: '' };
      return { signedOffBy: mustBe(await people.addClinician(doctor)).id };
    },
    reason: 'already-there',
  },
  {
    operation: 'recordFollowUp',
    write: ({ outcomes }, _, body) => outcomes.recordFollowUp(body as never),
    other: () => ({ invitedBy: 'letter' }),
    reason: 'changed-meanwhile',
    differs: 'invitedBy',
  },
  {
    operation: 'changeAdverseEvent',
    write: ({ outcomes }, _, body) => outcomes.changeAdverseEvent(body as never),
    other: () => ({ severity: 'severe' }),
    reason: 'changed-meanwhile',
    differs: 'severity',
  },
  {
    operation: 'changeAccount',
    write: ({ accounts }, _, body) => accounts.change(body as never),
    other: () => ({ role: 'researcher' }),
    reason: 'changed-meanwhile',
    differs: 'role',
  },
];

describe.each(engines)('two tabs on %s', (engine) => {
  const fresh = freshOn(engine);
  const given = (): Before => ({
    registry: fresh().registry,
    typed: { text: 'one of two', full: true },
    cookieOf: () => Promise.reject(new Error('nobody signs in here')),
  });
  const entries = async (): Promise<number> => (await fresh().db.selectFrom('auditLog').select('seq').execute()).length;

  test.each(contested)(
    'that send other values at the same moment: one is kept, one is told ($operation)',
    async (one) => {
      const { registry } = fresh();
      const sending = await cases[one.operation]!(given());
      const second = { ...sending.body, ...(await one.other(registry)) };
      const entered = await entries();
      const answers = await Promise.all([sending.body!, second].map((body) => one.write(registry, sending, body)));
      const [kept, ...rest] = answers.filter(({ ok }) => ok);
      expect(kept, JSON.stringify(answers)).toBeDefined();
      expect(rest).toEqual([]);
      const told = answers.find(({ ok }) => !ok)!;
      expect(told).toMatchObject({ ok: false, reason: one.reason });
      if (one.differs !== undefined) {
        expect(told).toMatchObject({
          differs: expect.arrayContaining([expect.objectContaining({ path: one.differs })]),
        });
      }
      expect((await entries()) - entered).toBe(one.operation === 'saveDraft' ? 0 : 1);
    },
  );

  test('one of which removes the patient whom the other charts: no half remains, and nothing fails', async () => {
    const { registry, db } = fresh();
    const { path, body } = await cases['finishChart']!(given());
    const patientId = path!['patientId']!;
    const charted = registry.charts.finish({ id: path!['treatmentId']!, patientId }, body as never);
    const [chart, removal] = await Promise.all([charted, registry.people.removePatient(patientId)]);
    expect(removal).toMatchObject({ ok: true, value: { treatments: chart.ok ? 1 : 0 } });
    for (const table of ['treatment', 'chartDraft', 'consent'] as const) {
      expect(await db.selectFrom(table).select('id').where('patientId', '=', patientId).execute(), table).toEqual([]);
    }
  });
});

describe.each(engines)('a request that comes after what it made was removed, on %s', (engine) => {
  const fresh = freshOn(engine);

  test('brings back neither a patient nor a picture nor a capture', async () => {
    const { people, takes, outcomes } = fresh().registry;
    const id = randomUUID();
    const patient = { id, sex: 'female' as const, identity: { name: 'Gone' } };
    mustBe(await people.addPatient(patient));
    const removal = mustBe(await people.removePatient(id));
    expect(await people.addPatient(patient)).toMatchObject({ ok: false, reason: 'already-there', path: 'id' });
    expect(await people.findPatient(id)).toBeNull();
    expect(mustBe(await people.removePatient(id))).toEqual(removal);

    const typed = { text: 'a picture', full: false };
    const { path, query, file } = await cases['keepTake']!({
      registry: fresh().registry,
      typed,
      cookieOf: async () => '',
    });
    const of = { patientId: path!['patientId']!, ...query } as never;
    const picture = file as Uint8Array<ArrayBuffer>;
    const kept = mustBe(await takes.keep(of, picture));
    mustBe(await takes.remove(kept.id));
    expect(await takes.keep(of, picture)).toMatchObject({ ok: false, reason: 'already-there', path: 'id' });
    expect(await takes.of(path!['patientId']!)).toEqual([]);
    expect(await takes.remove(kept.id)).toMatchObject({ ok: true });

    const given = { registry: fresh().registry, typed, cookieOf: async () => '' };
    const measured = (await cases['addCapture']!(given)).body as never;
    const { id: capture } = mustBe(await outcomes.addCapture(measured));
    mustBe(await outcomes.removeCapture(capture));
    expect(await outcomes.addCapture(measured)).toMatchObject({ ok: false, reason: 'already-there', path: 'id' });
  });

  test('a removal of what was never there is refused', async () => {
    const { people, takes } = fresh().registry;
    await openClinic(fresh().registry);
    expect(await people.removePatient(randomUUID())).toMatchObject({ ok: false, reason: 'not-found' });
    expect(await takes.remove(randomUUID())).toMatchObject({ ok: false, reason: 'not-found' });
  });
});
