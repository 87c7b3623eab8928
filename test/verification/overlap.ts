import type { MouthMesh } from '#anatomy';

/** Points of each face that are looked at, along each edge. */
const perEdge = 4;
/** Rings of elements beside the mouth line that the other lip could enter. */
const nearRings = 3;
const rounds = 12;

/**
 * Deepest point of one lip's surface inside the other lip's elements, true geometry of the deformed mesh: free margin, red
 * lip and the mucosa beside it, corners included; both ways [mm].
 * @param positions of the nodes (nNode x 3) [mm]
 */
export function deepestOverlap(mesh: MouthMesh, positions: Float64Array): number {
  return Math.max(entering(mesh, positions, 'upper'), entering(mesh, positions, 'lower'));
}

function entering(mesh: MouthMesh, positions: Float64Array, lip: 'upper' | 'lower'): number {
  const other = lip === 'upper' ? 'lower' : 'upper';
  const solids = elementsOf(mesh, other).map((nodes) => boxed(cornersOf(positions, nodes)));
  const surface = facesOf(mesh, other).flatMap((nodes) => triangles(cornersOf(positions, nodes)));
  let deepest = 0;
  for (const nodes of facesOf(mesh, lip)) {
    for (const point of pointsOn(cornersOf(positions, nodes))) {
      if (!solids.some((solid) => inside(solid, point))) continue;
      let nearest = Number.POSITIVE_INFINITY;
      for (const triangle of surface) nearest = Math.min(nearest, distanceTo(triangle, point));
      deepest = Math.max(deepest, nearest);
    }
  }
  return deepest;
}

type Point = readonly number[];

function columnsOf({ columns }: MouthMesh, lip: 'upper' | 'lower'): number[] {
  const quarter = columns / 4;
  const first = lip === 'upper' ? -quarter : quarter;
  return Array.from({ length: 2 * quarter }, (_, k) => first + k);
}

const node = ({ columns, rings, layers }: MouthMesh, column: number, ring: number, layer: number) =>
  (((column + columns) % columns) * (rings + 1) + ring) * (layers + 1) + layer;

function elementsOf(mesh: MouthMesh, lip: 'upper' | 'lower'): number[][] {
  const found: number[][] = [];
  for (const c of columnsOf(mesh, lip)) {
    for (let r = 0; r < nearRings; r++) {
      for (let l = 0; l < mesh.layers; l++) {
        const at = (i: number, j: number, k: number) => node(mesh, c + i, r + j, l + k);
        found.push([
          at(0, 0, 0),
          at(1, 0, 0),
          at(1, 1, 0),
          at(0, 1, 0),
          at(0, 0, 1),
          at(1, 0, 1),
          at(1, 1, 1),
          at(0, 1, 1),
        ]);
      }
    }
  }
  return found;
}

function facesOf(mesh: MouthMesh, lip: 'upper' | 'lower'): number[][] {
  const { layers } = mesh;
  const found: number[][] = [];
  for (const c of columnsOf(mesh, lip)) {
    for (let l = 0; l < layers; l++)
      found.push([node(mesh, c, 0, l), node(mesh, c + 1, 0, l), node(mesh, c + 1, 0, l + 1), node(mesh, c, 0, l + 1)]);
    for (const l of [0, layers]) {
      for (let r = 0; r < nearRings; r++)
        found.push([
          node(mesh, c, r, l),
          node(mesh, c + 1, r, l),
          node(mesh, c + 1, r + 1, l),
          node(mesh, c, r + 1, l),
        ]);
    }
  }
  return found;
}

function cornersOf(positions: Float64Array, nodes: readonly number[]): Point[] {
  return nodes.map((n) => [positions[3 * n], positions[3 * n + 1], positions[3 * n + 2]]);
}

/** Points spread over a bilinear face, its corners among them. */
function pointsOn(corners: readonly Point[]): Point[] {
  const found: Point[] = [];
  for (let i = 0; i <= perEdge; i++)
    for (let j = 0; j <= perEdge; j++) found.push(mixed(corners, i / perEdge, j / perEdge));
  return found;
}

function mixed(corners: readonly Point[], a: number, b: number): Point {
  const weights = [(1 - a) * (1 - b), a * (1 - b), a * b, (1 - a) * b];
  return [0, 1, 2].map((k) => weights.reduce((sum, w, c) => sum + w * corners[c][k], 0));
}

