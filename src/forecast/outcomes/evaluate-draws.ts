import type { ExpressionSurrogate } from '../surrogate/expression-surrogate.ts';
import type { PersonPoint } from '../surrogate/solved-person.ts';
import { predictChange, predictPerson, viewSurrogate } from '../surrogate/surrogate-view.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { readColumns } from './solved-columns.ts';
import { startTable, type TableTask } from './table-writer.ts';

/** Draws in one expression: who, and what is silenced in each week. */
export interface DrawBatch extends Omit<TableTask, 'drawCount'> {
  readonly points: readonly PersonPoint[];
  /** silenced fraction, per draw (nWeek x nFascicle) [1] */
  readonly blocks: readonly Float64Array[];
}

/** Outcomes of every draw by the surrogate. */
export function evaluateDraws(surrogate: ExpressionSurrogate, batch: DrawBatch): OutcomeTable {
  const { points, blocks, weeks } = batch;
  const { table, write } = startTable({ ...batch, drawCount: points.length });
  const view = viewSurrogate(surrogate, activeFascicles(blocks, weeks.length), readColumns);
  const change = new Float64Array(readColumns.length);
  points.forEach((point, d) => {
    const person = predictPerson(view, point);
    const count = point.tension.length;
    for (let w = 0; w < weeks.length; w++) {
      predictChange(view, person, blocks[d].subarray(w * count, (w + 1) * count), change);
      write(d, w, { untreated: person.untreated, change });
    }
  });
  return table;
}

/** Fascicles that any draw touches at any week. */
export function activeFascicles(blocks: readonly Float64Array[], weekCount: number): Int32Array {
  const fascicleCount = blocks.length === 0 ? 0 : blocks[0].length / weekCount;
  const touched = new Uint8Array(fascicleCount);
  for (const block of blocks) for (let i = 0; i < block.length; i++) if (block[i] !== 0) touched[i % fascicleCount] = 1;
  return Int32Array.from([...touched.keys()].filter((f) => touched[f] === 1));
}
