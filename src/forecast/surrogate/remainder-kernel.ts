import { factorDense, invertDense, solveDense } from '#numerics';

/** How solved treatments of different load and person resemble each other. */
export interface RemainderKernel {
  /** `quadratic`: grows with the square of the load; `bent`: with the load itself once contacts have opened */
  readonly shape: 'quadratic' | 'bent';
  /** load over which treatments resemble each other [typical loads] */
  readonly reach: number;
  /** share of the remainder that differs between people of the same load [1] */
  readonly personal: number;
  /** variance that neither explains [1] */
  readonly noise: number;
}

/** One solved treatment: whose, how large, and what the derivatives missed of it. */
export interface RemainderPoint {
  readonly person: number;
  /** standardised physiology (nInput) */
  readonly z: Float64Array;
  /** first-order change of the judged outputs, in typical loads (nLoad) */
  readonly load: Float64Array;
  /** (nOutput) */
  readonly remainder: Float64Array;
}

/** Load beyond which a bent remainder grows no faster than the load [typical loads]. */
const bendAt = 0.3;

/**
 * Resemblance of two loads from their product, squared distance and sizes. Vanishes with either load, slope included, so
 * that no load has no remainder and the derivatives stay exact.
 */
export function loadLikeness(
  product: number,
  distance: number,
  size: number,
  otherSize: number,
  { shape, reach }: RemainderKernel,
): number {
  const near = Math.exp(-distance / (2 * reach * reach));
  return product * near * (shape === 'quadratic' ? product : slack(size) * slack(otherSize));
}

function slack(size: number): number {
  return size / (size + bendAt);
}

/** Resemblance of two people as far as the remainder is concerned [1]. */
export function personLikeness(a: Float64Array, b: Float64Array, { personal }: RemainderKernel): number {
  let distance = 0;
  for (let j = 0; j < a.length; j++) distance += (a[j] - b[j]) ** 2;
  return 1 - personal + personal * Math.exp(-distance / (8 * a.length));
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

function kernelMatrix(points: readonly RemainderPoint[], kernel: RemainderKernel): Float64Array {
  const count = points.length;
  const sizes = points.map(({ load }) => Math.hypot(...load));
  const K = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      const { product, distance } = compare(points[i].load, points[j].load);
      const alike =
        loadLikeness(product, distance, sizes[i], sizes[j], kernel) * personLikeness(points[i].z, points[j].z, kernel);
      K[i * count + j] = alike + (i === j ? kernel.noise : 0);
      K[j * count + i] = K[i * count + j];
    }
  }
  return K;
}

function compare(a: Float64Array, b: Float64Array): { product: number; distance: number } {
  let product = 0;
  let distance = 0;
  for (let g = 0; g < a.length; g++) {
    product += a[g] * b[g];
    distance += (a[g] - b[g]) ** 2;
  }
  return { product, distance };
}

function stacked(rows: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(rows.length * rows[0].length);
  rows.forEach((row, r) => {
    all.set(row, r * row.length);
  });
  return all;
}