/** A bilinear face cut fine enough to be flat. */
function triangles(corners: readonly Point[]): Point[][] {
  const found: Point[][] = [];
  const at = (i: number, j: number) => mixed(corners, i / perEdge, j / perEdge);
  for (let i = 0; i < perEdge; i++) {
    for (let j = 0; j < perEdge; j++) {
      found.push([at(i, j), at(i + 1, j), at(i + 1, j + 1)], [at(i, j), at(i + 1, j + 1), at(i, j + 1)]);
    }
  }
  return found;
}

interface Solid {
  readonly corners: readonly Point[];
  readonly low: Point;
  readonly high: Point;
}

function boxed(corners: readonly Point[]): Solid {
  const bound = (pick: (...values: number[]) => number) => [0, 1, 2].map((k) => pick(...corners.map((p) => p[k])));
  return { corners, low: bound(Math.min), high: bound(Math.max) };
}

/** Whether a point lies in a trilinear element, by Newton for its place in the unit cube. */
function inside({ corners, low, high }: Solid, point: Point): boolean {
  if (point.some((v, k) => v <= low[k] || v >= high[k])) return false;
  let place = [0.5, 0.5, 0.5];
  for (let round = 0; round < rounds; round++) {
    const at = trilinear(corners, place);
    const step = solve3(
      at.slopes,
      [0, 1, 2].map((k) => point[k] - at.value[k]),
    );
    place = place.map((v, k) => Math.min(2, Math.max(-1, v + step[k])));
  }
  const missed = trilinear(corners, place).value.map((v, k) => v - point[k]);
  return Math.hypot(...missed) < 1e-6 && place.every((v) => v > 1e-6 && v < 1 - 1e-6);
}

const unit = [
  [0, 0, 0],
  [1, 0, 0],
  [1, 1, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 0, 1],
  [1, 1, 1],
  [0, 1, 1],
];

function trilinear(corners: readonly Point[], place: readonly number[]) {
  const value = [0, 0, 0];
  const slopes = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  corners.forEach((corner, c) => {
    const f = unit[c].map((side, i) => (side === 1 ? place[i] : 1 - place[i]));
    for (let k = 0; k < 3; k++) {
      value[k] += f[0] * f[1] * f[2] * corner[k];
      for (let i = 0; i < 3; i++)
        slopes[k][i] += (unit[c][i] === 1 ? 1 : -1) * f[(i + 1) % 3] * f[(i + 2) % 3] * corner[k];
    }
  });
  return { value, slopes };
}

function solve3(m: readonly Point[], b: Point): Point {
  const det = (c: readonly Point[]) =>
    c[0][0] * (c[1][1] * c[2][2] - c[1][2] * c[2][1]) -
    c[0][1] * (c[1][0] * c[2][2] - c[1][2] * c[2][0]) +
    c[0][2] * (c[1][0] * c[2][1] - c[1][1] * c[2][0]);
  const whole = det(m);
  return [0, 1, 2].map((i) => det(m.map((row, r) => row.map((v, k) => (k === i ? b[r] : v)))) / whole);
}

const minus = (a: Point, b: Point) => a.map((v, k) => v - b[k]);
const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Distance of a point from a triangle: from its plane when the foot lies inside, else from its nearest edge. */
function distanceTo([a, b, c]: readonly Point[], point: Point): number {
  const [ab, ac, ap] = [minus(b, a), minus(c, a), minus(point, a)];
  const [d00, d01, d11, d20, d21] = [dot(ab, ab), dot(ab, ac), dot(ac, ac), dot(ap, ab), dot(ap, ac)];
  const whole = d00 * d11 - d01 * d01;
  const v = (d11 * d20 - d01 * d21) / whole;
  const w = (d00 * d21 - d01 * d20) / whole;
  if (v >= 0 && w >= 0 && v + w <= 1) {
    const off = ap.map((x, k) => x - v * ab[k] - w * ac[k]);
    return Math.hypot(...off);
  }
  return Math.min(edge(a, b, point), edge(b, c, point), edge(c, a, point));
}

function edge(a: Point, b: Point, point: Point): number {
  const along = minus(b, a);
  const t = Math.min(1, Math.max(0, dot(minus(point, a), along) / dot(along, along)));
  return Math.hypot(...minus(point, a).map((x, k) => x - t * along[k]));
}
