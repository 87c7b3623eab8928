import { parameters } from '../parameters.ts';
import { detectFaces } from './detect-faces.ts';
import { readEyes } from './eyes.ts';
import type { FaceNetworks } from './face-networks.ts';
import type { Frame } from './frame.ts';
import { look, squareOfBox, squareOfPoints } from './landmarks.ts';
import { fitHead, frontal, type HeadFit, type Pose } from './pose.ts';

/** What a quick look tells, to guide a person in front of a camera. Too coarse to measure a change with. */
export interface Glance {
  readonly pose: Pose;
  /** resolution by the irises; null when the eyes are closed [px/mm] */
  readonly pxPerMm: number | null;
  readonly light: GlanceLight;
  readonly mouth: GlanceMouth;
  /** (478 x 3) [px] */
  readonly points: readonly number[];
}

/** How the face is lit. */
export interface GlanceLight {
  /** mean brightness of the face, 0-255 */
  readonly mean: number;
  /** brightness of the patient's right half over that of the left [1] */
  readonly rightOverLeft: number;
}

/** The mouth by the mesh, seen from straight ahead, in millimetres of a face of average size. */
export interface GlanceMouth {
  readonly width: number;
  /** between the lips' margins at the middle */
  readonly gap: number;
  /** thickness of both red lips together at the middle */
  readonly redLips: number;
  /** height of each corner against the base of the nose, below it negative */
  readonly cornerRight: number;
  readonly cornerLeft: number;
}

/** Why a quick look saw nothing. */
export type NoGlance = 'no-face' | 'several-faces';

/**
 * Looks once at the face of a picture, a tenth of the work of measuring it.
 * @param previous the last look, so that the face is not searched for again while it hardly moves
 */
export async function glanceAtFace(
  frame: Frame,
  networks: FaceNetworks,
  previous: Glance | null = null,
): Promise<Glance | NoGlance> {
  if (previous !== null) {
    const seen = await look(frame, squareOfPoints(previous.points), networks);
    if (seen.flag >= parameters.faceFlag.value) return glanceOf(frame, seen.points);
  }
  const faces = await detectFaces(frame, networks);
  if (faces.length !== 1) return faces.length === 0 ? 'no-face' : 'several-faces';
  const first = await look(frame, squareOfBox(faces[0]), networks);
  const seen = await look(frame, squareOfPoints(first.points), networks);
  return seen.flag >= parameters.faceFlag.value ? glanceOf(frame, seen.points) : 'no-face';
}

function glanceOf(frame: Frame, points: Float64Array): Glance {
  const head = fitHead(points);
  const { irisPx } = readEyes(frame, points);
  return {
    pose: head.pose,
    pxPerMm: irisPx === null ? null : irisPx / parameters.irisDiameter.value,
    light: lightOn(frame, points, head.centre),
    mouth: mouthOf(points, head),
    points: Array.from(points),
  };
}

function mouthOf(points: Float64Array, head: HeadFit): GlanceMouth {
  const mm = (i: number) =>
    frontal(head, points[i * 3], points[i * 3 + 1], points[i * 3 + 2]).map((px) => (10 * px) / head.pxPerCanonicalCm);
  const [right, left, nose] = [mm(61), mm(291), mm(2)];
  const [top, upper, lower, bottom] = [0, 13, 14, 17].map((i) => mm(i)[1]);
  return {
    width: left[0] - right[0],
    gap: upper - lower,
    redLips: top - upper + (lower - bottom),
    cornerRight: right[1] - nose[1],
    cornerLeft: left[1] - nose[1],
  };
}

const samples = 24;

/** Brightness over the box around the face's points, and of its halves. */
function lightOn(frame: Frame, points: Float64Array, centre: readonly number[]): GlanceLight {
  const xs = Array.from({ length: points.length / 3 }, (_, i) => points[i * 3]);
  const ys = Array.from({ length: points.length / 3 }, (_, i) => points[i * 3 + 1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const halves = { right: [0, 0], left: [0, 0] };
  for (let k = 0; k < samples * samples; k++) {
    const x = left + (((k % samples) + 0.5) / samples) * (right - left);
    const y = top + ((Math.floor(k / samples) + 0.5) / samples) * (bottom - top);
    if (x < 0 || y < 0 || x >= frame.width || y >= frame.height) continue;
    const at = (Math.floor(y) * frame.width + Math.floor(x)) * 3;
    const half = x < centre[0] ? halves.right : halves.left;
    half[0] += 0.3 * frame.rgb[at] + 0.6 * frame.rgb[at + 1] + 0.1 * frame.rgb[at + 2];
    half[1] += 1;
  }
  const mean = ([sum, count]: readonly number[]) => sum / Math.max(1, count);
  const both = [halves.right[0] + halves.left[0], halves.right[1] + halves.left[1]];
  return { mean: mean(both), rightOverLeft: (mean(halves.right) + 1) / (mean(halves.left) + 1) };
}
