import type { ChangeSummary, OutcomeSummary } from '../forecast.ts';
import { outcomeUnits } from './measures.ts';
import type { OutcomeTable } from './outcome-table.ts';

/**
 * Quantiles over draws of every measure of one expression, at every week of the table.
 * @returns by measure, in the order of {@link outcomeUnits}; measures that no draw defines are left out
 */
export function summariseOutcomes(table: OutcomeTable): Record<string, OutcomeSummary> {
  const outcomes: Record<string, OutcomeSummary> = {};
  for (const [measure, unit] of Object.entries(outcomeUnits)) {
    const change = table.change.get(measure);
    const untreated = table.untreated.get(measure);
    if (change === undefined || untreated === undefined) continue;
    const byWeek: Record<string, ChangeSummary> = {};
    table.weeks.forEach((week, w) => {
      byWeek[String(week)] = summariseChange(change.subarray(w * table.drawCount, (w + 1) * table.drawCount));
    });
    const now = sortedFinite(untreated);
    outcomes[measure] = {
      unit,
      untreated: { p05: quantileOfSorted(now, 0.05), p50: quantileOfSorted(now, 0.5), p95: quantileOfSorted(now, 0.95) },
      change: byWeek,
    };
  }
  return outcomes;
}

/** Quantiles and mean of one change over draws; draws that cannot give it (NaN) are left out and `n` says so. */
export function summariseChange(values: Float64Array): ChangeSummary {
  const sorted = sortedFinite(values);
  return {
    p05: quantileOfSorted(sorted, 0.05),
    p25: quantileOfSorted(sorted, 0.25),
    p50: quantileOfSorted(sorted, 0.5),
    p75: quantileOfSorted(sorted, 0.75),
    p95: quantileOfSorted(sorted, 0.95),
    mean: sorted.length === 0 ? Number.NaN : sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    n: sorted.length,
  };
}

function sortedFinite(values: Float64Array): Float64Array {
  const finite = values.filter((value) => Number.isFinite(value));
  return finite.sort();
}

/** Linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
function quantileOfSorted(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}
