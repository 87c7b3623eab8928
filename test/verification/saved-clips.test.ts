import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Comparison } from '#compare';
import { main } from '../../src/cli/main.ts';
import { type MadeClip, madeClip } from '../../src/compare/made-clip.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-saved-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, made: MadeClip): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ schema: 'philtrum/clip@1', ...madeClip(made) }));
  return path;
}

describe('clips as the studio saves them', () => {
  it('are compared by the command line with their motion', async () => {
    const before = saved('before', { seed: 1, upper: 6, smile: [10, 10] });
    const after = saved('after', { seed: 2, upper: 6, smile: [7, 7] });
    const out = join(folder, 'comparison.json');
    expect(await main(['compare', before, after, '--out', out])).toBe(0);
    const { captures, flags }: Comparison = JSON.parse(readFileSync(out, 'utf8'));
    const way = captures
      .find(({ expression }) => expression === 'smile')
      ?.motion.find(({ name }) => name === 'excursionLeft');
    expect(way?.change.value).toBeCloseTo(-3, 0);
    expect(flags.map(({ flag }) => flag)).not.toContain('stills-only');
  });
});
