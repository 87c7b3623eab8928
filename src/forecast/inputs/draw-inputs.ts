import { sobol, stream } from '#numerics';
import type { GivenPriors } from './given-priors.ts';
import { type DrawnPerson, personFromUnit, physiologyNames, withoutTails } from './physiology-inputs.ts';

/** One column of what is drawn. */
export interface ForecastInput {
  readonly name: string;
  readonly controls: 'operator' | 'nobody' | 'unknownAboutPatient';
}

/** One simulated treatment of one simulated person. */
export interface Draw {
  readonly person: DrawnPerson;
  /** place of every response input in its prior (nResponse) [1] */
  readonly response: Float64Array;
}

/** What a plan's draws are made of. */
export interface DrawnOf {
  readonly inputs: readonly unknown[];
  readonly priors?: GivenPriors | undefined;
}

/** Names of all columns: the person first, then the treatment's response. */
export function forecastInputs(response: readonly ForecastInput[]): readonly ForecastInput[] {
  const person = physiologyNames.map((name) => ({ name, controls: 'unknownAboutPatient' as const }));
  return [...person, ...response.map(({ name, controls }) => ({ name, controls }))];
}

/**
 * Simulated treatments from a scrambled low-discrepancy sequence. The same seed gives the same people whatever the plan,
 * and more draws only add to the ones before.
 * @param of inputs of the plan's response, and priors given in place of ours
 */
export function drawInputs(seed: number, count: number, { inputs, priors }: DrawnOf): readonly Draw[] {
  const width = physiologyNames.length + inputs.length;
  const rows = unitRows(seed, count, width);
  return Array.from({ length: count }, (_, d) => drawFromRow(rows.subarray(d * width, (d + 1) * width), priors));
}

/** A draw from one row of the unit cube, in the order of {@link forecastInputs}. */
export function drawFromRow(row: Float64Array, priors?: GivenPriors): Draw {
  return {
    person: personFromUnit(row.subarray(0, physiologyNames.length), priors),
    response: row.slice(physiologyNames.length).map(withoutTails),
  };
}

/** `sobol` covers so many columns. */
const evenColumns = 64;

/**
 * Rows of the unit cube (count x width); a wider row begins like a narrower one.
 * Columns beyond the table of direction numbers are drawn independently, each keyed by its own number.
 */
export function unitRows(seed: number, count: number, width: number): Float64Array {
  const even = Math.min(width, evenColumns);
  const points = sobol(seed, count, even);
  if (even === width) return points;
  const rows = new Float64Array(count * width);
  for (let d = 0; d < count; d++) rows.set(points.subarray(d * even, (d + 1) * even), d * width);
  for (let column = even; column < width; column++) {
    const random = stream(seed, column, 'forecast inputs');
    for (let d = 0; d < count; d++) rows[d * width + column] = random.uniform();
  }
  return rows;
}
