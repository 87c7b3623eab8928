import type { Expression } from '#measure';
import { outlineStart, outputNames } from '#simulate';
import type { DrawnTreatments } from './inputs/draw-treatments.ts';
import { predictChange, predictPerson, viewSurrogate } from './surrogate/surrogate-view.ts';
import { pointOf, type TrainedFace } from './trained-face.ts';

/** Outline of one draw before and after: 4 contours x 17 points x 3 [mm]. */
export interface DrawnOutline {
  readonly before: readonly number[];
  readonly outline: readonly number[];
}

/** Whose outlines are drawn. */
interface OutlinesTask {
  readonly trained: TrainedFace;
  readonly drawn: DrawnTreatments;
}

/** The lips of any draw in one expression at one evaluated week. */
export function outlinesOf(
  { trained, drawn }: OutlinesTask,
  expression: Expression,
  week: number,
): (draw: number) => DrawnOutline {
  const outputs = Int32Array.from({ length: outputNames.length - outlineStart }, (_, k) => outlineStart + k);
  const surrogate = trained.surrogates.get(expression)!;
  const active = Int32Array.from(surrogate.people[0].tension, (_, f) => f);
  const view = viewSurrogate(surrogate, active, outputs);
  const change = new Float64Array(outputs.length);
  const w = drawn.weeks.indexOf(week);
  return (draw) => {
    const person = predictPerson(view, pointOf(trained, expression, drawn.draws[draw].person));
    const block = drawn.blocks[draw].subarray(w * active.length, (w + 1) * active.length);
    predictChange(view, person, block, change);
    return { before: [...person.untreated], outline: Array.from(person.untreated, (from, k) => from + change[k]) };
  };
}
