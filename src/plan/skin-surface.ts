import type { MouthMesh } from '#anatomy';

type Vector = readonly [number, number, number];

/** A layered mesh looked at from its skin: closed round the mouth, or open. */
export interface SkinGrid extends Pick<MouthMesh, 'columns' | 'rings' | 'layers' | 'nodes'> {
  readonly open?: true;
}

/** A point of the resting skin. */
export interface SkinPoint {
  /** [mm] */
  readonly skin: Vector;
  /** unit normal pointing into the tissue [1] */
  readonly inward: Vector;
  /** tissue from skin to mucosa along the normal [mm] */
  readonly tissueMm: number;
}

/** The resting skin of a face, looked at from the front. */
export interface SkinSurface {
  /** the skin at a frontal position, the foremost where it folds; null off the modelled patch */
  at(x: number, y: number): SkinPoint | null;
  /** frontal extent [mm] */
  readonly extent: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
}

const surfaces = new WeakMap<SkinGrid, SkinSurface>();

/** The skin of a face or of a brow at rest; made once per mesh. */
export function skinSurface(face: { readonly mesh: SkinGrid }): SkinSurface {
  const known = surfaces.get(face.mesh);
  if (known !== undefined) return known;
  const made = makeSurface(face.mesh);
  surfaces.set(face.mesh, made);
  return made;
}

/** Skin and mucosa (bone under a brow) as two grids of (column lines x (rings + 1)) points, and the skin's normals. */
interface Sheet {
  readonly mesh: SkinGrid;
  readonly normals: Float64Array;
}

function makeSurface(mesh: SkinGrid): SkinSurface {
  const sheet: Sheet = { mesh, normals: vertexNormals(mesh) };
  const extent = extentOf(mesh);
  return { extent, at: (x, y) => foremost(sheet, x, y) };
}

function gridIndex(mesh: SkinGrid, column: number, ring: number): number {
  return (mesh.open ? column : column % mesh.columns) * (mesh.rings + 1) + ring;
}

function gridPoints(mesh: SkinGrid): number {
  return (mesh.open ? mesh.columns + 1 : mesh.columns) * (mesh.rings + 1);
}

function nodeOffset(mesh: SkinGrid, gridPoint: number, layer: number): number {
  return 3 * (gridPoint * (mesh.layers + 1) + layer);
}

function cornersOf(mesh: SkinGrid, column: number, ring: number): readonly [number, number, number, number] {
  return [
    gridIndex(mesh, column, ring),
    gridIndex(mesh, column + 1, ring),
    gridIndex(mesh, column + 1, ring + 1),
    gridIndex(mesh, column, ring + 1),
  ];
}

/** Outward normals at the skin's nodes, averaged over the quadrilaterals around them. */
function vertexNormals(mesh: SkinGrid): Float64Array {
  const { nodes, layers } = mesh;
  const normals = new Float64Array(3 * gridPoints(mesh));
  for (let column = 0; column < mesh.columns; column++) {
    for (let ring = 0; ring < mesh.rings; ring++) {
      const corners = cornersOf(mesh, column, ring);
      const [a, b, c, d] = corners.map((corner) => nodeOffset(mesh, corner, layers));
      const across = crossOfDiagonals(nodes, [a, b, c, d]);
      for (const corner of corners) for (let k = 0; k < 3; k++) normals[3 * corner + k] += across[k];
    }
  }
  return outward(mesh, normals);
}

function crossOfDiagonals(nodes: Float64Array, [a, b, c, d]: readonly number[]): Vector {
  const p: Vector = [nodes[c] - nodes[a], nodes[c + 1] - nodes[a + 1], nodes[c + 2] - nodes[a + 2]];
  const q: Vector = [nodes[d] - nodes[b], nodes[d + 1] - nodes[b + 1], nodes[d + 2] - nodes[b + 2]];
  return [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]];
}

/** Normals of length 1, turned away from the mucosa. */
function outward(mesh: SkinGrid, normals: Float64Array): Float64Array {
  const { nodes, layers } = mesh;
  for (let point = 0; point < normals.length / 3; point++) {
    const skin = nodeOffset(mesh, point, layers);
    const mucosa = nodeOffset(mesh, point, 0);
    let along = 0;
    let length = 0;
    for (let k = 0; k < 3; k++) {
      along += normals[3 * point + k] * (nodes[skin + k] - nodes[mucosa + k]);
      length += normals[3 * point + k] ** 2;
    }
    const scale = Math.sign(along) / Math.sqrt(length);
    for (let k = 0; k < 3; k++) normals[3 * point + k] *= scale;
  }
  return normals;
}

