import { type FaceModel, type Fascicle, liftsUpperLip, ofUpperRing } from '#anatomy';
import { treatmentOn } from '#forecast';
import type { Expression } from '#measure';
import { latinHypercube, quantiles } from '#numerics';
import type { Plan } from '#plan';

/** Tension of one group of muscles over the weeks [N]: middle and 90 of 100 treatments. */
export interface PullCourse {
  readonly untreatedN: number;
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
}

/** The two sides of the tug of war about the upper lip. */
export interface PullCourses {
  readonly weeks: readonly number[];
  /** muscles that lift the upper lip and the corners, both sides together */
  readonly lifters: PullCourse;
  /** the upper half of the ring, mean of both sides: one band runs through both */
  readonly ring: PullCourse;
}

interface PullCoursesOptions {
  readonly face: FaceModel;
  readonly plan: Plan;
  readonly seed: number;
  /** force of every fascicle by expression, untreated (nFascicle) [N] */
  readonly forces: ReadonlyMap<Expression, Float64Array>;
  readonly weeks: readonly number[];
}

/** Treatments drawn for a course. */
const DRAWS = 100;

/**
 * What the toxin leaves of the pull on the upper lip in every expression, from the same priors as the forecast.
 * @returns null when a site of the plan cannot be on this face
 */
export function pullCourses({
  face,
  plan,
  seed,
  forces,
  weeks,
}: PullCoursesOptions): Map<Expression, PullCourses> | null {
  const found = treatmentOn(face, plan);
  if (!found.ok) return null;
  const width = found.treatment.inputs.length;
  const rows = latinHypercube(seed, DRAWS, width);
  const blocks = Array.from({ length: DRAWS }, (_, draw) =>
    found.treatment.blocks(rows.subarray(draw * width, (draw + 1) * width), weeks),
  );
  const courses = new Map<Expression, PullCourses>();
  for (const [expression, force] of forces) {
    const up = groupWeights(face.fascicles, force, (fascicle) => (liftsUpperLip(fascicle) ? 1 : 0));
    const down = groupWeights(face.fascicles, force, (fascicle) => (ofUpperRing(fascicle) ? 0.5 : 0));
    courses.set(expression, {
      weeks,
      lifters: courseOf(up, blocks, weeks.length),
      ring: courseOf(down, blocks, weeks.length),
    });
  }
  return courses;
}

function groupWeights(fascicles: readonly Fascicle[], forces: Float64Array, share: (fascicle: Fascicle) => number) {
  return Float64Array.from(fascicles, (fascicle, f) => share(fascicle) * forces[f]);
}

function courseOf(weights: Float64Array, blocks: readonly Float64Array[], weekCount: number): PullCourse {
  const bands = Array.from({ length: weekCount }, (_, w) => {
    const left = blocks.map((block) => leftAt(weights, block, w));
    return quantiles(left, [0.05, 0.5, 0.95]);
  });
  return {
    untreatedN: weights.reduce((sum, weight) => sum + weight, 0),
    low: bands.map((band) => band[0]),
    middle: bands.map((band) => band[1]),
    high: bands.map((band) => band[2]),
  };
}

function leftAt(weights: Float64Array, block: Float64Array, week: number): number {
  let sum = 0;
  for (let f = 0; f < weights.length; f++) sum += weights[f] * (1 - block[week * weights.length + f]);
  return sum;
}
