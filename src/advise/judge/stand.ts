import type { Standing } from '../advice.ts';
import { judging, weights } from '../parameters.ts';
import type { Weighed } from './weigh.ts';

/** Where an option may stand, and between which ends its reasons add up. */
export interface Stand {
  readonly standing: readonly [Standing, Standing];
  /** reasons for, less reasons against, least and most [1] */
  readonly score: readonly [number, number];
}

/**
 * Adds up reasons: a stop outweighs all; what may hold counts on its unfavourable side for the least and on its
 * favourable side for the most.
 */
export function stand(weighed: readonly Weighed[]): Stand {
  const { value } = judging.margin;
  return standWithin(weighed, [value, value]);
}

/** Where an option may stand if every weight and the margin were any that a reader may reasonably put instead of ours. */
export function standWhateverWeights(weighed: readonly Weighed[]): readonly [Standing, Standing] {
  return standWithin(weighed.map(withAnyWeight), judging.margin.range).standing;
}

function withAnyWeight(one: Weighed): Weighed {
  const { weight: level } = one.rule;
  if (level === undefined) return one;
  const { value, range } = weights[level];
  return { ...one, weight: [(one.weight[0] * range[0]) / value, (one.weight[1] * range[1]) / value] };
}

function standWithin(weighed: readonly Weighed[], margins: readonly [number, number]): Stand {
  const stops = weighed.filter(({ effect }) => effect === 'stop');
  const gains = sum(weighed, 'for');
  const losses = sum(weighed, 'against');
  const score = [gains[0] - losses[1], gains[1] - losses[0]] as const;
  const least = stops.length > 0 ? 'stop' : standingOf(score[0], score[0] > 0 ? margins[1] : margins[0]);
  const surelyNot = stops.some(({ holds }) => holds === 'yes');
  const most = surelyNot ? 'stop' : standingOf(score[1], score[1] > 0 ? margins[0] : margins[1]);
  return { standing: [least, most], score };
}

function sum(weighed: readonly Weighed[], effect: 'for' | 'against'): readonly [number, number] {
  const own = weighed.filter((one) => one.effect === effect);
  return [
    own.reduce((total, { weight }) => total + weight[0], 0),
    own.reduce((total, { weight }) => total + weight[1], 0),
  ];
}

function standingOf(score: number, margin: number): Standing {
  if (score > margin) return 'more-to-gain';
  return score < -margin ? 'more-to-lose' : 'balanced';
}
