import type { FaceModel, Fascicle, MuscleId } from '#anatomy';
import { treatmentOn } from '#forecast';
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
  /** force of every fascicle in one expression, untreated (nFascicle) [N] */
  readonly forces: Float64Array;
  readonly weeks: readonly number[];
}

/** Muscles that lift the upper lip or its corners. */
const lifters: ReadonlySet<MuscleId> = new Set([
  'levatorLabiiSuperiorisAlaequeNasi',
  'levatorLabiiSuperioris',
  'zygomaticusMinor',
  'zygomaticusMajor',
  'levatorAnguliOris',
]);

/** Treatments drawn for a course. */
const DRAWS = 200;

/**
 * What the toxin leaves of the pull on the upper lip, from the same priors as the forecast.
 * @returns null when a site of the plan cannot be on this face
 */
export function pullCourses({ face, plan, seed, forces, weeks }: PullCoursesOptions): PullCourses | null {
  const found = treatmentOn(face, plan);
  if (!found.ok) return null;
  const width = found.treatment.inputs.length;
  const rows = latinHypercube(seed, DRAWS, width);
  const count = face.fascicles.length;
  const groups = [
    groupWeights(face.fascicles, forces, ({ muscle }) => (lifters.has(muscle) ? 1 : 0)),
    groupWeights(face.fascicles, forces, (fascicle) => (ofUpperRing(fascicle) ? 0.5 : 0)),
  ];
  const left = groups.map(() => weeks.map(() => new Float64Array(DRAWS)));
  for (let draw = 0; draw < DRAWS; draw++) {
    const blocks = found.treatment.blocks(rows.subarray(draw * width, (draw + 1) * width), weeks);
    groups.forEach((weights, g) => {
      weeks.forEach((_, w) => {
        let sum = 0;
        for (let f = 0; f < count; f++) sum += weights[f] * (1 - blocks[w * count + f]);
        left[g][w][draw] = sum;
      });
    });
  }
  const [up, down] = groups.map((weights, g) => courseOf(weights, left[g]));
  return { weeks, lifters: up, ring: down };
}

function groupWeights(fascicles: readonly Fascicle[], forces: Float64Array, share: (fascicle: Fascicle) => number) {
  return Float64Array.from(fascicles, (fascicle, f) => share(fascicle) * forces[f]);
}

function ofUpperRing({ muscle, pull }: Fascicle): boolean {
  return pull === 'ring' && muscle.startsWith('orbicularisOris') && muscle.endsWith('superior');
}

function courseOf(weights: Float64Array, left: readonly Float64Array[]): PullCourse {
  const bands = left.map((values) => quantiles(values, [0.05, 0.5, 0.95]));
  return {
    untreatedN: weights.reduce((sum, weight) => sum + weight, 0),
    low: bands.map((band) => band[0]),
    middle: bands.map((band) => band[1]),
    high: bands.map((band) => band[2]),
  };
}
