import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BlockMatrix } from '#numerics';

/** Medians of one ordering of the native solver, processor time [ms]. */
export interface NativeTimes {
  readonly ordering: string;
  readonly analyseMs: number;
  readonly factorMs: number;
  readonly solveMs: number;
  readonly gflop: number;
}

const source = fileURLToPath(new URL('../../../test/peers/cholmod.c', import.meta.url));
const folder = fileURLToPath(new URL('../../../build/peers/', import.meta.url));

/** Builds the program that times CHOLMOD; null where there is no compiler or no SuiteSparse. */
export function buildNativeReference(): string | null {
  const program = join(folder, 'cholmod');
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('gcc', ['-O2', source, '-o', program, '-lcholmod'], { stdio: 'ignore' });
    return program;
  } catch {
    return null;
  }
}

/** Times CHOLMOD on a matrix, one thread. */
export function timeNatively(program: string, matrix: BlockMatrix, repeats: number): NativeTimes[] {
  const scratch = mkdtempSync(join(tmpdir(), 'philtrum-bench-'));
  try {
    const file = join(scratch, 'matrix');
    writeFileSync(file, lowerTriangle(matrix));
    const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
    const lines = execFileSync(program, [file, String(repeats)], { env, encoding: 'utf8' })
      .trim()
      .split('\n');
    return lines.map((line) => JSON.parse(line) as NativeTimes);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The lower triangle by columns, as test/peers/cholmod.c reads it. Rows of the upper blocks are columns of the lower ones. */
function lowerTriangle({ nodeCount, rowStart, column, values }: BlockMatrix): Uint8Array {
  const columns: { row: number; value: number }[][] = Array.from({ length: 3 * nodeCount }, () => []);
  for (let row = 0; row < nodeCount; row++) {
    for (let k = rowStart[row]; k < rowStart[row + 1]; k++) {
      if (column[k] > row) continue;
      for (let e = 0; e < 9; e++) {
        const [i, j] = [3 * row + Math.floor(e / 3), 3 * column[k] + (e % 3)];
        if (i >= j) columns[j].push({ row: i, value: values[9 * k + e] });
      }
    }
  }
  const start = Int32Array.from({ length: columns.length + 1 });
  columns.forEach((entries, j) => {
    start[j + 1] = start[j] + entries.length;
  });
  const entries = columns.flat();
  const header = Int32Array.of(columns.length, entries.length);
  const rows = Int32Array.from(entries, ({ row }) => row);
  const numbers = Float64Array.from(entries, ({ value }) => value);
  return Buffer.concat([header, start, rows, numbers].map((part) => Buffer.from(part.buffer)));
}
