import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { Plan } from '#plan';
import type { ChangeSummary } from './forecast.ts';
import { drawInputs } from './inputs/draw-inputs.ts';
import { treatmentOn } from './inputs/treatment.ts';
import { readColumns } from './outcomes/solved-columns.ts';
import { summariseChange } from './outcomes/summarise.ts';
import { startTable } from './outcomes/table-writer.ts';
import { method } from './parameters.ts';
import { predictChange, predictPerson, viewSurrogate } from './surrogate/surrogate-view.ts';
import { pointOf, type TrainedFace } from './trained-face.ts';

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

/** Draws a quick look takes: the first ones of the full forecast. */
const redrawCount = 64;

/** Works out once what a quick look needs of the people; only their treatment is left to be done for each plan. */
export function prepareRedraw(face: FaceModel, trained: TrainedFace, seed: number): Redraw {
  const every = Int32Array.from(face.fascicles, (_, f) => f);
  const people = drawInputs(seed, redrawCount, 0).map(({ person }) => person);
  const looks = [...trained.surrogates].map(([expression, surrogate]) => {
    const view = viewSurrogate(surrogate, every, readColumns);
    return {
      expression,
      view,
      people: people.map((person) => predictPerson(view, pointOf(trained, expression, person))),
    };
  });
  const week = method.ghostWeek.value;

  function changeOf({ expression, view, people }: (typeof looks)[number], blocks: readonly Float64Array[]) {
    const { table, write } = startTable({ expression, teeth: face.teeth, drawCount: redrawCount, weeks: [week] });
    const change = new Float64Array(readColumns.length);
    people.forEach((person, d) => {
      predictChange(view, person, blocks[d], change);
      write(d, 0, { untreated: person.untreated, change });
    });
    return Object.fromEntries([...table.change].map(([measure, values]) => [measure, summariseChange(values)]));
  }

  return (plan) => {
    const found = treatmentOn(face, plan);
    if (!found.ok) return null;
    const draws = drawInputs(seed, redrawCount, found.treatment.inputs.length);
    const blocks = draws.map(({ response }) => found.treatment.blocks(response, [week]));
    const byExpression: [Expression, Record<string, ChangeSummary>][] = looks.map((look) => [
      look.expression,
      changeOf(look, blocks),
    ]);
    return { order: trained.order, week, draws: redrawCount, change: Object.fromEntries(byExpression) };
  };
}
