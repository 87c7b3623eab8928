import { inverseNormal, jeffreysInterval, normalProbability, studentQuantile } from '#numerics';

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

/**
 * Interval of a share: Jeffreys' on the number of people at which a plain count would have the same standard error.
 * Source: Korn and Graubard 1998 (with Clopper and Pearson's interval); Kish 1965 where nothing varies.
 */
export function shareInterval({ value, error, people }: MeanWithError): Estimate {
  const share = Math.min(1, Math.max(0, value));
  const varies = error > 0 && share > 0 && share < 1;
  // the error itself is uncertain when few people carry it: t instead of the normal, as in their paper
  const wider = (studentQuantile(0.975, Math.max(1, people - 1)) / inverseNormal(0.975)) ** 2;
  const like = varies ? (share * (1 - share)) / error ** 2 / wider : people;
  const { lower, upper } = jeffreysInterval(share * like, like);
  return { value: share, lo95: lower, hi95: upper, people };
}

/** Interval of a mean: Student's t with one degree of freedom less than there are people. */
export function meanInterval({ value, error, people }: MeanWithError): Estimate {
  const reach = studentQuantile(0.975, Math.max(1, people - 1)) * error;
  return { value, lo95: value - reach, hi95: value + reach, people };
}

/**
 * How many standard errors beyond two bounds an interval must reach to cover 95 of 100 true values between them.
 * Source: Imbens and Manski 2004, equation 7.
 * @param width distance of the bounds @param error the larger of their standard errors
 */
export function boundReach(width: number, error: number): number {
  if (!(error > 0)) return 0;
  let [low, high] = [0, 4];
  for (let k = 0; k < 60; k++) {
    const c = (low + high) / 2;
    if (normalProbability(c + width / error) - normalProbability(-c) < 0.95) low = c;
    else high = c;
  }
  return high;
}
