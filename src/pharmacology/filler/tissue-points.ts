import { elementSamples, type FaceModel, gaussStations, jacobianAt } from '#anatomy';
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

const samples = elementSamples(gaussStations);

function makePoints(face: FaceModel): TissuePoints {
  const { nodes: positions, elements } = face.mesh;
  const { mouthLine } = endplatePlaces(face);
  const elementCount = elements.length / 8;
  const position = new Float64Array(elementCount * 24);
  const volume = new Float64Array(elementCount * 8);
  const height = new Float64Array(elementCount * 8);
  const jacobian = new Float64Array(9);
  for (let e = 0; e < elementCount; e++) {
    const nodes = elements.subarray(8 * e, 8 * e + 8);
    for (let g = 0; g < samples.count; g++) {
      const p = 8 * e + g;
      nodes.forEach((n, a) => {
        for (let k = 0; k < 3; k++) position[3 * p + k] += samples.weights[8 * g + a] * positions[3 * n + k];
      });
      volume[p] = jacobianAt(jacobian, samples, g, { positions, nodes }) / samples.count;
      height[p] = heightAbove(mouthLine, position[3 * p], position[3 * p + 1]);
    }
  }
  return { elementCount, position, volume, height, mouthLine };
}
