import type { LipGeometry, Point3 } from '#measure';
import type { FaceModel, MouthMesh } from '../face-model.ts';
import { sublabialeDepth } from '../mesh/lip-thickness.ts';
import { gridCounts } from '../mesh/resolutions.ts';
import { template } from '../parameters.ts';
import { marginOf } from './lip-margin.ts';

/** As much of a face as its outline needs. */
export interface OutlinedFace extends Pick<FaceModel, 'parameters' | 'teeth'> {
  readonly mesh: Pick<MouthMesh, 'resolution' | 'columns' | 'rings' | 'layers' | 'borderRing' | 'nodes'>;
}

/**
 * The lips of a moved mesh as landmarks and contours, one point per column from the right corner to the left.
 * Landmarks are points of the tissue: they move with it.
 *
 * @param positions moved nodes (nNode x 3) [mm]; the mesh's own nodes give the outline at untreated rest
 */
export function outline(face: OutlinedFace, positions: Float64Array): LipGeometry {
  const { mesh, parameters } = face;
  const quarter = mesh.columns / 4;
  const skin = (column: number, ring: number) => pointAt(positions, nodeAt(mesh, column, ring, mesh.layers));
  const border = (column: number) => skin(column, mesh.borderRing);
  const chLeft = border(quarter);
  const chRight = border(-quarter);
  const { bowColumn } = gridCounts[mesh.resolution];
  const across = Array.from({ length: mesh.columns / 2 - 1 }, (_, i) => i + 1 - quarter);
  const below = (column: number) => mesh.columns / 2 - column;
  const contour = (at: (column: number) => Point3) => [chRight, ...across.map(at), chLeft];
  const margin = (column: number, towards: 1 | -1) => marginPoint(mesh, positions, column, towards);
  const restBorder = mesh.nodes[3 * nodeAt(mesh, 0, mesh.borderRing, mesh.layers) + 1];
  return {
    sn: tissuePoint(face, positions, { column: 0, height: restBorder + parameters.philtrumLength }),
    sl: tissuePoint(face, positions, {
      column: mesh.columns / 2,
      height: -sublabialeDepth(parameters) - template.halfGap.value,
    }),
    chLeft,
    chRight,
    cphLeft: border(bowColumn),
    cphRight: border(-bowColumn),
    upperBorder: contour(border),
    upperMargin: contour((column) => margin(column, -1)),
    lowerMargin: contour((column) => margin(below(column), 1)),
    lowerBorder: contour((column) => border(below(column))),
    midlineX: 0,
    incisorEdgeY: face.teeth.incisorEdgeY,
    gingivaY: face.teeth.gingivaY,
  };
}

/**
 * Normal of the upper vermilion in the midsagittal plane, pointing out of the mouth (x = 0) [1]: that of the straight
 * line fitted to its skin from the margin to the border.
 *
 * @param positions moved nodes (nNode x 3) [mm]
 */
export function vermilionNormal({ mesh }: OutlinedFace, positions: Float64Array): Point3 {
  const points = Array.from({ length: mesh.borderRing + 1 }, (_, ring) =>
    pointAt(positions, nodeAt(mesh, 0, ring, mesh.layers)),
  );
  const mean = (axis: 1 | 2) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [y0, z0] = [mean(1), mean(2)];
  const moment = (f: (y: number, z: number) => number) => points.reduce((sum, [, y, z]) => sum + f(y - y0, z - z0), 0);
  const angle =
    Math.atan2(
      2 * moment((y, z) => y * z),
      moment((y, z) => y * y - z * z),
    ) / 2;
  const [, firstY, firstZ] = points[0];
  const [, lastY, lastZ] = points[points.length - 1];
  const outward = Math.sign(Math.cos(angle) * (lastY - firstY) + Math.sin(angle) * (lastZ - firstZ)) || 1;
  return [0, -outward * Math.sin(angle), outward * Math.cos(angle)];
}

function marginPoint(mesh: OutlinedFace['mesh'], positions: Float64Array, column: number, towards: 1 | -1): Point3 {
  const count = mesh.layers + 1 + mesh.borderRing;
  const section = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    const node = nodeAt(mesh, column, Math.max(0, i - mesh.layers), Math.min(i, mesh.layers));
    for (let k = 0; k < 3; k++) section[3 * i + k] = positions[3 * node + k];
  }
  const { x, y, z } = marginOf(section, towards);
  return [x, y, z];
}

/** The moved skin point that lies at a height of a midline column in the untreated rest. */
function tissuePoint(face: OutlinedFace, positions: Float64Array, at: { column: number; height: number }): Point3 {
  const { mesh } = face;
  const height = (ring: number) => mesh.nodes[3 * nodeAt(mesh, at.column, ring, mesh.layers) + 1];
  let ring = mesh.borderRing;
  while (ring + 2 <= mesh.rings && Math.abs(height(ring + 1)) < Math.abs(at.height)) ring++;
  const t = (at.height - height(ring)) / (height(ring + 1) - height(ring));
  const a = pointAt(positions, nodeAt(mesh, at.column, ring, mesh.layers));
  const b = pointAt(positions, nodeAt(mesh, at.column, ring + 1, mesh.layers));
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** Columns count on round the mouth: -1 is the last one. */
function nodeAt(mesh: OutlinedFace['mesh'], column: number, ring: number, layer: number): number {
  const c = (column + mesh.columns) % mesh.columns;
  return (c * (mesh.rings + 1) + ring) * (mesh.layers + 1) + layer;
}

function pointAt(positions: Float64Array, node: number): Point3 {
  return [positions[3 * node], positions[3 * node + 1], positions[3 * node + 2]];
}
