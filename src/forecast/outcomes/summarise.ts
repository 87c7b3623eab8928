import { mean, quantiles } from '#numerics';
import type { ChangeSummary, OutcomeSummary } from '../forecast.ts';
import { outcomeUnits } from './measures.ts';
import type { OutcomeTable } from './outcome-table.ts';

/**
 * Quantiles over draws of every measure of one expression, at every week of the table.
 * @param units of the measures by name; those of the mouth unless said
 * @returns by measure, in the order of {@link outcomeUnits}; measures that no draw defines are left out
 */
export function summariseOutcomes(table: OutcomeTable, units = outcomeUnits): Record<string, OutcomeSummary> {
  const outcomes: Record<string, OutcomeSummary> = {};
  for (const [measure, unit] of Object.entries(units)) {
    const change = table.change.get(measure);
    const untreated = table.untreated.get(measure);
    if (change === undefined || untreated === undefined) continue;
    const now = finite(untreated);
    if (now.length === 0) continue;
    const byWeek: Record<string, ChangeSummary> = {};
    table.weeks.forEach((week, w) => {
      byWeek[String(week)] = summariseChange(change.subarray(w * table.drawCount, (w + 1) * table.drawCount));
    });
    const [p05, p50, p95] = quantiles(now, [0.05, 0.5, 0.95]);
    outcomes[measure] = { unit, untreated: { p05, p50, p95 }, change: byWeek };
  }
  return outcomes;
}

/** Quantiles and mean of one change over draws; draws that cannot give it (NaN) are left out and `n` says so. */
export function summariseChange(values: Float64Array): ChangeSummary {
  const known = finite(values);
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
  const [p05, p25, p50, p75, p95] = known.length === 0 ? shares.map(() => Number.NaN) : quantiles(known, shares);
  return { p05, p25, p50, p75, p95, mean: mean(known), n: known.length };
}

function finite(values: Float64Array): Float64Array {
  const known = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) known[count++] = values[i];
  return known.subarray(0, count);
}
