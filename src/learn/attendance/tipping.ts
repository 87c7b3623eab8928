import { tilts } from '../parameters.ts';
import type { Weighing } from './propensity.ts';

/** The estimate if those who did not come had other odds than people like them who came. */
export interface Tipping {
  /** odds ratio of the event, not seen against seen of the same kind -> share among all [1] */
  readonly atOddsRatio: readonly { readonly oddsRatio: number; readonly value: number }[];
  /** odds ratio at which the share would be the one that was asked about; null when no ratio reaches it */
  readonly tipsAt: number | null;
  readonly towards: number | null;
}

const farthest = 100;

/**
 * How sensitive a weighted share is to what cannot be seen: whose answer is missing had the odds of like people who came, times a
 * ratio that no data can tell. Ratio 1 is the weighted estimate's own assumption.
 * Source: Robins, Rotnitzky and Scharfstein 2000 (an exponential tilt).
 * @param towards a share to look for, such as what was forecast
 */
export function tippingOf(weighing: Weighing, towards: number | null): Tipping {
  const at = (oddsRatio: number) => tilted(weighing, oddsRatio);
  const atOddsRatio = tilts.map((oddsRatio) => ({ oddsRatio, value: at(oddsRatio) }));
  const reached = towards !== null && towards >= at(1 / farthest) && towards <= at(farthest);
  return { atOddsRatio, towards, tipsAt: reached ? solve(at, towards) : null };
}

/** Share among all when the missing part of every weight is tilted. */
function tilted({ cases, weights }: Weighing, oddsRatio: number): number {
  let [seenEvents, seenCount, missingEvents, missingCount, missing] = [0, 0, 0, 0, 0];
  for (const [i, seen] of cases.seen.entries()) {
    if (!seen) {
      missing += 1;
      continue;
    }
    seenCount += 1;
    seenEvents += cases.y[i];
    // of the people a row stands for, all but itself were not seen
    const others = Math.max(0, weights[i] - 1) * (cases.y[i] === 1 ? oddsRatio : 1);
    missingCount += others;
    missingEvents += others * cases.y[i];
  }
  const among = missingCount === 0 ? 0 : missingEvents / missingCount;
  return (seenEvents + missing * among) / (seenCount + missing);
}

function solve(at: (oddsRatio: number) => number, towards: number): number {
  let [low, high] = [-Math.log(farthest), Math.log(farthest)];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (at(Math.exp(middle)) < towards) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
