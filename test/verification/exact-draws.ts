import { buildFace, type FaceParameters } from '#anatomy';
import { treatmentOn } from '#forecast';
import type { Expression } from '#measure';
import { builtInPlan } from '#plan';
import { type ModelOnlyOutput, outputNames, solveSample } from '#simulate';
import { drawInputs } from '../../src/forecast/inputs/draw-inputs.ts';
import { kernel } from './mouth.ts';

/** One simulated treatment solved without any surrogate: outputs before and after at week 2. */
export interface ExactDraw {
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
}

/** Change of an output in a draw. */
export function changeOf(draw: ExactDraw, name: ModelOnlyOutput | string): number {
  return draw.after[name] - draw.before[name];
}

/** Simulated treatments of one face by a built-in plan, each a person of its own, solved exactly in one expression. */
export function solveDraws(
  parameters: FaceParameters,
  planName: string,
  expression: Expression,
  count: number,
): ExactDraw[] {
  const found = builtInPlan(planName);
  if (!found.ok) throw new Error(found.detail);
  const placed = treatmentOn(buildFace(parameters, 'coarse'), found.plan);
  if (!placed.ok) throw new Error(placed.detail);
  const { treatment } = placed;
  const solved = drawInputs(5, count, treatment).map(({ person, response }) => {
    const strength = treatment.blocks(response, [2]).map((block) => 1 - block);
    return solveSample(
      {
        face: parameters,
        resolution: 'coarse',
        physiology: person.physiology,
        expressions: [expression],
        treatments: [{ strength }],
        sensitivities: false,
        surfaces: false,
      },
      kernel,
    );
  });
  return solved.flatMap((result) => {
    const treated = result.ok ? result.expressions[0].treated[0] : null;
    if (!result.ok || treated === null) return [];
    return [{ before: named(result.expressions[0].untreated), after: named(treated) }];
  });
}

function named(outputs: Float64Array): Record<string, number> {
  return Object.fromEntries(outputNames.map((name, k) => [name, outputs[k]]));
}
