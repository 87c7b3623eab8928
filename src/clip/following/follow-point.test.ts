import { describe, expect, test } from 'vitest';
import type { FlowImage } from './flow-image.ts';
import { followPoint } from './follow-point.ts';

const [columns, rows, pitch] = [81, 61, 0.25];

/** A smooth pattern that was moved by (du, dv) mm and lit differently. */
function pattern(du: number, dv: number, light = 0): FlowImage {
  const map = (a: number, b: number, c: number) =>
    Float32Array.from({ length: columns * rows }, (_, i) => {
      const u = ((i % columns) - (columns - 1) / 2) * pitch - du;
      const v = ((rows - 1) / 2 - Math.floor(i / columns)) * pitch - dv;
      return 0.3 * Math.sin(a * u + 0.4 * v) + 0.3 * Math.cos(b * v - 0.3 * u) + 0.2 * Math.sin(c * (u + v)) + light;
    });
  const maps = [map(1.1, 1.3, 0.7), map(0.8, 1.7, 0.5)] as const;
  return { columns, rows, pitch, fine: maps, blurred: maps };
}

/** A level edge: nothing in it tells a move to the side. */
function edge(dv: number): FlowImage {
  const map = Float32Array.from({ length: columns * rows }, (_, i) => {
    const v = ((rows - 1) / 2 - Math.floor(i / columns)) * pitch - dv;
    return 0.5 * Math.tanh(v / 0.6);
  });
  return { columns, rows, pitch, fine: [map, map], blurred: [map, map] };
}

describe('followPoint', () => {
  test.each([
    [0, 0],
    [0.4, -0.3],
    [-0.7, 0.6],
    [1.1, 0.9],
  ])('finds a move of %f, %f mm from where nothing was expected', (du, dv) => {
    const { to, sd } = followPoint(pattern(0, 0), pattern(du, dv), { at: [1, 2], expected: [1, 2], watchedAbove: 0 });
    expect(to[0]).toBeCloseTo(1 + du, 1);
    expect(Math.abs(to[1] - (2 + dv))).toBeLessThan(0.03);
    expect(sd).toBeLessThan(0.1);
  });

  test('is not moved by a change of light', () => {
    const { to } = followPoint(pattern(0, 0), pattern(0.3, 0.2, 0.4), {
      at: [0, 0],
      expected: [0, 0],
      watchedAbove: 0.8,
    });
    expect(to[0]).toBeCloseTo(0.3, 1);
    expect(to[1]).toBeCloseTo(0.2, 1);
  });

  test('along an edge it goes where it was expected, across it where the edge is', () => {
    const { to } = followPoint(edge(0), edge(0.5), { at: [0, 0], expected: [0.4, 0.1], watchedAbove: 0 });
    expect(to[0]).toBeCloseTo(0.4, 2);
    expect(Math.abs(to[1] - 0.5)).toBeLessThan(0.05);
  });

  test('a pattern that is gone is lost', () => {
    const other = pattern(0, 0);
    const gone = { ...other, fine: [other.fine[1].map((x) => -3 * x), other.fine[0].map((x) => 2 * x)] as const };
    const { sd } = followPoint(pattern(0, 0), gone, { at: [0, 0], expected: [0, 0], watchedAbove: 0 });
    expect(sd).toBe(Number.POSITIVE_INFINITY);
  });
});
