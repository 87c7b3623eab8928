import type { FaceBox } from './detect-faces.ts';
import { type FaceNetworks, type MeshOutputs, meshEdge } from './face-networks.ts';
import { leftEyePoints, lipPoints, mirrorPoint, rightEyePoints } from './face-points.data.ts';
import type { Frame, PixelPoint, Square } from './frame.ts';
import { toPicture } from './frame.ts';
import { resampleSquare } from './resample.ts';
import { shrink } from './shrink.ts';

/** Number of points of a face: mesh 468, irises 10. */
export const pointCount = 478;

/** The points of one face in the picture. */
export interface Landmarks {
  /** (478 x 3) [px]: x to the right, y down, depth decreasing towards the camera */
  readonly points: Float64Array;
  /** standard deviation of each coordinate over differently placed crops (478 x 3) [px] */
  readonly spread: Float64Array;
  /** logit of "this is a face", the mean over the crops */
  readonly flag: number;
  /** picture pixels per pixel of the network's crop */
  readonly crop: number;
}

/** Where a point lies in the picture. */
export function pixelOf(points: ArrayLike<number>, i: number): PixelPoint {
  return [points[i * 3], points[i * 3 + 1]];
}

/** How crops are placed around the face: size and turn relative to the first, shift in crop edges, mirrored or not. */
const placements = [
  { scale: 1, turn: 0, dx: 0, dy: 0, mirrored: false },
  { scale: 1, turn: 0, dx: 0, dy: 0, mirrored: true },
  { scale: 0.95, turn: 0.05, dx: 0.011, dy: 0.007, mirrored: false },
  { scale: 0.95, turn: -0.05, dx: -0.011, dy: 0.007, mirrored: true },
  { scale: 1.05, turn: -0.05, dx: -0.007, dy: -0.009, mirrored: false },
  { scale: 1.05, turn: 0.05, dx: 0.007, dy: -0.009, mirrored: true },
  { scale: 0.9, turn: 0, dx: 0.003, dy: -0.013, mirrored: false },
  { scale: 0.9, turn: 0, dx: -0.003, dy: -0.013, mirrored: true },
] as const;
type Placement = (typeof placements)[number];

/** Edge of the crop over the longer side of the face's points, as the mesh was trained. */
const cropMargin = 1.5;

/**
 * The 478 points of one face. The crop is found from the detector's box, then from the points themselves; the answer
 * is the mean over eight crops, half of them mirrored, which removes most of the network's jitter and all of its
 * left-right preference, and says by its spread how sure the points are.
 */
export async function findLandmarks(frame: Frame, box: FaceBox, networks: FaceNetworks): Promise<Landmarks> {
  let square = squareOfBox(box);
  for (let pass = 0; pass < 2; pass++) {
    const first = await look(frame, square, networks);
    square = squareOfPoints(first.points);
  }
  return meanOfLooks(frame, square, networks, placements);
}

/**
 * The same face a moment later, with two looks instead of ten: as it is and mirrored.
 * @param before its points a moment ago (478 x 3) [px]
 */
export async function followLandmarks(frame: Frame, before: Float64Array, networks: FaceNetworks): Promise<Landmarks> {
  const square = squareOfPoints(before);
  const factor = Math.max(1, Math.floor(square.size / meshEdge / finenessOfFollowing));
  const small = shrink(frame, factor);
  const { centreX, centreY, size, angle } = square;
  const inSmall = { centreX: centreX / factor, centreY: centreY / factor, size: size / factor, angle };
  const found = await meanOfLooks(small, inSmall, networks, placements.slice(0, 2));
  const grown = (values: Float64Array) => values.map((value) => value * factor);
  return { ...found, points: grown(found.points), spread: grown(found.spread), crop: found.crop * factor };
}

/** A face that is followed is shrunk first, to no less than so many pixels for one of the network's. */
const finenessOfFollowing = 1.5;

async function meanOfLooks(
  frame: Frame,
  square: Square,
  networks: FaceNetworks,
  chosen: readonly Placement[],
): Promise<Landmarks> {
  const looks: SeenOnce[] = [];
  let shown: { readonly of: Placement; readonly input: Float32Array } | null = null;
  for (const placement of chosen) {
    const here = place(square, placement);
    const input: Float32Array =
      shown && samePlace(shown.of, placement) ? shown.input : resampleSquare(frame, here, meshEdge, [0, 1]);
    shown = { of: placement, input };
    looks.push(await lookAt(input, here, networks, placement));
  }
  const points = new Float64Array(pointCount * 3);
  const spread = new Float64Array(pointCount * 3);
  for (let i = 0; i < points.length; i++) {
    const values = looks.map((seen) => seen.points[i]);
    const mean = values.reduce((a, b) => a + b) / values.length;
    points[i] = mean;
    spread[i] = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  }
  const flag = looks.reduce((sum, seen) => sum + seen.flag, 0) / looks.length;
  return { points, spread, flag, crop: square.size / meshEdge };
}

