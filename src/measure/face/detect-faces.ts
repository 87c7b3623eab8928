import { detectorEdge, type FaceNetworks } from './face-networks.ts';
import type { Frame, PixelPoint, Square } from './frame.ts';
import { toPicture } from './frame.ts';
import { resampleSquare } from './resample.ts';

/** A face somewhere in the picture. */
export interface FaceBox {
  /** [px] */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** how sure the detector is, 0-1 */
  readonly score: number;
  /** the patient's right and left eye, roughly [px] */
  readonly rightEye: PixelPoint;
  readonly leftEye: PixelPoint;
}

/** A box below this is no face, as the detector's makers set it. */
const leastScore = 0.5;
/** Boxes that share more than this of their union are one face. */
const sameFaceOverlap = 0.3;
const valuesPerAnchor = 17;

/**
 * All faces of a picture, from left to right. The whole picture is looked at first; when it shows no face, or only
 * small ones, overlapping parts of it are looked at too, since the detector misses faces under a tenth of its view.
 */
export async function detectFaces(frame: Frame, networks: FaceNetworks): Promise<FaceBox[]> {
  const whole = await look(frame, wholePicture(frame), networks);
  const smallest = Math.min(frame.width, frame.height) / 4;
  if (whole.some((face) => face.width > smallest)) return fromLeftToRight(whole);
  const found = [...whole];
  for (const part of parts(frame)) found.push(...(await look(frame, part, networks)));
  return fromLeftToRight(mergeOverlapping(found));
}

function fromLeftToRight(faces: FaceBox[]): FaceBox[] {
  return faces.toSorted((a, b) => a.left - b.left);
}

function wholePicture(frame: Frame): Square {
  const size = Math.max(frame.width, frame.height);
  return { centreX: frame.width / 2, centreY: frame.height / 2, size, angle: 0 };
}

/** Squares of half the longer edge, overlapping by half. */
function parts(frame: Frame): Square[] {
  const size = Math.max(frame.width, frame.height) / 2;
  const centres = (edge: number) =>
    edge <= size
      ? [edge / 2]
      : Array.from(
          { length: Math.ceil((2 * (edge - size)) / size) + 1 },
          (_, i, n = Math.ceil((2 * (edge - size)) / size)) => size / 2 + ((edge - size) * i) / n,
        );
  return centres(frame.height).flatMap((centreY) =>
    centres(frame.width).map((centreX) => ({ centreX, centreY, size, angle: 0 })),
  );
}

async function look(frame: Frame, square: Square, networks: FaceNetworks): Promise<FaceBox[]> {
  const raw = await networks.detect(resampleSquare(frame, square, detectorEdge, [-1, 1]));
  const found: FaceBox[] = [];
  for (let anchor = 0; anchor * valuesPerAnchor < raw.length; anchor++) {
    const row = raw.subarray(anchor * valuesPerAnchor, (anchor + 1) * valuesPerAnchor);
    const score = 1 / (1 + Math.exp(-row[0]));
    if (score >= leastScore) found.push(decode(row, anchor, score, square));
  }
  return mergeOverlapping(found);
}

function decode(row: Float32Array, anchor: number, score: number, square: Square): FaceBox {
  const [anchorX, anchorY] = anchorCentre(anchor);
  const point = (i: number): PixelPoint =>
    toPicture(square, (anchorX + row[i]) / detectorEdge, (anchorY + row[i + 1]) / detectorEdge);
  const [centreX, centreY] = point(1);
  const width = (row[3] / detectorEdge) * square.size;
  const height = (row[4] / detectorEdge) * square.size;
  return {
    left: centreX - width / 2,
    top: centreY - height / 2,
    width,
    height,
    score,
    rightEye: point(5),
    leftEye: point(7),
  };
}

/** The detector's grid: 16 x 16 cells with 2 anchors each, then 8 x 8 cells with 6 [px of its input]. */
function anchorCentre(anchor: number): PixelPoint {
  const fine = 16 * 16 * 2;
  const [cell, cells] = anchor < fine ? [Math.floor(anchor / 2), 16] : [Math.floor((anchor - fine) / 6), 8];
  const stride = detectorEdge / cells;
  return [((cell % cells) + 0.5) * stride, (Math.floor(cell / cells) + 0.5) * stride];
}

/** One box per face: overlapping boxes are averaged, weighted by score. */
function mergeOverlapping(boxes: FaceBox[]): FaceBox[] {
  const left = boxes.toSorted((a, b) => b.score - a.score);
  const merged: FaceBox[] = [];
  while (left.length > 0) {
    const best = left[0];
    const same = left.filter((box) => overlap(best, box) > sameFaceOverlap);
    merged.push(average(same));
    for (const box of same) left.splice(left.indexOf(box), 1);
  }
  return merged;
}

function average(boxes: FaceBox[]): FaceBox {
  const total = boxes.reduce((sum, box) => sum + box.score, 0);
  const mean = (value: (box: FaceBox) => number) =>
    boxes.reduce((sum, box) => sum + (box.score / total) * value(box), 0);
  return {
    left: mean((box) => box.left),
    top: mean((box) => box.top),
    width: mean((box) => box.width),
    height: mean((box) => box.height),
    score: boxes[0].score,
    rightEye: [mean((box) => box.rightEye[0]), mean((box) => box.rightEye[1])],
    leftEye: [mean((box) => box.leftEye[0]), mean((box) => box.leftEye[1])],
  };
}

/** Intersection over union; a box wholly inside another counts as the same face. */
function overlap(a: FaceBox, b: FaceBox): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared);
}
