import type { Strand } from '../face-model.ts';
import type { SheetPoint } from './brow-layout.ts';
import { browNode } from './brow-mesh.ts';
import type { BrowMesh } from './brow-model.ts';

/** A muscle from one point of bone to a patch of muscle layer and skin. */
export interface Insertion {
  readonly fascicle: number;
  /** patient frame (3) [mm] */
  readonly origin: Float64Array;
  readonly centre: SheetPoint;
  /** half-axes of the patch across and upward [mm] */
  readonly radius: SheetPoint;
}

/** Surfaces of nodes that a muscle ends in, from the bone: between muscle and fat, and the skin. */
const endsIn = [2, 3];

/** The strand of a muscle that begins on bone: its force shared over the nodes of its insertion. */
export function strandInto(mesh: BrowMesh, { fascicle, origin, centre, radius }: Insertion): Strand {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let column = 0; column <= mesh.columns; column++) {
    for (let ring = 0; ring <= mesh.rings; ring++) {
      const at = 2 * browNode(column, ring, 0);
      const [x, height] = [mesh.sheetCoordinates[at], mesh.sheetCoordinates[at + 1]];
      const q = 1 - ((x - centre[0]) / radius[0]) ** 2 - ((height - centre[1]) / radius[1]) ** 2;
      if (q <= 0) continue;
      for (const layer of endsIn) {
        nodes.push(browNode(column, ring, layer));
        weights.push(q * q);
      }
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    fascicle,
    origin,
    nodes: Int32Array.from(nodes),
    weights: Float64Array.from(weights, (weight) => weight / total),
  };
}
