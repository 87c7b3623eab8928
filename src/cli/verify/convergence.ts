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

/** What is refined, and how far; the finest meshes have 10,000 to 40,000 unknowns. */
const studies: readonly (readonly [string, readonly [number, number, number]])[] = [
  ['B.cook.uy', [0.25, 0.5, 1]],
  ['C.beam_gravity.uz', [0.25, 0.5, 1]],
  ['D.tube_yeoh_P2.u_inner', [0.25, 0.5, 1]],
  ['E1.land1.z', [0.25, 0.5, 1]],
  ['E2.land2.endo', [0.4, 0.8, 1.6]],
  ['E3.land3.endo', [0.4, 0.8, 1.6]],
  ['E4.tug.ux', [1 / 3, 2 / 3, 4 / 3]],
  ['F.press.force', [0.25, 0.5, 1]],
  ['F.press.free', [0.25, 0.5, 1]],
  ['G.ring.(0,8,8)', [0.25, 0.5, 1]],
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

function observedRate(scales: readonly number[], [coarse, middle, fine]: readonly SolvedCase[]): number | null {
  const ratio = (middle.value - coarse.value) / (fine.value - middle.value);
  return ratio > 1 ? Math.log(ratio) / Math.log(scales[1] / scales[0]) : null;
}
