import type { Standing } from '../advice.ts';
import { judging } from '../parameters.ts';
import type { Weighed } from './weigh.ts';

/** Where an option may stand, and between which ends its reasons add up. */
export interface Stand {
  readonly standing: readonly [Standing, Standing];
  /** reasons for, less reasons against, least and most [1] */
  readonly score: readonly [number, number];
}

/** Adds up reasons: a stop outweighs all; what may hold counts on its unfavourable side for the least and on its favourable side for the most. */
export function stand(weighed: readonly Weighed[]): Stand {
  const stops = weighed.filter(({ effect }) => effect === 'stop');
  const gains = sum(weighed, 'for');
  const losses = sum(weighed, 'against');
  const score = [gains[0] - losses[1], gains[1] - losses[0]] as const;
  const least = stops.length > 0 ? 'stop' : standingOf(score[0]);
  const most = stops.some(({ holds }) => holds === 'yes') ? 'stop' : standingOf(score[1]);
  return { standing: [least, most], score };
}

function sum(weighed: readonly Weighed[], effect: 'for' | 'against'): readonly [number, number] {
  const own = weighed.filter((one) => one.effect === effect);
  return [
    own.reduce((total, { weight }) => total + weight[0], 0),
    own.reduce((total, { weight }) => total + weight[1], 0),
  ];
}

function standingOf(score: number): Standing {
  const { value } = judging.margin;
  if (score > value) return 'more-to-gain';
  return score < -value ? 'more-to-lose' : 'balanced';
}
