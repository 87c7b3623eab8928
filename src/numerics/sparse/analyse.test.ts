import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { createBlockMatrix } from './block-matrix.ts';
import { dissect } from './dissect.ts';

/** Annulus of hexahedra: nodes (column, ring, layer), coordinates in the plane only. */
function annulus(columns: number, rings: number, layers: number) {
  const id = (c: number, r: number, l: number) => ((c % columns) * rings + r) * layers + l;
  const coordinates = new Float64Array(2 * columns * rings * layers);
  const cliques: number[][] = [];
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rings; r++) {
      for (let l = 0; l < layers; l++) {
        const angle = (2 * Math.PI * c) / columns;
        coordinates[2 * id(c, r, l)] = (8 + 3 * r) * Math.cos(angle);
        coordinates[2 * id(c, r, l) + 1] = (5 + 3 * r) * Math.sin(angle);
        if (r + 1 === rings || l + 1 === layers) continue;
        cliques.push([0, 1].flatMap((i) => [0, 1].flatMap((j) => [0, 1].map((k) => id(c + i, r + j, l + k)))));
      }
    }
  }
  return { pattern: createBlockMatrix({ nodeCount: columns * rings * layers, cliques }), coordinates };
}

/** Flops of eliminating column after column: w unknowns each, coupled with the next and with the first column. */
function columnwiseFlops(columns: number, w: number): number {
  return columns * (1 / 3 + 2 + 4) * w ** 3;
}

test('a dissection eliminates every node once, on any graph and any coordinates', () => {
  const mesh = fc.integer({ min: 1, max: 60 }).chain((nodeCount) =>
    fc.record({
      nodeCount: fc.constant(nodeCount),
      cliques: fc.array(fc.array(fc.nat(nodeCount - 1), { maxLength: 5 }), { maxLength: 60 }),
      places: fc.array(fc.nat(3), { minLength: 2 * nodeCount, maxLength: 2 * nodeCount }),
    }),
  );
  fc.assert(
    fc.property(mesh, ({ nodeCount, cliques, places }) => {
      const order = dissect(createBlockMatrix({ nodeCount, cliques }), Float64Array.from(places));
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: nodeCount }, (_, k) => k));
    }),
  );
});

test('children come before parents and hand all their rows to them', () => {
  const { pattern, coordinates } = annulus(16, 6, 3);
  const { fronts, paddedRows } = analyse(pattern, coordinates);
  const parentOf = new Map(fronts.flatMap((front, f) => front.children.map((child) => [child, f])));
  fronts.forEach((front, f) => {
    expect(front.rows.length).toBe(front.parentMap.length);
    const parent = parentOf.get(f);
    if (parent === undefined) {
      expect(front.rows.length).toBe(0);
      return;
    }
    expect(parent).toBeGreaterThan(f);
    const { pivotTiles, firstRow, rows } = fronts[parent];
    front.rows.forEach((row, k) => {
      const local = front.parentMap[k];
      expect(local < 4 * pivotTiles ? firstRow + local : rows[local - 4 * pivotTiles]).toBe(row);
      expect(local < 4 * pivotTiles).toBe(k < front.parentSplit);
      expect(row).toBeLessThan(paddedRows);
    });
  });
});

test('a ring-shaped sheet costs far less than eliminating it column by column, the more so the larger it is', () => {
  const advantage = (columns: number, rings: number) => {
    const { pattern, coordinates } = annulus(columns, rings, 5);
    return columnwiseFlops(columns, 3 * rings * 5) / analyse(pattern, coordinates).flops;
  };
  expect(advantage(24, 8)).toBeGreaterThan(1.8);
  expect(advantage(48, 16)).toBeGreaterThan(1.3 * advantage(24, 8));
});

test('coordinates of the wrong length and a pattern without diagonal are refused', () => {
  const { pattern } = annulus(6, 3, 2);
  expect(() => analyse(pattern, new Float64Array(5))).toThrow(/36 nodes need 2 or 3 entries/);
  const empty = { nodeCount: 2, rowStart: Int32Array.of(0, 0, 0), column: new Int32Array(0) };
  expect(() => analyse(empty, new Float64Array(4))).toThrow(/no diagonal block for node 0/);
});
