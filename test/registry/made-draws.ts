import {
  type DrawsHead,
  drawAgain,
  type KeptDraws,
  markOfPlaces,
  packNumbers,
  parameterMark,
  toBase64,
} from '#forecast';

/** What draws did, to be kept as a forecast keeps it. */
export interface MadeOf extends Pick<DrawsHead, 'seed' | 'count' | 'inputs' | 'outcomes' | 'events' | 'learnt'> {
  /** outcomes, then events, each of all draws */
  readonly values: readonly Float64Array[];
}

/** Draws as a forecast of today's model keeps them. */
export function keptDraws({ values, ...head }: MadeOf): KeptDraws {
  const { z } = drawAgain(head);
  return {
    schema: 'philtrum/forecast-draws@1',
    ...head,
    model: parameterMark(),
    placesMark: markOfPlaces(z),
    values: toBase64(packNumbers(values.flatMap((one) => Array.from(one)))),
  };
}

/** Forty draws of one input, one change and one event. */
export const fewDraws: KeptDraws = keptDraws({
  ...{ seed: 1, count: 40, inputs: ['sensitivity'], events: ['strawFails'] },
  outcomes: [{ name: 'rest.philtrumLength', week: 2 }],
  values: [Float64Array.from({ length: 40 }, (_, d) => -d / 40), Float64Array.from({ length: 40 }, (_, d) => d / 40)],
});
