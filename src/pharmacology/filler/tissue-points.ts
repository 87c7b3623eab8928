import type { FaceModel } from '#anatomy';
import { endplatePlaces, heightAbove, type MouthLine } from '../binding/places.ts';

/** Places at which gel is looked for: eight in every element, each standing for an eighth of its box. */
export interface TissuePoints {
  readonly elementCount: number;
  /** (nElement x 8 x 3) [mm] */
  readonly position: Float64Array;
  /** volume that a place stands for (nElement x 8) [mm3] */
  readonly volume: Float64Array;
  /** above the line of the mouth, negative in the lower lip (nElement x 8) [mm] */
  readonly height: Float64Array;
  readonly mouthLine: MouthLine;
}

const known = new WeakMap<FaceModel, TissuePoints>();

/** The places of a face; made once. */
export function tissuePoints(face: FaceModel): TissuePoints {
  const made = known.get(face) ?? makePoints(face);
  known.set(face, made);
  return made;
}

const near = 0.5 - Math.sqrt(1 / 12);
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

function makePoints(face: FaceModel): TissuePoints {
  const { nodes, elements } = face.mesh;
  const { mouthLine } = endplatePlaces(face);
  const elementCount = elements.length / 8;
  const position = new Float64Array(elementCount * 24);
  const volume = new Float64Array(elementCount * 8);
  const height = new Float64Array(elementCount * 8);
  const rows = new Float64Array(9);
  for (let p = 0; p < volume.length; p++) {
    const e = p >> 3;
    const at = corners[p & 7].map((side) => (side === 1 ? 1 - near : near));
    rows.fill(0);
    corners.forEach((corner, a) => {
      const n = 3 * elements[8 * e + a];
      const f = corner.map((side, i) => (side === 1 ? at[i] : 1 - at[i]));
      for (let k = 0; k < 3; k++) {
        position[3 * p + k] += f[0] * f[1] * f[2] * nodes[n + k];
        for (let i = 0; i < 3; i++) {
          rows[3 * i + k] += (corner[i] === 1 ? 1 : -1) * f[(i + 1) % 3] * f[(i + 2) % 3] * nodes[n + k];
        }
      }
    });
    volume[p] = determinant(rows) / 8;
    height[p] = heightAbove(mouthLine, position[3 * p], position[3 * p + 1]);
  }
  return { elementCount, position, volume, height, mouthLine };
}

function determinant(m: Float64Array): number {
  return m[0] * (m[4] * m[8] - m[5] * m[7]) + m[1] * (m[5] * m[6] - m[3] * m[8]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
}
