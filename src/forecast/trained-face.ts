import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { quantile } from '#numerics';
import type { ErrorOf } from './events/criterion.ts';
import { channelsOf, type GrowthOnFace } from './inputs/growth-on.ts';
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
import type { TensionOf } from './surrogate/tension.ts';
import { firstOrderSurrogate } from './training/first-order.ts';
import { expressionLayout, learnTension, solvedPeople, withChannels } from './training/layout.ts';
import type { SolvedJob, SolvedJobs } from './training/training-people.ts';

/** A face that has been solved often enough to forecast without solving. */
export interface TrainedFace {
  readonly order: 'first-order' | 'full';
  readonly tensionOf: TensionOf;
  /** growths whose channels follow the fascicles, in their order */
  readonly learnt: readonly GrowthOnFace[];
  readonly surrogates: ReadonlyMap<Expression, ExpressionSurrogate>;
  /** people that were solved, and people whose mouth did not come to rest */
  readonly people: number;
  readonly refusedPeople: number;
  /** empty when nothing was held out */
  readonly errors: ReadonlyMap<Expression, SurrogateErrors>;
}

/** The first answer, from the median person alone. */
export function trainFirstOrder(
  face: FaceModel,
  expressions: readonly Expression[],
  median: SolvedJob,
  learnt: readonly GrowthOnFace[] = [],
): TrainedFace {
  const tensionOf = learnTension(face, [median]);
  const surrogates = expressions.map((expression) => {
    const people = solvedPeople(expression, [median], tensionOf);
    return [expression, firstOrderSurrogate(people[0], expressionLayout(people))] as const;
  });
  return {
    order: 'first-order',
    people: 1,
    refusedPeople: 0,
    tensionOf,
    learnt,
    surrogates: new Map(surrogates),
    errors: new Map(),
  };
}

/** The full answer, from people spread over the priors; its errors are those of people left out. */
export function trainFull(
  face: FaceModel,
  expressions: readonly Expression[],
  { solved: jobs, refused }: Pick<SolvedJobs, 'solved' | 'refused'>,
  learnt: readonly GrowthOnFace[] = [],
  form: SurrogateForm = chosenForm,
): TrainedFace {
  const tensionOf = learnTension(face, jobs);
  const surrogates = new Map<Expression, ExpressionSurrogate>();
  const errors = new Map<Expression, SurrogateErrors>();
  for (const expression of expressions) {
    const people = solvedPeople(expression, jobs, tensionOf);
    const layout = expressionLayout(people);
    surrogates.set(expression, fitExpressionSurrogate(people, layout, form));
    const heldOut = predictHeldOut(people, layout, readColumns, form);
    errors.set(expression, surrogateErrors(heldOut, { expression, teeth: face.teeth }));
  }
  return { order: 'full', people: jobs.length, refusedPeople: refused.length, tensionOf, learnt, surrogates, errors };
}

/** A person as one expression's surrogate wants them. */
export function pointOf(
  { tensionOf, learnt }: TrainedFace,
  expression: Expression,
  { physiology, z }: DrawnPerson,
): PersonPoint {
  return { z, tension: withChannels(tensionOf(expression, physiology), channelsOf(learnt).length) };
}

/** Held-out error of what a threshold compares. */
export function errorOfTrained({ errors }: TrainedFace): ErrorOf {
  return ({ expression, measure, of }) => {
    const known = errors.get(expression as Expression);
    return (of === 'remaining' ? known?.remaining : known?.change)?.get(measure) ?? 0;
  };
}

/** The surrogate's error: 95 of 100 held-out solves and the worst, of all and by expression; null when none was held out. */
export function heldOutMm({ errors }: TrainedFace) {
  const all = [...errors.values()].flatMap((one) => one.worstPerSolveMm);
  const summary = (worst: readonly number[]) => ({ p95Mm: quantile(worst, 0.95), worstMm: Math.max(...worst) });
  const byExpression = Object.fromEntries(
    [...errors].map(([expression, { worstPerSolveMm }]) => [expression, summary(worstPerSolveMm)]),
  );
  return { ...(all.length === 0 ? { p95Mm: null, worstMm: null } : summary(all)), byExpression };
}
