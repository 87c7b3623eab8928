import { describe, expect, test } from 'vitest';
import { createPoseAnimation } from './pose-animation.ts';

const at = (...values: number[]) => Float32Array.from(values);

describe('createPoseAnimation', () => {
  test('a new expression takes a quarter of a second and arrives', () => {
    const animation = createPoseAnimation(false);
    expect(animation.at(0)).toBeNull();
    animation.aim(at(0), 'rest');
    expect(animation.at(0)?.surface[0]).toBe(0);
    animation.aim(at(10), 'smile');
    expect(animation.at(100)?.surface[0]).toBe(0);
    const halfway = animation.at(200)?.surface[0] ?? Number.NaN;
    expect(halfway).toBeGreaterThan(0);
    expect(halfway).toBeLessThan(10);
    expect(animation.at(350)).toMatchObject({ progress: 1, key: 'smile' });
    expect(animation.at(350)?.surface[0]).toBe(10);
  });

  test('a week of the same expression follows at once, also during a morph', () => {
    const animation = createPoseAnimation(false);
    animation.aim(at(0), 'rest');
    animation.at(0);
    animation.aim(at(1), 'rest');
    expect(animation.at(1)?.surface[0]).toBe(1);
    animation.aim(at(10), 'smile');
    animation.at(2);
    animation.aim(at(12), 'smile');
    expect(animation.at(400)?.surface[0]).toBe(12);
  });

  test('people who asked for less motion get a cut', () => {
    const animation = createPoseAnimation(true);
    animation.aim(at(0), 'rest');
    animation.at(0);
    animation.aim(at(10), 'smile');
    expect(animation.at(1)?.surface[0]).toBe(10);
  });
});
