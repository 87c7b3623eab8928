import type { BrowModel } from '#anatomy';
import type { BrowExpression } from '#measure';
import { quantile } from '#numerics';
import type { Plan } from '#plan';
import { browOutputNames, browOutputUnits } from '#simulate';
import { reportedWeeks } from '../assemble-forecast.ts';
import { eventOdds } from '../events/event-odds.ts';
import type { EventOdds, Forecast, VarianceShare } from '../forecast.ts';
import type { Treatment } from '../inputs/treatment.ts';
import { movementOf } from '../outcomes/movement.ts';
import { atWeeks, type OutcomeTable } from '../outcomes/outcome-table.ts';
import { summariseOutcomes } from '../outcomes/summarise.ts';
import { method, thresholds } from '../parameters.ts';
import { assumedParameters, parameterMark } from '../provenance.ts';
import { predictChange, predictPerson, viewSurrogate } from '../surrogate/surrogate-view.ts';
import { type KeyOutcome, varianceShares } from '../variance/variance-shares.ts';
import { browInputs, browRowDrawer } from './brow-inputs.ts';
import { browRules } from './brow-rules.ts';
import { browTables, type DrawnBrows } from './brow-tables.ts';
import { browTension, judgedBrowMeasures, possibleBlock, type TrainedBrow } from './train-brow.ts';

/** Everything a forecast of a brow is put together from. */
export interface BrowForecastParts {
  readonly brow: BrowModel;
  readonly plan: Plan;
  readonly seed: number;
  readonly trained: TrainedBrow;
  readonly treatment: Treatment;
  readonly drawn: DrawnBrows;
  readonly provenance: { readonly software: string; readonly kernel: string };
}

/** What people ask of a brow: where it stands, and how much of a frown is left. */
const keyBrowOutcomes: readonly KeyOutcome<BrowExpression>[] = [
  { expression: 'browRest', measure: 'browHeightMid' },
  { expression: 'browRest', measure: 'browHeightLateral' },
  { expression: 'frown', measure: 'glabellaStrainHorizontal' },
];

/** Sums the draws of a brow up, in the shape of any forecast. */
export function assembleBrowForecast(parts: BrowForecastParts): Forecast {
  const { brow, plan, seed, trained, drawn } = parts;
  const tables = browTables(brow, trained, drawn);
  const byWeek = new Map([...tables].map(([expression, table]) => [expression, atWeeks(table, reportedWeeks)]));
  const worst = [...trained.worstPerSolveMm.values()].flat();
  return {
    schema: 'philtrum/forecast@1',
    label: plan.label,
    draws: drawn.draws.length,
    seed,
    weeks: reportedWeeks,
    outcomes: Object.fromEntries(
      [...byWeek].map(([expression, table]) => [expression, summariseOutcomes(table, browOutputUnits)]),
    ),
    events: judge(byWeek),
    notModelled: {},
    varianceShares: sharesOf(parts),
    surrogate: {
      order: 'full',
      heldOutP95Mm: quantile(worst, 0.95),
      exactResolves: 0,
      worstMm: Math.max(...worst),
      byExpression: Object.fromEntries(
        [...trained.worstPerSolveMm].map(([expression, all]) => [
          expression,
          { p95Mm: quantile(all, 0.95), worstMm: Math.max(...all) },
        ]),
      ),
      people: trained.people,
      refusedPeople: trained.refusedPeople,
    },
    assumedParameters: assumedParameters('brow'),
    detectionLimitMm: thresholds.visibleAtRest.value,
    ghosts: {},
    provenance: { ...parts.provenance, parameters: parameterMark('brow', parts.treatment), seed },
  };
}

/** The lid follows its own formula and not the surrogate, so that there is no error to lean by. */
function judge(tables: ReadonlyMap<BrowExpression, OutcomeTable>): Record<string, EventOdds> {
  const movement = new Map([...tables].map(([name, table]) => [name, movementOf(table, judgedBrowMeasures)]));
  const events: Record<string, EventOdds> = {};
  for (const rule of browRules) {
    const odds = eventOdds(rule, { tables, errorOf: () => 0, movement, weeks: reportedWeeks });
    if (odds !== null) events[rule.name] = odds;
  }
  return events;
}

function sharesOf({ brow, seed, trained, treatment, drawn }: BrowForecastParts): readonly VarianceShare[] {
  const week = method.ghostWeek.value;
  if (drawn.blocks.every((block) => block.every((share) => share === 0))) return [];
  const every = Int32Array.from(brow.fascicles.keys());
  const views = keyBrowOutcomes.map(({ expression, measure }) =>
    viewSurrogate(trained.surrogates.get(expression)!, every, Int32Array.of(browOutputNames.indexOf(measure))),
  );
  const drawBrow = browRowDrawer(treatment);
  const evaluate = (rows: Float64Array, count: number): Float64Array => {
    const width = rows.length / count;
    const values = new Float64Array(count * views.length);
    for (let r = 0; r < count; r++) {
      const { person, response } = drawBrow(rows.subarray(r * width, (r + 1) * width));
      const block = treatment.blocks(response, [week]);
      views.forEach((view, o) => {
        const { expression } = keyBrowOutcomes[o];
        const tension = browTension(brow, expression, person.physiology);
        const predicted = predictPerson(view, { z: person.z, tension });
        const done = possibleBlock(brow, expression, person.physiology, block);
        predictChange(view, predicted, done, values.subarray(r * views.length + o, r * views.length + o + 1));
      });
    }
    return values;
  };
  return varianceShares({
    inputs: browInputs(treatment),
    outcomes: keyBrowOutcomes,
    week,
    seed,
    singleInputs: true,
    evaluate,
  });
}
