import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { Plan } from '#plan';
import { evaluateAll } from './assemble-forecast.ts';
import type { ChangeSummary } from './forecast.ts';
import { drawTreatments } from './inputs/draw-treatments.ts';
import { treatmentOn } from './inputs/treatment.ts';
import { summariseChange } from './outcomes/summarise.ts';
import { method } from './parameters.ts';
import type { TrainedFace } from './trained-face.ts';

/** Draws a quick look takes: the first ones of the full forecast. */
const redrawCount = 256;

/** Changes at one week while a dose is being moved. */
export interface Redrawn {
  readonly order: 'first-order' | 'full';
  readonly week: number;
  readonly draws: number;
  /** by expression and measure */
  readonly change: Readonly<Record<string, Readonly<Record<string, ChangeSummary>>>>;
}

/** Evaluates a few draws at one week. @returns null when a site of the plan cannot be on this face */
export function redrawTables(face: FaceModel, plan: Plan, trained: TrainedFace, seed: number): Redrawn | null {
  const found = treatmentOn(face, plan);
  if (!found.ok) return null;
  const week = method.ghostWeek.value;
  const drawn = drawTreatments(found.treatment, seed, redrawCount, [week]);
  const tables = evaluateAll({ face, trained, drawn });
  const ofOne = (expression: Expression) =>
    Object.fromEntries(
      [...tables.get(expression)!.change].map(([measure, values]) => [measure, summariseChange(values)]),
    );
  const change = Object.fromEntries([...tables.keys()].map((expression) => [expression, ofOne(expression)]));
  return { order: trained.order, week, draws: redrawCount, change };
}
