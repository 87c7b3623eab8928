import { deformationGradient, gather } from '../element/deformation.ts';
import { forceLength } from '../material/force-length.ts';
import type { Expressed } from './express.ts';
import type { Person } from './person.ts';
import { stiffeningPerActivation } from './tissue-of-person.ts';

/** Change of one outcome per unit of local block, everywhere in the muscles; in the unit of the outcome. */
export interface BlockMap {
  /** per fibre entry: a fascicle's piece inside one element (nFibreEntry) */
  readonly perFibre: Float64Array;
  /** per muscle that begins on bone outside the patch (nStrand) */
  readonly perStrand: Float64Array;
}

/**
 * Which millimetre of muscle matters for an outcome: the derivative of the outcome to block of every piece of every fascicle,
 * by one adjoint solve. With g(u, a) = 0 at equilibrium and K = dg/du, block b of a piece of activation a moves the mouth by
 * K^-1 a dg/da b; so with K w = dq/du the derivative of q is a dg/da . w.
 * Pieces of a fascicle sum to the derivative of blocking it whole.
 * @param outcomeGradient dq/du at the solved state (nNode x 3) [outcome unit / mm]
 * @throws Error when the tangent of the answer has been replaced since
 */
export function blockMap(person: Person, solved: Expressed, outcomeGradient: Float64Array): BlockMap {
  const adjoint = new Float64Array(outcomeGradient.length);
  solved.tangent.solve(outcomeGradient, adjoint);
  return { perFibre: fibrePieces(person, solved, adjoint), perStrand: strands(person, solved, adjoint) };
}

/** Virtual work, in the adjoint movement, of the tension of every piece and of the stiffness it lends to its element. */
function fibrePieces(person: Person, { u, activation }: Expressed, adjoint: Float64Array): Float64Array {
  const { mouth } = person;
  const { elements } = mouth.face.mesh;
  const { fibres } = mouth.face;
  const perC10 = person.tissue.gradientPerC10(u);
  const gain = stiffeningPerActivation(person.physiology);
  const local = { u: new Float64Array(24), w: new Float64Array(24) };
  return Float64Array.from(fibres.element, (e, n) => {
    const f = fibres.fascicle[n];
    const active = fibres.share[n] * activation[f];
    if (active === 0) return 0;
    gather(elements, e, u, local.u);
    gather(elements, e, adjoint, local.w);
    let stiffening = 0;
    for (let i = 0; i < 24; i++) stiffening += perC10[e * 24 + i] * local.w[i];
    return active * (person.fullTension[f] * pullAlong(person, n, local) + gain * stiffening);
  });
}

/** Derivative of an entry's energy per unit of tension in the direction of a movement w [mm3]. */
function pullAlong(person: Person, entry: number, local: { u: Float64Array; w: Float64Array }): number {
  const { quadrature, face } = person.mouth;
  const { element, direction } = face.fibres;
  const [F, W, law] = [new Float64Array(9), new Float64Array(9), new Float64Array(3)];
  let work = 0;
  for (let g = 0; g < 8; g++) {
    const q = element[entry] * 8 + g;
    const d = direction.subarray((entry * 8 + g) * 3, (entry * 8 + g) * 3 + 3);
    deformationGradient(quadrature, q, local.u, F);
    deformationGradient(quadrature, q, local.w, W);
    let stretch = 0;
    let lengthening = 0;
    for (let i = 0; i < 9; i += 3) {
      const f = F[i] * d[0] + F[i + 1] * d[1] + F[i + 2] * d[2];
      const moved = W[i] * d[0] + W[i + 1] * d[1] + W[i + 2] * d[2] - d[i / 3];
      stretch += f * f;
      lengthening += f * moved;
    }
    stretch = Math.sqrt(stretch);
    forceLength(stretch, law);
    work += (quadrature.weight[q] * law[0] * lengthening) / stretch;
  }
  return work;
}

function strands(person: Person, { u, activation }: Expressed, adjoint: Float64Array): Float64Array {
  const { mesh, strands: all } = person.mouth.face;
  const law = new Float64Array(3);
  return Float64Array.from(all, (strand, k) => {
    const force = person.fullStrandForce[k] * activation[strand.fascicle];
    let work = 0;
    strand.nodes.forEach((n, j) => {
      const rest = [0, 1, 2].map((i) => mesh.nodes[n * 3 + i] - strand.origin[i]);
      const now = rest.map((r, i) => r + u[n * 3 + i] - person.jaw.originMoved[k * 3 + i]);
      const length = Math.hypot(...now);
      forceLength(length / Math.hypot(...rest), law);
      const along = now.reduce((sum, x, i) => sum + x * adjoint[n * 3 + i], 0) / length;
      work += force * strand.weights[j] * law[0] * along;
    });
    return work;
  });
}
