import type { BrowModel } from '#anatomy';
import type { BrowExpression } from '#measure';
import type { OutcomeTable } from '../outcomes/outcome-table.ts';
import { predictChange, predictPerson, viewSurrogate } from '../surrogate/surrogate-view.ts';
import { browFromUnit } from './brow-inputs.ts';
import { browColumns, emptyTable, enter, setLids } from './brow-tables.ts';
import { browTension, possibleBlock, type TrainedBrow } from './train-brow.ts';

/** A trained brow of which single people are asked, one treatment at a time. */
export interface SimulatedBrow {
  readonly brow: BrowModel;
  /** @param unit place of every hidden number in its prior, in the order of `browInputNames`, each within 0 and 1 */
  person(unit: ArrayLike<number>): SimulatedBrowPerson;
}

/** One person on a trained brow. */
export interface SimulatedBrowPerson {
  /**
   * What one expression is and how a treatment changes it.
   * @param blocks silenced share, from `treatmentOn(brow, plan)` (nWeek x nFascicle) [1]
   * @returns a table of one draw
   */
  course(expression: BrowExpression, blocks: Float64Array, weeks: readonly number[]): OutcomeTable;
}

/** Prepares a trained brow for being asked about single people. */
export function simulatedBrow(brow: BrowModel, trained: TrainedBrow): SimulatedBrow {
  const every = Int32Array.from(brow.fascicles.keys());
  const views = new Map([...trained.surrogates].map(([name, one]) => [name, viewSurrogate(one, every, browColumns)]));
  const change = new Float64Array(browColumns.length);
  return {
    brow,
    person(unit) {
      const { physiology, z } = browFromUnit(unit);
      return {
        course(expression, blocks, weeks) {
          const view = views.get(expression)!;
          const person = predictPerson(view, { z, tension: browTension(brow, expression, physiology) });
          const table = emptyTable(expression, 1, weeks);
          weeks.forEach((_, w) => {
            const block = blocks.subarray(w * every.length, (w + 1) * every.length);
            predictChange(view, person, possibleBlock(brow, expression, physiology, block), change);
            setLids(brow, block, change);
            enter(table, 0, w, { untreated: person.untreated, change });
          });
          return table;
        },
      };
    },
  };
}
