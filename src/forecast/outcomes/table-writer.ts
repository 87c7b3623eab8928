import type { DentalArch } from '#anatomy';
import type { Expression } from '#measure';
import { type DrawChange, derivedMeasures } from './derived-measures.ts';
import { outcomeUnits } from './measures.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { plainMeasures } from './solved-columns.ts';

/** What a table is about. */
export interface TableTask {
  readonly expression: Expression;
  readonly teeth: Pick<DentalArch, 'incisorEdgeY' | 'gingivaY'>;
  readonly drawCount: number;
  readonly weeks: readonly number[];
}

/** A table that is being filled. */
export interface TableWriter {
  readonly table: OutcomeTable;
  /** Enters one draw at one week (by number), by the surrogate or by an exact solve. */
  write(d: number, w: number, draw: DrawChange): void;
}

/** A table without draws yet, every value undefined. */
export function startTable({ expression, teeth, drawCount, weeks }: TableTask): TableWriter {
  const columns = (length: number): Map<string, Float64Array> =>
    new Map(Object.keys(outcomeUnits).map((name) => [name, new Float64Array(length).fill(Number.NaN)]));
  const untreated = columns(drawCount);
  return writerFor({ expression, drawCount, weeks, untreated, change: columns(drawCount * weeks.length) }, teeth);
}

/** Writes into a table that is there. */
export function writerFor(table: OutcomeTable, teeth: TableTask['teeth']): TableWriter {
  const into = (name: string) => ({ before: table.untreated.get(name)!, moved: table.change.get(name)! });
  const plain = plainMeasures.map(into);
  const derived = derivedMeasures(table.expression, teeth).map((measure) => ({ measure, ...into(measure.name) }));
  return {
    table,
    write(d, w, draw) {
      const at = w * table.drawCount + d;
      for (let i = 0; i < plain.length; i++) {
        plain[i].before[d] = draw.untreated[i];
        plain[i].moved[at] = draw.change[i];
      }
      for (const { measure, before, moved } of derived) {
        before[d] = measure.before(draw);
        moved[at] = measure.change(draw);
      }
    },
  };
}
