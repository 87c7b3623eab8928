import { inverseNormal, normalProbability, priorShare, type QuantilePrior, width90 } from '#numerics';
import { type GivenPrior, ourPrior } from '../inputs/given-priors.ts';
import { method } from '../parameters.ts';

/** A learnt prior of one input, seen from ours: places are standard deviations from the middle of our prior. */
export interface LearntPlace {
  /** where the draw lies that lies at `own` in the learnt prior [standard deviations] */
  from(own: number): number;
  /** how much denser the learnt prior is than ours at a place, as a logarithm */
  denser(place: number): number;
}

const reach = width90 / 2;

/**
 * How draws of a learnt prior lie in ours: a normal with a half of its own on either side of its middle, since logarithms of
 * values, or values, are normal in both. An even prior stays even on either side.
 */
export function learntPlace(name: string, given: GivenPrior): LearntPlace {
  const prior = ourPrior(name);
  if (prior === undefined) throw new RangeError(`${name} is not a sampled input`);
  return prior.shape === 'uniform' ? evenPlace(prior, given) : normalPlace(prior, given);
}

function normalPlace(prior: QuantilePrior, { p05, median, p95 }: GivenPrior): LearntPlace {
  const at = (value: number) => inverseNormal(priorShare(prior, value));
  const middle = at(median);
  const [below, above] = [(middle - at(p05)) / reach, (at(p95) - middle) / reach];
  return {
    from: (own) => middle + (own < 0 ? below : above) * own,
    denser(place) {
      const sd = place < middle ? below : above;
      return (place * place - ((place - middle) / sd) ** 2) / 2 - Math.log(sd);
    },
  };
}

function evenPlace(prior: QuantilePrior, { p05, median, p95 }: GivenPrior): LearntPlace {
  const tail = method.tailCut.value;
  const inOurs = (value: number) => 0.5 + (0.9 * (value - prior.median)) / (prior.p95 - prior.p05);
  const middle = inOurs(median);
  // shares of ours per share of the learnt prior, below its middle and above
  const [below, above] = [(middle - inOurs(p05)) / 0.45, (inOurs(p95) - middle) / 0.45];
  return {
    from(own) {
      const away = normalProbability(own) - 0.5;
      const share = middle + away * (away < 0 ? below : above);
      return inverseNormal(Math.min(1 - tail, Math.max(tail, share)));
    },
    denser: (place) => -Math.log(normalProbability(place) < middle ? below : above),
  };
}
