import type { FaceModel } from '#anatomy';
import type { Plan } from '#plan';
import type { ChangeSummary } from './forecast.ts';
import { drawInputs } from './inputs/draw-inputs.ts';
import { type Assumed, treatmentOn } from './inputs/treatment.ts';
import { summariseChange } from './outcomes/summarise.ts';
import { method } from './parameters.ts';
import { preparePeople } from './simulated-people.ts';
import type { TrainedFace } from './trained-face.ts';

/** Changes at one week while a dose is being moved. */
export interface Redrawn {
  readonly order: 'first-order' | 'full';
  readonly week: number;
  readonly draws: number;
  /** by expression and measure */
  readonly change: Readonly<Record<string, Readonly<Record<string, ChangeSummary>>>>;
}

/** A quick look at any plan. @returns null when a site of the plan cannot be on this face */
export type Redraw = (plan: Plan) => Redrawn | null;

/** Who is drawn for a quick look: those of the full forecast. */
export interface RedrawOf {
  readonly seed: number;
  readonly assumed?: Assumed | undefined;
}

/** Draws a quick look takes: the first ones of the full forecast. */
const redrawCount = 64;

/** Works out once what a quick look needs of the people; only their treatment is left to be done for each plan. */
export function prepareRedraw(face: FaceModel, trained: TrainedFace, { seed, assumed = {} }: RedrawOf): Redraw {
  const expressions = [...trained.surrogates.keys()];
  const draws = drawInputs(seed, redrawCount, { ...assumed, inputs: [] });
  const people = preparePeople({ face, trained, expressions, draws });
  const week = method.ghostWeek.value;
  return (plan) => {
    const found = treatmentOn(face, plan, assumed, trained.learnt);
    if (!found.ok) return null;
    const { inputs, blocks } = found.treatment;
    const silenced = drawInputs(seed, redrawCount, { inputs }).map(({ response }) => blocks(response, [week]));
    const tables = [...people.under(silenced, [week])];
    const byExpression = tables.map(([expression, table]) => [
      expression,
      Object.fromEntries([...table.change].map(([measure, values]) => [measure, summariseChange(values)])),
    ]);
    return { order: trained.order, week, draws: redrawCount, change: Object.fromEntries(byExpression) };
  };
}
