import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockIndex, createBlockMatrix, multiply } from './block-matrix.ts';

const couplings = fc.integer({ min: 1, max: 20 }).chain((nodeCount) =>
  fc.record({
    nodeCount: fc.constant(nodeCount),
    cliques: fc.array(fc.array(fc.nat(nodeCount - 1), { maxLength: 6 }), { maxLength: 12 }),
  }),
);

test('the pattern is symmetric, ascending, holds the diagonal and exactly the coupled pairs', () => {
  fc.assert(
    fc.property(couplings, (adjacency) => {
      const matrix = createBlockMatrix(adjacency);
      for (let row = 0; row < matrix.nodeCount; row++) {
        const columns = [...matrix.column.subarray(matrix.rowStart[row], matrix.rowStart[row + 1])];
        const coupled = new Set(adjacency.cliques.filter((clique) => clique.includes(row)).flat());
        expect(columns).toEqual([...coupled.add(row)].sort((a, b) => a - b));
        for (const column of columns) {
          expect(matrix.column[blockIndex(matrix, row, column)]).toBe(column);
          expect(blockIndex(matrix, column, row)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
  );
});

test('multiply agrees with the sum over blocks found one by one', () => {
  const matrix = createBlockMatrix({
    nodeCount: 4,
    cliques: [
      [0, 2],
      [1, 2, 3],
    ],
  });
  matrix.values.forEach((_, k) => {
    matrix.values[k] = Math.sin(k);
  });
  const x = Float64Array.from({ length: 12 }, (_, k) => Math.cos(3 * k));
  const y = new Float64Array(12);
  multiply(matrix, x, y);
  for (let i = 0; i < 12; i++) {
    let expected = 0;
    for (let j = 0; j < 12; j++) {
      const block = blockIndex(matrix, Math.floor(i / 3), Math.floor(j / 3));
      if (block >= 0) expected += matrix.values[9 * block + 3 * (i % 3) + (j % 3)] * x[j];
    }
    expect(y[i]).toBeCloseTo(expected, 13);
  }
});

test('a clique with an unknown node is refused by name', () => {
  expect(() =>
    createBlockMatrix({
      nodeCount: 3,
      cliques: [
        [0, 1],
        [2, 3],
      ],
    }),
  ).toThrow(/cliques\[1\] names node 3/);
});
