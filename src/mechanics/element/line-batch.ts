import type { FibreEntries } from '#anatomy';
import {
  type DenseKernel,
  LINE_AREA,
  LINE_BATCH,
  LINE_SLOTS,
  lineField,
  slotField,
  slotStart as slotsFrom,
} from '#numerics';
import { gather } from './deformation.ts';
import type { Quadrature } from './hexahedron.ts';
import { batchArea } from './point-batch.ts';

/** Fibres of a mesh, a batch at a time, in the memory of a kernel (layout: numerics/kernel/element-record.ts). */
export class LineBatch {
  readonly kernel: DenseKernel;
  readonly area: number;
  /** fibre entries in all */
  readonly entries: number;
  /** lines in the batch, their scale and their element */
  count = 0;
  readonly scale = new Float64Array(LINE_BATCH);
  readonly elementAt = new Int32Array(LINE_BATCH);
  /** elements in the batch, which they are, and their nodes (LINE_SLOTS x 8) */
  slots = 0;
  readonly elementOf = new Int32Array(LINE_SLOTS);
  readonly nodes = new Int32Array(LINE_SLOTS * 8);
  private readonly elements: Int32Array;
  private readonly fibres: FibreEntries;
  /** entries in the order of their elements, so that fibres of one element meet in one batch */
  private readonly order: Int32Array;
  /** d . dN/dX in the order of `order` (nEntry x 4 pairs x 8 nodes x 2) [1/mm] */
  private readonly along: Float64Array;
  private readonly local = new Float64Array(24);

  constructor(kernel: DenseKernel, elements: Int32Array, quadrature: Quadrature, fibres: FibreEntries) {
    this.kernel = kernel;
    this.area = batchArea(kernel, LINE_AREA);
    this.elements = elements;
    this.fibres = fibres;
    this.entries = fibres.element.length;
    this.order = Int32Array.from(fibres.element.keys()).sort((a, b) => fibres.element[a] - fibres.element[b] || a - b);
    this.along = alongFibres(quadrature, fibres, this.order);
  }

  /**
   * Loads the entries from place `from` of the order on whose scale is not zero, as many as fit, and carries them along.
   * @returns the place to go on from, and the memory
   */
  carry(
    from: number,
    u: Float64Array,
    scaleOf: (entry: number) => number,
  ): { readonly next: number; readonly memory: Float64Array } {
    const memory = this.kernel.doubles;
    this.count = 0;
    this.slots = 0;
    let next = from;
    for (; next < this.entries && this.count < LINE_BATCH; next++) {
      const entry = this.order[next];
      const scale = scaleOf(entry);
      if (scale === 0) continue;
      const element = this.fibres.element[entry];
      if (this.slots === 0 || this.elementOf[this.slots - 1] !== element) {
        if (this.slots === LINE_SLOTS) break;
        this.openSlot(element, u, memory);
      }
      this.scale[this.count] = scale;
      this.elementAt[this.count] = element;
      copy(this.along, next * 64, memory, this.start(lineField.along) + 64 * this.count, 64);
      copy(this.fibres.direction, entry * 24, memory, this.start(lineField.direction) + 24 * this.count, 24);
      memory[this.start(lineField.slot) + this.count] = this.slots - 1;
      this.count++;
    }
    if (this.count > 0) this.kernel.carryLines(this.area, this.count);
    return { next, memory };
  }

  /** Where a field of the lines starts in the kernel's memory. */
  start(field: number): number {
    return this.area + LINE_BATCH * field;
  }

  /** Where a field of their elements starts. */
  slotStart(field: number): number {
    return this.area + slotsFrom + LINE_SLOTS * field;
  }

  private openSlot(element: number, u: Float64Array, memory: Float64Array): void {
    gather(this.elements, element, u, this.local);
    memory.set(this.local, this.slotStart(slotField.displacement) + 24 * this.slots);
    for (let n = 0; n < 8; n++) this.nodes[this.slots * 8 + n] = this.elements[element * 8 + n];
    this.elementOf[this.slots++] = element;
  }
}

/** Copies a few numbers without making a view of them, which would cost more than the copy. */
function copy(from: Float64Array, at: number, to: Float64Array, start: number, count: number): void {
  for (let k = 0; k < count; k++) to[start + k] = from[at + k];
}

function alongFibres(quadrature: Quadrature, fibres: FibreEntries, order: Int32Array): Float64Array {
  const along = new Float64Array(order.length * 64);
  const B = quadrature.gradient;
  const d = fibres.direction;
  order.forEach((entry, k) => {
    for (let g = 0; g < 8; g++) {
      const b = (fibres.element[entry] * 8 + g) * 24;
      const at = (entry * 8 + g) * 3;
      const to = k * 64 + (g >> 1) * 16 + (g & 1);
      for (let a = 0; a < 8; a++) {
        const n = b + a * 3;
        along[to + a * 2] = B[n] * d[at] + B[n + 1] * d[at + 1] + B[n + 2] * d[at + 2];
      }
    }
  });
  return along;
}
