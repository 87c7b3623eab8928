import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type LipMeasure, stillErrors } from '#measure';
import type { DerivedError } from './still-pairs/derive.ts';
import type { MeasureScore } from './still-pairs/score.ts';

const script = new URL('./still-pairs/write-study.ts', import.meta.url).pathname;

interface Row {
  readonly measure: LipMeasure;
  readonly held: MeasureScore | null;
  readonly plain: DerivedError | null;
  readonly doubtful: DerivedError | null;
}

test('intervals of changes between photographs hold on people who had no say, and their errors are what pairs show', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-stills-'));
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder], { maxBuffer: 2 ** 24 });
  rmSync(folder, { recursive: true });
  const rows: readonly Row[] = JSON.parse(stdout);
  const held = rows.flatMap(({ held: score }) => score ?? []);
  const pairs = held.reduce((sum, score) => sum + score.pairs, 0);
  const inside = held.reduce((sum, score) => sum + score.coverage * score.pairs, 0);
  expect(inside / pairs).toBeGreaterThanOrEqual(0.93);
  for (const { alarms } of held) expect(alarms).toBeLessThanOrEqual(0.05);
  for (const { measure, plain, doubtful } of rows) {
    const inUse = stillErrors[measure];
    if (plain && doubtful) {
      expect(inUse.plain.value).toBeCloseTo(Math.max(0.05, plain.sd), 0);
      expect(inUse.doubtful.value).toBeCloseTo(Math.max(0.05, doubtful.sd), 0);
    }
  }
});
