import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { PartScore } from './paired-clips/score.ts';

const script = new URL('./paired-clips/write-study.ts', import.meta.url).pathname;

test('flips of 0.6 mm are found in clips of people who had no say in the limits, unchanged clips raise few alarms', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-paired-'));
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder], { maxBuffer: 2 ** 24 });
  rmSync(folder, { recursive: true });
  const { parts }: { parts: readonly PartScore[] } = JSON.parse(stdout);
  const heldOut = parts.find(({ part }) => part === 'held out')!;
  const share = ({ events, trials }: PartScore['falseAlarms']) => events / trials;
  expect(share(heldOut.found.find(({ mm }) => mm === 0.6)!.share)).toBeGreaterThanOrEqual(0.8);
  expect(share(heldOut.falseAlarms)).toBeLessThanOrEqual(0.05);
  expect(share(heldOut.coverage)).toBeGreaterThanOrEqual(0.93);
  expect(heldOut.rmseMm).toBeLessThanOrEqual(0.2);
});
