import { mean, standardDeviation, studentQuantile } from '#numerics';
import type { Interval } from './pair-components.ts';
import { analysis } from './parameters.ts';

/** A mean over patients, and what its interval rests on. */
export interface MeanOverFaces {
  readonly patients: number;
  readonly faces: number;
  /** null where there are too few faces for an interval */
  readonly mean: Interval | null;
}

/**
 * Mean of the means of faces with its Student interval: draws on one face are not independent of each other, faces are.
 * @param values (nSubject) @param faces (nSubject) number of the face
 * @param fewest faces that an interval needs
 */
export function meanOverFaces(values: readonly number[], faces: readonly number[], fewest: number): MeanOverFaces {
  const byFace = new Map<number, number[]>();
  values.forEach((value, i) => {
    byFace.set(faces[i], [...(byFace.get(faces[i]) ?? []), value]);
  });
  const means = [...byFace.values()].map(mean);
  const counts = { patients: values.length, faces: means.length };
  if (means.length < Math.max(2, fewest)) return { ...counts, mean: null };
  const value = mean(means);
  const half =
    (studentQuantile((1 + analysis.level) / 2, means.length - 1) * standardDeviation(means)) / Math.sqrt(means.length);
  return { ...counts, mean: { value, low: value - half, high: value + half } };
}
