import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { outputNames } from '#simulate';
import { judgedMeasures } from '../outcomes/measures.ts';
import type { ExpressionLayout, SolvedPerson } from '../surrogate/solved-person.ts';
import { fitTension, type TensionOf } from '../surrogate/tension.ts';
import type { SolvedJob } from './training-people.ts';

/** Outputs that are not millimetres but decide events; they count half as much as the millimetres when errors are added. */
const alsoJudged = ['sealForceN', 'teethPressureKpa'];
const alsoJudgedWeight = 0.5;

/** Tension of anybody's fascicles, learned from the forces of the solved people. */
export function learnTension(face: FaceModel, jobs: readonly SolvedJob[]): TensionOf {
  const known = jobs.map(({ person, result }) => {
    const [{ expression, fascicleForceN }] = result.expressions;
    return { physiology: person.physiology, expression, forceN: fascicleForceN };
  });
  return fitTension(face, known);
}

/** What one expression's solves taught about every person. */
export function solvedPeople(
  expression: Expression,
  jobs: readonly SolvedJob[],
  tensionOf: TensionOf,
): readonly SolvedPerson[] {
  return jobs.map(({ person, blocks, result }) => {
    const found = result.expressions.find((one) => one.expression === expression);
    if (found?.sensitivity == null) throw new Error(`the solved sample lacks ${expression} or its sensitivities`);
    const { untreated, sensitivity, treated } = found;
    const treatments = blocks.flatMap((block, k) => {
      const after = treated[k];
      return after === null ? [] : [{ block, change: after.map((value, o) => value - untreated[o]) }];
    });
    const channelCount = sensitivity.length / outputNames.length - result.expressions[0].fascicleForceN.length;
    const tension = withChannels(tensionOf(expression, person.physiology), channelCount);
    return { z: person.z, tension, untreated, sensitivity, treatments };
  });
}

/** Tensions followed by 1 for every growth channel, which pulls alike in everybody. */
export function withChannels(tension: Float64Array, channelCount: number): Float64Array {
  if (channelCount === 0) return tension;
  const all = new Float64Array(tension.length + channelCount).fill(1);
  all.set(tension);
  return all;
}

/** Sizes, and how outputs are weighed, from what was solved. */
export function expressionLayout(people: readonly SolvedPerson[]): ExpressionLayout {
  return {
    fascicleCount: people[0].tension.length,
    outputCount: outputNames.length,
    outputWeight: outputWeights(people),
  };
}

function outputWeights(people: readonly SolvedPerson[]): Float64Array {
  const sizes = outputNames.map((_, o) => typicalChange(people, o));
  const judgedSizes = judgedMeasures.map((name) => sizes[outputNames.indexOf(name)]).filter(Number.isFinite);
  const typicalMm = Math.sqrt(
    judgedSizes.reduce((sum, size) => sum + size * size, 0) / Math.max(1, judgedSizes.length),
  );
  return Float64Array.from(outputNames, (name, o) => {
    if (!Number.isFinite(sizes[o])) return 0;
    if (judgedMeasures.includes(name)) return 1;
    return alsoJudged.includes(name) && sizes[o] > 0 ? (alsoJudgedWeight * typicalMm) / sizes[o] : 0;
  });
}

/** Root mean square of an output's change over all solved treatments; NaN when some solve does not define it. */
function typicalChange(people: readonly SolvedPerson[], output: number): number {
  let squared = 0;
  let count = 0;
  for (const { treatments } of people) {
    for (const { change } of treatments) {
      squared += change[output] ** 2;
      count += 1;
    }
  }
  return Math.sqrt(squared / Math.max(1, count));
}
