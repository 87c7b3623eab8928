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
  /** row of the vermilion border */
  readonly borderRow: number;
  /** last row that belongs to the model; what lies beyond is scenery */
  readonly modelRow: number;
}

/** Rows of scenery beyond the model. */
const SCENERY_ROWS = 4;

/**
 * @param mesh the mouth
 * @param surfaceNodes mesh nodes of the visible surface, in the order of solved surfaces
 */
export function layOutSurface(mesh: MouthMesh, surfaceNodes: Int32Array): SurfaceGrid {
  const surfaceIndex = new Map(Array.from(surfaceNodes, (node, i) => [node, i]));
  const profile = profileOf(mesh).filter(([ring, layer]) => surfaceIndex.has(meshNode(mesh, 0, ring, layer)));
  const rows = profile.length + SCENERY_ROWS;
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
  const inside = Array.from({ length: mesh.rings }, (_, i): [number, number] => [mesh.rings - i, 0]);
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

/** How far scenery reaches beyond the model, and how far it falls back [mm]. */
const SCENERY_REACH_MM = [5, 11, 18, 26];
const SCENERY_FALL_MM = [1.5, 5, 11, 20];
const SCENERY_MOTION = [0.75, 0.4, 0.15, 0];

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
  const outX = rest[last] - rest[inner];
  const outY = rest[last + 1] - rest[inner + 1];
  const length = Math.hypot(outX, outY) || 1;
  for (let i = 0; i < SCENERY_ROWS; i++) {
    const reach = SCENERY_REACH_MM[i] / length;
    const motion = SCENERY_MOTION[i];
    const moved = (k: number) => motion * (surface[last + k] - rest[last + k]);
    const at = (column * rows + modelRow + 1 + i) * 3;
    positions[at] = rest[last] + outX * reach + moved(0);
    positions[at + 1] = rest[last + 1] + outY * reach + moved(1);
    positions[at + 2] = rest[last + 2] - SCENERY_FALL_MM[i] + moved(2);
  }
}
