import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LearnDocument } from '#learn';
import { learnCommand } from '../../src/cli/learn/learn.ts';
import { seriesCommand } from '../../src/cli/learn/series.ts';
import { learnAnswer, ownSeriesAnswer } from '../../src/server/learning/answers.ts';
import { studyWritten } from '../stress/learn/document.ts';
import { figuresOf } from '../stress/learn/figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-example-'));
const out = join(folder, 'learn.json');
const rows = 'examples/registry-rows.json';
const written = (file = out) => JSON.parse(readFileSync(file, 'utf8'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the example of rows', () => {
  it('is counted, and what is said is as described', async () => {
    expect(await learnCommand({ rows, json: false, out })).toBe(0);
    const found: LearnDocument = written();
    learnAnswer.parse(found);
    expect(found.questions.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'event strawFails',
      'event visibleLift',
      'outcome redLipMm',
    ]);
    const { ordinary, paid, complainers } = found.events[0].who;
    expect(ordinary.after.ok).toBe(true);
    expect(ordinary.invitations).toMatchObject({ ok: true, invitations: 3 });
    expect(ordinary.complained).toBeGreaterThan(0);
    expect(paid.treatments).toBeGreaterThan(0);
    expect(complainers.people).toBeGreaterThan(0);
  });

  it('has patients whose series is judged, or is too short, and events of one', async () => {
    const { series }: LearnDocument = written();
    const reasons = new Set<string>();
    const own = join(folder, 'series.json');
    const of = { rows, week: 2, json: false, out: own };
    for (const { patient, treatments } of series.slice(0, 12)) {
      expect(await seriesCommand({ ...of, patient, outcome: 'redLipMm' })).toBe(0);
      const found = ownSeriesAnswer.parse(written(own));
      expect(found.treatments).toHaveLength(treatments);
      reasons.add(found.judged?.ok === true ? 'judged' : String(found.judged?.reason));
    }
    expect([...reasons].sort()).toEqual(['judged', 'too-short']);
    expect(await seriesCommand({ ...of, patient: series[0].patient, event: 'strawFails' })).toBe(0);
    expect(ownSeriesAnswer.parse(written(own))).toMatchObject({ judged: null });
  });

  it('would be refused with an interval that does not hold its value, or a field that nobody knows', () => {
    const wrong = written();
    wrong.events[0].who.ordinary.before.lo95 = 0.99;
    expect(learnAnswer.safeParse(wrong).success).toBe(false);
    expect(learnAnswer.safeParse({ ...written(), more: 1 }).success).toBe(false);
  });
});

it('figures of the study are drawn from the numbers beside the page', () => {
  for (const { file, svg } of figuresOf(studyWritten()))
    expect(readFileSync(join('docs/pictures', file), 'utf8'), `node test/stress/learn/measure.ts (${file})`).toBe(svg);
});
