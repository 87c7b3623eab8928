import fc from 'fast-check';
import { expect, test } from 'vitest';
import { upperFace } from './face-points.data.ts';
import { fitHead, frontal } from './pose.ts';

const angle = fc.double({ min: -25, max: 25, noNaN: true });

/** The canonical upper face held at a pose and photographed at a scale. */
function held(yawDeg: number, pitchDeg: number, rollDeg: number, pxPerCm: number): Float64Array {
  const points = new Float64Array(478 * 3);
  const [yaw, pitch, roll] = [yawDeg, pitchDeg, rollDeg].map((value) => (value * Math.PI) / 180);
  for (const [i, x0, y0, z0] of upperFace) {
    const [x1, y1] = [x0 * Math.cos(roll) + y0 * Math.sin(roll), -x0 * Math.sin(roll) + y0 * Math.cos(roll)];
    const [y2, z2] = [y1 * Math.cos(pitch) + z0 * Math.sin(pitch), -y1 * Math.sin(pitch) + z0 * Math.cos(pitch)];
    const [x3, z3] = [x1 * Math.cos(yaw) + z2 * Math.sin(yaw), -x1 * Math.sin(yaw) + z2 * Math.cos(yaw)];
    points.set([300 + x3 * pxPerCm, 200 - y2 * pxPerCm, -z3 * pxPerCm], i * 3);
  }
  return points;
}

test('finds the pose a head was held at, one turn at a time', () => {
  fc.assert(
    fc.property(angle, (degrees) => {
      expect(fitHead(held(degrees, 0, 0, 20)).pose.yawDeg).toBeCloseTo(degrees, 6);
      expect(fitHead(held(0, degrees, 0, 20)).pose.pitchDeg).toBeCloseTo(degrees, 6);
      expect(fitHead(held(0, 0, degrees, 20)).pose.rollDeg).toBeCloseTo(degrees, 6);
    }),
  );
});

test('undoes any pose: seen from straight ahead, the face is the canonical one', () => {
  fc.assert(
    fc.property(angle, angle, angle, fc.double({ min: 5, max: 60, noNaN: true }), (yaw, pitch, roll, scale) => {
      const points = held(yaw, pitch, roll, scale);
      const head = fitHead(points);
      expect(head.pxPerCanonicalCm).toBeCloseTo(scale, 6);
      const [right, left] = [33, 263].map((i) => frontal(head, points[i * 3], points[i * 3 + 1], points[i * 3 + 2]));
      expect((left[0] - right[0]) / scale).toBeCloseTo(2 * 4.45, 4);
      expect(left[1] - right[1]).toBeCloseTo(0, 4);
    }),
  );
});
