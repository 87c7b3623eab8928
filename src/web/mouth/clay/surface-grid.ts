import type { MouthMesh } from '#anatomy';

/**
 * The visible skin of the mesh as a closed grid: columns around the mouth, rows from inside the lip, over its free
 * margin, out across the red and the white lip, and on over a few rows of scenery that only lead the eye to the paper.
 */
export interface SurfaceGrid {
  readonly columns: number;
  readonly rows: number;
  /** index into the surface nodes for each grid point (columns x rows), row fastest; -1 for scenery */
  readonly node: Int32Array;
  /** row of the first skin ring, where dry red lip begins */
  readonly marginRow: number;
  /** row from which lip shows wet; what lies further in is dark. Without it, 2.2 rows inside the margin's */
  readonly wetRow?: number;
  /** row of the vermilion border */
  readonly borderRow: number;
  /** last row that belongs to the model; what lies beyond is scenery */
  readonly modelRow: number;
}

/**
 * @param mesh the mouth
 * @param surfaceNodes mesh nodes of the visible surface, in the order of solved surfaces
 */
export function layOutSurface(mesh: MouthMesh, surfaceNodes: Int32Array): SurfaceGrid {
  const surfaceIndex = new Map(Array.from(surfaceNodes, (node, i) => [node, i]));
  const profile = profileOf(mesh).filter(([ring, layer]) => surfaceIndex.has(meshNode(mesh, 0, ring, layer)));
  const rows = profile.length + SCENERY.length;
  const node = new Int32Array(mesh.columns * rows).fill(-1);
  for (let column = 0; column < mesh.columns; column++) {
    profile.forEach(([ring, layer], row) => {
      node[column * rows + row] = surfaceIndex.get(meshNode(mesh, column, ring, layer)) ?? -1;
    });
  }
  const marginRow = profile.findIndex(([ring, layer]) => ring === 0 && layer === mesh.layers);
  return {
    columns: mesh.columns,
    rows,
    node,
    marginRow,
    borderRow: marginRow + mesh.borderRing,
    modelRow: profile.length - 1,
  };
}

/** Ring and layer of the grid's rows: mucosa inwards to outwards, the free margin, the skin. */
function profileOf(mesh: MouthMesh): [ring: number, layer: number][] {
  const deepest = Math.min(mesh.rings, mesh.borderRing + 2);
  const inside = Array.from({ length: deepest }, (_, i): [number, number] => [deepest - i, 0]);
  const margin = Array.from({ length: mesh.layers + 1 }, (_, layer): [number, number] => [0, layer]);
  const skin = Array.from({ length: mesh.rings }, (_, i): [number, number] => [i + 1, mesh.layers]);
  return [...inside, ...margin, ...skin];
}

function meshNode(mesh: MouthMesh, column: number, ring: number, layer: number): number {
  return (column * (mesh.rings + 1) + ring) * (mesh.layers + 1) + layer;
}

/**
 * Positions of all grid points for a solved surface. Scenery continues the outermost rows, bending back and standing
 * still where the surface moves, so that the model's own border is where it was solved.
 * @param surface (nSurfaceNode x 3) [mm]
 * @param rest the same at untreated rest
 * @returns (columns x rows x 3) [mm]
 */
export function gridPositions(grid: SurfaceGrid, surface: ArrayLike<number>, rest: ArrayLike<number>): Float32Array {
  const { columns, rows, node, modelRow } = grid;
  const positions = new Float32Array(columns * rows * 3);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row <= modelRow; row++) {
      const from = node[column * rows + row] * 3;
      positions.set([surface[from], surface[from + 1], surface[from + 2]], (column * rows + row) * 3);
    }
    addScenery({ grid, positions, column, surface, rest });
  }
  return positions;
}

/** How far scenery reaches beyond the model and falls back behind its tangent [mm]; how much of the border's motion it keeps. */
const SCENERY = [
  { reach: 4, fall: 0.2, motion: 0.95 },
  { reach: 9, fall: 1, motion: 0.85 },
  { reach: 16, fall: 3.2, motion: 0.7 },
  { reach: 26, fall: 8.5, motion: 0.5 },
] as const;

interface SceneryOptions {
  readonly grid: SurfaceGrid;
  readonly positions: Float32Array;
  readonly column: number;
  readonly surface: ArrayLike<number>;
  readonly rest: ArrayLike<number>;
}

function addScenery({ grid, positions, column, surface, rest }: SceneryOptions): void {
  const { rows, node, modelRow } = grid;
  const last = node[column * rows + modelRow] * 3;
  const inner = node[column * rows + modelRow - 1] * 3;
  const out = [0, 1, 2].map((k) => rest[last + k] - rest[inner + k]);
  const length = Math.hypot(out[0], out[1], out[2]) || 1;
  SCENERY.forEach(({ reach, fall, motion }, i) => {
    const at = (column * rows + modelRow + 1 + i) * 3;
    for (let k = 0; k < 3; k++) {
      const moved = motion * (surface[last + k] - rest[last + k]);
      positions[at + k] = rest[last + k] + (out[k] / length) * reach + moved - (k === 2 ? fall : 0);
    }
  });
}
