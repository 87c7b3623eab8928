import { createCaseSolver, type ReferenceCase, referenceCases, type SolvedCase } from '#mechanics';
import type { DenseKernel } from '#numerics';
import { say } from '../output.ts';

/** One quantity on three meshes. */
export interface Convergence {
  readonly one: ReferenceCase;
  /** cells along every direction relative to the usual mesh, coarse to fine [1] */
  readonly scales: readonly number[];
  readonly results: readonly SolvedCase[];
  /** order p of the error h^p that explains the two differences between the three values; null when they have no such order [1] */
  readonly rate: number | null;
}

/** What is refined, and how far: scales that keep the proportions of the cells. */
const studies: readonly (readonly [string, readonly [number, number, number]])[] = [
  ['B.cook.uy', [0.5, 1, 2]],
  ['C.beam_gravity.uz', [0.5, 1, 1.5]],
  ['D.tube_yeoh_P2.u_inner', [0.25, 0.5, 1]],
  ['E1.land1.z', [0.5, 1, 1.5]],
  ['E2.land2.endo', [0.5, 1, 2]],
  ['E3.land3.endo', [0.5, 1, 2]],
  ['E4.tug.ux', [0.5, 1, 1.5]],
  ['F.press.force', [0.5, 1, 1.5]],
  ['F.press.free', [0.5, 1, 1.5]],
  ['G.ring.(0,8,8)', [0.5, 1, 1.5]],
];

/** Solves each study's case on its three meshes. @throws Error when one of them is refused */
export function studyConvergence(kernel: DenseKernel, clock: () => number): Convergence[] {
  return studies.map(([id, scales]) => {
    say(`refining ${id}`);
    const one = referenceCases.find((known) => known.id === id)!;
    const results = scales.map((scale) => {
      const result = createCaseSolver({ kernel, clock, scale }).solve(one);
      if (!result.ok) throw new Error(`${id} with ${scale} of the usual cells: ${result.detail}`);
      return result;
    });
    return { one, scales, results, rate: observedRate(scales, results) };
  });
}

/** The p for which (v1 - v2) / (v2 - v3) = (h1^p - h2^p) / (h2^p - h3^p), by bisection; the right side grows with p. */
function observedRate(scales: readonly number[], [coarse, middle, fine]: readonly SolvedCase[]): number | null {
  const [h1, h2, h3] = scales.map((scale) => 1 / scale);
  const seen = (coarse.value - middle.value) / (middle.value - fine.value);
  const expected = (p: number) => (h1 ** p - h2 ** p) / (h2 ** p - h3 ** p);
  let [low, high] = [0.05, 10];
  if (!(seen > expected(low) && seen < expected(high))) return null;
  for (let k = 0; k < 60; k++) {
    const p = (low + high) / 2;
    if (expected(p) < seen) low = p;
    else high = p;
  }
  return (low + high) / 2;
}
