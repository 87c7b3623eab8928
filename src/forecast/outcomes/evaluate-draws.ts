import { type ExpressionSurrogate, predictChange, predictPerson } from '../surrogate/expression-surrogate.ts';
import type { PersonPoint } from '../surrogate/solved-person.ts';
import { outcomeUnits, solvedMeasures } from './measures.ts';
import type { OutcomeTable } from './outcome-table.ts';
import { type Completing, completeMeasures, readColumns } from './solved-columns.ts';

/** Draws in one expression: who, and what is silenced in each week. */
export interface DrawBatch extends Completing {
  readonly points: readonly PersonPoint[];
  readonly weeks: readonly number[];
  /** silenced fraction, per draw (nWeek x nFascicle) [1] */
  readonly blocks: readonly Float64Array[];
}

/** Outcomes of every draw by the surrogate. */
export function evaluateDraws(surrogate: ExpressionSurrogate, batch: DrawBatch): OutcomeTable {
  const table = emptyTable({ ...batch, drawCount: batch.points.length });
  const wanted = { active: activeFascicles(batch.blocks, batch.weeks.length), outputs: readColumns };
  const change = new Float64Array(readColumns.length);
  batch.points.forEach((point, d) => {
    const person = predictPerson(surrogate, point, wanted);
    const fascicleCount = point.tension.length;
    batch.weeks.forEach((_, w) => {
      const block = batch.blocks[d].subarray(w * fascicleCount, (w + 1) * fascicleCount);
      predictChange(surrogate, person, block, change);
      writeDraw(table, batch, { d, w, untreated: person.untreated, change });
    });
  });
  return table;
}

/** A table without draws yet, every value undefined. */
export function emptyTable(size: Pick<OutcomeTable, 'expression' | 'drawCount' | 'weeks'>): OutcomeTable {
  const { drawCount, weeks } = size;
  const columns = (length: number) =>
    new Map(Object.keys(outcomeUnits).map((name) => [name, new Float64Array(length).fill(Number.NaN)]));
  return { ...size, untreated: columns(drawCount), change: columns(drawCount * weeks.length) };
}

/** One draw at one week, by the surrogate or by an exact solve, in the order of the read columns. */
export interface DrawOutputs {
  readonly d: number;
  readonly w: number;
  readonly untreated: Float64Array;
  readonly change: Float64Array;
}

/** Enters one draw at one week into a table. */
export function writeDraw(table: OutcomeTable, completing: Completing, { d, w, untreated, change }: DrawOutputs): void {
  const enter = (name: string, before: number, moved: number): void => {
    table.untreated.get(name)![d] = before;
    table.change.get(name)![w * table.drawCount + d] = moved;
  };
  solvedMeasures.forEach((name, i) => {
    enter(name, untreated[i], change[i]);
  });
  for (const measure of completeMeasures(completing, untreated, change)) {
    enter(measure.name, measure.untreated, measure.change);
  }
}

/** Fascicles that any draw touches at any week. */
function activeFascicles(blocks: readonly Float64Array[], weekCount: number): Int32Array {
  const fascicleCount = blocks.length === 0 ? 0 : blocks[0].length / weekCount;
  const touched = new Uint8Array(fascicleCount);
  for (const block of blocks) for (let i = 0; i < block.length; i++) if (block[i] > 0) touched[i % fascicleCount] = 1;
  return Int32Array.from([...touched.keys()].filter((f) => touched[f] === 1));
}
