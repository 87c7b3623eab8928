import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { outputNames } from '#simulate';
import { rowDrawer } from '../inputs/draw-inputs.ts';
import { physiologyNames } from '../inputs/physiology-inputs.ts';
import type { Treatment } from '../inputs/treatment.ts';
import {
  type PredictedPerson,
  predictChange,
  predictPerson,
  type SurrogateView,
  viewSurrogate,
} from '../surrogate/surrogate-view.ts';
import { pointOf, type TrainedFace } from '../trained-face.ts';
import type { KeyOutcome, VarianceStudy } from './variance-shares.ts';

/** What the rows are evaluated with. */
export interface RowModel {
  readonly face: FaceModel;
  readonly trained: TrainedFace;
  readonly treatment: Treatment;
  readonly outcomes: readonly KeyOutcome<Expression>[];
  readonly week: number;
}

/**
 * The study's model: change of every key outcome at rows of the unit cube. Studies replace a few columns at a time, so
 * the half of a row that stayed the same as in the first rows seen is not worked out again.
 */
export function rowEvaluator(model: RowModel): VarianceStudy['evaluate'] {
  const views = viewsOf(model);
  const drawn = rowDrawer(model.treatment);
  const people: Remembered<readonly PredictedPerson[]>[] = [];
  const blocks: Remembered<Float64Array>[] = [];
  return (rows, count) => {
    const width = rows.length / count;
    const values = new Float64Array(count * model.outcomes.length);
    for (let r = 0; r < count; r++) {
      const row = rows.subarray(r * width, (r + 1) * width);
      const draw = drawn(row);
      const person = recall(people, r, row.subarray(0, physiologyNames.length), () =>
        model.outcomes.map(({ expression }, o) =>
          predictPerson(views[o], pointOf(model.trained, expression, draw.person)),
        ),
      );
      const block = recall(blocks, r, draw.response, () => model.treatment.blocks(draw.response, [model.week]));
      views.forEach((view, o) => {
        predictChange(view, person[o], block, values.subarray(r * views.length + o, r * views.length + o + 1));
      });
    }
    return values;
  };
}

interface Remembered<Value> {
  readonly key: Float64Array;
  readonly value: Value;
}

function recall<Value>(memory: Remembered<Value>[], row: number, key: Float64Array, make: () => Value): Value {
  const known = memory[row];
  if (known?.key.every((value, i) => value === key[i])) return known.value;
  const value = make();
  memory[row] ??= { key: key.slice(), value };
  return value;
}

function viewsOf({ trained, outcomes }: RowModel): readonly SurrogateView[] {
  return outcomes.map(({ expression, measure }) => {
    const surrogate = trained.surrogates.get(expression)!;
    const active = Int32Array.from(surrogate.people[0].tension, (_, f) => f);
    return viewSurrogate(surrogate, active, Int32Array.of(outputNames.indexOf(measure)));
  });
}
