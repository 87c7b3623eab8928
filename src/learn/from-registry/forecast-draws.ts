import { type DrawnPlaces, type DrawsHead, drawAgain, type LearntInForce, markOfPlaces, valuesOf } from '#forecast';
import type { DrawsBehind, TreatmentRecord } from '#registry';
import type { ForecastDraws } from '../priors/forecast-draws.ts';

/** Draws behind the forecasts of a registry's treatments, as far as priors of this model can learn from them. */
export interface FoundDraws {
  /** by number of the treatment */
  readonly byTreatment: ReadonlyMap<string, ForecastDraws>;
  /** forecasts of another model, whose draws say nothing about this one's priors */
  readonly ofOtherModel: number;
  /** forecasts whose inputs could not be drawn again as they were */
  readonly notDrawnAgain: number;
  /** the newest learnt priors that some forecast was drawn from; null when all were drawn from ours */
  readonly newest: LearntInForce | null;
}

/** What draws are read with. */
export interface DrawsSetting {
  /** mark of the model whose priors are to learn */
  readonly model: string;
  /** names of outcomes and events that are looked at; all others are left packed */
  readonly wanted: (name: string) => boolean;
}

/** Unpacks draws and draws their inputs again; the same draws of several forecasts are drawn once. */
export async function findDraws(
  kept: AsyncIterable<DrawsBehind>,
  records: readonly TreatmentRecord[],
  { model, wanted }: DrawsSetting,
): Promise<FoundDraws> {
  const errors = new Map(records.map((record) => [record.id, errorsOf(record)]));
  const placesOf = placesOnce();
  const byTreatment = new Map<string, ForecastDraws>();
  let [ofOtherModel, notDrawnAgain] = [0, 0];
  let newest: LearntInForce | null = null;
  for await (const { treatmentId, head, bytes } of kept) {
    if ((head.learnt?.version ?? 0) > (newest?.version ?? 0)) newest = head.learnt ?? null;
    const places = head.model === model ? placesOf(head) : null;
    if (head.model !== model) ofOtherModel += 1;
    else if (places === null) notDrawnAgain += 1;
    else {
      const errorSd = errors.get(treatmentId) ?? {};
      byTreatment.set(treatmentId, { inputs: head.inputs, ...places, ...valuesOf(head, bytes, wanted), errorSd });
    }
  }
  return { byTreatment, ofOtherModel, notDrawnAgain, newest };
}

/** Places of draws; null where they are not those that were drawn. */
function placesOnce(): (head: DrawsHead) => DrawnPlaces | null {
  const known = new Map<string, DrawnPlaces | null>();
  return ({ seed, count, inputs, learnt, placesMark }) => {
    const key = JSON.stringify([seed, count, inputs, learnt, placesMark]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const drawn = drawAgain({ seed, count, inputs, learnt });
    const places = markOfPlaces(drawn.z) === placesMark ? drawn : null;
    known.set(key, places);
    return places;
  };
}

/** Half the width of a 95 % interval, in standard deviations. */
const halfWidth = 1.96;

/**
 * Error of a change by outcome: of both captures together, as their own intervals say. What both share would cancel, so this is
 * rather too much, and what is learnt rather too little.
 */
function errorsOf({ measures }: TreatmentRecord): Readonly<Record<string, number>> {
  const sums = new Map<string, { square: number; count: number }>();
  for (const { expression, measure, lo95, hi95 } of measures) {
    const name = `${expression}.${measure}`;
    const { square, count } = sums.get(name) ?? { square: 0, count: 0 };
    sums.set(name, { square: square + ((hi95 - lo95) / (2 * halfWidth)) ** 2, count: count + 1 });
  }
  return Object.fromEntries([...sums].map(([name, { square, count }]) => [name, Math.sqrt((2 * square) / count)]));
}
