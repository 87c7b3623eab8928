import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { simulateRegistry, usualSettings } from '#learn';
import { learnCommand } from './learn.ts';
import { readRows } from './read-rows.ts';

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
    expect(await learnCommand(written('good.json', good), { json: false, out })).toBe(0);
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
    expect(await learnCommand(file, { json: false, out })).toBe(1);
    expect(JSON.parse(readFileSync(out, 'utf8')).detail).toContain('covariates.');
  });
});
