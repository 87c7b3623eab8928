import { describe, expect, test } from 'vitest';
import { type ClipSource, pictureFrame } from '#clip';
import { stream } from '#numerics';
import { partOfClip, proposeSplits } from './split-clip.ts';

/** Drawn scenes one after the other: a bright disc that drifts before a background of stripes. */
function scenes(lengths: readonly number[], shade = 1, leap = (_: number): number => 0): ClipSource {
  const [width, height] = [96, 72];
  const random = stream(4, 0, 'scenes');
  const kinds = lengths.map(() => ({ x: 20 + 50 * random.uniform(), stripes: 3 + 9 * random.uniform() }));
  const scene = lengths.flatMap((seconds, k) => Array.from({ length: seconds * 10 }, () => k));
  async function* frames() {
    for (const [i, k] of scene.entries()) {
      const rgb = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
        const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
        const disc = Math.hypot(x - kinds[k].x - 4 * Math.sin(i / 9) - leap(i / 10), y - 36) < 22 ? 120 : 0;
        return shade * (60 + 30 * Math.sin(y / kinds[k].stripes) + disc + 6 * random.normal());
      });
      yield pictureFrame({ rgb, width, height }, i / 10);
    }
  }
  return { width, height, framesPerSecond: 10, durationSeconds: scene.length / 10, frames };
}

const contents = async (clip: ClipSource): Promise<number[]> => {
  const times: number[] = [];
  for await (const { atSeconds, frame } of clip.frames()) if (frame.rgb.length > 0) times.push(atSeconds);
  return times;
};

describe('a clip from elsewhere', () => {
  test('is split where the scene jumps, in any light', async () => {
    for (const shade of [1, 0.5]) {
      const found = await proposeSplits(scenes([3, 4], shade));
      expect(found.map(({ atSeconds }) => atSeconds)).toEqual([3]);
    }
  });

  test('several jumps are all proposed; a steady clip and a jump near an end give none', async () => {
    const found = await proposeSplits(scenes([2, 3, 2]));
    expect(found.map(({ atSeconds }) => atSeconds).toSorted((a, b) => a - b)).toEqual([2, 5]);
    expect(await proposeSplits(scenes([6]))).toEqual([]);
    expect(await proposeSplits(scenes([0.5, 4]))).toEqual([]);
  });

  test('what moves fast within a scene is no jump', async () => {
    const leaning = (at: number) => 25 * Math.min(1, Math.max(0, (at - 3) / 0.5));
    expect(await proposeSplits(scenes([6], 1, leaning))).toEqual([]);
    const [found] = await proposeSplits(scenes([4.5, 3], 1, leaning));
    expect(found.atSeconds).toBe(4.5);
  });

  test('its parts share nothing, start at 0 and together hold every picture', async () => {
    const clip = scenes([2, 2]);
    const [first, second] = [partOfClip(clip, 0, 2), partOfClip(clip, 2)];
    const [a, b] = [await contents(first), await contents(second)];
    expect([a.length, b.length]).toEqual([20, 20]);
    expect([a[0], b[0]]).toEqual([0, 0]);
    expect([first.durationSeconds, second.durationSeconds]).toEqual([2, 2]);
    expect(() => partOfClip(clip, 3, 3)).toThrow(/from 3 s to 3 s is empty/);
  });
});
