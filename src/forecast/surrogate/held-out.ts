import { chosenForm, fitExpressionSurrogate, type SurrogateForm } from './expression-surrogate.ts';
import type { ExpressionLayout, SolvedPerson } from './solved-person.ts';
import { predictChange, predictPerson, viewSurrogate } from './surrogate-view.ts';

/** One exact solve beside what was predicted for it by a surrogate that had not seen this person. */
export interface HeldOutSolve {
  /** (outputs) */
  readonly untreated: Outputs;
  readonly change: Outputs;
}

interface Outputs {
  readonly exact: Float64Array;
  readonly predicted: Float64Array;
}

const FOLDS = 5;

/**
 * Leaves out one fifth of the people at a time, fits everything again on the others, and predicts.
 * @param outputs columns that are compared
 * @returns every treatment of every person that could be left out
 */
export function predictHeldOut(
  people: readonly SolvedPerson[],
  layout: ExpressionLayout,
  outputs: Int32Array,
  form: SurrogateForm = chosenForm,
): readonly HeldOutSolve[] {
  const solves: HeldOutSolve[] = [];
  const every = Int32Array.from({ length: layout.fascicleCount }, (_, f) => f);
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = people.filter((_, p) => p % FOLDS !== fold);
    const left = people.filter((_, p) => p % FOLDS === fold);
    if (kept.length < 2) continue;
    const view = viewSurrogate(fitExpressionSurrogate(kept, layout, form), every, outputs);
    for (const person of left) {
      const predicted = predictPerson(view, person);
      const untreated = { exact: chosen(person.untreated, outputs), predicted: predicted.untreated };
      for (const treatment of person.treatments) {
        const change = new Float64Array(outputs.length);
        predictChange(view, predicted, treatment.block, change);
        solves.push({ untreated, change: { exact: chosen(treatment.change, outputs), predicted: change } });
      }
    }
  }
  return solves;
}

function chosen(values: Float64Array, outputs: Int32Array): Float64Array {
  return Float64Array.from(outputs, (o) => values[o]);
}
