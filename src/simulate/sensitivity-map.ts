import { blockMap, type Expressed, type Person } from '#mechanics';
import { outputNames } from './output-names.ts';
import { readOutputs, restReference } from './read-outputs.ts';

/** Where in the muscles a block matters for one outcome. */
export interface SensitivityMap {
  readonly output: string;
  /** change of the outcome per mm3 of tissue whose muscle is blocked whole, to first order (nElement) [unit of the outcome / mm3] */
  readonly perVolume: Float64Array;
  /** change of the outcome when a fascicle is blocked whole, to first order (nFascicle) [unit of the outcome] */
  readonly perFascicle: Float64Array;
}

/** Movement of one node by which outcomes are probed [mm]. */
const probeMm = 1e-4;

/**
 * Which millimetre matters: the derivative of an outcome at a solved expression to local block, as a field over the elements.
 * Needs the factor of that expression, so it is asked right after `express`.
 * @throws RangeError when the outcome is not known or not defined in this expression
 */
export function sensitivityMap(person: Person, solved: Expressed, output: string): SensitivityMap {
  const { fibres, fascicles, strands } = person.mouth.face;
  const { perFibre, perStrand } = blockMap(person, solved, outcomeGradient(person, solved.u, output));
  const perVolume = new Float64Array(person.mouth.quadrature.elementCount);
  const perFascicle = new Float64Array(fascicles.length);
  fibres.element.forEach((e, n) => {
    perVolume[e] += perFibre[n] / person.mouth.quadrature.volume[e];
    perFascicle[fibres.fascicle[n]] += perFibre[n];
  });
  strands.forEach((strand, k) => {
    perFascicle[strand.fascicle] += perStrand[k];
  });
  return { output, perVolume, perFascicle };
}

/** dq/du by central differences over the nodes that the outcome sees (nNode x 3) [unit of the outcome / mm]. */
function outcomeGradient(person: Person, u: Float64Array, output: string): Float64Array {
  const index = outputNames.indexOf(output);
  if (index < 0) throw new RangeError(`output: "${output}" is not known; known are ${outputNames.join(', ')}`);
  const reference = restReference(person.mouth.face);
  const read = (at: Float64Array) => readOutputs(person, at, reference)[index];
  const here = read(u);
  if (Number.isNaN(here)) throw new RangeError(`output: "${output}" is not defined in this expression`);
  const moved = Float64Array.from(u);
  const gradient = new Float64Array(u.length);
  for (let n = 0; n < u.length; n += 3) {
    if (!seen(moved, n, () => read(moved) !== here)) continue;
    for (let i = n; i < n + 3; i++) {
      moved[i] = u[i] + probeMm;
      const ahead = read(moved);
      moved[i] = u[i] - probeMm;
      gradient[i] = (ahead - read(moved)) / (2 * probeMm);
      moved[i] = u[i];
    }
  }
  return gradient;
}

/** Whether anything changes when a node moves obliquely. */
function seen(moved: Float64Array, n: number, changes: () => boolean): boolean {
  const before = moved.slice(n, n + 3);
  moved[n] += probeMm;
  moved[n + 1] += 0.7 * probeMm;
  moved[n + 2] += 0.4 * probeMm;
  const answer = changes();
  moved.set(before, n);
  return answer;
}
