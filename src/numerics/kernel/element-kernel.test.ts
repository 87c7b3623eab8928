import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stream } from '../random/stream.ts';
import type { DenseKernel } from './dense-kernel.ts';
import {
  LINE_AREA,
  LINE_BATCH,
  LINE_SLOTS,
  lineField,
  POINT_AREA,
  POINT_BATCH,
  pointField,
  slotField,
  slotStart,
} from './element-record.ts';
import { plainKernel } from './plain-kernel.ts';
import { loadKernel } from './wasm-kernel.ts';

const wasm = await loadKernel(readFileSync('build/kernel.wasm'));

/** The batch after a run, from a start that is random everywhere. */
function after(kernel: DenseKernel, size: number, run: (kernel: DenseKernel, area: number) => void): Float64Array {
  const area = kernel.allocate(size);
  const random = stream(7, 0, 'elements');
  for (let i = 0; i < size; i++) kernel.doubles[area + i] = random.uniform() - 0.5;
  for (let n = 0; n < LINE_BATCH; n++) {
    if (size === LINE_AREA) kernel.doubles[area + LINE_BATCH * lineField.slot + n] = (n * 5) % LINE_SLOTS;
  }
  run(kernel, area);
  const result = kernel.doubles.slice(area, area + size);
  kernel.release(area);
  return result;
}

/** Largest difference of a field over the field's largest value. */
function disagreement(a: Float64Array, b: Float64Array, from: number, to: number): number {
  let worst = 0;
  let scale = 0;
  for (let i = from; i < to; i++) {
    worst = Math.max(worst, Math.abs(a[i] - b[i]));
    scale = Math.max(scale, Math.abs(a[i]));
  }
  expect(scale).toBeGreaterThan(0);
  return worst / scale;
}

test('element kernels agree with their plain twins', () => {
  const run = (kernel: DenseKernel, area: number) => {
    kernel.deformPoints(area, POINT_BATCH);
    kernel.pointForces(area, POINT_BATCH);
    kernel.pointTangents(area, POINT_BATCH);
  };
  const [plain, fast] = [plainKernel(), wasm].map((kernel) => after(kernel, POINT_AREA, run));
  for (const [from, to] of [
    [pointField.deformation, pointField.jacobian],
    [pointField.jacobian, pointField.trace],
    [pointField.trace, pointField.coefficient],
    [pointField.force, pointField.pair],
    [pointField.pair, pointField.scratch],
  ]) {
    expect(disagreement(plain, fast, POINT_BATCH * from, POINT_BATCH * to)).toBeLessThan(1e-12);
  }
});

test('line kernels agree with their plain twins and touch no slot beyond those asked for', () => {
  const run = (kernel: DenseKernel, area: number) => {
    kernel.carryLines(area, LINE_BATCH);
    kernel.lineForces(area, LINE_BATCH, LINE_SLOTS);
    kernel.lineTangents(area, LINE_BATCH, LINE_SLOTS);
  };
  const [plain, fast] = [plainKernel(), wasm].map((kernel) => after(kernel, LINE_AREA, run));
  expect(disagreement(plain, fast, LINE_BATCH * lineField.carried, LINE_BATCH * lineField.first)).toBeLessThan(1e-12);
  const slots = (field: number) => slotStart + LINE_SLOTS * field;
  expect(disagreement(plain, fast, slots(slotField.force), slots(slotField.pair))).toBeLessThan(1e-12);
  expect(disagreement(plain, fast, slots(slotField.pair), slots(slotField.end))).toBeLessThan(1e-12);
});