function extentOf(mesh: SkinGrid): SkinSurface['extent'] {
  const x: [number, number] = [Infinity, -Infinity];
  const y: [number, number] = [Infinity, -Infinity];
  for (let point = 0; point < gridPoints(mesh); point++) {
    const at = nodeOffset(mesh, point, mesh.layers);
    x[0] = Math.min(x[0], mesh.nodes[at]);
    x[1] = Math.max(x[1], mesh.nodes[at]);
    y[0] = Math.min(y[0], mesh.nodes[at + 1]);
    y[1] = Math.max(y[1], mesh.nodes[at + 1]);
  }
  return { x, y };
}

function foremost(sheet: Sheet, x: number, y: number): SkinPoint | null {
  const { mesh } = sheet;
  const at = [x, y] as const;
  let best: SkinPoint | null = null;
  for (let column = 0; column < mesh.columns; column++) {
    for (let ring = 0; ring < mesh.rings; ring++) {
      if (!mayHold(mesh, column, ring, at)) continue;
      const corners = cornersOf(mesh, column, ring);
      const weights = bilinearWeights(mesh, corners, at);
      if (weights === null) continue;
      const point = interpolate(sheet, corners, weights);
      if (best === null || point.skin[2] > best.skin[2]) best = point;
    }
  }
  return best;
}

const edgeTolerance = 1e-9;
const newtonSteps = 12;

/** Whether a frontal position lies in the box about a quadrilateral; most do not, which is told without making anything. */
function mayHold(mesh: SkinGrid, column: number, ring: number, at: readonly [number, number]): boolean {
  const { nodes, layers } = mesh;
  const a = nodeOffset(mesh, gridIndex(mesh, column, ring), layers);
  const b = nodeOffset(mesh, gridIndex(mesh, column + 1, ring), layers);
  const c = nodeOffset(mesh, gridIndex(mesh, column + 1, ring + 1), layers);
  const d = nodeOffset(mesh, gridIndex(mesh, column, ring + 1), layers);
  for (let k = 0; k < 2; k++) {
    if (at[k] < Math.min(nodes[a + k], nodes[b + k], nodes[c + k], nodes[d + k]) - edgeTolerance) return false;
    if (at[k] > Math.max(nodes[a + k], nodes[b + k], nodes[c + k], nodes[d + k]) + edgeTolerance) return false;
  }
  return true;
}

/** Weights of the four corners at a frontal position inside the quadrilateral, null outside. */
function bilinearWeights(mesh: SkinGrid, corners: readonly number[], at: readonly [number, number]): number[] | null {
  const { nodes, layers } = mesh;
  const [a, b, c, d] = corners.map((corner) => nodeOffset(mesh, corner, layers));
  let u = 0.5;
  let v = 0.5;
  for (let step = 0; step < newtonSteps; step++) {
    const value = (k: number) =>
      (1 - u) * (1 - v) * nodes[a + k] + u * (1 - v) * nodes[b + k] + u * v * nodes[c + k] + (1 - u) * v * nodes[d + k];
    const byU = (k: number) => (1 - v) * (nodes[b + k] - nodes[a + k]) + v * (nodes[c + k] - nodes[d + k]);
    const byV = (k: number) => (1 - u) * (nodes[d + k] - nodes[a + k]) + u * (nodes[c + k] - nodes[b + k]);
    const determinant = byU(0) * byV(1) - byU(1) * byV(0);
    if (determinant === 0) return null;
    const rx = at[0] - value(0);
    const ry = at[1] - value(1);
    u += (rx * byV(1) - ry * byV(0)) / determinant;
    v += (ry * byU(0) - rx * byU(1)) / determinant;
  }
  const inside = Math.min(u, v) >= -edgeTolerance && Math.max(u, v) <= 1 + edgeTolerance;
  return inside ? [(1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v] : null;
}

function interpolate({ mesh, normals }: Sheet, corners: readonly number[], weights: readonly number[]): SkinPoint {
  const skin = [0, 0, 0];
  const mucosa = [0, 0, 0];
  const normal = [0, 0, 0];
  corners.forEach((corner, i) => {
    const above = nodeOffset(mesh, corner, mesh.layers);
    const below = nodeOffset(mesh, corner, 0);
    for (let k = 0; k < 3; k++) {
      skin[k] += weights[i] * mesh.nodes[above + k];
      mucosa[k] += weights[i] * mesh.nodes[below + k];
      normal[k] += weights[i] * normals[3 * corner + k];
    }
  });
  const length = Math.hypot(normal[0], normal[1], normal[2]);
  const inward: Vector = [-normal[0] / length, -normal[1] / length, -normal[2] / length];
  const tissueMm = inward.reduce((sum, n, k) => sum + n * (mucosa[k] - skin[k]), 0);
  return { skin: [skin[0], skin[1], skin[2]], inward, tissueMm };
}
