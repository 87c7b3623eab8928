import { chosenForm, fitExpressionSurrogate, predictChange, predictPerson, type SurrogateForm } from './expression-surrogate.ts';
import type { ExpressionLayout, SolvedPerson } from './solved-person.ts';

/** How far predictions of people that were not used for fitting are from their exact solves. */
export interface HeldOutErrors {
  /** absolute error of every judged output of every held-out treatment (nTreatment of nOutput), in the output's unit */
  readonly change: readonly Float64Array[];
  /** the same of the untreated outputs (nPerson of nOutput) */
  readonly untreated: readonly Float64Array[];
}

const FOLDS = 5;

/** Leaves out one fifth of the people at a time, fits everything again on the others, and predicts. */
export function heldOutErrors(
  people: readonly SolvedPerson[],
  layout: ExpressionLayout,
  form: SurrogateForm = chosenForm,
): HeldOutErrors {
  const change: Float64Array[] = [];
  const untreated: Float64Array[] = [];
  const wanted = { active: everyIndex(layout.fascicleCount), outputs: everyIndex(layout.outputCount) };
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = people.filter((_, p) => p % FOLDS !== fold);
    const left = people.filter((_, p) => p % FOLDS === fold);
    if (kept.length < 2 || left.length === 0) continue;
    const surrogate = fitExpressionSurrogate(kept, layout, form);
    for (const person of left) {
      const predicted = predictPerson(surrogate, person, wanted);
      untreated.push(distance(predicted.untreated, person.untreated));
      for (const treatment of person.treatments) {
        const guess = new Float64Array(layout.outputCount);
        predictChange(surrogate, predicted, treatment.block, guess);
        change.push(distance(guess, treatment.change));
      }
    }
  }
  return { change, untreated };
}

function everyIndex(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}

function distance(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => Math.abs(value - b[i]));
}
