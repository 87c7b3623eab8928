import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { quantile } from '#numerics';
import type { ErrorOf } from './events/criterion.ts';
import type { DrawnPerson } from './inputs/physiology-inputs.ts';
import { readColumns } from './outcomes/solved-columns.ts';
import { type SurrogateErrors, surrogateErrors } from './outcomes/surrogate-errors.ts';
import {
  chosenForm,
  type ExpressionSurrogate,
  fitExpressionSurrogate,
  type SurrogateForm,
} from './surrogate/expression-surrogate.ts';
import { predictHeldOut } from './surrogate/held-out.ts';
import type { PersonPoint } from './surrogate/solved-person.ts';
import { tensionOf } from './surrogate/tension.ts';
import { firstOrderSurrogate } from './training/first-order.ts';
import { expressionLayout, solvedPeople } from './training/layout.ts';
import type { SolvedJob } from './training/training-people.ts';

/** A face that has been solved often enough to forecast without solving. */
export interface TrainedFace {
  readonly order: 'first-order' | 'full';
  readonly surrogates: ReadonlyMap<Expression, ExpressionSurrogate>;
  /** empty when nothing was held out */
  readonly errors: ReadonlyMap<Expression, SurrogateErrors>;
}

/** The first answer, from the median person alone. */
export function trainFirstOrder(face: FaceModel, expressions: readonly Expression[], median: SolvedJob): TrainedFace {
  const surrogates = expressions.map((expression) => {
    const people = solvedPeople(face, expression, [median]);
    return [expression, firstOrderSurrogate(people[0], expressionLayout(face, people))] as const;
  });
  return { order: 'first-order', surrogates: new Map(surrogates), errors: new Map() };
}

/** The full answer, from people spread over the priors; its errors are those of people left out. */
export function trainFull(
  face: FaceModel,
  expressions: readonly Expression[],
  jobs: readonly SolvedJob[],
  form: SurrogateForm = chosenForm,
): TrainedFace {
  const surrogates = new Map<Expression, ExpressionSurrogate>();
  const errors = new Map<Expression, SurrogateErrors>();
  for (const expression of expressions) {
    const people = solvedPeople(face, expression, jobs);
    const layout = expressionLayout(face, people);
    surrogates.set(expression, fitExpressionSurrogate(people, layout, form));
    const heldOut = predictHeldOut(people, layout, readColumns, form);
    errors.set(expression, surrogateErrors(heldOut, { expression, teeth: face.teeth }));
  }
  return { order: 'full', surrogates, errors };
}

/** A person as one expression's surrogate wants them. */
export function pointOf(face: FaceModel, expression: Expression, { physiology, z }: DrawnPerson): PersonPoint {
  return { z, tension: tensionOf(face, physiology, expression) };
}

/** Held-out error of what a threshold compares. */
export function errorOfTrained({ errors }: TrainedFace): ErrorOf {
  return ({ expression, measure, of }) => {
    const known = errors.get(expression);
    return (of === 'remaining' ? known?.remaining : known?.change)?.get(measure) ?? 0;
  };
}

/** The surrogate's error in one number each: 95 of 100 held-out solves, and the worst of all; null when none was held out. */
export function heldOutMm({ errors }: TrainedFace): { readonly p95Mm: number | null; readonly worstMm: number | null } {
  const worst = [...errors.values()].flatMap((one) => one.worstPerSolveMm);
  if (worst.length === 0) return { p95Mm: null, worstMm: null };
  return { p95Mm: quantile(worst, 0.95), worstMm: Math.max(...worst) };
}
