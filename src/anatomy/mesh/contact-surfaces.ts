import { boneShare } from '../attachments.ts';
import type { MouthMesh } from '../face-model.ts';
import { nodeIndex } from './mouth-mesh.ts';
import type { MouthSolid } from './mouth-solid.ts';
import { nodalArea } from './surface-areas.ts';

type Contact = Pick<MouthMesh, 'lipPairs' | 'lipPairArea' | 'toothNodes' | 'toothNodeArea'>;

/** Which nodes may touch each other or the teeth, with the area each stands for. */
export function contactSurfaces(solid: MouthSolid): Contact {
  return { ...lipContact(solid), ...toothContact(solid) };
}

/** Facing nodes of the free margins, corner columns left out: they face themselves. */
function lipContact(solid: MouthSolid): Pick<Contact, 'lipPairs' | 'lipPairArea'> {
  const { counts } = solid.nodes;
  const margin = nodalArea(solid, 'margin');
  const areas = new Map(Array.from(margin.nodes, (node, i) => [node, margin.area[i]]));
  const quarter = counts.columns / 4;
  const pairs: number[] = [];
  const area: number[] = [];
  for (let across = 1 - quarter; across < quarter; across++) {
    for (let layer = 0; layer <= counts.layers; layer++) {
      const upper = nodeIndex(counts, across, 0, layer);
      const lower = nodeIndex(counts, counts.columns / 2 - across, 0, layer);
      pairs.push(upper, lower);
      area.push(((areas.get(upper) as number) + (areas.get(lower) as number)) / 2);
    }
  }
  return { lipPairs: Int32Array.from(pairs), lipPairArea: Float64Array.from(area) };
}

/** Mucosa between the fornices lies on the teeth; its area fades where bone takes hold. */
function toothContact(solid: MouthSolid): Pick<Contact, 'toothNodes' | 'toothNodeArea'> {
  const free = nodalArea(solid, 'mucosa', (_, height) => {
    const { maxilla, mandible } = boneShare(solid, height);
    return (1 - maxilla) * (1 - mandible);
  });
  return { toothNodes: free.nodes, toothNodeArea: free.area };
}

/** Column and ring folded about the mouth line, the same for facing pillars (nNode x 2). */
export function foldedCoordinates({ nodes }: Pick<MouthSolid, 'nodes'>): Float64Array {
  const { counts } = nodes;
  const folded = new Float64Array(nodes.coordinates.arc.length * 2);
  for (let column = 0; column < counts.columns; column++) {
    const quarter = counts.columns / 4;
    const around = column <= counts.columns / 2 ? column : column - counts.columns;
    const across = Math.sign(around) * Math.min(Math.abs(around), 2 * quarter - Math.abs(around));
    for (let ring = 0; ring <= counts.rings; ring++) {
      for (let layer = 0; layer <= counts.layers; layer++) {
        const node = nodeIndex(counts, column, ring, layer);
        folded[2 * node] = across;
        folded[2 * node + 1] = ring;
      }
    }
  }
  return folded;
}
