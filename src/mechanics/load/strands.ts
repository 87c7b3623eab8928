import type { Strand } from '#anatomy';
import type { EnergyTerm } from '../element/energy-term.ts';
import { addDiagonal } from './node-block.ts';
import { forceLength } from '../material/force-length.ts';

export interface StrandInput {
  readonly nodes: Float64Array;
  readonly strands: readonly Strand[];
  /** force at full length per strand, read at every evaluation (nStrand) [mN] */
  readonly force: Float64Array;
}

/** Muscles that end in the patch but begin on bone outside it: every weighted node is drawn to the origin. */
export function strandTerm(input: StrandInput): EnergyTerm {
  const { nodes, strands, force } = input;
  const law = new Float64Array(3);
  const block = new Float64Array(9);
  const d = new Float64Array(3);

  const restLength = strands.map((s) =>
    Float64Array.from(s.nodes, (n) =>
      Math.hypot(nodes[n * 3] - s.origin[0], nodes[n * 3 + 1] - s.origin[1], nodes[n * 3 + 2] - s.origin[2]),
    ),
  );

  /** Unit direction away from the origin into d; returns the length. */
  function reach(s: Strand, n: number, u: Float64Array): number {
    for (let i = 0; i < 3; i++) d[i] = nodes[n * 3 + i] + u[n * 3 + i] - s.origin[i];
    const length = Math.hypot(d[0], d[1], d[2]);
    for (let i = 0; i < 3; i++) d[i] /= length;
    return length;
  }

  function energy(u: Float64Array): number {
    let total = 0;
    strands.forEach((s, k) => {
      if (force[k] === 0) return;
      for (let j = 0; j < s.nodes.length; j++) {
        const L = restLength[k][j];
        forceLength(reach(s, s.nodes[j], u) / L, law);
        total += force[k] * s.weights[j] * L * law[2];
      }
    });
    return total;
  }

  function addGradient(u: Float64Array, out: Float64Array): void {
    strands.forEach((s, k) => {
      if (force[k] === 0) return;
      for (let j = 0; j < s.nodes.length; j++) {
        const n = s.nodes[j];
        forceLength(reach(s, n, u) / restLength[k][j], law);
        for (let i = 0; i < 3; i++) out[n * 3 + i] += force[k] * s.weights[j] * law[0] * d[i];
      }
    });
  }

  function addTangent(u: Float64Array, K: Parameters<EnergyTerm['addTangent']>[1]): void {
    strands.forEach((s, k) => {
      if (force[k] === 0) return;
      for (let j = 0; j < s.nodes.length; j++) {
        const n = s.nodes[j];
        const length = reach(s, n, u);
        forceLength(length / restLength[k][j], law);
        const w = force[k] * s.weights[j];
        const across = (w * law[0]) / length;
        const axial = (w * law[1]) / restLength[k][j] - across;
        for (let i = 0; i < 3; i++) {
          for (let m = 0; m < 3; m++) block[i * 3 + m] = axial * d[i] * d[m] + (i === m ? across : 0);
        }
        addDiagonal(K, n, block);
      }
    });
  }

  return { energy, addGradient, addTangent };
}
