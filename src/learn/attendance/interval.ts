import { inverseIncompleteBeta, inverseNormal, jeffreysInterval, normalProbability, studentQuantile } from '#numerics';
import type { MissedWeights } from './by-people.ts';

/** A number with its 95 % interval, and how many people it rests on. */
export interface Estimate {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
  /** effective number of people [1] */
  readonly people: number;
}

/** Mean over people with its standard error. */
export interface MeanWithError {
  readonly value: number;
  readonly error: number;
  /** effective number of people [1] */
  readonly people: number;
}

/** Weighted share with what an answer weighs that was not met. */
export interface ShareWithError extends MeanWithError {
  readonly missed: MissedWeights;
}

/**
 * Interval of a share, the wider at each end of two. The first is Jeffreys' on the number of people at which a plain count would
 * have the same standard error. The second adds half an answer of either kind as heavy as one that was missed may be: of events
 * so rare that hardly any was met, the next may be of somebody who stands for many.
 *
 * With equal weights the two are the same. Sources: Korn and Graubard 1998 (with Clopper and Pearson's interval); Fay and Feuer
 * 1997 (a whole event of the greatest weight); Kish 1965 where nothing varies.
 * @param level confidence [1]
 */
export function shareInterval({ value, error, people, missed }: ShareWithError, level = 0.95): Estimate {
  const share = Math.min(1, Math.max(0, value));
  const top = (1 + level) / 2;
  const varies = error > 0 && share > 0 && share < 1;
  // the error itself is uncertain when few people carry it: t instead of the normal, as in their paper
  const wider = (studentQuantile(top, Math.max(1, people - 1)) / inverseNormal(top)) ** 2;
  const variance = varies ? error ** 2 * wider : (share * (1 - share)) / people;
  const like = varies ? (share * (1 - share)) / variance : people;
  const plain = jeffreysInterval(share * like, like, level);
  const rare = withMissed(share, variance, missed, top);
  return {
    value: share,
    lo95: share === 0 ? 0 : Math.min(plain.lower, rare.lower),
    hi95: share === 1 ? 1 : Math.max(plain.upper, rare.upper),
    people,
  };
}

/** Both ends of the beta distribution of a share to which half an answer of either kind is added; 0 and 1 where there is none. */
function withMissed(share: number, variance: number, { had, hadNot }: MissedWeights, top: number) {
  const total = 1 + (had + hadNot) / 2;
  const mean = (share + had / 2) / total;
  const added = (((1 - mean) * had) ** 2 + (mean * hadNot) ** 2) / 2;
  const size = (mean * (1 - mean) * total ** 2) / (variance + added) - 1;
  if (!(size > 0)) return { lower: 0, upper: 1 };
  const [a, b] = [mean * size, (1 - mean) * size];
  return { lower: inverseIncompleteBeta(1 - top, a, b), upper: inverseIncompleteBeta(top, a, b) };
}

/** Interval of a mean: Student's t with one degree of freedom less than there are people. */
export function meanInterval({ value, error, people }: MeanWithError): Estimate {
  const reach = studentQuantile(0.975, Math.max(1, people - 1)) * error;
  return { value, lo95: value - reach, hi95: value + reach, people };
}

const [oneSided, twoSided] = [0.95, 0.975].map(inverseNormal);

/**
 * How many standard errors beyond two bounds an interval must reach to cover 95 of 100 true values between them.
 * Source: Imbens and Manski 2004, equation 7.
 * @param width distance of the bounds @param error the larger of their standard errors
 */
export function boundReach(width: number, error: number): number {
  if (!(error > 0)) return width > 0 ? oneSided : twoSided;
  let [low, high] = [0, 4];
  for (let k = 0; k < 60; k++) {
    const c = (low + high) / 2;
    if (normalProbability(c + width / error) - normalProbability(-c) < 0.95) low = c;
    else high = c;
  }
  return high;
}

/**
 * Interval of the difference of two independent shares: how far each lies from its own ends, as the sides of a triangle.
 * Source: Newcombe 1998, method 10.
 */
export function differenceInterval(of: Estimate, less: Estimate): Estimate {
  const value = of.value - less.value;
  return {
    value,
    lo95: value - Math.hypot(of.value - of.lo95, less.hi95 - less.value),
    hi95: value + Math.hypot(of.hi95 - of.value, less.value - less.lo95),
    people: Math.min(of.people, less.people),
  };
}
