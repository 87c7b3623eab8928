import { type DenseKernel, POINT_AREA, POINT_BATCH, plainKernel, pointField } from '#numerics';
import { gather } from './deformation.ts';
import type { Quadrature } from './hexahedron.ts';

/** Where batches live: one area per kernel and kind, used for one evaluation at a time. */
const areas = new WeakMap<DenseKernel, Map<number, number>>();
let plain: DenseKernel | undefined;

/** The kernel of those who were given none: plain TypeScript. */
export function sharedPlainKernel(): DenseKernel {
  plain ??= plainKernel();
  return plain;
}

/** Start of the area of `size` doubles in which a kernel works on batches; reserved once and kept. */
export function batchArea(kernel: DenseKernel, size: number): number {
  const known = areas.get(kernel) ?? new Map<number, number>();
  areas.set(kernel, known);
  const area = known.get(size) ?? kernel.allocate(size);
  known.set(size, area);
  return area;
}

/** Elements of a mesh, a batch at a time, in the memory of a kernel (layout: numerics/kernel/element-record.ts). */
export class PointBatch {
  readonly kernel: DenseKernel;
  readonly area: number;
  private readonly elements: Int32Array;
  private readonly quadrature: Quadrature;
  private readonly initial: Float64Array;
  private readonly local = new Float64Array(24);

  /** @param initial B0 (nElement x 8 x 6), read at every load */
  constructor(kernel: DenseKernel, elements: Int32Array, quadrature: Quadrature, initial: Float64Array) {
    this.kernel = kernel;
    this.area = batchArea(kernel, POINT_AREA);
    this.elements = elements;
    this.quadrature = quadrature;
    this.initial = initial;
  }

  /** Loads and deforms the elements from `first` on; returns how many they are and the memory they are in. */
  deform(first: number, u: Float64Array): { readonly count: number; readonly memory: Float64Array } {
    const { kernel, quadrature } = this;
    const count = Math.min(POINT_BATCH, quadrature.elementCount - first);
    const memory = kernel.doubles;
    memory.set(quadrature.gradient.subarray(first * 192, (first + count) * 192), this.start(pointField.gradient));
    memory.set(this.initial.subarray(first * 48, (first + count) * 48), this.start(pointField.initial));
    for (let e = 0; e < count; e++) {
      gather(this.elements, first + e, u, this.local);
      memory.set(this.local, this.start(pointField.displacement) + 24 * e);
    }
    kernel.deformPoints(this.area, count);
    return { count, memory };
  }

  /** Where a field of the batch starts in the kernel's memory. */
  start(field: number): number {
    return this.area + POINT_BATCH * field;
  }
}
