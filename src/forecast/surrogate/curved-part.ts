import { type LoadScale, loadOf, loadScale, lostTension } from './load.ts';
import {
  kernelCoefficients,
  leavePersonOutError,
  loadLikeness,
  personLikeness,
  type RemainderKernel,
  type RemainderPoint,
} from './remainder-kernel.ts';
import type { ExpressionLayout, SolvedPerson, SolvedTreatment } from './solved-person.ts';

/**
 * What the derivatives at the untreated state miss of a large block: kriging of the exact remainder of the solved
 * treatments, over load and person. No load leaves no remainder and no slope, exactly.
 */
export interface CurvedPart {
  readonly kernel: RemainderKernel;
  readonly scale: LoadScale;
  readonly points: readonly RemainderPoint[];
  /** (nPoint x nOutput) */
  readonly coefficients: Float64Array;
}

/** Which remainder a fit may choose: none, one that keeps its curvature at every load, or one that may lose it. */
export type RemainderForm = 'none' | 'quadratic' | 'saturating';

const REACHES = {
  none: [],
  quadratic: [Number.POSITIVE_INFINITY],
  saturating: [0.7, 1.5, 3, Number.POSITIVE_INFINITY],
};
const PERSONAL_SHARES = [0, 0.3, 0.7];
const NOISES = [1e-3, 1e-2, 1e-1];

/**
 * Fits the remainder; the kernel is the one that predicts left-out people best.
 * @returns null when predicting no remainder at all is better
 */
export function fitCurvedPart(
  people: readonly SolvedPerson[],
  layout: ExpressionLayout,
  form: RemainderForm = 'saturating',
): CurvedPart | null {
  const scale = loadScale(people, layout);
  const points = people.flatMap((person, p) =>
    person.treatments.map((treatment) => ({
      person: p,
      z: person.z,
      load: loadOf(lostTension(treatment.block, person), scale),
      remainder: remainderOf(treatment, person, layout),
    })),
  );
  if (points.length === 0) return null;
  const kernel = bestKernel(
    points.map((point) => judged(point, layout)),
    form,
  );
  if (kernel === null) return null;
  return { kernel, scale, points, coefficients: kernelCoefficients(points, kernel) };
}

/** Resemblance of one person to the person of every solved treatment (nPoint): the same for all treatments and weeks. */
export function likenessToSolved({ points, kernel }: CurvedPart, z: Float64Array): Float64Array {
  return Float64Array.from(points, (point) => personLikeness(z, point.z, kernel.personal));
}

/**
 * Adds the remainder of one treatment to its first-order change.
 * @param lost tension taken from every fascicle (nFascicle)
 * @param alike from {@link likenessToSolved}
 * @param outputs columns asked for
 * @param into (outputs), added to
 */
export function addRemainder(
  part: CurvedPart,
  { lost, alike }: { readonly lost: Float64Array; readonly alike: Float64Array },
  outputs: Int32Array,
  into: Float64Array,
): void {
  const load = loadOf(lost, part.scale);
  if (load.every((value) => value === 0)) return;
  const outputCount = part.coefficients.length / part.points.length;
  for (let t = 0; t < part.points.length; t++) {
    const near = alike[t] * loadLikeness(load, part.points[t].load, part.kernel.reach);
    const row = t * outputCount;
    for (let o = 0; o < outputs.length; o++) into[o] += near * part.coefficients[row + outputs[o]];
  }
}

function bestKernel(points: readonly RemainderPoint[], form: RemainderForm): RemainderKernel | null {
  let best: RemainderKernel | null = null;
  let least = points.reduce(
    (sum, { remainder }) => sum + remainder.reduce((part, value) => part + value * value, 0),
    0,
  );
  for (const reach of REACHES[form]) {
    for (const personal of PERSONAL_SHARES) {
      for (const noise of NOISES) {
        const error = leavePersonOutError(points, { reach, personal, noise });
        if (error >= least) continue;
        best = { reach, personal, noise };
        least = error;
      }
    }
  }
  return best;
}

/** The same point with only the outputs that are judged, weighted. */
function judged(point: RemainderPoint, { outputWeight }: ExpressionLayout): RemainderPoint {
  const columns = [...outputWeight.keys()].filter((o) => outputWeight[o] > 0);
  return { ...point, remainder: Float64Array.from(columns, (o) => point.remainder[o] * outputWeight[o]) };
}

function remainderOf(
  { block, change }: SolvedTreatment,
  { sensitivity }: SolvedPerson,
  { outputCount }: ExpressionLayout,
): Float64Array {
  const remainder = change.slice();
  for (let f = 0; f < block.length; f++) {
    if (block[f] === 0) continue;
    for (let o = 0; o < outputCount; o++) remainder[o] -= block[f] * sensitivity[f * outputCount + o];
  }
  return remainder;
}
