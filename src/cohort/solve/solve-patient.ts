import type { FaceModel } from '#anatomy';
import { type Draw, eventChances, exactTable, expressionsBehind, type Treatment, treatmentOn } from '#forecast';
import { type Expression, expressions } from '#measure';
import type { DenseKernel } from '#numerics';
import { type ExpressionResult, type SampleJob, solveSample } from '#simulate';
import type { Cohort } from '../spec/cohort.ts';
import type { PatientResult } from './chunk-result.ts';
import type { CohortFace } from './draw-face.ts';
import { drawOf } from './draw-patient.ts';

/** One virtual patient to be solved. */
export interface PatientTask {
  readonly cohort: Cohort;
  readonly patient: number;
  readonly face: CohortFace;
  readonly kernel: DenseKernel;
}

/** One person on one face, treated with every plan by the same hands; every expression is solved, nothing is learnt. */
export function solvePatient({ cohort, patient, face: found, kernel }: PatientTask): PatientResult {
  const draw = patient % cohort.draws;
  const { face } = found;
  const drawn = drawOf(cohort, patient, 0);
  const about = {
    patient,
    face: Math.floor(patient / cohort.draws),
    draw,
    faceName: found.name,
    sex: found.sex,
    lengthsMm: face === null ? null : face.parameters,
    body: { ...drawn.person.physiology },
    refusedFaces: draw === 0 ? found.refused : [],
  };
  const nothing = { refusedPlans: {}, untreated: [], change: [], events: [] };
  if (face === null) return { ...about, refused: found.refused.at(-1) ?? 'no face', ...nothing };
  const placed = cohort.plans.map(({ plan }) => treatmentOn(face, plan));
  const refusedPlans = Object.fromEntries(placed.flatMap((one, p) => (one.ok ? [] : [[String(p), one.detail]])));
  const treatments = placed.map((one) => (one.ok ? one.treatment : null));
  const solved = solveSample(jobOf({ cohort, patient, face, drawn, treatments }), kernel, face);
  if (!solved.ok) return { ...about, refused: solved.detail, ...nothing, refusedPlans };
  return { ...about, refused: null, refusedPlans, ...read(cohort, face, treatments, solved.expressions) };
}

/** The expressions that outcomes and events of a cohort are read in. */
function expressionsOf({ outcomes, events }: Cohort): readonly Expression[] {
  const needed = new Set([...outcomes.map(({ expression }) => expression), ...events.flatMap(expressionsBehind)]);
  return expressions.filter((expression) => needed.has(expression));
}

interface JobTask {
  readonly cohort: Cohort;
  readonly patient: number;
  readonly face: FaceModel;
  readonly drawn: Draw;
  /** null where a plan cannot be on the face */
  readonly treatments: readonly (Treatment | null)[];
}

function jobOf({ cohort, patient, face, drawn, treatments }: JobTask): SampleJob {
  const fascicles = face.fascicles.length;
  const given = treatments.flatMap((treatment) => {
    if (treatment === null) return [];
    const { response } = drawOf(cohort, patient, treatment.inputs.length);
    const blocks = treatment.blocks(response, cohort.weeks);
    const width = blocks.length / cohort.weeks.length;
    return treatment.growths(response, cohort.weeks).map((growth, w) => ({
      strength: blocks.slice(w * width, w * width + fascicles).map((share) => 1 - share),
      growth,
    }));
  });
  return {
    face: face.parameters,
    resolution: face.mesh.resolution,
    physiology: drawn.person.physiology,
    expressions: expressionsOf(cohort),
    treatments: given,
    sensitivities: false,
    surfaces: false,
  };
}

type Read = Pick<PatientResult, 'untreated' | 'change' | 'events'>;

function read(
  cohort: Cohort,
  face: FaceModel,
  treatments: readonly (Treatment | null)[],
  solved: readonly ExpressionResult[],
): Read {
  const { weeks, outcomes, events } = cohort;
  let passed = 0;
  const tablesOf = (treatment: Treatment | null) => {
    const from = treatment === null ? null : weeks.length * passed++;
    return new Map(
      solved.map((one) => {
        const treated = from === null ? weeks.map(() => null) : one.treated.slice(from, from + weeks.length);
        return [one.expression, exactTable(face, weeks, { ...one, treated })] as const;
      }),
    );
  };
  const byPlan = treatments.map(tablesOf);
  return {
    untreated: outcomes.map(({ expression, measure }) =>
      firstKnown(byPlan.map((tables) => tables.get(expression)!.untreated.get(measure)![0])),
    ),
    change: byPlan.flatMap((tables) =>
      weeks.flatMap((_, w) =>
        outcomes.map(({ expression, measure }) => defined(tables.get(expression)!.change.get(measure)![w])),
      ),
    ),
    events: byPlan.flatMap((tables) => eventChances(events, tables)),
  };
}

function firstKnown(values: readonly number[]): number | null {
  return values.find(Number.isFinite) ?? null;
}

function defined(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
