import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFaceNetworks } from '../../src/cli/input/node-face-networks.ts';
import type { Manipulation } from './sameness/pictures.ts';
import { raisedFlags, seenPictures } from './sameness/study.ts';

test('what was done to a picture is flagged, another visit is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'philtrum-sameness-'));
  const raised = raisedFlags(await seenPictures(await nodeFaceNetworks(), folder, 2));
  rmSync(folder, { recursive: true });
  const share = (kind: Manipulation['kind'] | null, size: number | null, flag: string) => {
    const one = raised.find(
      ({ part, done }) => part === 'all' && (done?.kind ?? null) === kind && (done?.size ?? null) === size,
    )!;
    return (one.flags[flag] ?? 0) / one.pairs;
  };
  for (const flag of ['lens-distance-differs', 'edited', 'make-up-differs', 'mirrored', 'light-differs']) {
    expect(share(null, null, flag), flag).toBeLessThanOrEqual(0.1);
  }
  expect(share('lens', 280, 'lens-distance-differs')).toBeGreaterThanOrEqual(0.8);
  expect(share('retouch', 9, 'edited')).toBeGreaterThanOrEqual(0.6);
  expect(share('make-up', 0.5, 'make-up-differs')).toBeGreaterThanOrEqual(0.9);
  expect(share('mirrored', 1, 'mirrored')).toBeGreaterThanOrEqual(0.9);
  expect(share('warm', 0.2, 'light-differs')).toBeGreaterThanOrEqual(0.9);
});
