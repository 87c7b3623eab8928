import type { OutcomeTable } from '#forecast';

/** What a participant's mouth or brow does over the weeks. */
export interface Course<Expression extends string> {
  /** before the treatment, in the measure's unit */
  untreated(expression: Expression, measure: string): number;
  /** treated minus untreated at the k-th week */
  change(expression: Expression, measure: string, k: number): number;
}

/** Somebody of whom single expressions can be asked. */
interface Asked<Expression extends string> {
  course(expression: Expression, blocks: Float64Array, weeks: readonly number[]): OutcomeTable;
}

/** The course of one person; an expression is worked out when it is first asked for. */
export function courseUnder<Expression extends string>(
  person: Asked<Expression>,
  blocks: Float64Array,
  weeks: readonly number[],
): Course<Expression> {
  const tables = new Map<Expression, OutcomeTable>();
  const tableOf = (expression: Expression): OutcomeTable => {
    const table = tables.get(expression) ?? person.course(expression, blocks, weeks);
    tables.set(expression, table);
    return table;
  };
  return {
    untreated: (expression, measure) => tableOf(expression).untreated.get(measure)![0],
    change: (expression, measure, k) => tableOf(expression).change.get(measure)![k],
  };
}
