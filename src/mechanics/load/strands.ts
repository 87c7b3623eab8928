import type { Strand } from '#anatomy';
import type { BlockMatrix } from '#numerics';
import type { EnergyTerm } from '../element/energy-term.ts';
import { forceLength } from '../material/force-length.ts';
import { addDiagonal } from './node-block.ts';

export interface StrandInput {
  readonly nodes: Float64Array;
  readonly strands: readonly Strand[];
  /** force at full length per strand, read at every evaluation (nStrand) [mN] */
  readonly force: Float64Array;
  /** where the origins have gone, read at every evaluation (nStrand x 3) [mm] */
  readonly originMoved: Float64Array;
}

/** Muscles that end in the patch but begin on bone outside it: every weighted node is drawn to the origin. */
export class StrandTerm implements EnergyTerm {
  private readonly input: StrandInput;
  private readonly restLength: readonly Float64Array[];
  private readonly law = new Float64Array(3);
  /** unit direction away from the origin at the last node looked at */
  private readonly d = new Float64Array(3);

  constructor(input: StrandInput) {
    this.input = input;
    const { nodes, strands } = input;
    this.restLength = strands.map((s) =>
      Float64Array.from(s.nodes, (n) =>
        Math.hypot(nodes[n * 3] - s.origin[0], nodes[n * 3 + 1] - s.origin[1], nodes[n * 3 + 2] - s.origin[2]),
      ),
    );
  }

  energy(u: Float64Array): number {
    let total = 0;
    this.forEachPull(u, (_n, pull, _length, rest) => {
      total += pull * rest * this.law[2];
    });
    return total;
  }

  addGradient(u: Float64Array, out: Float64Array): void {
    this.forEachPull(u, (n, pull) => {
      for (let i = 0; i < 3; i++) out[n * 3 + i] += pull * this.law[0] * this.d[i];
    });
  }

  addTangent(u: Float64Array, K: BlockMatrix): void {
    const block = new Float64Array(9);
    const { d, law } = this;
    this.forEachPull(u, (n, pull, length, rest) => {
      const across = (pull * law[0]) / length;
      const axial = (pull * law[1]) / rest - across;
      for (let i = 0; i < 3; i++) {
        for (let m = 0; m < 3; m++) block[i * 3 + m] = axial * d[i] * d[m] + (i === m ? across : 0);
      }
      addDiagonal(K, n, block);
    });
  }

  /** Visits every pulled node with its full force, its length and rest length; direction and law are left in place. */
  private forEachPull(
    u: Float64Array,
    visit: (node: number, pull: number, length: number, rest: number) => void,
  ): void {
    const { nodes, strands, force, originMoved } = this.input;
    strands.forEach((s, k) => {
      if (force[k] === 0) return;
      for (let j = 0; j < s.nodes.length; j++) {
        const n = s.nodes[j];
        for (let i = 0; i < 3; i++) this.d[i] = nodes[n * 3 + i] + u[n * 3 + i] - s.origin[i] - originMoved[k * 3 + i];
        const length = Math.hypot(this.d[0], this.d[1], this.d[2]);
        for (let i = 0; i < 3; i++) this.d[i] /= length;
        const rest = this.restLength[k][j];
        forceLength(length / rest, this.law);
        visit(n, force[k] * s.weights[j], length, rest);
      }
    });
  }
}
