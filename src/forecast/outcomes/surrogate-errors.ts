import { quantile } from '#numerics';
import type { HeldOutSolve } from '../surrogate/held-out.ts';
import { judgedMeasures, smallestDenominator } from './measures.ts';
import { movementOf } from './movement.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { startTable, type TableTask } from './table-writer.ts';

/** How wrong the surrogate of one expression is for people it was not fitted to. */
export interface SurrogateErrors {
  /** the worst judged measure of every held-out solve [mm] */
  readonly worstPerSolveMm: readonly number[];
  /** 95 % quantile of the error of every measure's change, in its unit for every mm the mouth moves */
  readonly change: ReadonlyMap<string, number>;
  /** the same for treated over untreated [1/mm] */
  readonly remaining: ReadonlyMap<string, number>;
}

type About = Pick<TableTask, 'expression' | 'teeth'>;

/** Errors of every outcome, the derived ones included, over held-out solves. */
export function surrogateErrors(solves: readonly HeldOutSolve[], about: About): SurrogateErrors {
  const exact = tableOf(solves, about, 'exact');
  const predicted = tableOf(solves, about, 'predicted');
  const change = new Map<string, number>();
  const remaining = new Map<string, number>();
  const moved = movementOf(exact);
  for (const measure of exact.change.keys()) {
    change.set(measure, p95(apart(changes(exact, measure), changes(predicted, measure), moved)));
    remaining.set(measure, p95(apart(ratios(exact, measure), ratios(predicted, measure), moved)));
  }
  const worstPerSolveMm = solves.map((_, s) =>
    Math.max(...judgedMeasures.map((measure) => Math.abs(changes(exact, measure)[s] - changes(predicted, measure)[s]))),
  );
  return { worstPerSolveMm, change, remaining };
}

function tableOf(solves: readonly HeldOutSolve[], about: About, of: 'exact' | 'predicted'): OutcomeTable {
  const { table, write } = startTable({ ...about, drawCount: solves.length, weeks: [0] });
  solves.forEach((solve, d) => {
    write(d, 0, { untreated: solve.untreated[of], change: solve.change[of] });
  });
  return table;
}

function changes(table: OutcomeTable, measure: string): Float64Array {
  return table.change.get(measure)!;
}

function ratios(table: OutcomeTable, measure: string): Float64Array {
  const untreated = table.untreated.get(measure)!;
  const least = smallestDenominator(measure);
  return changes(table, measure).map((moved, i) =>
    Math.abs(untreated[i]) < least ? Number.NaN : moved / untreated[i],
  );
}

/** Movement below which an error is not counted: it would be a share of next to nothing [mm]. */
const smallestMovement = 0.05;

/** Differences for every mm that the mouth moved. */
function apart(a: Float64Array, b: Float64Array, moved: Float64Array): Float64Array {
  return a
    .map((value, i) => (moved[i] < smallestMovement ? Number.NaN : Math.abs(value - b[i]) / moved[i]))
    .filter((value) => Number.isFinite(value));
}

function p95(values: Float64Array): number {
  return values.length === 0 ? 0 : quantile(values, 0.95);
}
