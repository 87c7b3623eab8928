import { describe, expect, test } from 'vitest';
import { flipChart, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';

describe.each(engines)('drafts on %s', (engine) => {
  const fresh = freshOn(engine);
  const begin = async () => {
    const clinic = await openClinic(fresh().registry);
    const id = crypto.randomUUID();
    const save = (version: number, body: Record<string, never> | object) =>
      fresh().registry.charts.saveDraft({
        id,
        patientId: clinic.patient,
        version,
        body: body as Record<string, string>,
      });
    return { clinic, id, save };
  };

  test('what was entered so far is kept and found again, sealed', async () => {
    const { clinic, save } = await begin();
    expect(mustBe(await save(0, { label: 'half a chart', lot: 'SECRET-LOT' }))).toEqual({ version: 1 });
    expect(mustBe(await save(1, { label: 'a chart' }))).toEqual({ version: 2 });
    const [draft] = await fresh().registry.charts.openDrafts(clinic.patient);
    expect(draft).toMatchObject({ version: 2, body: { label: 'a chart' } });
    const rows = await fresh().db.selectFrom('chartDraft').select('bodySealed').execute();
    expect(JSON.stringify(rows)).not.toContain('a chart');
  });

  test('the second of two writers is told what differs, and overwrites nothing', async () => {
    const { clinic, save } = await begin();
    mustBe(await save(0, { label: 'flip', preparations: [{ lot: 'A1' }] }));
    mustBe(await save(1, { label: 'flip', preparations: [{ lot: 'B2' }] }));
    const second = await save(1, { label: 'flip', preparations: [{ lot: 'C3' }] });
    expect(second).toMatchObject({
      ok: false,
      reason: 'changed-meanwhile',
      version: 2,
      differs: [{ path: 'preparations[0].lot', yours: 'C3', theirs: 'B2' }],
    });
    expect(second.ok || second.detail).toContain('preparations[0].lot');
    const [draft] = await fresh().registry.charts.openDrafts(clinic.patient);
    expect(draft.body).toEqual({ label: 'flip', preparations: [{ lot: 'B2' }] });
  });

  test('the same content sent again is no conflict', async () => {
    const { save } = await begin();
    mustBe(await save(0, { label: 'flip' }));
    expect(mustBe(await save(0, { label: 'flip' }))).toEqual({ version: 1 });
  });

  test('of many writers at once exactly one wins', async () => {
    const { save } = await begin();
    mustBe(await save(0, { label: 'flip' }));
    const answers = await Promise.all([1, 2, 3, 4, 5].map((i) => save(1, { label: `writer ${i}` })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a finished chart closes its draft', async () => {
    const { clinic, id, save } = await begin();
    mustBe(await save(0, { label: 'flip' }));
    mustBe(await fresh().registry.charts.finish({ id, patientId: clinic.patient }, flipChart(clinic)));
    expect(await fresh().registry.charts.openDrafts(clinic.patient)).toEqual([]);
    expect(await save(1, { label: 'late' })).toMatchObject({ ok: false, reason: 'already-there' });
  });

  test('a draft of another patient, one that is too long and one with odd fields are refused', async () => {
    const { save, id } = await begin();
    const other = await openClinic(fresh().registry);
    mustBe(await save(0, { label: 'flip' }));
    const foreign = await fresh().registry.charts.saveDraft({ id, patientId: other.patient, version: 1, body: {} });
    expect(foreign).toMatchObject({ ok: false, reason: 'not-found' });
    expect(await save(1, { label: 'x'.repeat(200_001) })).toMatchObject({ ok: false, reason: 'too-large' });
    expect(await save(-1, {})).toMatchObject({ ok: false, path: 'version' });
  });

  test('a draft with markup and quotes comes back as it was', async () => {
    const { clinic, save } = await begin();
    const label = `<script>alert('x')</script>"; drop table chart_draft; --`;
    mustBe(await save(0, { label }));
    const [draft] = await fresh().registry.charts.openDrafts(clinic.patient);
    expect(draft.body).toEqual({ label });
  });
});
