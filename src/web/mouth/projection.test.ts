import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraAxes, pixelsPerMm, projector, type Viewpoint } from './projection.ts';

const size = { width: 800, height: 500 };
const front: Viewpoint = { yawDeg: 0, pitchDeg: 0, target: [0, 2, -10], spanMm: 148 };

describe('projector', () => {
  test('from the front the patient’s left is on the right of the picture, up is up, and a millimetre is to scale', () => {
    const project = projector(front, size);
    expect(project(0, 2, -10)).toEqual([400, 250]);
    const [x, y] = project(10, 12, -10);
    expect(x - 400).toBeCloseTo(10 * pixelsPerMm(front, size), 6);
    expect(250 - y).toBeCloseTo(10 * pixelsPerMm(front, size), 6);
  });

  test('what is nearer is larger', () => {
    const project = projector(front, size);
    expect(project(10, 2, 10)[0]).toBeGreaterThan(project(10, 2, -10)[0]);
  });

  test('seen from the patient’s left, forward is to the left', () => {
    const project = projector({ ...front, yawDeg: 90 }, size);
    expect(project(0, 2, 0)[0]).toBeLessThan(400);
  });

  test('the camera’s axes are at right angles and of length 1 from everywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -35, max: 35 }), (yawDeg, pitchDeg) => {
        const { right, up, towards } = cameraAxes({ ...front, yawDeg, pitchDeg });
        const dot = (a: number[], b: number[]) => a.reduce((sum, value, k) => sum + value * b[k], 0);
        for (const [a, b] of [
          [right, up],
          [up, towards],
          [towards, right],
        ])
          expect(dot(a, b)).toBeCloseTo(0, 12);
        for (const axis of [right, up, towards]) expect(dot(axis, axis)).toBeCloseTo(1, 12);
      }),
    );
  });
});
