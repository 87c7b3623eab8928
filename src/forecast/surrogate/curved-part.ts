import {
  kernelCoefficients,
  leavePersonOutError,
  type RemainderKernel,
  type RemainderPoint,
} from './remainder-kernel.ts';
import type { ExpressionLayout, SolvedPerson, SolvedTreatment } from './solved-person.ts';

/**
 * What the derivatives at the untreated state miss of a large block: kriging of the exact remainder of the solved
 * treatments. A treatment is known by its load, its own first-order change of what is judged: mouths that are about to
 * move alike also bend alike, whoever they belong to and whichever muscles are silenced.
 */
export interface CurvedPart {
  readonly kernel: RemainderKernel;
  /** outputs whose first-order change makes up the load (nLoad) */
  readonly loadColumns: Int32Array;
  /** typical loads per unit of first-order change (nLoad) */
  readonly loadScale: Float64Array;
  readonly points: readonly RemainderPoint[];
  /** (nPoint x nOutput) */
  readonly coefficients: Float64Array;
}

/** Which remainder a fit may choose: none, one that grows with the square of the load, or also one that bends early. */
export type RemainderForm = 'none' | 'quadratic' | 'bent';

const shapes = { none: [], quadratic: ['quadratic'], bent: ['quadratic', 'bent'] } as const;
const reaches = [1, 2, 4];
const personalShares = [0.05, 0.15, 0.4];
const noises = [1e-2, 1e-1, 0.5];
const smallestLoad = 1e-9;

/**
 * Fits the remainder; the kernel is the one that predicts left-out people best.
 * @returns null when predicting no remainder at all is better
 */
export function fitCurvedPart(
  people: readonly SolvedPerson[],
  layout: ExpressionLayout,
  form: RemainderForm = 'bent',
): CurvedPart | null {
  const loadColumns = Int32Array.from([...layout.outputWeight.keys()].filter((o) => layout.outputWeight[o] > 0));
  const raw = people.flatMap((person, p) =>
    person.treatments.map((treatment) => pointOf(person, p, treatment, layout)),
  );
  if (raw.length === 0) return null;
  const weight = Float64Array.from(loadColumns, (o) => layout.outputWeight[o]);
  const weighted = (values: Float64Array): Float64Array =>
    Float64Array.from(loadColumns, (o, k) => values[o] * weight[k]);
  const squared = raw.reduce((sum, { load }) => sum + sumOfSquares(weighted(load)), 0);
  const typical = Math.max(smallestLoad, Math.sqrt(squared / raw.length));
  const points = raw.map((point) => ({ ...point, load: weighted(point.load).map((value) => value / typical) }));
  const kernel = bestKernel(
    points.map((point) => ({ ...point, remainder: weighted(point.remainder) })),
    form,
  );
  if (kernel === null) return null;
  const loadScale = weight.map((value) => value / typical);
  return { kernel, loadColumns, loadScale, points, coefficients: kernelCoefficients(points, kernel) };
}

/** First-order change as the load, and what is left of the exact change, both of all outputs. */
function pointOf(
  { sensitivity, z }: SolvedPerson,
  person: number,
  { block, change }: SolvedTreatment,
  { outputCount }: ExpressionLayout,
): RemainderPoint {
  const load = new Float64Array(outputCount);
  for (let f = 0; f < block.length; f++) {
    if (block[f] === 0) continue;
    for (let o = 0; o < outputCount; o++) load[o] += block[f] * sensitivity[f * outputCount + o];
  }
  return { person, z, load, remainder: change.map((value, o) => value - load[o]) };
}

function bestKernel(points: readonly RemainderPoint[], form: RemainderForm): RemainderKernel | null {
  let best: RemainderKernel | null = null;
  let least = points.reduce((sum, { remainder }) => sum + sumOfSquares(remainder), 0);
  for (const shape of shapes[form]) {
    for (const reach of reaches) {
      for (const personal of personalShares) {
        for (const noise of noises) {
          const kernel = { shape, reach, personal, noise };
          const error = leavePersonOutError(points, kernel);
          if (error >= least) continue;
          best = kernel;
          least = error;
        }
      }
    }
  }
  return best;
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
