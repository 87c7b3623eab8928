import type { BrowModel } from '#anatomy';
import { type BrowExpression, browExpressions } from '#measure';
import { marginReflex } from '#mechanics';
import { browOutputNames } from '#simulate';
import { activeFascicles } from '../outcomes/evaluate-draws.ts';
import type { OutcomeTable } from '../outcomes/outcome-table.ts';
import { predictChange, predictPerson, viewSurrogate } from '../surrogate/surrogate-view.ts';
import type { BrowDraw } from './brow-inputs.ts';
import { browTension, possibleBlock, type TrainedBrow } from './train-brow.ts';

/** Draws with what they silence. */
export interface DrawnBrows {
  readonly draws: readonly BrowDraw[];
  readonly weeks: readonly number[];
  /** silenced share, per draw (nWeek x nFascicle) [1] */
  readonly blocks: readonly Float64Array[];
}

/** Every output of a solved brow, by column. */
export const browColumns = Int32Array.from(browOutputNames.keys());

/** Outcomes of every draw in every expression of the brow. */
export function browTables(
  brow: BrowModel,
  trained: TrainedBrow,
  drawn: DrawnBrows,
): Map<BrowExpression, OutcomeTable> {
  return new Map(browExpressions.map((expression) => [expression, tableOf(brow, trained, drawn, expression)]));
}

function tableOf(
  brow: BrowModel,
  trained: TrainedBrow,
  { draws, weeks, blocks }: DrawnBrows,
  expression: BrowExpression,
): OutcomeTable {
  const table = emptyTable(expression, draws.length, weeks);
  const view = viewSurrogate(trained.surrogates.get(expression)!, activeFascicles(blocks, weeks.length), browColumns);
  const change = new Float64Array(browColumns.length);
  const count = brow.fascicles.length;
  draws.forEach(({ person }, d) => {
    const tension = browTension(brow, expression, person.physiology);
    const predicted = predictPerson(view, { z: person.z, tension });
    for (let w = 0; w < weeks.length; w++) {
      const block = blocks[d].subarray(w * count, (w + 1) * count);
      predictChange(view, predicted, possibleBlock(brow, expression, person.physiology, block), change);
      setLids(brow, block, change);
      enter(table, d, w, { untreated: predicted.untreated, change });
    }
  });
  return table;
}

const lids = [
  [browOutputNames.indexOf('marginReflexLeft'), 'left'],
  [browOutputNames.indexOf('marginReflexRight'), 'right'],
] as const;

/** The lid does not pull on the brow, so its change is worked out as it is and not learned. */
export function setLids({ fascicles }: BrowModel, block: Float64Array, change: Float64Array): void {
  const strength = block.map((share) => 1 - share);
  const full = new Float64Array(block.length).fill(1);
  for (const [o, side] of lids) {
    change[o] = marginReflex(fascicles, strength, side) - marginReflex(fascicles, full, side);
  }
}

/** A table of undefined values. */
export function emptyTable(expression: BrowExpression, drawCount: number, weeks: readonly number[]): OutcomeTable {
  const filled = (length: number) =>
    new Map(browOutputNames.map((name) => [name, new Float64Array(length).fill(Number.NaN)]));
  return { expression, drawCount, weeks, untreated: filled(drawCount), change: filled(drawCount * weeks.length) };
}

/** Enters one draw at one week (by number). */
export function enter(
  table: OutcomeTable,
  d: number,
  w: number,
  { untreated, change }: { readonly untreated: Float64Array; readonly change: Float64Array },
): void {
  browOutputNames.forEach((name, o) => {
    table.untreated.get(name)![d] = untreated[o];
    table.change.get(name)![w * table.drawCount + d] = change[o];
  });
}
