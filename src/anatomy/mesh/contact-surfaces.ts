import { boneShare } from '../attachments.ts';
import type { MouthMesh } from '../face-model.ts';
import { nodeIndex } from './mouth-mesh.ts';
import type { MouthSolid } from './mouth-solid.ts';

type Contact = Pick<MouthMesh, 'lipFaces' | 'mucosaFaces' | 'mucosaFree'>;

/** Which faces may touch each other or the teeth. */
export function contactSurfaces(solid: MouthSolid): Contact {
  return { lipFaces: lipFaces(solid), ...mucosa(solid) };
}

function lipFaces({ nodes: { counts } }: MouthSolid): Int32Array {
  const quarter = counts.columns / 4;
  const upper = (across: number, layer: number) => nodeIndex(counts, across, 0, layer);
  const lower = (across: number, layer: number) => nodeIndex(counts, counts.columns / 2 - across, 0, layer);
  const faces: number[] = [];
  for (let across = -quarter; across < quarter; across++) {
    for (let layer = 0; layer < counts.layers; layer++) {
      for (const lip of [upper, lower]) {
        faces.push(lip(across, layer), lip(across, layer + 1), lip(across + 1, layer + 1), lip(across + 1, layer));
      }
    }
  }
  return Int32Array.from(faces);
}

/** Mucosa between the fornices lies on the teeth; above and below, bone takes hold of it. */
function mucosa(solid: MouthSolid): Pick<Contact, 'mucosaFaces' | 'mucosaFree'> {
  const { counts, coordinates } = solid.nodes;
  const faces: number[] = [];
  for (let column = 0; column < counts.columns; column++) {
    for (let ring = 0; ring < counts.rings; ring++) {
      const at = (c: number, r: number) => nodeIndex(counts, column + c, ring + r, 0);
      faces.push(at(0, 0), at(1, 0), at(1, 1), at(0, 1));
    }
  }
  const free = Float64Array.from(faces, (node) => {
    const { maxilla, mandible } = boneShare(solid, coordinates.height[node]);
    return (1 - maxilla) * (1 - mandible);
  });
  return { mucosaFaces: Int32Array.from(faces), mucosaFree: free };
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
