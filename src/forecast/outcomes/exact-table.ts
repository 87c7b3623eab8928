import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { ExpressionResult } from '#simulate';
import type { OutcomeTable } from './outcome-table.ts';
import { readColumns } from './solved-columns.ts';
import { startTable } from './table-writer.ts';

/** What a person was solved in: one face, one treatment at some weeks. */
export interface SolvedCourse extends Pick<ExpressionResult, 'untreated' | 'treated'> {
  readonly expression: Expression;
}

/**
 * The outcomes of one exactly solved person in one expression, as a table of one draw.
 * @param weeks of `treated`, in their order; a week whose solve was refused stays undefined (NaN)
 */
export function exactTable(
  { teeth }: Pick<FaceModel, 'teeth'>,
  weeks: readonly number[],
  { expression, untreated, treated }: SolvedCourse,
): OutcomeTable {
  const { table, write } = startTable({ expression, teeth, drawCount: 1, weeks });
  const before = Float64Array.from(readColumns, (column) => untreated[column]);
  treated.forEach((after, w) => {
    if (after === null) return;
    const change = Float64Array.from(readColumns, (column) => after[column] - untreated[column]);
    write(0, w, { untreated: before, change });
  });
  return table;
}
