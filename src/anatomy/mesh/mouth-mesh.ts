import { template } from '../parameters.ts';
import type { MouthLayout, Ray, SheetPoint } from './mouth-layout.ts';
import type { GridCounts } from './resolutions.ts';
import { blend, smoothMin, smoothStep } from './smooth-steps.ts';

/**
 * Continuous coordinates of every node, from which tissues and fibres are defined whatever the resolution.
 * Each is (nNode).
 */
export interface MouthCoordinates {
  /** arclength along the arch, positive to the patient's left [mm] */
  readonly arc: Float64Array;
  /** height above the mouth line before the corners sag and tilt [mm] */
  readonly height: Float64Array;
  /** distance along the skin from the surface of the free margin [mm] */
  readonly fromMargin: Float64Array;
  /** distance along the skin beyond the vermilion border, negative in the red lip [mm] */
  readonly beyondBorder: Float64Array;
  /** length of the red lip on this column [mm] */
  readonly redLength: Float64Array;
  /** share of the way from the teeth (0) to the skin (1) */
  readonly depthShare: Float64Array;
  /** tooth wall to skin here [mm] */
  readonly thickness: Float64Array;
  /** 0 at the midline, 1 at the corner, by column */
  readonly towardsCorner: Float64Array;
}

/** Nodes of a closed mouth with their continuous coordinates. */
export interface MouthNodes {
  readonly counts: GridCounts;
  /** (nNode x 3) [mm] */
  readonly positions: Float64Array;
  readonly coordinates: MouthCoordinates;
}

/** Layer boundaries as shares of the thickness, teeth to skin, in the red lip (of 11 mm) and in the white lip (of 9 mm). */
const layerShares: Readonly<Record<number, { red: readonly number[]; white: readonly number[] }>> = {
  5: { red: [0, 1, 4.1, 7.2, 10, 11], white: [0, 1, 3.2, 5.7, 7.5, 9] },
  6: { red: [0, 1, 4.1, 7.2, 8.6, 10, 11], white: [0, 1, 3.2, 4.45, 5.7, 7.5, 9] },
};

/** How white the lip is at a distance beyond the vermilion border [1]: layers change from red to white over 4 mm. */
export function whiteness(beyondBorder: number): number {
  return smoothStep(-1.5, 2.5, beyondBorder);
}

/** Index of a node. */
export function nodeIndex(counts: GridCounts, column: number, ring: number, layer: number): number {
  const c = ((column % counts.columns) + counts.columns) % counts.columns;
  return (c * (counts.rings + 1) + ring) * (counts.layers + 1) + layer;
}

/** Fills the thickness of the lips with nodes and mirrors the left half onto the right. */
export function meshMouth(layout: MouthLayout, counts: GridCounts): MouthNodes {
  const nodeCount = counts.columns * (counts.rings + 1) * (counts.layers + 1);
  const mesh: MouthNodes = {
    counts,
    positions: new Float64Array(nodeCount * 3),
    coordinates: {
      arc: new Float64Array(nodeCount),
      height: new Float64Array(nodeCount),
      fromMargin: new Float64Array(nodeCount),
      beyondBorder: new Float64Array(nodeCount),
      redLength: new Float64Array(nodeCount),
      depthShare: new Float64Array(nodeCount),
      thickness: new Float64Array(nodeCount),
      towardsCorner: new Float64Array(nodeCount),
    },
  };
  for (let column = 0; column <= counts.columns / 2; column++) fillColumn(layout, mesh, column);
  for (let column = 1; column < counts.columns / 2; column++) mirrorColumn(mesh, column);
  tiltCorners(layout, mesh);
  return mesh;
}

function fillColumn(layout: MouthLayout, mesh: MouthNodes, column: number): void {
  const { counts } = mesh;
  const ray = layout.rays[column];
  const shape = redProfile(layout, ray);
  let beyond = 0;
  for (let ring = 0; ring <= counts.rings; ring++) {
    const w = Math.min(1, ring / counts.borderRing);
    const out = ring - counts.borderRing;
    if (out > 0) beyond += distance(ray.white[out - 1], ray.white[out]);
    const shares = sharesAt(counts, out > 0 ? beyond : (w - 1) * ray.redLength);
    for (let layer = 0; layer <= counts.layers; layer++) {
      const f = shares[layer];
      const lift = shape.lift(f);
      const inRed = lift + (ray.redLength - lift) * w;
      const onSkin = out > 0 ? ray.white[out] : between(ray.margin, ray.border, inRed / ray.redLength);
      const bow = out > 0 ? ray.bow[out] : (ray.bow[0] * inRed) / ray.redLength;
      const place = { u: onSkin.u, y: onSkin.y - bow * template.bowLostAtTeeth.value * (1 - f) };
      const thickness = out > 0 ? layout.thickness.white(ray.lip, { ...place, beyond }) : shape.thickness(w);
      putNode(layout, mesh, nodeIndex(counts, column, ring, layer), {
        ...place,
        f,
        thickness,
        fromMargin: out > 0 ? ray.redLength - lift + beyond : inRed - lift,
        beyond: out > 0 ? beyond : inRed - ray.redLength,
        ray,
      });
    }
  }
}

