import { evaluateAll, evidenceOf, type ForecastParts, type OutcomeTables } from '../assemble-forecast.ts';
import { eventOdds } from '../events/event-odds.ts';
import { eventRules } from '../events/event-rules.ts';
import type { ChangeSummary } from '../forecast.ts';
import type { OutcomeTable } from '../outcomes/outcome-table.ts';
import { summariseChange } from '../outcomes/summarise.ts';
import { method } from '../parameters.ts';

/** What the best results look like, beside all of them. */
export interface BestCase {
  readonly week: number;
  readonly draws: number;
  /** results that count as best: those whose red lip at rest shows most more */
  readonly bestDraws: number;
  readonly redLipMm: { readonly all: ChangeSummary; readonly best: ChangeSummary };
  /** share that had each event at any week, among all and among the best [1] */
  readonly events: Readonly<Record<string, { readonly label: string; readonly all: number; readonly best: number }>>;
}

const bestShare = 0.1;

/**
 * The tenth of results that photographs best, beside the whole spread: how much more it lifts, and which events even it
 * comes with. Null when the rest was not solved.
 */
export function bestCase(parts: ForecastParts): BestCase | null {
  const tables = evaluateAll(parts);
  const week = method.ghostWeek.value;
  const rest = tables.get('rest');
  if (rest === undefined) return null;
  const lift = atWeek(rest, 'upperVermilionHeight', week);
  const ranked = [...lift.keys()].sort((a, b) => lift[b] - lift[a] || a - b);
  const best = ranked.slice(0, Math.max(1, Math.round(bestShare * ranked.length)));
  return {
    week,
    draws: ranked.length,
    bestDraws: best.length,
    redLipMm: { all: summariseChange(lift), best: summariseChange(Float64Array.from(best, (d) => lift[d])) },
    events: sharesOf(tables, only(tables, best), parts),
  };
}

function atWeek({ change, weeks, drawCount }: OutcomeTable, measure: string, week: number): Float64Array {
  const w = weeks.indexOf(week);
  return change.get(measure)!.subarray(w * drawCount, (w + 1) * drawCount);
}

function sharesOf(all: OutcomeTables, best: OutcomeTables, { trained }: ForecastParts): BestCase['events'] {
  const entries = eventRules.flatMap((rule) => {
    const [among, amongBest] = [all, best].map((tables) => eventOdds(rule, evidenceOf(tables, trained)));
    if (!among || !amongBest) return [];
    return [[rule.name, { label: rule.label, all: among.probability, best: amongBest.probability }] as const];
  });
  return Object.fromEntries(entries);
}

/** The same tables with some of the draws only. */
function only(tables: OutcomeTables, draws: readonly number[]): OutcomeTables {
  return new Map([...tables].map(([expression, table]) => [expression, fewer(table, draws)]));
}

function fewer(table: OutcomeTable, draws: readonly number[]): OutcomeTable {
  const pick = (values: Float64Array, rows: number) =>
    Float64Array.from({ length: rows * draws.length }, (_, i) => {
      const row = Math.floor(i / draws.length);
      return values[row * table.drawCount + draws[i % draws.length]];
    });
  const each = (columns: ReadonlyMap<string, Float64Array>, rows: number) =>
    new Map([...columns].map(([name, values]) => [name, pick(values, rows)]));
  return {
    ...table,
    drawCount: draws.length,
    untreated: each(table.untreated, 1),
    change: each(table.change, table.weeks.length),
  };
}
