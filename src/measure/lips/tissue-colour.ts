import type { MouthPatch } from './mouth-patch.ts';

/** Colour of one kind of tissue on this person in this light: mean and covariance of log colours. */
export interface TissueColour {
  /** (3) */
  readonly mean: Float64Array;
  /** (3 x 3) */
  readonly covariance: Float64Array;
  readonly count: number;
}

/** Variance of log colour that is always there: sensor noise and compression. */
const noiseVariance = 0.03 ** 2;
/** Samples further than this from their kind (Mahalanobis) are gloss, hair or shadow and are left out. */
const strayDistance = 2.5;

/** Learns a tissue's colour from the patch samples of a mask, leaving out strays. */
export function learnColour(patch: MouthPatch, mask: Uint8Array, kind: number): TissueColour {
  const members: number[] = [];
  for (let i = 0; i < mask.length; i++) if (mask[i] === kind) members.push(i);
  const first = statistics(patch, members);
  const inverse = invert3(first.covariance);
  const kept = members.filter((i) => distance2(patch, i, first.mean, inverse) < strayDistance * strayDistance);
  return statistics(patch, kept);
}

function statistics(patch: MouthPatch, members: readonly number[]): TissueColour {
  const mean = new Float64Array(3);
  const covariance = new Float64Array(9);
  for (const i of members) for (let a = 0; a < 3; a++) mean[a] += patch.logRgb[i * 3 + a] / members.length;
  for (const i of members) {
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        const product = (patch.logRgb[i * 3 + a] - mean[a]) * (patch.logRgb[i * 3 + b] - mean[b]);
        covariance[a * 3 + b] += product / members.length;
      }
    }
  }
  for (let a = 0; a < 3; a++) covariance[a * 4] += noiseVariance;
  return { mean, covariance, count: members.length };
}

/** A map in which one tissue is 0 and the other 1, and how far apart they are. */
export interface Contrast {
  /** (rows x columns) */
  readonly map: Float32Array;
  /** separation of the two kinds in their own standard deviations */
  readonly separation: number;
}

/** The direction of colour that best tells two tissues apart (Fisher's discriminant), applied to the whole patch. */
export function contrastBetween(patch: MouthPatch, zero: TissueColour, one: TissueColour): Contrast {
  const pooled = zero.covariance.map((value, i) => (value + one.covariance[i]) / 2);
  const inverse = invert3(pooled);
  const difference = one.mean.map((value, i) => value - zero.mean[i]);
  const weight = [0, 1, 2].map((a) => [0, 1, 2].reduce((sum, b) => sum + inverse[a * 3 + b] * difference[b], 0));
  const span = weight.reduce((sum, w, a) => sum + w * difference[a], 0);
  const map = new Float32Array(patch.rows * patch.columns);
  for (let i = 0; i < map.length; i++) {
    let value = 0;
    for (let a = 0; a < 3; a++) value += weight[a] * (patch.logRgb[i * 3 + a] - zero.mean[a]);
    map[i] = Math.max(-1, Math.min(2, value / Math.max(1e-9, span)));
  }
  return { map, separation: Math.sqrt(Math.max(0, span)) };
}

/** How much each sample looks like a tissue: 1 at its mean, falling to a half at three standard deviations. */
export function likenessTo(patch: MouthPatch, tissue: TissueColour): Float32Array {
  const inverse = invert3(tissue.covariance);
  const map = new Float32Array(patch.rows * patch.columns);
  for (let i = 0; i < map.length; i++) {
    const far = distance2(patch, i, tissue.mean, inverse) / 9;
    map[i] = 1 / (1 + far * far);
  }
  return map;
}

function distance2(patch: MouthPatch, i: number, mean: Float64Array, inverse: Float64Array): number {
  let sum = 0;
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 3; b++) {
      sum += inverse[a * 3 + b] * (patch.logRgb[i * 3 + a] - mean[a]) * (patch.logRgb[i * 3 + b] - mean[b]);
    }
  }
  return sum;
}

/** Inverse of a symmetric positive definite matrix (3 x 3). */
function invert3(m: Float64Array): Float64Array {
  const cofactor = (r: number, c: number) => {
    const [r1, r2, c1, c2] = [(r + 1) % 3, (r + 2) % 3, (c + 1) % 3, (c + 2) % 3];
    return m[r1 * 3 + c1] * m[r2 * 3 + c2] - m[r1 * 3 + c2] * m[r2 * 3 + c1];
  };
  const determinant = m[0] * cofactor(0, 0) + m[1] * cofactor(0, 1) + m[2] * cofactor(0, 2);
  return Float64Array.from({ length: 9 }, (_, i) => cofactor(i % 3, Math.floor(i / 3)) / determinant);
}

/** Brightness of each sample, logarithmic. */
export function brightness(patch: MouthPatch): Float32Array {
  const map = new Float32Array(patch.rows * patch.columns);
  for (let i = 0; i < map.length; i++) {
    map[i] = 0.3 * patch.logRgb[i * 3] + 0.6 * patch.logRgb[i * 3 + 1] + 0.1 * patch.logRgb[i * 3 + 2];
  }
  return map;
}
