import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { Plan } from '#plan';
import { type EventEvidence, eventOdds } from './events/event-odds.ts';
import { eventRules, eventsNotModelled } from './events/event-rules.ts';
import { harmsNotModelled } from './events/harms-not-modelled.ts';
import type { Resolved } from './exact-resolves.ts';
import type { EventOdds, Forecast, Ghost, VarianceShare } from './forecast.ts';
import { pickGhosts, visibleMovement } from './ghosts.ts';
import { forecastInputs } from './inputs/draw-inputs.ts';
import type { DrawnTreatments } from './inputs/draw-treatments.ts';
import type { Assumed } from './inputs/treatment.ts';
import { evaluateDraws } from './outcomes/evaluate-draws.ts';
import { movementOf } from './outcomes/movement.ts';
import { atWeeks, type OutcomeTable } from './outcomes/outcome-table.ts';
import { summariseOutcomes } from './outcomes/summarise.ts';
import { outlinesOf } from './outlines.ts';
import { method, thresholds } from './parameters.ts';
import { assumedParameters, faceMark, learntIn, parameterMark } from './provenance.ts';
import { errorOfTrained, heldOutMm, pointOf, type TrainedFace } from './trained-face.ts';
import { rowEvaluator } from './variance/evaluate-rows.ts';
import { type KeyOutcome, keyOutcomes, varianceShares } from './variance/variance-shares.ts';

/** Weeks a forecast reports: every whole one, and the middle of the first. */
export const reportedWeeks: readonly number[] = [0, 0.5, ...Array.from({ length: 16 }, (_, w) => w + 1)];

/** Everything a forecast is put together from. */
export interface ForecastParts {
  readonly face: FaceModel;
  readonly plan: Plan;
  readonly seed: number;
  readonly trained: TrainedFace;
  readonly drawn: DrawnTreatments;
  readonly provenance: { readonly software: string; readonly kernel: string };
  /** what is known of hands and people beyond our priors */
  readonly assumed?: Assumed | undefined;
}

/** Outcomes of every expression, all draws at the evaluated weeks. */
export type OutcomeTables = ReadonlyMap<Expression, OutcomeTable>;

/**
 * Sums draws up.
 * @param tables of all draws, by the surrogate
 * @param resolved what was put in their place by exact solves, if anything
 */
export function assembleForecast(parts: ForecastParts, tables: OutcomeTables, resolved?: Resolved): Forecast {
  const { face, plan, seed, trained, drawn } = parts;
  const byWeek = new Map([...tables].map(([expression, table]) => [expression, atWeeks(table, reportedWeeks)]));
  const { events, undecided } = judge(byWeek, trained);
  const { p95Mm, worstMm, byExpression } = heldOutMm(trained);
  return {
    schema: 'philtrum/forecast@1',
    label: plan.label,
    draws: drawn.draws.length,
    seed,
    weeks: reportedWeeks,
    outcomes: Object.fromEntries([...byWeek].map(([expression, table]) => [expression, summariseOutcomes(table)])),
    events,
    notModelled: { ...eventsNotModelled, ...harmsNotModelled(plan), ...undecided },
    varianceShares: sharesOf(parts, keyOutcomes, trained.order === 'full'),
    surrogate: {
      order: trained.order,
      heldOutP95Mm: p95Mm,
      exactResolves: resolved?.count ?? 0,
      worstMm: worstMm === null ? null : Math.max(worstMm, resolved?.worstMm ?? 0),
      byExpression,
      people: trained.people,
      refusedPeople: trained.refusedPeople,
    },
    assumedParameters: assumedParameters([plan]),
    detectionLimitMm: thresholds.visibleAtRest.value,
    ghosts: Object.fromEntries(
      [...tables].map(([expression, table]) => [expression, ghostsOf(parts, expression, table)]),
    ),
    provenance: {
      ...parts.provenance,
      parameters: parameterMark([plan], parts.assumed),
      seed,
      face: faceMark(face),
      ...learntIn(parts.assumed),
    },
  };
}

/** Outcomes of all draws in all expressions that were trained. */
export function evaluateAll({
  face,
  trained,
  drawn,
}: Pick<ForecastParts, 'face' | 'trained' | 'drawn'>): OutcomeTables {
  const tables = new Map<Expression, OutcomeTable>();
  for (const [expression, surrogate] of trained.surrogates) {
    const points = drawn.draws.map(({ person }) => pointOf(trained, expression, person));
    const batch = { expression, teeth: face.teeth, points, weeks: drawn.weeks, blocks: drawn.blocks };
    tables.set(expression, evaluateDraws(surrogate, batch));
  }
  return tables;
}

/** What events are judged on: the tables as they are, with the surrogate's held-out errors. */
export function evidenceOf(tables: OutcomeTables, trained: TrainedFace): EventEvidence {
  const [{ weeks }] = tables.values();
  const movement = new Map([...tables].map(([expression, table]) => [expression, movementOf(table)]));
  return { tables, errorOf: errorOfTrained(trained), movement, weeks };
}

function judge(tables: OutcomeTables, trained: TrainedFace) {
  const events: Record<string, EventOdds> = {};
  const undecided: Record<string, string> = {};
  const evidence = evidenceOf(tables, trained);
  for (const rule of eventRules) {
    const odds = eventOdds(rule, evidence);
    if (odds === null) undecided[rule.name] = 'an expression or measure that the rule reads was not solved';
    else events[rule.name] = odds;
  }
  return { events, undecided };
}

/**
 * Whose hands the differences of some outcomes are in at the ghost week.
 * @param singleInputs also the indices of single inputs
 */
export function sharesOf(
  { face, seed, trained, drawn }: ForecastParts,
  of: readonly KeyOutcome<Expression>[],
  singleInputs: boolean,
  inputSamples?: number,
): readonly VarianceShare[] {
  const outcomes = of.filter(({ expression }) => trained.surrogates.has(expression));
  const week = method.ghostWeek.value;
  if (outcomes.length === 0 || drawn.blocks.every((block) => block.every((share) => share === 0))) return [];
  const { treatment } = drawn;
  const evaluate = rowEvaluator({ face, trained, treatment, outcomes, week });
  return varianceShares({
    inputs: forecastInputs(treatment.inputs, treatment),
    outcomes,
    week,
    seed,
    singleInputs,
    ...(inputSamples && { inputSamples }),
    evaluate,
  });
}

function ghostsOf(parts: ForecastParts, expression: Expression, table: OutcomeTable): readonly Ghost[] {
  const week = method.ghostWeek.value;
  return pickGhosts(visibleMovement(table, week), outlinesOf(parts, expression, week));
}
