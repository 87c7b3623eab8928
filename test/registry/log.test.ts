import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

describe.each(engines)('the audit log on %s', (engine) => {
  const fresh = freshOn(engine);
  test('holds every change in order, names nobody, and its hashes hold', async () => {
    const { registry, db } = fresh();
    const clinic = await openClinic(registry);
    await chartFlip(registry, clinic);
    const entries = await db.selectFrom('auditLog').selectAll().orderBy('seq').execute();
    expect(entries.map(({ action }) => action)).toEqual([
      'clinician.added',
      'patient.added',
      'consent.added',
      'treatment.charted',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Ловеласс|P-0042|bleeding/);
    const check = await registry.verifyLog();
    expect(check).toEqual({ ok: true, entries: 4, head: entries[3].hash });
  });

  test.each([
    ['changed', sql`update audit_log set actor = 'nobody'`],
    ['removed', sql`delete from audit_log`],
    ['emptied', sql`truncate audit_log`],
  ])('an entry cannot be %s', async (_, statement) => {
    await expect(statement.execute(fresh().db)).rejects.toThrow('audit_log only grows');
  });

  test('who goes around the triggers is found out', async () => {
    const { registry, db } = fresh();
    await openClinic(registry);
    const check = await registry.verifyLog();
    expect(check.ok).toBe(true);
    await sql`alter table audit_log disable trigger audit_keeps`.execute(db);
    await sql`update audit_log set actor = 'somebody else' where seq = 2`.execute(db);
    await sql`alter table audit_log enable trigger audit_keeps`.execute(db);
    expect(await registry.verifyLog()).toMatchObject({ ok: false, reason: 'log-broken', seq: 2 });
    await sql`alter table audit_log disable trigger audit_keeps`.execute(db);
    await sql`update audit_log set actor = 'test' where seq = 2`.execute(db);
    await sql`alter table audit_log enable trigger audit_keeps`.execute(db);
  });

  test('grows by one for each of many writers at once, and when the clock jumps back', async () => {
    const { registry, setClock } = fresh();
    const before = await registry.verifyLog();
    const add = (i: number) => registry.people.addClinician({ name: `Nurse ${i}`, role: 'nurse', training: '' });
    for (const answer of await Promise.all(Array.from({ length: 12 }, (_, i) => add(i)))) mustBe(answer);
    setClock(new Date('1999-12-31T23:59:59.999Z'));
    mustBe(await add(99));
    setClock();
    const after = await registry.verifyLog();
    expect(before.ok && after.ok && after.entries - before.entries).toBe(13);
  });

  test('a change that fails leaves no entry', async () => {
    const { registry, db } = fresh();
    const before = await db.selectFrom('auditLog').select('seq').execute();
    const patientId = crypto.randomUUID();
    const answer = await registry.charts.saveDraft({ id: crypto.randomUUID(), patientId, version: 0, body: {} });
    expect(answer).toMatchObject({ ok: false, reason: 'not-found', path: 'patientId' });
    expect(await db.selectFrom('auditLog').select('seq').execute()).toHaveLength(before.length);
  });

  test('a question asked while a change is open sees nothing of it, and is not undone with it', async () => {
    const { db, registry } = fresh();
    const id = crypto.randomUUID();
    const row = {
      id,
      name: 'Nobody',
      role: 'nurse' as const,
      training: '',
      active: true,
      version: 1,
      createdAt: new Date(),
    };
    const opened = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const undone = db
      .transaction()
      .execute(async (trx) => {
        await trx.insertInto('clinician').values(row).execute();
        opened.resolve();
        await asked.promise;
        throw new Error('undone');
      })
      .catch((error: Error) => error.message);
    await opened.promise;
    const kept = crypto.randomUUID();
    const other = db
      .insertInto('clinician')
      .values({ ...row, id: kept, name: 'Kept' })
      .execute();
    await new Promise((resolve) => setTimeout(resolve, 50));
    asked.resolve();
    expect(await undone).toBe('undone');
    await other;
    const there = (await registry.people.listClinicians()).map((clinician) => clinician.id);
    expect(there).toContain(kept);
    expect(there).not.toContain(id);
  });
});
