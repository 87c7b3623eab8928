import { nodeIndex } from './mouth-mesh.ts';
import type { MouthSolid } from './mouth-solid.ts';

/** A surface of the patch: towards the teeth or towards the rest of the face. */
export type PatchSurface = 'mucosa' | 'rim';

/** Nodes of a surface with the area each stands for. */
export interface NodalArea {
  readonly nodes: Int32Array;
  /** [mm2] */
  readonly area: Float64Array;
}

const stations = [1 / 6, 1 / 2, 5 / 6];
/** Nodes that stand for less than this are left out [mm2]. */
const least = 1e-6;

/**
 * Area of a surface counted with a weight and shared among its nodes by the elements' own interpolation, so that the
 * total does not depend on the resolution however sharply the weight changes.
 *
 * @param weight 0..1 by arclength and height [mm]
 */
export function nodalArea(
  solid: Pick<MouthSolid, 'nodes'>,
  surface: PatchSurface,
  weight: (arc: number, height: number) => number = () => 1,
): NodalArea {
  const { coordinates, positions } = solid.nodes;
  const areas = new Map<number, number>();
  for (const quad of quads(solid, surface)) {
    for (const a of stations) {
      for (const b of stations) {
        const shape = [(1 - a) * (1 - b), a * (1 - b), a * b, (1 - a) * b];
        const read = (field: Float64Array) => shape.reduce((sum, w, i) => sum + w * field[quad[i]], 0);
        const counted =
          (areaElement(positions, quad, a, b) / 9) * weight(read(coordinates.arc), read(coordinates.height));
        quad.forEach((node, i) => {
          areas.set(node, (areas.get(node) ?? 0) + shape[i] * counted);
        });
      }
    }
  }
  const nodes = [...areas.keys()].filter((node) => (areas.get(node) as number) > least).sort((p, q) => p - q);
  return { nodes: Int32Array.from(nodes), area: Float64Array.from(nodes, (node) => areas.get(node) as number) };
}

/** Faces of the elements on a surface, corners in order. */
function quads({ nodes: { counts } }: Pick<MouthSolid, 'nodes'>, surface: PatchSurface): number[][] {
  const at = (column: number, i: number) =>
    surface === 'mucosa' ? nodeIndex(counts, column, i, 0) : nodeIndex(counts, column, counts.rings, i);
  const rows = surface === 'mucosa' ? counts.rings : counts.layers;
  return Array.from({ length: counts.columns * rows }, (_, n) => {
    const [column, i] = [Math.floor(n / rows), n % rows];
    return [at(column, i), at(column + 1, i), at(column + 1, i + 1), at(column, i + 1)];
  });
}

/** Area per unit square at a point of a bilinear face [mm2]. */
function areaElement(positions: Float64Array, quad: number[], a: number, b: number): number {
  const along = [-(1 - b), 1 - b, b, -b];
  const across = [-(1 - a), -a, a, 1 - a];
  const tangent = (slopes: number[], k: number) =>
    slopes.reduce((sum, w, i) => sum + w * positions[3 * quad[i] + k], 0);
  const [px, py, pz] = [0, 1, 2].map((k) => tangent(along, k));
  const [qx, qy, qz] = [0, 1, 2].map((k) => tangent(across, k));
  return Math.hypot(py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx);
}
