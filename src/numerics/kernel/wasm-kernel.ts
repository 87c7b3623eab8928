import { Arena } from './arena.ts';
import type { DenseKernel } from './dense-kernel.ts';

const PAGE_BYTES = 65_536;
/** Growing by at least this share of the memory keeps the number of growths small. */
const GROWTH_SHARE = 0.25;

/** What `build/kernel.wasm` exports. */
export interface KernelExports extends Omit<DenseKernel, 'name' | 'doubles' | 'integers' | 'allocate' | 'release'> {
  readonly memory: { readonly buffer: ArrayBufferLike; grow(pages: number): number };
}

/** Kernel over an instance of `build/kernel.wasm`; the instance must not be shared with another kernel. */
export function wasmKernel(exports: KernelExports): DenseKernel {
  const { memory } = exports;
  const arena = new Arena((size) => {
    const missing = size * 8 - memory.buffer.byteLength;
    if (missing <= 0) return;
    const bytes = Math.max(missing, GROWTH_SHARE * memory.buffer.byteLength);
    memory.grow(Math.ceil(bytes / PAGE_BYTES));
  });
  let doubles = new Float64Array(memory.buffer);
  let integers = new Int32Array(memory.buffer);
  const refresh = () => {
    if (doubles.buffer === memory.buffer) return;
    doubles = new Float64Array(memory.buffer);
    integers = new Int32Array(memory.buffer);
  };
  return {
    name: 'wasm',
    get doubles() {
      refresh();
      return doubles;
    },
    get integers() {
      refresh();
      return integers;
    },
    allocate: (count) => arena.allocate(count),
    release: (offset) => arena.release(offset),
    factoriseFront: exports.factoriseFront,
    extendAdd: exports.extendAdd,
    forward1: exports.forward1,
    backward1: exports.backward1,
    forward4: exports.forward4,
    backward4: exports.backward4,
    deformPoints: exports.deformPoints,
    pointForces: exports.pointForces,
    pointTangents: exports.pointTangents,
    carryLines: exports.carryLines,
    lineForces: exports.lineForces,
    lineTangents: exports.lineTangents,
  };
}

/**
 * Compiles the bytes of `build/kernel.wasm` and makes a kernel of them, in Node, a page or a worker.
 *
 * Rejects with a WebAssembly.CompileError where 128-bit SIMD is missing; `plainKernel` then does the same work, slower.
 */
export async function loadKernel(wasmBytes: Uint8Array<ArrayBuffer>): Promise<DenseKernel> {
  const { instance } = await WebAssembly.instantiate(wasmBytes);
  return wasmKernel(instance.exports as unknown as KernelExports);
}
