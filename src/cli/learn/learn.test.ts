import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { simulateRegistry, usualSettings } from '#learn';
import { learnCommand } from './learn.ts';
import { readRows } from './read-rows.ts';
import { seriesCommand } from './series.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-learn-'));
const { rows } = simulateRegistry({ ...usualSettings, patients: 80, paidShare: 0.1 });

function written(name: string, document: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const good = { schema: 'philtrum/registry-rows@1', treatments: rows };
const changed = (change: object) => ({ ...good, treatments: [{ ...rows[0], ...change }, ...rows.slice(1)] });

afterAll(() => rmSync(folder, { recursive: true }));

describe('philtrum learn', () => {
  it('answers every question that was looked at', async () => {
    const out = join(folder, 'result.json');
    expect(await learnCommand({ rows: written('good.json', good), json: false, out })).toBe(0);
    const result = JSON.parse(readFileSync(out, 'utf8'));
    expect(result.events.map((one: { question: object }) => one.question)).toEqual(
      ['strawFails', 'visibleLift'].flatMap((name) => [2, 8].map((week) => ({ kind: 'event', name, week }))),
    );
    expect(result.outcomes).toHaveLength(2);
    expect(result.events[0].who.ordinary.treatments).toBeLessThan(rows.length);
  });

  it.each([
    ['a lot that is missing', changed({ lot: undefined }), 'rows.treatments[0].lot'],
    ['a word that is not known', changed({ source: 'free' }), 'rows.treatments[0].source'],
    ['a stranger', changed({ name: 'Jane' }), 'name'],
    ['a treatment that stands twice', { ...good, treatments: [rows[0], rows[0]] }, 'stands twice'],
    [
      'something seen of nobody',
      changed({ followUps: [{ week: 2, came: false, outcomes: {}, events: { a: true } }] }),
      'did not come',
    ],
  ])('refuses %s by its field', (name, document, says) => {
    const read = readRows(written(`${name}.json`, document));
    expect(read).toMatchObject({ ok: false, reason: 'invalid-rows', detail: expect.stringContaining(says) });
  });

  it('refuses rows whose covariates differ', async () => {
    const out = join(folder, 'refused.json');
    const file = written('covariates.json', changed({ covariates: { age: 1 } }));
    expect(await learnCommand({ rows: file, json: false, out })).toBe(1);
    expect(JSON.parse(readFileSync(out, 'utf8')).detail).toContain('covariates.');
  });

  it('names what was looked at, who came, and who was treated more than once', async () => {
    const out = join(folder, 'who.json');
    await learnCommand({ rows: written('good.json', good), json: false, out });
    const { visits, questions, series, treated } = JSON.parse(readFileSync(out, 'utf8'));
    expect(visits.map(({ week }: { week: number }) => week)).toEqual([2, 8]);
    for (const { due, invited, came } of visits) expect(due >= invited && invited >= came && came > 0).toBe(true);
    expect(questions).toHaveLength(6);
    expect(series[0].treatments).toBe(2);
    expect(treated).toBeNull();
  });
});

describe('philtrum learn series', () => {
  const [{ patient }] = rows;
  const of = (wish: object, file = written('good.json', good)) => {
    const out = join(folder, 'series.json');
    const options = { rows: file, patient, week: 2, json: false, out, ...wish };
    return seriesCommand(options).then((code) => ({ code, ...JSON.parse(readFileSync(out, 'utf8')) }));
  };

  it('shows a series that is too short to be judged, and says so', async () => {
    const { code, treatments, judged } = await of({ outcome: 'redLipMm' });
    expect(code).toBe(0);
    expect(treatments).toHaveLength(rows.filter((row) => row.patient === patient).length);
    expect(judged).toMatchObject({ ok: false, reason: 'too-short' });
  });

  it('tells how often an event comes in such a series by chance alone', async () => {
    const { treatments, atLeastOne, judged } = await of({ event: 'strawFails' });
    const none = treatments.reduce((left: number, { said }: { said: number }) => left * (1 - said), 1);
    expect(atLeastOne).toBeCloseTo(1 - none, 12);
    expect(judged).toBeNull();
  });

  it('judges four treatments beside those of others', async () => {
    const settings = { ...usualSettings, patients: 60, mostTreatments: 4, lots: { perProduct: 2, sd: 0 } };
    const long = simulateRegistry({ ...settings, attendance: { ...settings.attendance, base: 5 } }).rows;
    const four = long.find(({ treatment }) => treatment.endsWith('.3'));
    const file = written('long.json', { ...good, treatments: long });
    const { judged } = await of({ patient: four?.patient, outcome: 'redLipMm' }, file);
    expect(judged.ok).toBe(true);
    expect(judged.noise.sd).toBeGreaterThan(0);
    expect(judged.candidates.map(({ what }: { what: string }) => what)).toContain('lot');
  });

  it('refuses a patient who is not there, and two questions at once', async () => {
    expect(await of({ patient: 'nobody' })).toMatchObject({ code: 1, ok: false, reason: 'not-counted' });
    await expect(of({ outcome: 'redLipMm', event: 'strawFails' })).rejects.toThrow(/not both/);
  });
});
