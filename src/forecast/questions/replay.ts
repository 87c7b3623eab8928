import { jeffreysInterval } from '#numerics';
import type { ForecastParts, OutcomeTables } from '../assemble-forecast.ts';
import { evaluateAll, evidenceOf, reportedWeeks } from '../assemble-forecast.ts';
import { meets } from '../events/criterion.ts';
import { type EventRule, eventRules } from '../events/event-rules.ts';
import type { ChangeSummary, Forecast } from '../forecast.ts';
import { type Draw, drawInputs } from '../inputs/draw-inputs.ts';
import { type DrawnTreatments, evaluatedWeeks } from '../inputs/draw-treatments.ts';
import { medianPerson } from '../inputs/physiology-inputs.ts';
import type { Treatment } from '../inputs/treatment.ts';
import { outcomeUnits } from '../outcomes/measures.ts';
import { atWeeks } from '../outcomes/outcome-table.ts';
import { summariseChange } from '../outcomes/summarise.ts';
import { method } from '../parameters.ts';
import { keyOutcomes } from '../variance/variance-shares.ts';

/** One of the repeated treatments. */
export interface ReplayedTreatment {
  /** change of the key outcomes at the week they are read, by "expression.measure", in the outcome's unit */
  readonly change: Readonly<Record<string, number>>;
  /** names of the events that this treatment had at any week */
  readonly events: readonly string[];
}

/** How often an event happened by chance alone. */
export interface ReplayOdds {
  readonly label: string;
  readonly share: number;
  readonly lo95: number;
  readonly hi95: number;
  /** chance that at least one of four such treatments has it [1] */
  readonly inOneOfFour: number;
}

/** schema philtrum/replay@1: the same plan, the same person, again and again. */
export interface Replay {
  readonly schema: 'philtrum/replay@1';
  readonly label: string;
  readonly times: number;
  readonly seed: number;
  /** week at which changes are read */
  readonly week: number;
  readonly treatments: readonly ReplayedTreatment[];
  /** by expression and measure: what differs although plan and person are the same */
  readonly spread: Readonly<Record<string, Readonly<Record<string, ChangeSummary & { readonly unit: string }>>>>;
  readonly events: Readonly<Record<string, ReplayOdds>>;
  readonly surrogate: Pick<Forecast['surrogate'], 'order' | 'heldOutP95Mm'>;
  readonly provenance: Forecast['provenance'];
}

/**
 * Repeated treatments of the person in the middle of every prior: needle, drift and spread differ each time, the person's
 * own response does not.
 */
export function drawReplays(treatment: Treatment, seed: number, times: number): DrawnTreatments {
  const person = medianPerson();
  const draws = drawInputs(seed, times, treatment.inputs.length).map(
    ({ response }): Draw => ({
      person,
      response: response.map((place, i) => (treatment.inputs[i].controls === 'unknownAboutPatient' ? 0.5 : place)),
    }),
  );
  const weeks = evaluatedWeeks;
  return { treatment, draws, weeks, blocks: draws.map(({ response }) => treatment.blocks(response, weeks)) };
}

/** Sums repeated treatments up. @param parts with draws of {@link drawReplays} */
export function assembleReplay(parts: ForecastParts, about: Pick<Replay, 'surrogate' | 'provenance'>): Replay {
  const byWeek: OutcomeTables = new Map(
    [...evaluateAll(parts)].map(([expression, table]) => [expression, atWeeks(table, reportedWeeks)]),
  );
  const times = parts.drawn.draws.length;
  const week = method.ghostWeek.value;
  const had = eventsHad(byWeek, parts);
  return {
    schema: 'philtrum/replay@1',
    label: parts.plan.label,
    times,
    seed: parts.seed,
    week,
    treatments: Array.from({ length: times }, (_, d) => ({
      change: changesOf(byWeek, week, d),
      events: [...had].filter(([, who]) => who[d]).map(([rule]) => rule.name),
    })),
    spread: spreadAt(byWeek, week),
    events: Object.fromEntries([...had].map(([rule, who]) => [rule.name, oddsOf(rule, who)])),
    ...about,
  };
}

/** Which treatments had which event; rules that cannot be decided are left out. */
function eventsHad(tables: OutcomeTables, parts: ForecastParts): Map<EventRule, readonly boolean[]> {
  const evidence = { ...evidenceOf(tables, parts.trained), lean: 0 as const };
  const times = parts.drawn.draws.length;
  const had = new Map<EventRule, readonly boolean[]>();
  for (const rule of eventRules) {
    const likely = meets(rule.criterion, evidence);
    if (likely === null) continue;
    const ever = (d: number) => reportedWeeks.some((_, w) => likely[w * times + d] >= 0.5);
    had.set(
      rule,
      Array.from({ length: times }, (_, d) => (rule.when === 'ever' ? ever(d) : !ever(d))),
    );
  }
  return had;
}

function oddsOf({ label }: EventRule, who: readonly boolean[]): ReplayOdds {
  const count = who.filter(Boolean).length;
  const { lower, upper } = jeffreysInterval(count, who.length, 0.95);
  const share = count / who.length;
  return { label, share, lo95: lower, hi95: upper, inOneOfFour: 1 - (1 - share) ** 4 };
}

function changesOf(tables: OutcomeTables, week: number, draw: number): Record<string, number> {
  const entries = keyOutcomes.flatMap(({ expression, measure }) => {
    const table = tables.get(expression);
    const change = table?.change.get(measure);
    if (table === undefined || change === undefined) return [];
    return [[`${expression}.${measure}`, change[table.weeks.indexOf(week) * table.drawCount + draw]] as const];
  });
  return Object.fromEntries(entries);
}

function spreadAt(tables: OutcomeTables, week: number): Replay['spread'] {
  const spread: Record<string, Record<string, ChangeSummary & { unit: string }>> = {};
  for (const [expression, { change, weeks, drawCount }] of tables) {
    const w = weeks.indexOf(week);
    spread[expression] = {};
    for (const [measure, unit] of Object.entries(outcomeUnits)) {
      const values = change.get(measure)?.subarray(w * drawCount, (w + 1) * drawCount);
      if (values?.some(Number.isFinite)) spread[expression][measure] = { unit, ...summariseChange(values) };
    }
  }
  return spread;
}
