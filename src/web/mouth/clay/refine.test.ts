import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FineGrid, gridNormals, gridTriangles, refineGrid } from './refine.ts';

const sizes = fc.record({
  columns: fc.integer({ min: 4, max: 12 }),
  rows: fc.integer({ min: 2, max: 8 }),
  seed: fc.nat(),
});

function bumpy(columns: number, rows: number, seed: number): FineGrid {
  const positions = Float32Array.from({ length: columns * rows * 3 }, (_, i) => Math.sin(i * 12.9898 + seed) * 10);
  return { columns, rows, positions };
}

/** A flat ring about the origin, seen from the front: columns clockwise from the top, rows outwards. */
function flatRing(columns: number, rows: number): FineGrid {
  const positions = new Float32Array(columns * rows * 3);
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      const angle = (2 * Math.PI * c) / columns;
      positions.set([(r + 1) * Math.sin(angle), (r + 1) * Math.cos(angle), 0], (c * rows + r) * 3);
    }
  }
  return { columns, rows, positions };
}

describe('refineGrid', () => {
  test('every old point stays where it was', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 5 }), ({ columns, rows, seed }, factor) => {
        const coarse = bumpy(columns, rows, seed);
        const fine = refineGrid(coarse, factor);
        for (let c = 0; c < columns; c++) {
          for (let r = 0; r < rows; r++) {
            for (let k = 0; k < 3; k++) {
              const kept = fine.positions[(c * factor * fine.rows + r * factor) * 3 + k];
              expect(kept).toBeCloseTo(coarse.positions[(c * rows + r) * 3 + k], 4);
            }
          }
        }
      }),
    );
  });

  test('a shifted grid gives the shifted surface', () => {
    const coarse = bumpy(6, 4, 3);
    const shifted = { ...coarse, positions: coarse.positions.map((x, i) => x + (i % 3) + 1) };
    const [one, other] = [refineGrid(coarse, 3).positions, refineGrid(shifted, 3).positions];
    for (const [i, x] of other.entries()) expect(x - one[i]).toBeCloseTo((i % 3) + 1, 3);
  });
});

describe('normals and triangles', () => {
  test('face the reader', () => {
    const ring = flatRing(16, 4);
    const normals = gridNormals(ring);
    for (let i = 0; i < normals.length; i += 3) expect(normals[i + 2]).toBeCloseTo(1, 6);
    const at = (v: number) => ring.positions.subarray(v * 3, v * 3 + 3);
    const triangles = gridTriangles(ring.columns, ring.rows);
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [at(triangles[t]), at(triangles[t + 1]), at(triangles[t + 2])];
      expect((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).toBeGreaterThan(0);
    }
  });
});
