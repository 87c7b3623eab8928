import {
  type ElementSamples,
  elementSamples,
  fieldAt,
  gaussStations,
  jacobianAt,
  midpoints,
  slopesAt,
} from '../mesh/element-samples.ts';
import type { MouthNodes } from '../mesh/mouth-mesh.ts';
import type { MouthSolid } from '../mesh/mouth-solid.ts';

/**
 * A bundle of fibres as the crossing of two families of surfaces: fibres run where `across` and `within` are both
 * constant. The tension field F grad(across) x grad(within) has no divergence, so every cut carries the same section.
 */
export interface FibreSheet {
  /** position across the breadth of the muscle, 0..1 inside (nNode) */
  readonly across: Float64Array;
  /** position through its thickness, 0..1 inside (nNode) */
  readonly within: Float64Array;
  /** grows along the fibres from origin (0) to insertion (1) (nNode) */
  readonly along: Float64Array;
  /** false for an element the sheet never enters */
  readonly holds: (element: number) => boolean;
  /** share of the tension carried here, for ends that fade and sides that cross over [1] */
  readonly carried: (arc: number) => number;
}

/** Part of a sheet between two values of `across`. */
export interface SheetStrip {
  readonly from: number;
  readonly to: number;
  /** [mm2] */
  readonly crossSection: number;
}

/** Fibres of one strip, ready to be appended to the face. */
export interface StripFibres {
  readonly elements: number[];
  readonly shares: number[];
  /** (nEntry x 8 x 3) */
  readonly directions: number[];
  /** middle of the strip from origin to insertion [mm] */
  readonly path: Float64Array;
}

const cellsPerEdge = 4;
const interior = elementSamples(midpoints(cellsPerEdge));
const gauss = elementSamples(gaussStations);
const pathBins = 9;

/** Integrates one strip of a sheet over the elements. */
export function stripFibres(
  { nodes, elements, volumes }: MouthSolid,
  sheet: FibreSheet,
  strip: SheetStrip,
): StripFibres {
  const fibres = { elements: [] as number[], shares: [] as number[], directions: [] as number[] };
  const middle = new PathMiddle(pathBins);
  for (let element = 0; element < elements.length / 8; element++) {
    const corner = elements.subarray(8 * element, 8 * element + 8);
    if (!sheet.holds(element) || !reaches(sheet, strip, corner)) continue;
    const share = carriedBy(nodes, corner, sheet, { strip, middle }) / volumes[element];
    if (share < 1e-6) continue;
    fibres.elements.push(element);
    fibres.shares.push(share);
    pushDirections(fibres.directions, nodes, corner, sheet);
  }
  return { ...fibres, path: middle.points() };
}

function reaches(sheet: FibreSheet, strip: SheetStrip, corner: Int32Array): boolean {
  return overlaps(sheet.across, corner, strip.from, strip.to) && overlaps(sheet.within, corner, 0, 1);
}

function overlaps(field: Float64Array, corner: Int32Array, from: number, to: number): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (let n = 0; n < 8; n++) {
    low = Math.min(low, field[corner[n]]);
    high = Math.max(high, field[corner[n]]);
  }
  return low < to && high > from;
}

const jacobian = new Float64Array(9);
const flow = new Float64Array(3);
const acrossSlopes = new Float64Array(3);
const withinSlopes = new Float64Array(3);
const alongSlopes = new Float64Array(3);

/** Integral over the element of the strip's section per area of tissue [mm3]. */
function carriedBy(
  nodes: MouthNodes,
  corner: Int32Array,
  sheet: FibreSheet,
  { strip, middle }: { strip: SheetStrip; middle: PathMiddle },
): number {
  const density = strip.crossSection / (strip.to - strip.from);
  let carried = 0;
  for (let s = 0; s < interior.count; s++) {
    slopesAt(acrossSlopes, interior, s, { field: sheet.across, nodes: corner });
    slopesAt(withinSlopes, interior, s, { field: sheet.within, nodes: corner });
    const held =
      heldShare(fieldAt(interior, s, sheet.across, corner), acrossSlopes, strip.from, strip.to) *
      heldShare(fieldAt(interior, s, sheet.within, corner), withinSlopes, 0, 1);
    if (held === 0) continue;
    jacobianAt(jacobian, interior, s, { positions: nodes.positions, nodes: corner });
    flowAlong(interior, s, corner, sheet);
    const arc = fieldAt(interior, s, nodes.coordinates.arc, corner);
    const weight = Math.hypot(flow[0], flow[1], flow[2]) * density * held * sheet.carried(arc);
    carried += weight;
    middle.add(fieldAt(interior, s, sheet.along, corner), weight, (k) => positionAt(nodes, corner, s, k));
  }
  return carried / interior.count;
}

