import { type Equilibrium, largest, minimise, type NewtonOptions, newtonDefaults, type Potential, potentialGradient } from './newton.ts';

const depth = 6;
const maxIterations = 60;

/**
 * Re-solves after a change of load with the stiffness factor as it stands (of a nearby state), accelerated by Anderson mixing;
 * falls back to Newton when that does not settle. Much cheaper than Newton because nothing is assembled or factorised.
 */
export function resolveFrozen(potential: Potential, u0: Float64Array, options: NewtonOptions = newtonDefaults): Equilibrium {
  let u: Float64Array = Float64Array.from(u0);
  const pastU: Float64Array[] = [];
  const pastD: Float64Array[] = [];
  let first = 0;
  for (let k = 1; k <= maxIterations; k++) {
    const gradient = potentialGradient(potential, u);
    const d = new Float64Array(u.length);
    potential.factor.solve(gradient, d);
    for (let i = 0; i < d.length; i++) d[i] = -d[i];
    const length = largest(d);
    if (k === 1) first = length;
    if (!Number.isFinite(length) || length > 4 * Math.max(first, 0.5)) break;
    if (length <= options.toleranceMm) return { ok: true, u: length === 0 ? u : plus(u, d), steps: k, lastStepMm: length };
    pastU.push(u);
    pastD.push(d);
    if (pastU.length > depth) {
      pastU.shift();
      pastD.shift();
    }
    u = anderson(pastU, pastD);
  }
  return minimise(potential, u0, options);
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
  const A = Array.from({ length: m }, (_, i) => Float64Array.from({ length: m + 1 }, (_, j) => inner(columns[i], j < m ? columns[j] : target)));
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
