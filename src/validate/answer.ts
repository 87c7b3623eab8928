import { quantiles } from '#numerics';
import type { Published, Target } from './targets/target.ts';

/** What the model says to one target. */
export interface Answer {
  readonly id: string;
  readonly modelled: boolean;
  /** middle of what such a study would report, in the row's unit; for a sign 1, 0 or -1 */
  readonly predicted: number | null;
  /** 90 of 100 such studies would report a number in between */
  readonly lo90: number | null;
  readonly hi90: number | null;
  /** of a change or an ordering */
  readonly sign: Sign | null;
  readonly unit: string;
  /** does the published result agree; null when there is none to compare with */
  readonly agrees: boolean | null;
  readonly note: string;
}

/** Which way something goes. */
export type Sign = 'increase' | 'decrease' | 'no clear change';

/** A distribution of what repetitions of a study report, as its middle and its ends. */
export interface Interval {
  readonly lo90: number;
  readonly predicted: number;
  readonly hi90: number;
}

/** Middle and ends of 90 of 100 repetitions; null when fewer than half report anything. */
export function intervalOf(values: readonly number[]): Interval | null {
  const reported = values.filter((value) => Number.isFinite(value));
  if (reported.length === 0 || reported.length < values.length / 2) return null;
  const [lo90, predicted, hi90] = quantiles(reported, [0.05, 0.5, 0.95]);
  return { lo90, predicted, hi90 };
}

/** An answer that is a reason. */
export function notModelled({ id, unit }: Target, reason: string): Answer {
  return { id, modelled: false, predicted: null, lo90: null, hi90: null, sign: null, unit, agrees: null, note: reason };
}

/** A number with its interval, beside what was published. */
export function numberAnswer({ id, unit, published }: Target, interval: Interval, remarks: readonly string[]): Answer {
  const compared = publishedNumber(published);
  const agrees = compared === null ? null : compared >= interval.lo90 && compared <= interval.hi90;
  return { id, modelled: true, ...interval, sign: null, unit, agrees, note: remarks.join('; ') };
}

/** The number a row is compared by: its mean, the middle of what it gives as a range, or the first of its points. */
export function publishedNumber({ mean, range, ci95, points }: Published): number | null {
  return mean ?? middle(range) ?? middle(ci95) ?? Object.values(points ?? {})[0] ?? null;
}

function middle(pair: readonly [number, number] | null): number | null {
  return pair === null ? null : (pair[0] + pair[1]) / 2;
}

/** A change wins when so many of the repetitions go its way. */
const clearShare = 0.75;

/** A sign, from repetitions of the change it is the sign of. */
export function directionAnswer(
  { id, unit, published }: Target,
  changes: readonly number[],
  remarks: readonly string[],
): Answer {
  const reported = changes.filter((value) => Number.isFinite(value));
  const up = reported.filter((value) => value > 0).length / reported.length;
  const down = reported.filter((value) => value < 0).length / reported.length;
  const sign = up >= clearShare ? 'increase' : down >= clearShare ? 'decrease' : 'no clear change';
  const interval = intervalOf(reported)!;
  const expected = expectedSign(published.expect);
  return {
    id,
    modelled: true,
    predicted: signNumber[sign],
    lo90: Math.sign(interval.lo90),
    hi90: Math.sign(interval.hi90),
    sign,
    unit,
    agrees: expected === null ? null : expected === sign,
    note: [`change ${short(interval.predicted)} (${short(interval.lo90)} to ${short(interval.hi90)})`, ...remarks].join(
      '; ',
    ),
  };
}

const signNumber: Readonly<Record<Sign, number>> = { increase: 1, 'no clear change': 0, decrease: -1 };

/** The direction that words such as `decrease, vermilion extends` stand for, by what they say first; null when they say none. */
export function expectedSign(words: string | null): Sign | null {
  if (words === null) return null;
  const first = [...patterns]
    .map(({ sign, pattern }) => ({ sign, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0);
  return first.sort((a, b) => a.at - b.at)[0]?.sign ?? null;
}

const patterns: readonly { readonly sign: Sign; readonly pattern: RegExp }[] = [
  { sign: 'no clear change', pattern: /no clear|no trend|no change|unchanged|stable|close to baseline|no difference/i },
  { sign: 'increase', pattern: /increas|higher|wider|longer|rais|elevat|larger|up\b/i },
  { sign: 'decrease', pattern: /decreas|lower|shorter|descent|descend|below|fall|reduc|drop|smaller|down\b/i },
];

function short(value: number): string {
  return value.toPrecision(2);
}
