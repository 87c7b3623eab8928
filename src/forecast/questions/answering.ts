import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { Plan } from '#plan';
import type { ForecastParts, OutcomeTables } from '../assemble-forecast.ts';
import { drawInputs } from '../inputs/draw-inputs.ts';
import { treatmentOn } from '../inputs/treatment.ts';
import { method } from '../parameters.ts';
import { preparePeople, type SimulatedPeople } from '../simulated-people.ts';
import type { TrainedFace } from '../trained-face.ts';

/** What questions about one plan are answered with: the same simulated people, whatever the plan is changed into. */
export interface Answering {
  readonly face: FaceModel;
  readonly plan: Plan;
  readonly trained: TrainedFace;
  readonly people: SimulatedPeople;
  /** week that is looked at */
  readonly week: number;
  /** silenced share per person under the plan as it is (nFascicle) [1] */
  readonly blocks: readonly Float64Array[];
  /** Outcomes of all people at that week under a plan with the same number of sites; null when a site cannot be. */
  lookAt(plan: Plan): OutcomeTables | null;
}

/** Expressions that the questions are about. */
const looked: readonly Expression[] = ['rest', 'smile', 'pucker', 'seal'];

/** People that a question is answered on: the first ones of the forecast. */
const peopleCount = 128;

/** A plan that is asked about. */
export type PlanAsked = Pick<ForecastParts, 'face' | 'plan' | 'trained' | 'seed' | 'assumed'>;

/** Gets ready to answer questions about a plan; null when a site of it cannot be on this face. */
export function prepareAnswers({ face, plan, trained, seed, assumed }: PlanAsked): Answering | null {
  const planned = treatmentOn(face, plan, assumed, trained.learnt);
  if (!planned.ok) return null;
  const draws = drawInputs(seed, peopleCount, planned.treatment);
  const people = preparePeople({ face, trained, expressions: looked, draws });
  const week = method.ghostWeek.value;
  const blocksUnder = (blocks: typeof planned.treatment.blocks) =>
    draws.map(({ response }) => blocks(response, [week]));
  return {
    face,
    plan,
    trained,
    people,
    week,
    blocks: blocksUnder(planned.treatment.blocks),
    lookAt(changed) {
      const found = treatmentOn(face, changed, assumed, trained.learnt);
      return found.ok ? people.under(blocksUnder(found.treatment.blocks), [week]) : null;
    },
  };
}
