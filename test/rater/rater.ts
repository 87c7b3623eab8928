import type { Grey } from './draw-replay.ts';

/** How different two pictures look: root mean square of the difference after a slight blur, as the eye has it. */
export function lookApart(a: Grey, b: Grey): number {
  const [p, q] = [coarse(a), coarse(b)];
  return Math.sqrt(p.reduce((sum, value, i) => sum + (value - q[i]) ** 2, 0) / p.length);
}

/** Edge of the patches that a picture is averaged over [px]. */
const PATCH = 4;

/** A picture averaged over small patches. */
export function coarse({ width, height, value }: Grey): Float64Array {
  const [columns, rows] = [Math.floor(width / PATCH), Math.floor(height / PATCH)];
  const patches = new Float64Array(columns * rows);
  for (let row = 0; row < rows * PATCH; row++) {
    for (let column = 0; column < columns * PATCH; column++) {
      const patch = Math.floor(row / PATCH) * columns + Math.floor(column / PATCH);
      patches[patch] += value[row * width + column] / PATCH ** 2;
    }
  }
  return patches;
}

/** Chance that a picked case of the first kind scores above one of the second; ties count half (Mann-Whitney). */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  let wins = 0;
  for (const p of positive) for (const n of negative) wins += p > n ? 1 : p === n ? 0.5 : 0;
  return wins / (positive.length * negative.length);
}

/** A pair of pictures as what changed between them, and whose they are. */
export interface Change {
  readonly person: string;
  readonly difference: Float64Array;
}

/**
 * Scores of a rater who has learned what a kind of change looks like on other people: the difference along the line
 * between the means of both kinds, the person in question left out of the learning.
 */
export function learnedScores(
  positive: readonly Change[],
  negative: readonly Change[],
): { readonly positive: number[]; readonly negative: number[] } {
  const score = ({ person, difference }: Change) => {
    const others = (kind: readonly Change[]) => kind.filter((one) => one.person !== person);
    const [p, n] = [meanOf(others(positive)), meanOf(others(negative))];
    return difference.reduce((sum, value, i) => sum + (value - (p[i] + n[i]) / 2) * (p[i] - n[i]), 0);
  };
  return { positive: positive.map(score), negative: negative.map(score) };
}

function meanOf(changes: readonly Change[]): Float64Array {
  const mean = new Float64Array(changes[0].difference.length);
  for (const { difference } of changes) {
    for (let i = 0; i < mean.length; i++) mean[i] += difference[i] / changes.length;
  }
  return mean;
}
