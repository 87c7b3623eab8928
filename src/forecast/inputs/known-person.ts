import { factorDense, inverseNormal, normalProbability } from '#numerics';
import { method } from '../parameters.ts';

/**
 * What is known of one person together, in place of our priors: a normal over places, each input's place counted in standard
 * deviations from the middle of our prior (0 and 1, and no covariance, is our prior itself).
 */
export interface KnownPerson {
  /** names of the inputs */
  readonly inputs: readonly string[];
  /** (nInput) [prior standard deviations] */
  readonly mean: readonly number[];
  /** (nInput rows of nInput) */
  readonly covariance: readonly (readonly number[])[];
}

/** Puts places drawn from our priors, in the order of some names, where the person is; others stay. */
export type Correlate = (places: Float64Array) => void;

/**
 * Draws of a known person from independent draws of our priors: z = mean + L x with the factor L of the covariance. The first
 * input depends on its own column alone, so that a sequence of low discrepancy stays one. Inputs that are not among the names
 * are left out, which leaves the others as they are known.
 * @param names of the columns, in their order
 * @throws RangeError when the covariance is no covariance; a parsed document's is
 */
export function correlateAs({ inputs, mean, covariance }: KnownPerson, names: readonly string[]): Correlate {
  const chosen = [...inputs.keys()].filter((k) => names.includes(inputs[k]));
  const columns = chosen.map((k) => names.indexOf(inputs[k]));
  const count = chosen.length;
  const factor = factorDense(Float64Array.from(chosen.flatMap((a) => chosen.map((b) => covariance[a][b]))), count);
  if (factor === null) throw new RangeError('person.covariance: not positive definite');
  const tail = method.tailCut.value;
  return (places) => {
    const x = columns.map((column) => inverseNormal(places[column]));
    columns.forEach((column, i) => {
      let z = mean[chosen[i]];
      for (let j = 0; j <= i; j++) z += factor.L[i * count + j] * x[j];
      places[column] = Math.min(1 - tail, Math.max(tail, normalProbability(z)));
    });
  };
}

/** What is wrong with a person in a document, by its field, or null. @param known names of a person's inputs */
export function faultOfPerson(
  json: unknown,
  known: readonly string[],
): { readonly path: string; readonly what: string } | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { path: 'person', what: 'must be an object with inputs, mean, covariance' };
  const { inputs, mean, covariance, ...strangers } = json as Record<string, unknown>;
  const [stranger] = Object.keys(strangers);
  if (stranger !== undefined)
    return { path: `person.${stranger}`, what: 'is not a field of a person; allowed: inputs, mean, covariance' };
  if (!Array.isArray(inputs) || inputs.length === 0)
    return { path: 'person.inputs', what: 'must be a list of input names' };
  const wrong = inputs.findIndex((name, k) => !known.includes(name) || inputs.indexOf(name) !== k);
  if (wrong >= 0)
    return { path: `person.inputs[${wrong}]`, what: `must be one of these, each once: ${known.join(', ')}` };
  const count = inputs.length;
  if (!isRow(mean, count, farthest))
    return { path: 'person.mean', what: `must be ${count} numbers; allowed: -${farthest} to ${farthest}` };
  if (!Array.isArray(covariance) || covariance.length !== count || !covariance.every((row) => isRow(row, count, 1)))
    return { path: 'person.covariance', what: `must be ${count} rows of ${count} numbers; allowed: -1 to 1` };
  return faultOfCovariance(covariance as number[][]);
}

/** No middle lies further out than this [prior standard deviations]. */
const farthest = 5;
/** Written numbers are rounded: two halves of a covariance may differ by so much. */
const rounding = 1e-6;

function isRow(row: unknown, count: number, most: number): row is number[] {
  return Array.isArray(row) && row.length === count && row.every((x) => typeof x === 'number' && Math.abs(x) <= most);
}

function faultOfCovariance(covariance: readonly (readonly number[])[]) {
  const count = covariance.length;
  const lopsided = covariance.findIndex((row, a) => row.some((x, b) => Math.abs(x - covariance[b][a]) > rounding));
  if (lopsided >= 0)
    return { path: `person.covariance[${lopsided}]`, what: 'differs from its column: it must be symmetric' };
  if (factorDense(Float64Array.from(covariance.flat()), count) === null)
    return { path: 'person.covariance', what: 'is no covariance: it must be positive definite' };
  return null;
}
