import { sobol, stream } from '#numerics';
import { type DrawnPerson, type Known, personDrawer, physiologyNames, withoutTails } from './physiology-inputs.ts';

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
export interface DrawnOf extends Known {
  readonly inputs: readonly unknown[];
}

/** Names of all columns: the person first, then the treatment's response. */
export function forecastInputs(response: readonly ForecastInput[], known: Known = {}): readonly ForecastInput[] {
  return [...personInputs(physiologyNames, known), ...response.map(({ name, controls }) => ({ name, controls }))];
}

/**
 * Names of a person's columns. What is known of a person together cannot be split: such inputs share the family `person`, as
 * the sites of an input share the name before the dot.
 */
export function personInputs(names: readonly string[], { person }: Known): readonly ForecastInput[] {
  return names.map((name) => ({
    name: person?.inputs.includes(name) ? `person.${name}` : name,
    controls: 'unknownAboutPatient' as const,
  }));
}

/**
 * Simulated treatments from a scrambled low-discrepancy sequence. The same seed gives the same people whatever the plan,
 * and more draws only add to the ones before.
 * @param of inputs of the plan's response, and what is known in place of our priors
 */
export function drawInputs(seed: number, count: number, { inputs, ...known }: DrawnOf): readonly Draw[] {
  const drawn = rowDrawer(known);
  const width = physiologyNames.length + inputs.length;
  const rows = unitRows(seed, count, width);
  return Array.from({ length: count }, (_, d) => drawn(rows.subarray(d * width, (d + 1) * width)));
}

/** Draws from rows of the unit cube, in the order of {@link forecastInputs}. */
export function rowDrawer(known?: Known): (row: Float64Array) => Draw {
  const person = personDrawer(known);
  return (row) => ({
    person: person(row.subarray(0, physiologyNames.length)),
    response: row.slice(physiologyNames.length).map(withoutTails),
  });
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
