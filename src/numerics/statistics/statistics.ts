import { inverseIncompleteBeta } from './incomplete-beta.ts';
import { orderStatistics } from './order-statistics.ts';

/** Arithmetic mean; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum / values.length;
}

/** Sample standard deviation (n - 1 in the denominator); NaN of fewer than two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += (values[k] - centre) ** 2;
  return values.length < 2 ? Number.NaN : Math.sqrt(sum / (values.length - 1));
}

/**
 * Sample quantiles at the given probabilities, linear between order statistics (type 7); `values` stay as they are.
 *
 * Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, Am. Stat. 50 (1996) 361-365.
 */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError('values is empty; a quantile needs at least one value.');
  const last = values.length - 1;
  const places = probabilities.flatMap((p) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`probability is ${p}; it must lie from 0 to 1.`);
    const below = Math.floor(p * last);
    return [below, Math.min(below + 1, last)];
  });
  const found = ascendingAt(values, places);
  return probabilities.map((p, i) => {
    const [below, above] = [found[2 * i], found[2 * i + 1]];
    return below + (p * last - places[2 * i]) * (above - below);
  });
}

/** Values at places of their ascending order; infinities and NaN, which comes last, are put in order by sorting. */
function ascendingAt(values: ArrayLike<number>, places: readonly number[]): readonly number[] {
  for (let k = 0; k < values.length; k++) {
    if (Number.isFinite(values[k])) continue;
    const sorted = Float64Array.from(values).sort();
    return places.map((place) => sorted[place]);
  }
  return orderStatistics(values, places);
}

/** One sample quantile, type 7; see `quantiles`. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return quantiles(values, [probability])[0];
}

/**
 * Jeffreys interval of a proportion: equal-tailed quantiles of Beta(events + 1/2, trials - events + 1/2), reaching
 * exactly 0 when nothing happened and exactly 1 when it always did. `events` may be a fraction.
 *
 * Source: L. D. Brown, T. T. Cai and A. DasGupta, Interval estimation for a binomial proportion, Stat. Sci. 16 (2001).
 */
export function jeffreysInterval(events: number, trials: number, level = 0.95): { lower: number; upper: number } {
  if (!(trials > 0 && events >= 0 && events <= trials)) {
    throw new RangeError(`events is ${events} of ${trials} trials; it must lie from 0 to trials, and trials above 0.`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`level is ${level}; it must lie between 0 and 1.`);
  const [a, b] = [events + 0.5, trials - events + 0.5];
  return {
    lower: events === 0 ? 0 : inverseIncompleteBeta((1 - level) / 2, a, b),
    upper: events === trials ? 1 : inverseIncompleteBeta((1 + level) / 2, a, b),
  };
}

/** Spearman's rank correlation, ties sharing their mean rank; NaN when either side is constant. */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) throw new RangeError(`x has ${x.length} values and y ${y.length}; they must pair up.`);
  const [rx, ry] = [ranks(x), ranks(y)];
  const centre = (x.length + 1) / 2;
  let [xx, xy, yy] = [0, 0, 0];
  for (let k = 0; k < rx.length; k++) {
    xx += (rx[k] - centre) ** 2;
    xy += (rx[k] - centre) * (ry[k] - centre);
    yy += (ry[k] - centre) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, k) => k).sort((a, b) => values[a] - values[b]);
  const result = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]] === values[order[first]]) last++;
    for (let k = first; k <= last; k++) result[order[k]] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return result;
}
