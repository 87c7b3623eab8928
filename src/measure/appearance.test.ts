import { describe, expect, test } from 'vitest';
import { type Appearance, middleAppearance, shapePoints } from './appearance.ts';

const one = (light: number): Appearance => ({
  skin: [5 + light, 5 + light, 5 + light],
  lip: [4.8 + light, 4.5 + light, 4.5 + light],
  lightFromLeft: light,
  texture: { mouth: 0.01, cheeks: 0.02 },
  mmPerFaceCm: 9,
  shape: [light, 0],
});

describe('appearance', () => {
  test('every point has its mirror image, and none occurs twice', () => {
    const { right, left, middle } = shapePoints;
    expect(left).toHaveLength(right.length);
    expect(new Set([...right, ...left, ...middle]).size).toBe(2 * right.length + middle.length);
  });

  test('the middle of a clip is not moved by one odd frame', () => {
    const middle = middleAppearance([one(0), one(0.1), one(3)]);
    expect(middle.skin).toEqual([5.1, 5.1, 5.1]);
    expect(middle.lightFromLeft).toBe(0.1);
    expect(middle.shape).toEqual([0.1, 0]);
    expect(middleAppearance([one(0), one(1)]).lightFromLeft).toBe(0.5);
  });
});
