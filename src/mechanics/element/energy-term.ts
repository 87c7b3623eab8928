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
  /** the part of the term that is a stiff constraint, for iterations with a frozen tangent */
  readonly constraint?: StiffConstraint;
}

/**
 * Constraints c(u) kept by a stiff penalty, whose multipliers are iterated beside the displacement while the tangent stays
 * frozen. Without it the penalty of a slightly wrong constraint gradient swamps every other force.
 */
export interface StiffConstraint {
  readonly count: number;
  /** keeps the gradients of the constraints at u, where the tangent is taken */
  freeze(u: Float64Array): void;
  /** writes the multipliers that the state itself implies (count) */
  multipliersAt(u: Float64Array, out: Float64Array): void;
  /**
   * Adds the term's gradient, with the given multipliers on the constraints' gradients at u and what they are short of on the
   * frozen ones, as the frozen tangent expects it. Where the multipliers are those of the state it is the true gradient.
   */
  addGradient(u: Float64Array, multipliers: Float64Array, out: Float64Array): void;
  /** writes the change of the multipliers that goes with a step from the state of the last gradient (count) */
  advance(step: Float64Array, out: Float64Array): void;
}
