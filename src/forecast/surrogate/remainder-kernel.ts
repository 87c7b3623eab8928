import { factorDense, invertDense, solveDense } from '#numerics';

/** How solved treatments of different load and person resemble each other. */
export interface RemainderKernel {
  /** load over which the remainder keeps its curvature; Infinity = quadratic throughout */
  readonly reach: number;
  /** share of the remainder that differs from person to person [1] */
  readonly personal: number;
  readonly noise: number;
}

/** One solved treatment: whose, how large, and what the derivatives missed of it. */
export interface RemainderPoint {
  readonly person: number;
  /** standardised physiology (nInput) */
  readonly z: Float64Array;
  /** (nGroup) */
  readonly load: Float64Array;
  /** (nOutput) */
  readonly remainder: Float64Array;
}

/** Resemblance of two loads: the square of their product, so that it vanishes with either load, slope included. */
export function loadLikeness(a: Float64Array, b: Float64Array, reach: number): number {
  let product = 0;
  let distance = 0;
  for (let g = 0; g < a.length; g++) {
    product += a[g] * b[g];
    distance += (a[g] - b[g]) ** 2;
  }
  return product * product * (Number.isFinite(reach) ? Math.exp(-distance / (2 * reach * reach)) : 1);
}

/** Resemblance of two people as far as the remainder is concerned [1]. */
export function personLikeness(a: Float64Array, b: Float64Array, personal: number): number {
  let distance = 0;
  for (let j = 0; j < a.length; j++) distance += (a[j] - b[j]) ** 2;
  return 1 - personal + personal * Math.exp(-distance / (2 * a.length));
}

/** (nPoint x nOutput) coefficients that reproduce the remainders up to the kernel's noise. */
export function kernelCoefficients(points: readonly RemainderPoint[], kernel: RemainderKernel): Float64Array {
  const coefficients = stacked(points.map((point) => point.remainder));
  solveDense(factorDense(kernelMatrix(points, kernel), points.length)!, coefficients, points[0].remainder.length);
  return coefficients;
}

/**
 * Sum of squared errors when all treatments of a person are predicted from the other people's, in closed form:
 * e_I = ((K^-1)_II)^-1 (K^-1 Y)_I.
 * @param points grouped by person
 */
export function leavePersonOutError(points: readonly RemainderPoint[], kernel: RemainderKernel): number {
  const count = points.length;
  const columns = points[0].remainder.length;
  const factor = factorDense(kernelMatrix(points, kernel), count);
  if (factor === null) return Number.POSITIVE_INFINITY;
  const inverse = invertDense(factor);
  const solved = stacked(points.map((point) => point.remainder));
  solveDense(factor, solved, columns);
  let error = 0;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && points[to].person === points[from].person) to += 1;
    error += errorOfOne(ownBlock(inverse, from, to, count), solved.slice(from * columns, to * columns), to - from);
    from = to;
  }
  return error;
}

function errorOfOne(own: Float64Array, errors: Float64Array, size: number): number {
  const factor = factorDense(own, size);
  if (factor === null) return Number.POSITIVE_INFINITY;
  solveDense(factor, errors, errors.length / size);
  return errors.reduce((sum, value) => sum + value * value, 0);
}

function ownBlock(matrix: Float64Array, from: number, to: number, size: number): Float64Array {
  const block = new Float64Array((to - from) ** 2);
  for (let i = from; i < to; i++) {
    for (let j = from; j < to; j++) block[(i - from) * (to - from) + j - from] = matrix[i * size + j];
  }
  return block;
}

function kernelMatrix(points: readonly RemainderPoint[], { reach, personal, noise }: RemainderKernel): Float64Array {
  const count = points.length;
  const K = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      const [a, b] = [points[i], points[j]];
      const alike = personLikeness(a.z, b.z, personal) * loadLikeness(a.load, b.load, reach);
      K[i * count + j] = alike + (i === j ? noise : 0);
      K[j * count + i] = K[i * count + j];
    }
  }
  return K;
}

function stacked(rows: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(rows.length * rows[0].length);
  rows.forEach((row, r) => {
    all.set(row, r * row.length);
  });
  return all;
}
