import { factorDense, invertDense } from './dense-cholesky.ts';
import {
  columnMeans,
  columnSquares,
  minusRow,
  product,
  transposedProduct,
  unexplainedShare,
} from './matrix-product.ts';

/** Samples to learn from: n rows of p inputs and m outputs, both row-major. */
export interface RidgeTask {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly inputCount: number;
  readonly outputCount: number;
  /** Penalties to choose from, relative to the number of samples, on inputs scaled to unit variance [1]. */
  readonly lambdas?: readonly number[];
}

/** y = intercept + x coefficients, as plain data. */
export interface RidgeModel {
  readonly inputCount: number;
  readonly outputCount: number;
  /** Chosen penalty [1]. */
  readonly lambda: number;
  /** m values. */
  readonly intercept: Float64Array;
  /** p x m, row-major, for inputs as they were given. */
  readonly coefficients: Float64Array;
  /** What each sample misses its own prediction by when it is left out of the fit (n x m). */
  readonly leaveOneOut: Float64Array;
  /** Root mean square of those (m). */
  readonly leaveOneOutRms: Float64Array;
}

/** 1e-8 to 100, two per decade. */
const LAMBDAS: readonly number[] = Array.from({ length: 21 }, (_, k) => 10 ** (-8 + k / 2));

/**
 * Ridge regression of many outputs on the same inputs, its one penalty chosen by leave-one-out error.
 *
 * The intercept is not penalised. Leave-one-out residuals are exact and cost no refit: residual / (1 - leverage).
 * Sources: A. E. Hoerl and R. W. Kennard, Technometrics 12 (1970) 55-67; D. M. Allen, Technometrics 16 (1974) 125-127.
 *
 * @throws RangeError when the sizes do not fit, or no penalty gives a solvable system.
 */
export function fitRidge(task: RidgeTask): RidgeModel {
  const { inputCount: p, outputCount: m } = task;
  const n = task.x.length / p;
  if (!(Number.isInteger(n) && n >= 2 && task.y.length === n * m)) {
    throw new RangeError(
      `x has ${task.x.length} and y ${task.y.length} entries; expected n x ${p} and n x ${m}, n >= 2.`,
    );
  }
  const xMean = columnMeans(task.x, p);
  const yMean = columnMeans(task.y, m);
  const centred = minusRow(task.x, xMean);
  const scale = columnSquares(centred, p).map((sum) => (sum > 0 ? Math.sqrt(n / sum) : 0));
  const data = { Z: centred.map((value, k) => value * scale[k % p]), Y: minusRow(task.y, yMean), n, p };
  const spread = columnSquares(data.Y, m);
  const fits = (task.lambdas ?? LAMBDAS).flatMap((lambda) => penalised(data, lambda) ?? []);
  const errors = fits.map((fit) => unexplainedShare(fit.residuals, spread));
  const best = fits[errors.indexOf(Math.min(...errors))];
  if (best === undefined)
    throw new RangeError('lambdas holds no penalty that makes the system solvable; use some above 0.');
  const coefficients = best.coefficients.map((value, k) => value * scale[Math.floor(k / m)]);
  const shift = product(xMean, coefficients, p);
  return {
    inputCount: p,
    outputCount: m,
    lambda: best.lambda,
    intercept: yMean.map((value, output) => value - shift[output]),
    coefficients,
    leaveOneOut: best.residuals,
    leaveOneOutRms: columnSquares(best.residuals, m).map((sum) => Math.sqrt(sum / n)),
  };
}

interface StandardisedData {
  readonly Z: Float64Array;
  readonly Y: Float64Array;
  readonly n: number;
  readonly p: number;
}

/** Coefficients for one penalty with their leave-one-out residuals; null when the system cannot be solved. */
function penalised({ Z, Y, n, p }: StandardisedData, lambda: number) {
  const normal = transposedProduct(Z, Z, n);
  for (let k = 0; k < p; k++) normal[k * p + k] += n * lambda;
  const factor = factorDense(normal, p);
  if (factor === null) return null;
  const inverse = invertDense(factor);
  const coefficients = product(inverse, transposedProduct(Z, Y, n), p);
  const fitted = product(Z, coefficients, p);
  const hat = product(Z, inverse, p);
  const m = Y.length / n;
  const residuals = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    let leverage = 1 / n;
    for (let k = 0; k < p; k++) leverage += hat[i * p + k] * Z[i * p + k];
    for (let j = i * m; j < (i + 1) * m; j++) residuals[j] = (Y[j] - fitted[j]) / (1 - leverage);
  }
  return { lambda, coefficients, residuals };
}

/** Outputs (count x m, row-major) at `count` rows of inputs. */
export function predictRidge(model: RidgeModel, x: Float64Array): Float64Array {
  const values = product(x, model.coefficients, model.inputCount);
  return values.map((value, k) => value + model.intercept[k % model.outputCount]);
}
