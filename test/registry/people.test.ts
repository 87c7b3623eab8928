import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

describe.each(engines)('people on %s', (engine) => {
  const fresh = freshOn(engine);

  test('a name is found by a part of it, and never lies open in the database', async () => {
    const { registry, db } = fresh();
    const { patient } = await openClinic(registry, 'Béatrice d’Ärgern');
    expect(await registry.people.searchPatients('d’ärg')).toMatchObject([
      { id: patient, identity: { contact: '+46 70 123 45 67' } },
    ]);
    const rows = await db.selectFrom('patient').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/rgern|P-0042|1984-03-09/);
  });

  test('a name is found without its accents and in any order of its words, names that begin with it first', async () => {
    const { people } = fresh().registry;
    const names = ['Zoë Süßkind-Öz', 'Öz Zoë', 'Azoe Öz', 'Somebody Else'];
    for (const [k, name] of names.entries()) {
      mustBe(await people.addPatient({ sex: 'female', identity: { name, clinicNumber: `Q-${k}` } }));
    }
    const found = async (text: string) => (await people.searchPatients(text)).map(({ identity }) => identity.name);
    expect(await found('zoe oz')).toEqual(['Zoë Süßkind-Öz', 'Azoe Öz', 'Öz Zoë']);
    expect(await found('oz q-1')).toEqual(['Öz Zoë']);
    expect(await found('zoe else')).toEqual([]);
  });

  test('the second of two writers of one patient is told what differs', async () => {
    const { people } = fresh().registry;
    const { patient } = await openClinic(fresh().registry);
    const changed = {
      id: patient,
      version: 1,
      sex: 'other' as const,
      birthYear: 1985,
      identity: { name: 'Ada Byron' },
    };
    mustBe(await people.changePatient(changed));
    const second = await people.changePatient({ ...changed, identity: { name: 'Ada King' } });
    expect(second).toMatchObject({
      reason: 'changed-meanwhile',
      version: 2,
      differs: [{ path: 'identity.name', theirs: 'Ada Byron' }],
    });
  });

  test.each([
    ['a year that is none', { birthYear: 84 }, 'birthYear', 'a whole number from 1900 to 2100'],
    ['a name of control characters', { identity: { name: 'a\u0000b' } }, 'identity.name', 'without control characters'],
    ['a field that is not known', { weight: 60 }, 'weight', 'nothing'],
    ['no name', { identity: {} }, 'identity.name', 'a text of 1 to 200 characters'],
  ])('%s is refused with what is allowed', async (_, changed, path, allowed) => {
    const input = { sex: 'female', identity: { name: 'Ada' }, ...changed };
    const answer = await fresh().registry.people.addPatient(input as never);
    expect(answer).toMatchObject({ ok: false, path, allowed: expect.stringContaining(allowed) });
  });

  test('a text of one patient opens nowhere else', async () => {
    const { registry, db } = fresh();
    const { patient } = await openClinic(registry);
    const other = await openClinic(registry, 'Somebody Else');
    const { identitySealed } = await db
      .selectFrom('patient')
      .select('identitySealed')
      .where('id', '=', patient)
      .executeTakeFirstOrThrow();
    const { identitySealed: own } = await db
      .selectFrom('patient')
      .select('identitySealed')
      .where('id', '=', other.patient)
      .executeTakeFirstOrThrow();
    await db.updateTable('patient').set({ identitySealed }).where('id', '=', other.patient).execute();
    await expect(registry.people.findPatient(other.patient)).rejects.toThrow();
    await db.updateTable('patient').set({ identitySealed: own }).where('id', '=', other.patient).execute();
  });

  test('a removed patient is gone from every table, the old keys with them, and the others can be read', async () => {
    const { registry, db, ports } = fresh();
    const clinic = await openClinic(registry, 'To Be Removed');
    const kept = await openClinic(registry, 'To Be Kept');
    await chartFlip(registry, clinic);
    await chartFlip(registry, kept);
    const wrappedBefore = await db
      .selectFrom('patientKey')
      .select('wrapped')
      .where('patientId', '=', kept.patient)
      .executeTakeFirstOrThrow();
    const { masterKeyId: before } = await db.selectFrom('keyring').selectAll().executeTakeFirstOrThrow();
    expect(mustBe(await registry.people.removePatient(clinic.patient))).toMatchObject({ treatments: 1, followUps: 5 });
    expect(await ports.masterKeys.find(before)).toBeNull();
    const wrappedAfter = await db
      .selectFrom('patientKey')
      .select('wrapped')
      .where('patientId', '=', kept.patient)
      .executeTakeFirstOrThrow();
    expect(wrappedAfter).not.toEqual(wrappedBefore);
    expect(await registry.people.findPatient(kept.patient)).toMatchObject({ identity: { name: 'To Be Kept' } });
    for (const table of ['patient', 'patientKey', 'consent', 'treatment'] as const) {
      const column = table === 'patient' ? 'id' : 'patient_id';
      const rows = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${clinic.patient}`.execute(
        db,
      );
      expect(rows.rows, table).toEqual([]);
    }
    const orphans =
      await sql`select 1 from injection_point p left join treatment t on t.id = p.treatment_id where t.id is null`.execute(
        db,
      );
    expect(orphans.rows).toEqual([]);
    const again = await registry.people.removePatient(clinic.patient);
    expect(again).toMatchObject({ ok: true, value: { patientId: clinic.patient, treatments: 1 } });
    expect(await registry.verifyLog()).toMatchObject({ ok: true });
  });
});
