import {
  type Equilibrium,
  factoriseAt,
  largest,
  minimise,
  type NewtonOptions,
  newtonDefaults,
  type Potential,
  potentialGradient,
} from './newton.ts';

const depth = 6;
/** Iterations with one factor before it is renewed, and renewals before Newton takes over. */
const iterations = 14;
const renewals = 4;

/**
 * Re-solves after a change of load with the stiffness factor as it stands (of a nearby state), accelerated by Anderson mixing.
 * The factor is renewed when it has become too old to help; Newton takes over when that does not settle either.
 */
export function resolveFrozen(
  potential: Potential,
  u0: Float64Array,
  options: NewtonOptions = newtonDefaults,
): Equilibrium {
  let u: Float64Array = Float64Array.from(u0);
  for (let round = 0; round <= renewals; round++) {
    if (round > 0 && !factoriseAt(potential, u)) break;
    const found = iterate(potential, u, options);
    if (found.settled)
      return { ok: true, u: found.u, steps: round * iterations + found.steps, lastStepMm: found.lastStepMm };
    if (!found.u) break;
    u = found.u;
  }
  return minimise(potential, u0, options);
}

type Iterated =
  | { readonly settled: true; readonly u: Float64Array; readonly steps: number; readonly lastStepMm: number }
  | { readonly settled: false; readonly u: Float64Array | null };

/** At most {@link iterations} accelerated steps with the factor at hand; u is null when they ran away. */
function iterate(potential: Potential, start: Float64Array, options: NewtonOptions): Iterated {
  let u = start;
  let best = { length: Number.POSITIVE_INFINITY, u };
  const pastU: Float64Array[] = [];
  const pastD: Float64Array[] = [];
  for (let k = 1; k <= iterations; k++) {
    const d = new Float64Array(u.length);
    potential.factor.solve(potentialGradient(potential, u), d);
    for (let i = 0; i < d.length; i++) d[i] = -d[i];
    const length = largest(d);
    if (!(length < 2 * options.stepCapMm)) return { settled: false, u: null };
    if (length <= options.toleranceMm)
      return { settled: true, u: length === 0 ? u : plus(u, d), steps: k, lastStepMm: length };
    if (length < best.length) best = { length, u };
    pastU.push(u);
    pastD.push(d);
    if (pastU.length > depth) {
      pastU.shift();
      pastD.shift();
    }
    u = anderson(pastU, pastD);
  }
  return { settled: false, u: best.u };
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  return Float64Array.from(a, (v, i) => v + b[i]);
}

/** Next iterate: the combination of past iterates whose combined step is shortest, plus that step. */
function anderson(pastU: readonly Float64Array[], pastD: readonly Float64Array[]): Float64Array {
  const m = pastU.length - 1;
  const u = pastU[m];
  const d = pastD[m];
  if (m === 0) return plus(u, d);
  const dD = pastD.slice(0, m).map((p) => Float64Array.from(d, (v, i) => v - p[i]));
  const gamma = leastSquares(dD, d);
  const next = plus(u, d);
  for (let j = 0; j < m; j++) {
    for (let i = 0; i < next.length; i++) next[i] -= gamma[j] * (u[i] - pastU[j][i] + dD[j][i]);
  }
  return next;
}

/** Coefficients of columns that best reproduce the target, by regularised normal equations. */
function leastSquares(columns: readonly Float64Array[], target: Float64Array): Float64Array {
  const m = columns.length;
  const A = Array.from({ length: m }, (_, i) =>
    Float64Array.from({ length: m + 1 }, (_, j) => inner(columns[i], j < m ? columns[j] : target)),
  );
  let trace = 0;
  for (let i = 0; i < m; i++) trace += A[i][i];
  for (let i = 0; i < m; i++) A[i][i] += 1e-12 * trace;
  for (let i = 0; i < m; i++) {
    for (let r = i + 1; r < m; r++) {
      const f = A[r][i] / A[i][i];
      for (let c = i; c <= m; c++) A[r][c] -= f * A[i][c];
    }
  }
  const x = new Float64Array(m);
  for (let i = m - 1; i >= 0; i--) {
    let s = A[i][m];
    for (let c = i + 1; c < m; c++) s -= A[i][c] * x[c];
    x[i] = s / A[i][i];
  }
  return x;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
