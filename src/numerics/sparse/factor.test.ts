import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DenseKernel } from '../kernel/dense-kernel.ts';
import { plainKernel } from '../kernel/plain-kernel.ts';
import { loadKernel } from '../kernel/wasm-kernel.ts';
import { analyse } from './analyse.ts';
import { type BlockMatrix, blockIndex, createBlockMatrix, multiply } from './block-matrix.ts';
import { createFactor } from './factor.ts';

let kernels: DenseKernel[];

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build-kernel.mjs']);
  kernels = [plainKernel(), await loadKernel(readFileSync('build/kernel.wasm'))];
});

interface Sheet {
  readonly matrix: BlockMatrix;
  readonly coordinates: Float64Array;
}

/** Ring of hexahedra, `layers` nodes thick, whose edges and diagonals are springs of varying stiffness. */
function springRing(columns: number, rings: number, layers: number): Sheet {
  const id = (c: number, r: number, l: number) => ((c % columns) * rings + r) * layers + l;
  const nodeCount = columns * rings * layers;
  const coordinates = new Float64Array(2 * nodeCount);
  const cliques: number[][] = [];
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rings; r++) {
      for (let l = 0; l < layers; l++) {
        const angle = (2 * Math.PI * c) / columns;
        coordinates[2 * id(c, r, l)] = (3 + r) * Math.cos(angle);
        coordinates[2 * id(c, r, l) + 1] = (3 + r) * Math.sin(angle);
        if (r + 1 < rings && l + 1 < layers) {
          cliques.push([0, 1].flatMap((i) => [0, 1].flatMap((j) => [0, 1].map((k) => id(c + i, r + j, l + k)))));
        }
      }
    }
  }
  return { matrix: springMatrix(nodeCount, cliques), coordinates };
}

/** K = sum of k n n^T over the pairs of every clique, n a pseudo-random direction, plus a small multiple of I. */
function springMatrix(nodeCount: number, cliques: readonly number[][]): BlockMatrix {
  const matrix = createBlockMatrix({ nodeCount, cliques });
  const add = (row: number, col: number, i: number, j: number, value: number) => {
    matrix.values[9 * blockIndex(matrix, row, col) + 3 * i + j] += value;
  };
  for (const clique of cliques) {
    for (const a of clique) {
      for (const b of clique) {
        if (a >= b) continue;
        const n = [0, 1, 2].map((d) => Math.sin(12.9898 * a + 78.233 * b + 37.719 * d));
        for (let i = 0; i < 3; i++) {
          for (let j = 0; j < 3; j++) {
            add(a, a, i, j, n[i] * n[j]);
            add(b, b, i, j, n[i] * n[j]);
            add(a, b, i, j, -n[i] * n[j]);
            add(b, a, i, j, -n[i] * n[j]);
          }
        }
      }
    }
  }
  for (let node = 0; node < nodeCount; node++) for (let d = 0; d < 3; d++) add(node, node, d, d, 0.01);
  return matrix;
}

function wave(length: number, frequency: number): Float64Array {
  return Float64Array.from({ length }, (_, k) => Math.sin(frequency * k + 1));
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return largest(a.map((value, k) => value - b[k]));
}

/** Gaussian elimination with partial pivoting on the full matrix. */
function denseSolve(matrix: BlockMatrix, b: Float64Array): Float64Array {
  const n = b.length;
  const rows = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n + 1);
    for (let j = 0; j < n; j++) {
      const block = blockIndex(matrix, Math.floor(i / 3), Math.floor(j / 3));
      if (block >= 0) row[j] = matrix.values[9 * block + 3 * (i % 3) + (j % 3)];
    }
    row[n] = b[i];
    return row;
  });
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) best = i;
    [rows[k], rows[best]] = [rows[best], rows[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let value = rows[i][n];
    for (let j = i + 1; j < n; j++) value -= rows[i][j] * x[j];
    x[i] = value / rows[i][i];
  }
  return x;
}

function solved(kernel: DenseKernel, { matrix, coordinates }: Sheet, b: Float64Array, nRhs = 1): Float64Array {
  const factor = createFactor(analyse(matrix, coordinates), kernel);
  expect(factor.factorise(matrix)).toEqual({ ok: true });
  const x = new Float64Array(b.length);
  factor.solve(b, x, nRhs);
  factor.release();
  return x;
}

