import { Arena } from './arena.ts';
import type { DenseKernel } from './dense-kernel.ts';
import { extendAdd, factoriseFront, type Memory } from './plain-front.ts';
import { carryLines, lineForces, lineTangents } from './plain-lines.ts';
import { deformPoints, pointForces, pointTangents } from './plain-points.ts';
import { backward1, backward4, forward1, forward4 } from './plain-solve.ts';

/**
 * Kernel in plain TypeScript: the reference for the SIMD kernel and the fallback where there is none.
 *
 * @param bytes initial size of its memory; it grows when more is needed.
 */
export function plainKernel(bytes = 65_536): DenseKernel {
  const views = (buffer: ArrayBuffer): Memory => ({
    doubles: new Float64Array(buffer),
    integers: new Int32Array(buffer),
  });
  let memory = views(new ArrayBuffer(8 * Math.ceil(bytes / 8)));
  const arena = new Arena((size) => {
    if (size <= memory.doubles.length) return;
    const grown = views(new ArrayBuffer(8 * Math.ceil(Math.max(size, 1.25 * memory.doubles.length))));
    grown.doubles.set(memory.doubles);
    memory = grown;
  });
  return {
    name: 'plain',
    get doubles() {
      return memory.doubles;
    },
    get integers() {
      return memory.integers;
    },
    allocate: (count) => arena.allocate(count),
    release: (offset) => arena.release(offset),
    factoriseFront: (front, thresholds) => factoriseFront(memory, front, thresholds),
    extendAdd: (child, parent) => extendAdd(memory, child, parent),
    forward1: (front, x) => forward1(memory, front, x),
    backward1: (front, x, work) => backward1(memory, front, x, work),
    forward4: (front, x) => forward4(memory, front, x),
    backward4: (front, x) => backward4(memory, front, x),
    deformPoints: (area, count) => deformPoints(memory, area, count),
    pointForces: (area, count) => pointForces(memory, area, count),
    pointTangents: (area, count) => pointTangents(memory, area, count),
    carryLines: (area, count) => carryLines(memory, area, count),
    lineForces: (area, count, slots) => lineForces(memory, area, count, slots),
    lineTangents: (area, count, slots) => lineTangents(memory, area, count, slots),
  };
}
