import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { clipParameters } from '#clip';
import { readClip } from '../../src/cli/input/video/read-clip.ts';
import { findRepeats } from '../../src/clip/edited/find-repeats.ts';
import { videoPath } from '../fixtures/photographs.ts';

const decoderIsThere = spawnSync('ffmpeg', ['-version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'philtrum-edits-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Share of the moving pictures of the talking face that repeat, after a filter and a second compression. */
async function repeatedAfter(filter: string, quality: number): Promise<number> {
  const path = join(folder, 'clip.mp4');
  const words = `-v error -y -t 5 -i FILM -an -vf ${filter} -c:v libx264 -crf ${quality}`.split(' ');
  const args = [...words.map((word) => (word === 'FILM' ? videoPath('franck.mp4') : word)), path];
  expect(spawnSync('ffmpeg', args).status).toBe(0);
  const clip = await readClip(path);
  if ('ok' in clip) throw new Error(clip.detail);
  const thumbnails: Float32Array[] = [];
  for await (const { thumbnail } of clip.frames()) thumbnails.push(thumbnail);
  const { count, judged } = findRepeats(thumbnails);
  expect(judged).toBeGreaterThan(clipParameters.fewMoving.value);
  return count / judged;
}

describe.skipIf(!decoderIsThere)('pictures of a real clip that repeat', () => {
  test.each([20, 32])('are found after another compression, and none before (quality %i)', async (quality) => {
    const limit = clipParameters.repeatedShare.value;
    expect(await repeatedAfter('null', quality)).toBeLessThan(limit / 2);
    expect(await repeatedAfter('setpts=2*PTS,fps=24', quality)).toBeGreaterThan(4 * limit);
    expect(await repeatedAfter('fps=30', quality)).toBeGreaterThan(1.5 * limit);
  });
});
