import { describe, expect, it } from 'vitest';
import { createBlockMatrix } from '#numerics';
import { brick, wobble } from '../element/brick.fixture.ts';
import { checkDerivatives } from '../element/term-check.fixture.ts';
import { filmContactTerm } from './film-contact.ts';
import {
  archObstacle,
  cylinderObstacle,
  hingedObstacle,
  type Obstacle,
  paddedObstacle,
  planeObstacle,
} from './obstacle.ts';
import { surfaceContactTerm } from './surface-contact.ts';
import { unilateral } from './unilateral.ts';

const b = brick(2);
const law = { stiffness: 10, softness: 0.3 };
/** bottom faces, turned down */
const faces = Int32Array.of(0, 3, 12, 9, 3, 6, 15, 12, 9, 12, 21, 18, 12, 15, 24, 21);
const arch = { faceZ: 0.02, depth: 20, halfWidth: 24, incisorEdgeY: 0, gingivaY: 10 };

const obstacles: Record<string, Obstacle> = {
  plane: planeObstacle([0.6, 0, 0.8], 1.1),
  arch: archObstacle(arch),
  'arch with a pad': paddedObstacle(archObstacle(arch), {
    thickness: 0.4,
    x: 0.5,
    y: 0.45,
    halfWidth: 1,
    halfHeight: 0.3,
    edge: 1.5,
  }),
  bar: cylinderObstacle({ x: 0.9, y: -2, radius: 2.6 }),
  'arch on an open hinge': hingedObstacle(archObstacle(arch), { y: 4, z: -9, degrees: () => 7 }),
};

const along = wobble(b.nodes.length, 1).map((v) => v * 0.7 + 0.1);

describe('the contact law', () => {
  it('is nothing in front of the surface, and its parts are derivatives of each other', () => {
    const at = (gap: number) => {
      const out = new Float64Array(3);
      unilateral(law, gap, out);
      return out;
    };
    expect([...at(law.softness)]).toEqual([0, 0, 0]);
    for (const gap of [0.25, 0, -0.2, -0.31, -0.6]) {
      const [h, [low, high, here]] = [1e-5, [at(gap - 1e-5), at(gap + 1e-5), at(gap)]];
      expect((low[0] - high[0]) / (2 * h)).toBeCloseTo(here[1], 6);
      expect((low[1] - high[1]) / (2 * h)).toBeCloseTo(here[2], 6);
    }
    expect(at(-0.3)[1]).toBeCloseTo(10 * 0.3, 9);
  });
});

describe('a surface against a rigid body', () => {
  it.each(Object.keys(obstacles))('%s: normal and curvature are derivatives of the distance', (name) => {
    const look = (p: readonly number[]) => {
      const out = new Float64Array(10);
      obstacles[name].look(p[0], p[1], p[2], out);
      return out;
    };
    const h = 1e-5;
    for (const p of [
      [0.3, 0.2, 0.4],
      [-4, 1, -0.6],
      [11, 3, -2.4],
    ]) {
      const here = look(p);
      for (let i = 0; i < 3; i++) {
        const [up, down] = [h, -h].map((d) => look(p.map((v, k) => (k === i ? v + d : v))));
        expect((up[0] - down[0]) / (2 * h)).toBeCloseTo(here[1 + i], 7);
        const row = [
          [4, 7, 9],
          [7, 5, 8],
          [9, 8, 6],
        ][i];
        row.forEach((at, k) => {
          expect((up[1 + k] - down[1 + k]) / (2 * h)).toBeCloseTo(here[at], 6);
        });
      }
    }
  });

  it.each(Object.keys(obstacles))('%s: gradient and tangent are the derivatives of the energy', (name) => {
    const offset = Float64Array.from({ length: 16 }, (_, k) => 0.02 * Math.sin(k));
    const share = Float64Array.from({ length: 16 }, (_, k) => 0.5 + 0.5 * Math.cos(k));
    const term = surfaceContactTerm({
      ...b,
      faces,
      law,
      obstacle: obstacles[name],
      offset,
      share,
      present: () => true,
    });
    const found = checkDerivatives(term, wobble(b.nodes.length, 0.05), along, b.stiffness);
    expect(term.pressure(new Float64Array(b.nodes.length)).some((p) => p > 0)).toBe(true);
    expect(found.gradient).toBeLessThan(1e-6);
    expect(found.tangent).toBeLessThan(1e-6);
  });

  it('the distance from the arch is that of the nearest point of its wall', () => {
    const out = new Float64Array(10);
    for (const [x, z] of [
      [0, 5],
      [17, -3],
      [-30, -20],
    ]) {
      archObstacle(arch).look(x, 0, z, out);
      let nearest = Number.POSITIVE_INFINITY;
      for (let k = -60_000; k <= 60_000; k++) {
        const wall = arch.faceZ - arch.depth * (Math.sqrt(1 + (k / 1000 / arch.halfWidth) ** 2) - 1);
        nearest = Math.min(nearest, Math.hypot(x - k / 1000, z - wall));
      }
      expect(Math.abs(out[0])).toBeCloseTo(nearest, 6);
    }
  });
});

describe('two surfaces facing each other', () => {
  /** top of the brick against its bottom, pushed into each other */
  const facing = Int32Array.from(
    { length: 32 },
    (_, i) => faces[Math.floor(i / 8) * 4 + (i % 4)] + (i % 8 < 4 ? 0 : 2),
  );
  const close = Float64Array.from(wobble(b.nodes.length, 0.05), (v, i) => {
    const layer = Math.floor(i / 3) % 3;
    if (i % 3 === 2) return v + (layer === 0 ? 0.9 : layer === 2 ? -0.95 : 0);
    return v + (layer === 0 ? 0.4 : 0);
  });

  it('gradient and tangent are the derivatives of the energy, sheared and overlapping', () => {
    const term = filmContactTerm({ ...b, faces: facing, law });
    const cliques = Array.from({ length: 4 }, (_, f) => facing.subarray(f * 8, f * 8 + 8));
    const full = createBlockMatrix({ nodeCount: b.nodes.length / 3, cliques });
    const found = checkDerivatives(term, close, along, full);
    expect(term.pressure(close).some((p) => p > 0)).toBe(true);
    expect(found.gradient).toBeLessThan(1e-6);
    expect(found.tangent).toBeLessThan(1e-6);
  });
});
