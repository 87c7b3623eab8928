import { factorDense, invertDense } from '#numerics';

/**
 * Carries whatever was solved for a few people over to any other person: value(z) = sum of weights_i(z) value_i, with the
 * same weights for every number of the value. Kriging with a linear and a curved kernel on the standardised inputs.
 */
export interface PersonEmulator {
  readonly sampleCount: number;
  /** @param z (nInput) the person; @param weights (nSample) is overwritten */
  weigh(z: Float64Array, weights: Float64Array): void;
}

/** Shape of the kernel between two people. */
interface KernelShape {
  /** how much each input matters (nInput) [1] */
  readonly relevance: Float64Array;
  /** share of the kernel that bends [1] */
  readonly curved: number;
  /** variance that inputs do not explain [1] */
  readonly noise: number;
}

/** What a fit may choose from. `straight` keeps to the linear kernel: ridge regression. */
export type EmulatorForm = 'straight' | 'curved';

/**
 * Fits the emulator by leaving out one person at a time.
 * @param people (nSample) of (nInput) standardised inputs
 * @param gram (nSample x nSample) inner products of the centred, scaled values that shall be carried over
 */
export function fitPersonEmulator(
  people: readonly Float64Array[],
  gram: Float64Array,
  form: EmulatorForm = 'curved',
): PersonEmulator {
  const shape = tune(people, gram, form);
  const count = people.length;
  const inverse = invertDense(factorDense(kernelMatrix(people, shape), count)!);
  const near = new Float64Array(count);
  return {
    sampleCount: count,
    weigh(z, weights) {
      for (let i = 0; i < count; i++) near[i] = kernel(z, people[i], shape);
      let sum = 0;
      for (let i = 0; i < count; i++) {
        weights[i] = 0;
        for (let j = 0; j < count; j++) weights[i] += inverse[i * count + j] * near[j];
        sum += weights[i];
      }
      for (let i = 0; i < count; i++) weights[i] += (1 - sum) / count;
    },
  };
}

/**
 * Inner products of values after taking their mean off: all that tuning needs to know of them.
 * @param values (nSample) of (nValue)
 */
export function centredGram(values: readonly Float64Array[]): Float64Array {
  const count = values.length;
  const length = values[0].length;
  const mean = new Float64Array(length);
  for (const value of values) for (let k = 0; k < length; k++) mean[k] += value[k] / count;
  const gram = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < length; k++) sum += (values[i][k] - mean[k]) * (values[j][k] - mean[k]);
      gram[i * count + j] = sum;
      gram[j * count + i] = sum;
    }
  }
  return gram;
}

function kernel(a: Float64Array, b: Float64Array, { relevance, curved }: KernelShape): number {
  let product = 0;
  let distance = 0;
  for (let j = 0; j < relevance.length; j++) {
    product += relevance[j] * a[j] * b[j];
    distance += relevance[j] * (a[j] - b[j]) ** 2;
  }
  return (1 - curved) * product + curved * Math.exp(-distance / 2);
}

function kernelMatrix(people: readonly Float64Array[], shape: KernelShape): Float64Array {
  const count = people.length;
  const K = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      K[i * count + j] = kernel(people[i], people[j], shape) + (i === j ? shape.noise : 0);
      K[j * count + i] = K[i * count + j];
    }
  }
  return K;
}

const SMALLEST_RELEVANCE = 1e-4;
const NOISES = [1e-4, 1e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1];
const CURVED_SHARES = { straight: [0], curved: [0, 0.1, 0.3, 0.6, 0.9] } as const;
const RELEVANCE_STEPS = [4, 0.25, 2, 0.5];
const SWEEPS = 3;

/** Coordinate search over noise, curvature and the relevance of each input. */
function tune(people: readonly Float64Array[], gram: Float64Array, form: EmulatorForm): KernelShape {
  const inputCount = people[0].length;
  const start = new Float64Array(inputCount).fill(1 / inputCount);
  let best: KernelShape = { relevance: start, curved: CURVED_SHARES[form].at(-1)!, noise: 1e-2 };
  let error = leaveOneOutError(people, gram, best);
  const consider = (shape: KernelShape): void => {
    const tried = leaveOneOutError(people, gram, shape);
    if (tried >= error) return;
    best = shape;
    error = tried;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const noise of NOISES) consider({ ...best, noise });
    for (const curved of CURVED_SHARES[form]) consider({ ...best, curved });
    for (let j = 0; j < inputCount; j++) {
      for (const step of RELEVANCE_STEPS) consider({ ...best, relevance: withScaled(best.relevance, j, step) });
    }
  }
  return best;
}

function withScaled(relevance: Float64Array, index: number, step: number): Float64Array {
  const scaled = relevance.slice();
  scaled[index] = Math.max(SMALLEST_RELEVANCE, scaled[index] * step);
  return scaled;
}

/** Sum of squared leave-one-out errors, in closed form: e_i = (K^-1 Y)_i / (K^-1)_ii. */
function leaveOneOutError(people: readonly Float64Array[], gram: Float64Array, shape: KernelShape): number {
  const count = people.length;
  const factor = factorDense(kernelMatrix(people, shape), count);
  if (factor === null) return Number.POSITIVE_INFINITY;
  const inverse = invertDense(factor);
  let error = 0;
  for (let i = 0; i < count; i++) {
    let squared = 0;
    for (let a = 0; a < count; a++) {
      let row = 0;
      for (let b = 0; b < count; b++) row += gram[a * count + b] * inverse[i * count + b];
      squared += inverse[i * count + a] * row;
    }
    error += squared / inverse[i * count + i] ** 2;
  }
  return error;
}