describe('solution', () => {
  test('agrees with dense elimination, on both kernels', () => {
    const sheet = springRing(8, 4, 2);
    const b = wave(3 * sheet.matrix.nodeCount, 0.7);
    const reference = denseSolve(sheet.matrix, b);
    for (const kernel of kernels) {
      expect(largestDifference(solved(kernel, sheet, b), reference)).toBeLessThan(1e-11 * largest(reference));
    }
  });

  test('the SIMD kernel agrees with its plain twin and the residual is small', () => {
    const sheet = springRing(24, 8, 4);
    const b = wave(3 * sheet.matrix.nodeCount, 0.3);
    const [plain, wasm] = kernels.map((kernel) => solved(kernel, sheet, b));
    expect(largestDifference(plain, wasm)).toBeLessThan(1e-12 * largest(plain));
    const product = new Float64Array(b.length);
    multiply(sheet.matrix, wasm, product);
    expect(largestDifference(product, b)).toBeLessThan(1e-11);
  });

  test('any mesh, connected or not, in any node order', () => {
    const mesh = fc.integer({ min: 1, max: 40 }).chain((nodeCount) =>
      fc.record({
        nodeCount: fc.constant(nodeCount),
        cliques: fc.array(fc.array(fc.nat(nodeCount - 1), { maxLength: 5 }), { maxLength: 40 }),
        places: fc.array(fc.nat(5), { minLength: 3 * nodeCount, maxLength: 3 * nodeCount }),
      }),
    );
    fc.assert(
      fc.property(mesh, ({ nodeCount, cliques, places }) => {
        const sheet = { matrix: springMatrix(nodeCount, cliques), coordinates: Float64Array.from(places) };
        const b = wave(3 * nodeCount, 1.1);
        const reference = denseSolve(sheet.matrix, b);
        for (const kernel of kernels) {
          expect(largestDifference(solved(kernel, sheet, b), reference)).toBeLessThan(1e-9 * largest(reference));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('several right-hand sides at once give what each gives alone', () => {
    const sheet = springRing(12, 5, 3);
    const length = 3 * sheet.matrix.nodeCount;
    const b = wave(7 * length, 0.17);
    for (const kernel of kernels) {
      const together = solved(kernel, sheet, b, 7);
      for (let c = 0; c < 7; c++) {
        const alone = solved(kernel, sheet, b.slice(c * length, (c + 1) * length));
        const column = together.subarray(c * length, (c + 1) * length);
        expect(largestDifference(column, alone)).toBeLessThan(1e-12 * largest(alone));
      }
    }
  });

  test('only the lower triangle is read', () => {
    const sheet = springRing(8, 4, 2);
    const b = wave(3 * sheet.matrix.nodeCount, 0.7);
    const spoilt = { ...sheet.matrix, values: sheet.matrix.values.slice() };
    for (let row = 0; row < spoilt.nodeCount; row++) {
      for (let k = spoilt.rowStart[row]; k < spoilt.rowStart[row + 1]; k++) {
        if (spoilt.column[k] > row) spoilt.values.fill(Number.NaN, 9 * k, 9 * k + 9);
        if (spoilt.column[k] === row) for (const upper of [1, 2, 5]) spoilt.values[9 * k + upper] = Number.NaN;
      }
    }
    for (const kernel of kernels) {
      const intact = solved(kernel, sheet, b);
      expect(solved(kernel, { ...sheet, matrix: spoilt }, b)).toEqual(intact);
    }
  });
});

describe('what cannot be factorised', () => {
  test('an indefinite matrix is refused with the node at fault', () => {
    const { matrix, coordinates } = springRing(8, 4, 2);
    const weak = 13;
    matrix.values[9 * blockIndex(matrix, weak, weak) + 4] = -1;
    for (const kernel of kernels) {
      const factor = createFactor(analyse(matrix, coordinates), kernel);
      const result = factor.factorise(matrix);
      expect(result).toMatchObject({ ok: false, reason: 'not-positive-definite', nodeIndex: weak });
      if (!result.ok) expect(result.pivot).toBeLessThan(0);
    }
  });

  test('a body that can float away is refused as singular to working precision', () => {
    const { matrix, coordinates } = springRing(10, 4, 3);
    for (let node = 0; node < matrix.nodeCount; node++) {
      const block = 9 * blockIndex(matrix, node, node);
      for (let d = 0; d < 3; d++) matrix.values[block + 4 * d] -= 0.01;
    }
    for (const kernel of kernels) {
      const result = createFactor(analyse(matrix, coordinates), kernel).factorise(matrix);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(Math.abs(result.pivot)).toBeLessThan(1e-10);
    }
  });

  test('a matrix with NaN is refused', () => {
    const { matrix, coordinates } = springRing(8, 4, 2);
    matrix.values[9 * blockIndex(matrix, 20, 20)] = Number.NaN;
    for (const kernel of kernels) {
      expect(createFactor(analyse(matrix, coordinates), kernel).factorise(matrix).ok).toBe(false);
    }
  });
});

describe('a factor that holds nothing', () => {
  const sheet = springRing(6, 3, 2);
  const indefinite = { ...sheet.matrix, values: sheet.matrix.values.map((value) => -value) };
  const b = wave(3 * sheet.matrix.nodeCount, 1);

  test('throws before factorise, after a failed one and after release', () => {
    for (const kernel of kernels) {
      const factor = createFactor(analyse(sheet.matrix, sheet.coordinates), kernel);
      expect(() => factor.solve(b, b.slice())).toThrow(/holds no factorised matrix/);
      expect(factor.stateId).toBe(0);
      factor.factorise(sheet.matrix);
      const first = factor.stateId;
      expect(first).toBeGreaterThan(0);
      expect(factor.factorise(indefinite).ok).toBe(false);
      expect(factor.stateId).toBe(0);
      expect(() => factor.solve(b, b.slice())).toThrow(/holds no factorised matrix/);
      factor.factorise(sheet.matrix);
      expect(factor.stateId).not.toBe(first);
      factor.release();
      expect(() => factor.solve(b, b.slice())).toThrow(/released/);
    }
  });

  test('a kept factor comes back as it was, and its number with it', () => {
    const twice = { ...sheet.matrix, values: sheet.matrix.values.map((value) => 2 * value) };
    for (const kernel of kernels) {
      const factor = createFactor(analyse(sheet.matrix, sheet.coordinates), kernel);
      expect(() => factor.keep()).toThrow(/nothing to keep/);
      factor.factorise(sheet.matrix);
      const [first, kept] = [factor.stateId, factor.keep()];
      const [before, other, after] = [b.slice(), b.slice(), b.slice()];
      factor.solve(b, before);
      factor.factorise(twice);
      factor.solve(b, other);
      kept.restore();
      expect(factor.stateId).toBe(first);
      factor.solve(b, after);
      expect(after).toEqual(before);
      expect(other).not.toEqual(before);
      factor.factorise(twice);
      expect(factor.stateId).toBeGreaterThan(first + 1);
    }
  });

  test('a matrix of another pattern is refused', () => {
    const factor = createFactor(analyse(sheet.matrix, sheet.coordinates), kernels[0]);
    expect(() => factor.factorise(springRing(7, 3, 2).matrix)).toThrow(/the analysed pattern has 36/);
  });
});

test('factors that share a kernel do not disturb each other, and released room is used again', () => {
  const sheet = springRing(10, 4, 3);
  const stiffer = { ...sheet.matrix, values: sheet.matrix.values.map((value) => 2 * value) };
  const symbolic = analyse(sheet.matrix, sheet.coordinates);
  const b = wave(3 * sheet.matrix.nodeCount, 0.4);
  for (const kernel of kernels) {
    const [one, two] = [createFactor(symbolic, kernel), createFactor(symbolic, kernel)];
    one.factorise(sheet.matrix);
    two.factorise(stiffer);
    const [x1, x2] = [new Float64Array(b.length), new Float64Array(b.length)];
    one.solve(b, x1);
    two.solve(b, x2);
    expect(
      largestDifference(
        x1,
        x2.map((value) => 2 * value),
      ),
    ).toBeLessThan(1e-12 * largest(x1));
    one.release();
    const size = kernel.doubles.length;
    for (let k = 0; k < 5; k++) {
      const again = createFactor(symbolic, kernel);
      again.factorise(sheet.matrix);
      again.release();
    }
    expect(kernel.doubles.length).toBe(size);
    two.release();
  }
});