/** Where a detected face is looked at first. */
export function squareOfBox(box: FaceBox): Square {
  return {
    centreX: box.left + box.width / 2,
    centreY: box.top + box.height / 2,
    size: cropMargin * Math.max(box.width, box.height),
    angle: Math.atan2(box.leftEye[1] - box.rightEye[1], box.leftEye[0] - box.rightEye[0]),
  };
}

/** The square around all points of a face, upright along the line between the outer eye corners. */
export function squareOfPoints(points: ArrayLike<number>): Square {
  const angle = Math.atan2(points[263 * 3 + 1] - points[33 * 3 + 1], points[263 * 3] - points[33 * 3]);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (let i = 0; i < pointCount; i++) {
    const u = points[i * 3] * cos + points[i * 3 + 1] * sin;
    const v = -points[i * 3] * sin + points[i * 3 + 1] * cos;
    low[0] = Math.min(low[0], u);
    high[0] = Math.max(high[0], u);
    low[1] = Math.min(low[1], v);
    high[1] = Math.max(high[1], v);
  }
  const u = (low[0] + high[0]) / 2;
  const v = (low[1] + high[1]) / 2;
  const size = cropMargin * Math.max(high[0] - low[0], high[1] - low[1]);
  return { centreX: u * cos - v * sin, centreY: u * sin + v * cos, size, angle };
}

function place(square: Square, { scale, turn, dx, dy }: Placement): Square {
  const [centreX, centreY] = toPicture(square, 0.5 + dx, 0.5 + dy);
  return { centreX, centreY, size: square.size * scale, angle: square.angle + turn };
}

/** Whether two placements show the same square, mirrored or not. */
function samePlace(a: Placement, b: Placement): boolean {
  return a.scale === b.scale && a.turn === b.turn && a.dx === b.dx && a.dy === b.dy;
}

/** One look of the mesh network: points of the picture and how much they look like a face. */
export function look(
  frame: Frame,
  square: Square,
  networks: FaceNetworks,
  { mirrored }: Pick<Placement, 'mirrored'> = placements[0],
): Promise<SeenOnce> {
  return lookAt(resampleSquare(frame, square, meshEdge, [0, 1]), square, networks, { mirrored });
}

/** What one look of the mesh network says. */
interface SeenOnce {
  readonly points: Float64Array;
  readonly flag: number;
}

async function lookAt(
  input: Float32Array,
  square: Square,
  networks: FaceNetworks,
  { mirrored }: Pick<Placement, 'mirrored'>,
): Promise<SeenOnce> {
  const seen = await networks.mesh(mirrored ? mirrorRows(input) : input);
  return { points: inPicture(cropPoints(seen), square, mirrored), flag: seen.flag };
}

function mirrorRows(input: Float32Array): Float32Array {
  const result = new Float32Array(input.length);
  for (let pixel = 0; pixel < meshEdge * meshEdge; pixel++) {
    const column = pixel % meshEdge;
    const other = pixel - column + (meshEdge - 1 - column);
    for (let channel = 0; channel < 3; channel++) result[pixel * 3 + channel] = input[other * 3 + channel];
  }
  return result;
}

/** Puts the refined lips, eyes and irises in their places among the mesh points (478 x 3) [crop px]. */
function cropPoints(seen: MeshOutputs): Float64Array {
  const points = new Float64Array(pointCount * 3);
  points.set(seen.points);
  const replace = (list: readonly number[], refined: Float32Array) => {
    for (let i = 0; i < list.length; i++) points.set([refined[2 * i], refined[2 * i + 1]], list[i] * 3);
  };
  replace(lipPoints, seen.lips);
  replace(rightEyePoints, seen.rightEye);
  replace(leftEyePoints, seen.leftEye);
  const irises = [
    { first: 468, rim: seen.rightIris, eye: rightEyePoints },
    { first: 473, rim: seen.leftIris, eye: leftEyePoints },
  ];
  for (const { first, rim, eye } of irises) {
    const lids = eye.slice(0, 16);
    const depth = lids.reduce((sum, point) => sum + points[point * 3 + 2], 0) / lids.length;
    for (let i = 0; i < 5; i++) points.set([rim[2 * i], rim[2 * i + 1], depth], (first + i) * 3);
  }
  return points;
}

function inPicture(crop: Float64Array, square: Square, mirrored: boolean): Float64Array {
  const points = new Float64Array(crop.length);
  for (let i = 0; i < pointCount; i++) {
    const from = (mirrored ? mirrorPoint[i] : i) * 3;
    const u = crop[from] / meshEdge;
    const [x, y] = toPicture(square, mirrored ? 1 - u : u, crop[from + 1] / meshEdge);
    points.set([x, y, (crop[from + 2] / meshEdge) * square.size], i * 3);
  }
  return points;
}
