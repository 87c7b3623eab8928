import { expect, test } from 'vitest';
import { madeClip } from '../made-clip.fixture.ts';
import { nearerBy, shapeDepths } from './perspective.ts';

const { shape } = madeClip({ seed: 1 }).captures[0].appearance!;
const moved = (to: (x: number, y: number, depth: number) => readonly [number, number]) =>
  shapeDepths.flatMap((depth, k) => to(shape[2 * k], shape[2 * k + 1], depth));

test('growth in proportion to depth is found, as far as it goes, and backwards from farther away', () => {
  const near = moved((x, y, depth) => [x * (1 + 0.004 * depth), y * (1 + 0.004 * depth)]);
  expect(nearerBy(shape, near)).toBeCloseTo(0.004, 4);
  expect(nearerBy(near, shape)).toBeCloseTo(-0.004, 4);
});

test('another place, size, tilt or a slight turn is no other distance', () => {
  const held = moved((x, y, depth) => [1.04 * x + 0.02 * y - 0.03 * depth + 1, 1.04 * y - 0.02 * x + 0.02 * depth - 2]);
  expect(Math.abs(nearerBy(shape, held))).toBeLessThan(1e-4);
  expect(nearerBy(shape, shape)).toBe(0);
});
