import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import type { OutcomeTables } from './assemble-forecast.ts';
import type { Draw } from './inputs/draw-inputs.ts';
import type { OutcomeTable } from './outcomes/outcome-table.ts';
import { readColumns } from './outcomes/solved-columns.ts';
import { startTable } from './outcomes/table-writer.ts';
import { type PredictedPerson, predictChange, predictPerson, viewSurrogate } from './surrogate/surrogate-view.ts';
import { pointOf, type TrainedFace } from './trained-face.ts';

/** People ready for many treatments: everything about them that no treatment changes is worked out once. */
export interface SimulatedPeople {
  readonly draws: readonly Draw[];
  /**
   * Outcomes of the same people under any treatment.
   * @param blocks what it silences, per person (nWeek x nFascicle) [1]
   */
  under(blocks: readonly Float64Array[], weeks: readonly number[]): OutcomeTables;
}

/** Who is treated, and what is looked at. */
export interface PeopleTask {
  readonly face: FaceModel;
  readonly trained: TrainedFace;
  /** those that were not trained are passed over */
  readonly expressions: readonly Expression[];
  readonly draws: readonly Draw[];
}

/** Works out everything about people that does not depend on their treatment. */
export function preparePeople({ face, trained, expressions, draws }: PeopleTask): SimulatedPeople {
  const crowds = expressions.flatMap((expression) => {
    const surrogate = trained.surrogates.get(expression);
    if (surrogate === undefined) return [];
    const every = Int32Array.from(surrogate.people[0].tension, (_, f) => f);
    const view = viewSurrogate(surrogate, every, readColumns);
    const known = new Map<Draw['person'], PredictedPerson>();
    const people = draws.map(({ person }) => {
      const predicted = known.get(person) ?? predictPerson(view, pointOf(trained, expression, person));
      known.set(person, predicted);
      return predicted;
    });
    return [{ expression, view, people }];
  });

  function outcomesOf(
    { expression, view, people }: (typeof crowds)[number],
    blocks: readonly Float64Array[],
    weeks: readonly number[],
  ): OutcomeTable {
    const { table, write } = startTable({ expression, teeth: face.teeth, drawCount: people.length, weeks });
    const change = new Float64Array(readColumns.length);
    people.forEach((person, d) => {
      const width = blocks[d].length / weeks.length;
      for (let w = 0; w < weeks.length; w++) {
        predictChange(view, person, blocks[d].subarray(w * width, (w + 1) * width), change);
        write(d, w, { untreated: person.untreated, change });
      }
    });
    return table;
  }

  return {
    draws,
    under: (blocks, weeks) => new Map(crowds.map((crowd) => [crowd.expression, outcomesOf(crowd, blocks, weeks)])),
  };
}
