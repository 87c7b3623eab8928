import type { BlockMatrix } from '#numerics';

/**
 * One part of the potential energy of the mouth: tissue, fibres, contact, ties, weight.
 * The solver knows nothing else: equilibrium is where the sum of the gradients vanishes.
 */
export interface EnergyTerm {
  /** energy at displacement u (nNode x 3) [mm] -> [mN mm]; Infinity when an element is inverted */
  energy(u: Float64Array): number;
  /** adds dE/du (nNode x 3) [mN] */
  addGradient(u: Float64Array, gradient: Float64Array): void;
  /**
   * Adds d2E/du2 to the lower block triangle of the stiffness [mN/mm].
   * @param convex leave out what may make it indefinite: a worse slope, but always one that descends
   */
  addTangent(u: Float64Array, stiffness: BlockMatrix, convex?: boolean): void;
  /**
   * Told of the step about to be taken from u, so that a stiff constraint may linearise its own multiplier;
   * the next tangent then uses what the step predicted instead of what its error would suggest.
   */
  foresee?(u: Float64Array, step: Float64Array): void;
}
