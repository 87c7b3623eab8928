import type { FibreEntries } from '#anatomy';
import { type DenseKernel, lineField, slotField } from '#numerics';
import { type FibreLaw, fibreLaws } from '../material/fibre-law.ts';
import { addForces } from './deformation.ts';
import type { EnergyTerm } from './energy-term.ts';
import type { Quadrature } from './hexahedron.ts';
import { LineBatch } from './line-batch.ts';
import { sharedPlainKernel } from './point-batch.ts';
import { addSymmetricElement, type Scatter } from './scatter.ts';

export interface FibreInput {
  readonly elements: Int32Array;
  readonly quadrature: Quadrature;
  readonly scatter: Scatter;
  readonly fibres: FibreEntries;
  /** nominal tension at full length per fascicle, read at every evaluation (nFascicle) [kPa] */
  readonly tension: Float64Array;
  /** how tension depends on stretch; muscle unless said */
  readonly law?: FibreLaw;
  /** does the arithmetic of the elements; plain TypeScript unless given */
  readonly kernel?: DenseKernel;
}

/**
 * Active fibres: energy share x tension x integral of the fibre law over the stretch |F f0|; a direction longer than one
 * scales tension and stretch together. Fibres without tension cost nothing.
 * Uses its kernel's batch area: one evaluation at a time.
 */
export class FibreTerm implements EnergyTerm {
  private readonly input: FibreInput;
  private readonly lines: LineBatch;
  private readonly law = new Float64Array(3);
  private readonly tensionAt: (stretch: number, out: Float64Array) => void;
  private readonly scaleOf: (entry: number) => number;

  constructor(input: FibreInput) {
    const { kernel = sharedPlainKernel(), elements, quadrature, fibres, tension } = input;
    this.input = input;
    this.tensionAt = fibreLaws[input.law ?? 'muscle'];
    this.lines = new LineBatch(kernel, elements, quadrature, fibres);
    this.scaleOf = (entry) => fibres.share[entry] * tension[fibres.fascicle[entry]];
  }

  energy(u: Float64Array): number {
    const { lines, law } = this;
    let total = 0;
    this.forEachBatch(u, (memory) => {
      const stretch = lines.start(lineField.stretch);
      for (let k = 0; k < lines.count * 8; k++) {
        this.tensionAt(memory[stretch + k], law);
        total += this.fullTension(k) * law[2];
      }
    });
    return total;
  }

  addGradient(u: Float64Array, out: Float64Array): void {
    const { lines, law } = this;
    this.forEachBatch(u, (memory) => {
      const stretch = lines.start(lineField.stretch);
      const first = lines.start(lineField.first);
      for (let k = 0; k < lines.count * 8; k++) {
        this.tensionAt(memory[stretch + k], law);
        memory[first + k] = (this.fullTension(k) * law[0]) / memory[stretch + k];
      }
      lines.kernel.lineForces(lines.area, lines.count, lines.slots);
      const at = lines.slotStart(slotField.force);
      addForces({ elements: lines.nodes, first: 0, count: lines.slots, memory, at }, out);
    });
  }

  addTangent(u: Float64Array, K: { readonly values: Float64Array }): void {
    const { lines, law } = this;
    this.forEachBatch(u, (memory) => {
      const stretch = lines.start(lineField.stretch);
      const first = lines.start(lineField.first);
      const second = lines.start(lineField.second);
      for (let k = 0; k < lines.count * 8; k++) {
        const length = memory[stretch + k];
        this.tensionAt(length, law);
        const full = this.fullTension(k);
        const across = (full * law[0]) / length;
        memory[first + k] = across;
        memory[second + k] = (full * law[1] - across) / (length * length);
      }
      lines.kernel.lineTangents(lines.area, lines.count, lines.slots);
      const pair = lines.slotStart(slotField.pair);
      for (let s = 0; s < lines.slots; s++) {
        addSymmetricElement(this.input.scatter, lines.elementOf[s], memory, K.values, pair + 216 * s);
      }
    });
  }

  /** Visits batches of the fibres under tension, carried along by u. */
  private forEachBatch(u: Float64Array, visit: (memory: Float64Array) => void): void {
    for (let from = 0; from < this.lines.entries; ) {
      const { next, memory } = this.lines.carry(from, u, this.scaleOf);
      if (this.lines.count > 0) visit(memory);
      from = next;
    }
  }

  /** Tension at full length times the weight of point k of the batch. */
  private fullTension(k: number): number {
    const line = k >> 3;
    return this.input.quadrature.weight[this.lines.elementAt[line] * 8 + (k & 7)] * this.lines.scale[line];
  }
}
