import {
  evaluateAll,
  evidenceOf,
  type ForecastParts,
  type OutcomeTables,
  reportedWeeks,
} from '../assemble-forecast.ts';
import { eventOdds } from '../events/event-odds.ts';
import { eventRules } from '../events/event-rules.ts';
import type { ChangeSummary, Forecast } from '../forecast.ts';
import { outcomeUnits } from '../outcomes/measures.ts';
import { atWeeks } from '../outcomes/outcome-table.ts';
import { summariseChange } from '../outcomes/summarise.ts';

/** Odds of one event under both plans. */
export interface ComparedOdds {
  readonly label: string;
  readonly a: Odds;
  readonly b: Odds;
  /** b minus a [1] */
  readonly difference: number;
}

interface Odds {
  readonly probability: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** schema philtrum/plan-comparison@1: two plans on the same simulated people. */
export interface PlanComparison {
  readonly schema: 'philtrum/plan-comparison@1';
  readonly a: string;
  readonly b: string;
  readonly draws: number;
  readonly seed: number;
  readonly weeks: readonly number[];
  /** by expression and measure: change under b minus change under a in the same draw, by week */
  readonly difference: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly unit: string; readonly change: Readonly<Record<string, ChangeSummary>> }>>
    >
  >;
  readonly events: Readonly<Record<string, ComparedOdds>>;
  readonly surrogate: Pick<Forecast['surrogate'], 'order' | 'heldOutP95Mm'>;
  readonly provenance: Forecast['provenance'];
}

/** Compares two plans drawn with the same seed, so that draw n is the same person under both. */
export function assembleComparison(
  a: ForecastParts,
  b: ForecastParts,
  about: Pick<PlanComparison, 'surrogate' | 'provenance'>,
): PlanComparison {
  const [inA, inB] = [a, b].map(tablesAtWeeks);
  return {
    schema: 'philtrum/plan-comparison@1',
    a: a.plan.label,
    b: b.plan.label,
    draws: a.drawn.draws.length,
    seed: a.seed,
    weeks: reportedWeeks,
    difference: differencesOf(inA, inB),
    events: eventsOf(inA, inB, a),
    ...about,
  };
}

function tablesAtWeeks(parts: ForecastParts): OutcomeTables {
  return new Map([...evaluateAll(parts)].map(([expression, table]) => [expression, atWeeks(table, reportedWeeks)]));
}

function differencesOf(a: OutcomeTables, b: OutcomeTables): PlanComparison['difference'] {
  const difference: Record<string, Record<string, { unit: string; change: Record<string, ChangeSummary> }>> = {};
  for (const [expression, { change, weeks, drawCount }] of a) {
    const other = b.get(expression)!.change;
    difference[expression] = {};
    for (const [measure, unit] of Object.entries(outcomeUnits)) {
      const [from, to] = [change.get(measure), other.get(measure)];
      if (from === undefined || to === undefined || !from.some(Number.isFinite)) continue;
      const more = to.map((value, i) => value - from[i]);
      const byWeek = weeks.map((week, w) => [
        String(week),
        summariseChange(more.subarray(w * drawCount, (w + 1) * drawCount)),
      ]);
      difference[expression][measure] = { unit, change: Object.fromEntries(byWeek) };
    }
  }
  return difference;
}

function eventsOf(a: OutcomeTables, b: OutcomeTables, { trained }: ForecastParts): PlanComparison['events'] {
  const [underA, underB] = [a, b].map((tables) => evidenceOf(tables, trained));
  const compared = eventRules.flatMap((rule) => {
    const odds = [underA, underB].map((evidence) => eventOdds(rule, evidence));
    const [oddsA, oddsB] = odds.map((one) => one && { probability: one.probability, lo95: one.lo95, hi95: one.hi95 });
    if (!oddsA || !oddsB) return [];
    const difference = oddsB.probability - oddsA.probability;
    return [[rule.name, { label: rule.label, a: oddsA, b: oddsB, difference }] as const];
  });
  return Object.fromEntries(compared);
}
