import { features } from '../features.ts';
import { identifyParameters as p } from '../parameters.ts';
import type { RestSight, Sight } from '../sights.ts';

const nFeature = features.length;

/**
 * How alike the errors of two features are: of one contour, less so with distance; of the corners and of different contours, not.
 * @param widthMm of the mouth
 */
function likeness(widthMm: number): Float64Array {
  const reach = p.contourReach.value;
  const K = new Float64Array(nFeature * nFeature);
  features.forEach((a, i) => {
    features.forEach((b, j) => {
      const same = a.of === b.of && a.axis === b.axis;
      K[i * nFeature + j] = same ? Math.exp((-Math.abs(a.at - b.at) * widthMm) / reach) : 0;
    });
  });
  return K;
}

/** Errors of what was seen, and the shape of the model's own. */
export interface Errors {
  /** covariance of all displacements, captures one after another (n x n) [mm2] */
  readonly seen: Float64Array;
  /** likeness of the model's errors along the contours (nFeature x nFeature) [1] */
  readonly likeness: Float64Array;
}

/**
 * Covariance of the displacements of all captures: the error of each capture's own contours and frame, and the rest's, which
 * all captures share.
 */
export function errorsOf(rest: RestSight, sights: readonly Sight[]): Errors {
  const width = rest.at[2] - rest.at[0];
  const K = likeness(width);
  const n = sights.length * nFeature;
  const seen = new Float64Array(n * n);
  sights.forEach((a, s) => {
    sights.forEach((b, t) => {
      addBlock(seen, n, [s, t], (i, j) => K[i * nFeature + j] * rest.sd[i] * rest.sd[j] + frame(i, j, p.frameSd.value));
      if (s === t)
        addBlock(seen, n, [s, t], (i, j) => K[i * nFeature + j] * a.sd[i] * b.sd[j] + frame(i, j, a.frameSd));
    });
  });
  return { seen, likeness: K };
}

/** A frame that lies wrong moves all features along one axis alike. */
function frame(i: number, j: number, sd: number): number {
  return features[i].axis === features[j].axis ? sd * sd : 0;
}

/** Adds to the block of two captures. */
export function addBlock(
  matrix: Float64Array,
  size: number,
  [s, t]: readonly [number, number],
  value: (i: number, j: number) => number,
): void {
  for (let i = 0; i < nFeature; i++) {
    for (let j = 0; j < nFeature; j++) {
      matrix[(s * nFeature + i) * size + t * nFeature + j] += value(i, j);
    }
  }
}
