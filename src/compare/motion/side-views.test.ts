import { expect, test } from 'vitest';
import type { GuidedTask } from '#clip';
import { compareCaptures } from '../compare-captures.ts';
import { madeClip } from '../made-clip.fixture.ts';

/** A take whose red border stands so far in front of subnasale, under one and the same nose. */
function take(projection: number): GuidedTask {
  const nose = (up: number) => (up > 30 ? 4 - 0.3 * (up - 30) : up > 9 ? 14 - 0.48 * (up - 9) : 1.5 * up);
  const lip = (up: number) => (projection * Math.min(15, -up)) / 15;
  const heights = Array.from({ length: 161 }, (_, i) => 45 - i / 2);
  return {
    task: 'profileRight',
    fromSeconds: 3,
    toSeconds: 5,
    moments: 12,
    readings: [
      { name: 'upperLipProjection', value: projection, lo95: projection - 3, hi95: projection + 3, unit: 'mm' },
      { name: 'upperRedFacing', value: -10, lo95: -25, hi95: 5, unit: 'deg' },
    ],
    outline: heights.map((up) => [up > 0 ? nose(up) : lip(up), up]),
    border: [projection, -15],
  };
}

const clip = (guided: readonly GuidedTask[]) => ({ ...madeClip({ seed: 1 }), guided });

test('a lip that stands further forward from the side is told, and nothing where nothing changed', () => {
  const [moved] = compareCaptures(clip([take(2)]), clip([take(4)]), 'test').fromTheSide;
  expect(moved.change?.projection.value).toBeCloseTo(2, 1);
  expect(moved.change?.detectable).toBe(true);
  const [same] = compareCaptures(clip([take(2)]), clip([take(2.2)]), 'test').fromTheSide;
  expect(same.change?.detectable).toBe(false);
  expect(compareCaptures(clip([take(2)]), clip([]), 'test').fromTheSide).toEqual([]);
});