/** Section of the red lip: a rounded margin and a bulging vermilion, w from the margin (0) to the border (1). */
function redProfile(layout: MouthLayout, ray: Ray) {
  const atBorder = layout.thickness.border(ray.lip, ray.border.u);
  const setback = smoothMin(0.3 * ray.redLength, 0.3 * atBorder);
  const front = smoothMin(0.24 * ray.redLength, 0.16 * atBorder);
  const back = smoothMin(0.2 * ray.redLength, 1);
  const touch = 0.3;
  return {
    lift: (f: number) => (f < touch ? back * (1 - f / touch) ** 2 : front * ((f - touch) / (1 - touch)) ** 2),
    thickness: (w: number) => atBorder - setback * (1 - w) * (1 - 0.35 * w),
  };
}

function sharesAt(counts: GridCounts, beyond: number): number[] {
  const { red, white } = layerShares[counts.layers];
  return red.map((share, i) => blend(share / 11, white[i] / 9, whiteness(beyond)));
}

function putNode(
  layout: MouthLayout,
  { positions, coordinates }: MouthNodes,
  node: number,
  at: SheetPoint & { f: number; thickness: number; fromMargin: number; beyond: number; ray: Ray },
): void {
  const wall = layout.archAt(at.u);
  const depth = at.f * at.thickness;
  const r = (at.u / layout.cornerArc) ** 2;
  positions[3 * node] = wall.x + depth * wall.normalX;
  positions[3 * node + 1] = at.y - template.cornerSag.value * ((2 * r) / (1 + r));
  positions[3 * node + 2] = wall.z + depth * wall.normalZ;
  coordinates.arc[node] = at.u;
  coordinates.height[node] = at.y;
  coordinates.fromMargin[node] = at.fromMargin;
  coordinates.beyondBorder[node] = at.beyond;
  coordinates.redLength[node] = at.ray.redLength;
  coordinates.depthShare[node] = at.f;
  coordinates.thickness[node] = at.thickness;
  coordinates.towardsCorner[node] = at.ray.towardsCorner;
}

function mirrorColumn({ counts, positions, coordinates }: MouthNodes, column: number): void {
  for (let ring = 0; ring <= counts.rings; ring++) {
    for (let layer = 0; layer <= counts.layers; layer++) {
      const from = nodeIndex(counts, column, ring, layer);
      const to = nodeIndex(counts, -column, ring, layer);
      positions[3 * to] = -positions[3 * from];
      positions[3 * to + 1] = positions[3 * from + 1];
      positions[3 * to + 2] = positions[3 * from + 2];
      for (const values of Object.values(coordinates) as Float64Array[]) values[to] = values[from];
      coordinates.arc[to] = -coordinates.arc[from];
    }
  }
}

/** Raises one corner and lowers the other by half their difference, fading smoothly away from the corners. */
function tiltCorners({ parameters, cornerArc }: MouthLayout, { positions, coordinates }: MouthNodes): void {
  const half = parameters.cornerHeightDifference / 2;
  for (let node = 0; node < coordinates.arc.length; node++) {
    const r = Math.abs(coordinates.arc[node]) / cornerArc;
    const rise = half * r * Math.exp((1 - r * r) / 2) * Math.exp(-((coordinates.height[node] / 20) ** 2));
    positions[3 * node + 1] += coordinates.arc[node] < 0 ? -rise : rise;
  }
}

function between(a: SheetPoint, b: SheetPoint, t: number): SheetPoint {
  return { u: blend(a.u, b.u, t), y: blend(a.y, b.y, t) };
}

function distance(a: SheetPoint, b: SheetPoint): number {
  return Math.hypot(b.u - a.u, b.y - a.y);
}

/** (nElement x 8) node indices in the local order of the contract. */
export function hexahedra(counts: GridCounts): Int32Array {
  const corners = [
    [0, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 1],
    [1, 1, 1],
    [0, 1, 1],
  ] as const;
  const elements = new Int32Array(counts.columns * counts.rings * counts.layers * 8);
  let next = 0;
  for (let column = 0; column < counts.columns; column++) {
    for (let ring = 0; ring < counts.rings; ring++) {
      for (let layer = 0; layer < counts.layers; layer++) {
        for (const [a, b, c] of corners) elements[next++] = nodeIndex(counts, column + a, ring + b, layer + c);
      }
    }
  }
  return elements;
}
