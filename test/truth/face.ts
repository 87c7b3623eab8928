import { fileURLToPath } from 'node:url';
import { type FaceNetworks, type Frame, type Measured, measureFrame, type PixelPoint } from '#measure';
import { readPicture } from '../../src/cli/input/read-picture.ts';
import stills from './stills.json' with { type: 'json' };

/** Names of the photographs that truth is made from. */
export type StillName = keyof typeof stills.stills;
export const stillNames = Object.keys(stills.stills) as StillName[];

/** What is known about one photograph. */
export interface StillFacts {
  readonly shows: string;
  /** stills of one person share it; people are split, not pictures */
  readonly person: string;
  /** `derive`: error models may be fitted to it; `held`: they are tested on it */
  readonly part: 'derive' | 'held';
}

/**
 * A photograph with its millimetres. (u, v) are millimetres in the picture's plane: u along the line of the eyes to the
 * patient's left, v up, from the middle of the mouth. One millimetre is the one that `measureFrame` read from this
 * photograph's irises: known changes are known in the ruler the product uses for this face.
 */
export interface TruthFace {
  readonly name: string;
  readonly facts: StillFacts;
  readonly frame: Frame;
  readonly base: Measured;
  readonly pxPerMm: number;
  /** [px] */
  readonly origin: PixelPoint;
  /** pixels of `frame` per pixel of the photograph that `base` was read from */
  readonly enlarged: number;
  /** direction of u in the picture */
  readonly along: readonly [number, number];
}

/** Where a point of the picture [px] lies in the face's millimetres. */
export function toFace({ origin, along, pxPerMm }: TruthFace, [x, y]: PixelPoint): PixelPoint {
  const [dx, dy] = [x - origin[0], y - origin[1]];
  return [(dx * along[0] + dy * along[1]) / pxPerMm, (dx * along[1] - dy * along[0]) / pxPerMm];
}

/** Where a point that was read from the photograph [its px] lies in the face's millimetres. */
export function readPoint(face: TruthFace, [x, y]: PixelPoint): PixelPoint {
  return toFace(face, [x * face.enlarged, y * face.enlarged]);
}

/** Where a place of the face [mm] lies in the picture [px]. */
export function toPicture({ origin, along, pxPerMm }: TruthFace, [u, v]: PixelPoint): PixelPoint {
  return [origin[0] + (u * along[0] + v * along[1]) * pxPerMm, origin[1] + (u * along[1] - v * along[0]) * pxPerMm];
}

/**
 * Reads a photograph by its package path and measures it.
 * @throws when it cannot be read or measured
 */
export async function truthFace(name: StillName, networks: FaceNetworks): Promise<TruthFace> {
  const frame = await readPicture(fileURLToPath(new URL(`../../${stills.folder}/${name}`, import.meta.url)));
  if ('ok' in frame) throw new Error(frame.detail);
  return faceOf(frame, networks, name, stills.stills[name] as StillFacts);
}

/**
 * Makes any picture of one face into the start of truth.
 * @throws when it cannot be measured
 */
export async function faceOf(
  frame: Frame,
  networks: FaceNetworks,
  name: string,
  facts: StillFacts,
): Promise<TruthFace> {
  const base = await measureFrame(frame, networks);
  if (!base.ok) throw new Error(`${name}: ${base.detail}`);
  const { points, pxPerMm } = base.reading;
  const at = (i: number): PixelPoint => [points[i * 3], points[i * 3 + 1]];
  const [eyeRight, eyeLeft, chRight, chLeft] = [33, 263, 61, 291].map(at);
  const length = Math.hypot(eyeLeft[0] - eyeRight[0], eyeLeft[1] - eyeRight[1]);
  return {
    name,
    facts,
    frame,
    base,
    pxPerMm,
    enlarged: 1,
    origin: [(chRight[0] + chLeft[0]) / 2, (chRight[1] + chLeft[1]) / 2],
    along: [(eyeLeft[0] - eyeRight[0]) / length, (eyeLeft[1] - eyeRight[1]) / length],
  };
}
