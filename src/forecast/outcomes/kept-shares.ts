import type { Expression } from '#measure';
import { smallestDenominator } from './measures.ts';
import type { OutcomeTable } from './outcome-table.ts';

/**
 * Treated over untreated of one measure, person by person, in a table of one week (nDraw) [1]; NaN where the untreated
 * value is too small to be a denominator. Undefined when it was not solved.
 */
export function keptShares(
  tables: ReadonlyMap<Expression, OutcomeTable>,
  expression: Expression,
  measure: string,
): Float64Array | undefined {
  const table = tables.get(expression);
  const untreated = table?.untreated.get(measure);
  const least = smallestDenominator(measure);
  return table?.change
    .get(measure)
    ?.map((moved, d) => (Math.abs(untreated![d]) < least ? Number.NaN : 1 + moved / untreated![d]));
}
