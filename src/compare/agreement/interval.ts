import { inverseIncompleteBeta } from '#numerics';

/** A statistic with its 95 % interval. */
export interface Interval95 {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** Quantile of Snedecor's F distribution, by the beta distribution. */
export function quantileF(p: number, numerator: number, denominator: number): number {
  const x = inverseIncompleteBeta(p, numerator / 2, denominator / 2);
  return (denominator * x) / (numerator * (1 - x));
}

/**
 * A share of trials with its exact 95 % interval.
 * Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404-413.
 * @throws RangeError when `events` is not a whole number from 0 to `trials`
 */
export function exactShare(events: number, trials: number): Interval95 {
  if (!(Number.isInteger(events) && Number.isInteger(trials) && trials > 0 && events >= 0 && events <= trials)) {
    throw new RangeError(
      `events is ${events} of ${trials}; whole numbers from 0 to trials are needed, trials above 0.`,
    );
  }
  return {
    value: events / trials,
    lo95: events === 0 ? 0 : inverseIncompleteBeta(0.025, events, trials - events + 1),
    hi95: events === trials ? 1 : inverseIncompleteBeta(0.975, events + 1, trials - events),
  };
}
