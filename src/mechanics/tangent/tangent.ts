import type { BlockMatrix, KeptFactor } from '#numerics';
import type { Potential } from '../solve/newton.ts';

/** First addition to a diagonal, over its mean, where nothing else makes it positive definite [1]. */
const firstShift = 2e-4;

/**
 * The stiffness of a potential, factorised at one state under the loads of that moment. Another factorisation with the same
 * storage makes it stale; a stale tangent refuses to solve.
 *
 * Frozen iterations work on joined vectors (u, m): displacements (nNode x 3) [mm] and the multipliers of stiff constraints.
 */
export class Tangent {
  /** where it was taken (nNode x 3) [mm] */
  readonly u: Float64Array;
  /** whether it is the true, positive definite one; otherwise something was left out or added to make it so */
  readonly exact: boolean;
  private readonly potential: Potential;
  private readonly stateId: number;
  private kept: KeptFactor | null = null;

  private constructor(potential: Potential, u: Float64Array, exact: boolean) {
    this.potential = potential;
    this.u = Float64Array.from(u);
    this.exact = exact;
    this.stateId = potential.factor.stateId;
    for (const { constraint } of potential.terms) constraint?.freeze(u);
  }

  /**
   * Assembles and factorises at u. When the true stiffness is not positive definite, first leaves out what bends it down, then
   * adds to the diagonal.
   * @throws RangeError when no addition helps
   */
  static at(potential: Potential, u: Float64Array): Tangent {
    const exact = assembleAndFactorise(potential, u, false);
    if (!exact && !assembleAndFactorise(potential, u, true)) shiftUntilPositive(potential);
    return new Tangent(potential, u, exact);
  }

  /** Whether the factor still is this state's. */
  get current(): boolean {
    return this.potential.factor.stateId === this.stateId;
  }

  /**
   * Solves K x = b for `nRhs` right-hand sides, which may be one array.
   * @throws Error when the factor has been replaced since
   */
  solve(b: Float64Array, x: Float64Array, nRhs = 1): void {
    if (!this.current)
      throw new Error('The stiffness of this state has been replaced by another; take its tangent again.');
    this.potential.factor.solve(b, x, nRhs);
  }

  /** Copies the factor, so that {@link revive} can bring this tangent back after others. */
  keep(): this {
    if (this.current) this.kept ??= this.potential.factor.keep();
    return this;
  }

  /** Makes a kept tangent current again; says whether it is. */
  revive(): boolean {
    if (!this.current && this.kept) {
      this.kept.restore();
      for (const { constraint } of this.potential.terms) constraint?.freeze(this.u);
    }
    return this.current;
  }

  /** A displacement joined by the multipliers that it implies. */
  join(u: Float64Array): Float64Array {
    const { terms } = this.potential;
    const joined = new Float64Array(
      u.length + terms.reduce((sum, { constraint }) => sum + (constraint?.count ?? 0), 0),
    );
    joined.set(u);
    this.forEachConstraint(joined, (constraint, multipliers) => constraint.multipliersAt(u, multipliers));
    return joined;
  }

  /** Step (du, dm) that equilibrium asks for at (u, m) with this tangent; a Newton step where both are the tangent's own. */
  step(joined: Float64Array): Float64Array {
    const { terms, held } = this.potential;
    const u = joined.subarray(0, this.u.length);
    const gradient = new Float64Array(u.length);
    let at = u.length;
    for (const term of terms) {
      const count = term.constraint?.count ?? 0;
      if (term.constraint) term.constraint.addGradient(u, joined.subarray(at, at + count), gradient);
      else term.addGradient(u, gradient);
      at += count;
    }
    if (held) for (let i = 0; i < held.length; i++) if (held[i]) gradient[i] = 0;
    const step = new Float64Array(joined.length);
    const du = step.subarray(0, u.length);
    this.solve(gradient, du);
    for (let i = 0; i < du.length; i++) du[i] = -du[i];
    this.forEachConstraint(step, (constraint, change) => constraint.advance(du, change));
    return step;
  }

  private forEachConstraint(
    joined: Float64Array,
    visit: (constraint: NonNullable<Potential['terms'][number]['constraint']>, part: Float64Array) => void,
  ): void {
    let at = this.u.length;
    for (const { constraint } of this.potential.terms) {
      if (!constraint) continue;
      visit(constraint, joined.subarray(at, at + constraint.count));
      at += constraint.count;
    }
  }
}

function assembleAndFactorise(potential: Potential, u: Float64Array, convex: boolean): boolean {
  const { stiffness, factor, terms, held } = potential;
  stiffness.values.fill(0);
  for (const term of terms) term.addTangent(u, stiffness, convex);
  if (held) holdStill(stiffness, held);
  return factor.factorise(stiffness).ok;
}

function shiftUntilPositive({ stiffness, factor }: Potential): void {
  let shift = 0;
  do {
    const next = shift === 0 ? firstShift * meanDiagonal(stiffness) : shift * 8;
    shiftDiagonal(stiffness, next - shift);
    shift = next;
    if (shift > 1e9) throw new RangeError('stiffness: no diagonal shift made it positive definite');
  } while (!factor.factorise(stiffness).ok);
}

/** Takes held components out of the system: nothing couples to them and their own equation says zero. */
function holdStill(matrix: BlockMatrix, held: Uint8Array): void {
  const diagonal = meanDiagonal(matrix);
  for (let row = 0; row < matrix.nodeCount; row++) {
    for (let k = matrix.rowStart[row]; k < matrix.rowStart[row + 1]; k++) {
      const column = matrix.column[k];
      for (let i = 0; i < 9; i++) {
        const a = row * 3 + Math.floor(i / 3);
        const b = column * 3 + (i % 3);
        if (held[a] || held[b]) matrix.values[k * 9 + i] = a === b ? diagonal : 0;
      }
    }
  }
}

function meanDiagonal(matrix: BlockMatrix): number {
  let sum = 0;
  forEachDiagonal(matrix, (at) => {
    sum += Math.abs(matrix.values[at]) + Math.abs(matrix.values[at + 4]) + Math.abs(matrix.values[at + 8]);
  });
  return sum / (3 * matrix.nodeCount);
}

function shiftDiagonal(matrix: BlockMatrix, by: number): void {
  forEachDiagonal(matrix, (at) => {
    for (let i = 0; i < 9; i += 4) matrix.values[at + i] += by;
  });
}

function forEachDiagonal(matrix: BlockMatrix, visit: (at: number) => void): void {
  for (let row = 0; row < matrix.nodeCount; row++) {
    for (let k = matrix.rowStart[row]; k < matrix.rowStart[row + 1]; k++) {
      if (matrix.column[k] === row) visit(k * 9);
    }
  }
}
