import { toothGap } from '../contact/teeth.ts';
import { mouthParameters } from '../parameters.ts';
import type { Mouth } from './mouth.ts';

/** Suction inside the mouth as a dead load on the mucosa, along the inward normal of the dental arch (nNode x 3) [mN]. */
export function suctionLoad(mouth: Mouth, share: number): Float64Array {
  const load = new Float64Array(mouth.nodeCount * 3);
  if (share === 0) return load;
  const { nodes, toothNodes, toothNodeArea } = mouth.face.mesh;
  const pressure = share * mouthParameters.strawSuction.value;
  toothNodes.forEach((n, t) => {
    const { nx, nz } = toothGap(mouth.face.teeth, nodes[n * 3], nodes[n * 3 + 2]);
    load[n * 3] -= pressure * toothNodeArea[t] * nx;
    load[n * 3 + 2] -= pressure * toothNodeArea[t] * nz;
  });
  return load;
}