/** How much of the cell around a sample lies between two values of a field, as if the field were linear there [1]. */
function heldShare(value: number, slopes: Float64Array, from: number, to: number): number {
  const half = (Math.abs(slopes[0]) + Math.abs(slopes[1]) + Math.abs(slopes[2])) / (2 * cellsPerEdge) + 1e-9;
  const overlap = Math.min(value + half, to) - Math.max(value - half, from);
  return Math.max(0, overlap) / (2 * half);
}

function positionAt(nodes: MouthNodes, corner: Int32Array, s: number, k: number): number {
  let value = 0;
  for (let n = 0; n < 8; n++) value += interior.weights[8 * s + n] * nodes.positions[3 * corner[n] + k];
  return value;
}

/**
 * grad(across) x grad(within) times the volume element, pointing along the fibre, from the jacobian and slopes last
 * computed at this sample.
 */
function flowAlong(samples: ElementSamples, s: number, corner: Int32Array, sheet: FibreSheet): void {
  const [a, b] = [acrossSlopes, withinSlopes];
  const [u, v, w] = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  slopesAt(alongSlopes, samples, s, { field: sheet.along, nodes: corner });
  const sign = u * alongSlopes[0] + v * alongSlopes[1] + w * alongSlopes[2] < 0 ? -1 : 1;
  for (let k = 0; k < 3; k++) flow[k] = sign * (u * jacobian[k] + v * jacobian[3 + k] + w * jacobian[6 + k]);
}

function pushDirections(out: number[], nodes: MouthNodes, corner: Int32Array, sheet: FibreSheet): void {
  for (let g = 0; g < gauss.count; g++) {
    jacobianAt(jacobian, gauss, g, { positions: nodes.positions, nodes: corner });
    slopesAt(acrossSlopes, gauss, g, { field: sheet.across, nodes: corner });
    slopesAt(withinSlopes, gauss, g, { field: sheet.within, nodes: corner });
    flowAlong(gauss, g, corner, sheet);
    const length = Math.hypot(flow[0], flow[1], flow[2]);
    out.push(flow[0] / length, flow[1] / length, flow[2] / length);
  }
}

/** Running middle of a strip, by stations along it. */
export class PathMiddle {
  readonly #sums: Float64Array;
  readonly #bins: number;

  constructor(bins: number) {
    this.#bins = bins;
    this.#sums = new Float64Array(bins * 4);
  }

  /** Counts a piece of the strip at a station along (0..1; beyond either end is ignored). */
  add(along: number, weight: number, position: (k: number) => number): void {
    const bin = Math.floor(along * this.#bins);
    if (bin < 0 || bin >= this.#bins) return;
    for (let k = 0; k < 3; k++) this.#sums[4 * bin + k] += weight * position(k);
    this.#sums[4 * bin + 3] += weight;
  }

  /** Middle of every station that holds something (nPoint x 3) [mm]. */
  points(): Float64Array {
    const found: number[] = [];
    for (let bin = 0; bin < this.#bins; bin++) {
      const weight = this.#sums[4 * bin + 3];
      if (weight > 0) for (let k = 0; k < 3; k++) found.push(this.#sums[4 * bin + k] / weight);
    }
    return evened(evened(Float64Array.from(found)));
  }
}

/** Draws every inner point halfway towards the middle of its neighbours: stations cut elements unevenly. */
function evened(path: Float64Array): Float64Array {
  return path.map((value, i) => {
    const inner = i >= 3 && i + 3 < path.length;
    return inner ? value / 2 + (path[i - 3] + path[i + 3]) / 4 : value;
  });
}
