import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { type DrawnPerson, personFromUnit, physiologyNames } from './inputs/physiology-inputs.ts';
import type { OutcomeTable } from './outcomes/outcome-table.ts';
import { readColumns } from './outcomes/solved-columns.ts';
import { startTable } from './outcomes/table-writer.ts';
import { predictChange, predictPerson, viewSurrogate } from './surrogate/surrogate-view.ts';
import { pointOf, type TrainedFace } from './trained-face.ts';

/** Names of what is drawn of a person whom no photograph shows, in the order of the unit cube. */
export const bodyInputNames: readonly string[] = physiologyNames;

/** A trained face of which single people are asked, one treatment at a time. */
export interface SimulatedMouth {
  readonly face: FaceModel;
  /** @param unit place of every hidden number in its prior, in the order of {@link bodyInputNames}, each within 0 and 1 */
  person(unit: ArrayLike<number>): SimulatedPerson;
}

/** One person on a trained face. */
export interface SimulatedPerson {
  /**
   * What one expression is and how a treatment changes it.
   * @param blocks silenced share (nWeek x nFascicle) [1]
   * @returns a table of one draw
   * @throws RangeError when the face was not trained in the expression
   */
  course(expression: Expression, blocks: Float64Array, weeks: readonly number[]): OutcomeTable;
}

/** Prepares a trained face for being asked about single people. */
export function simulatedMouth(face: FaceModel, trained: TrainedFace): SimulatedMouth {
  const every = Int32Array.from(face.fascicles, (_, f) => f);
  const views = new Map([...trained.surrogates].map(([name, one]) => [name, viewSurrogate(one, every, readColumns)]));
  const change = new Float64Array(readColumns.length);

  function predicted(expression: Expression, drawn: DrawnPerson) {
    const view = views.get(expression);
    if (view === undefined)
      throw new RangeError(`the face was trained in ${[...views.keys()].join(', ')}, not in ${expression}`);
    return { view, person: predictPerson(view, pointOf(trained, expression, drawn)) };
  }

  return {
    face,
    person(unit) {
      const drawn = personFromUnit(unit);
      const known = new Map<Expression, ReturnType<typeof predicted>>();
      return {
        course(expression, blocks, weeks) {
          const found = known.get(expression) ?? predicted(expression, drawn);
          known.set(expression, found);
          const { table, write } = startTable({ expression, teeth: face.teeth, drawCount: 1, weeks });
          weeks.forEach((_, w) => {
            predictChange(found.view, found.person, blocks.subarray(w * every.length, (w + 1) * every.length), change);
            write(0, w, { untreated: found.person.untreated, change });
          });
          return table;
        },
      };
    },
  };
}
