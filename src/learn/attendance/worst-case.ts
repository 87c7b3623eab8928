import { normalProbability } from '#numerics';
import type { Question } from '../rows.ts';
import { effectivePeople, errorByPeople, missedWeights } from './by-people.ts';
import type { Cases } from './cases.ts';
import { boundReach, type ShareWithError, shareInterval } from './interval.ts';

/** What holds whatever those who were not seen had. */
export interface Bounds {
  /** the mean if nobody, or everybody, of those who were not seen had it */
  readonly lowest: number;
  readonly highest: number;
  /** 95 of 100 such intervals hold the true value, whatever made people come */
  readonly lo95: number;
  readonly hi95: number;
  /** share that was not seen [1] */
  readonly missing: number;
}

/**
 * Worst-case bounds. For an outcome its possible range has to be given.
 * Sources: Manski 1990; Imbens and Manski 2004. @returns null for an outcome without a range
 */
export function worstCase({ seen, y, patients }: Cases, { kind, range }: Question): Bounds | null {
  const ends = kind === 'event' ? ([0, 1] as const) : range;
  if (ends === undefined) return null;
  const [least, most] = ends;
  const n = seen.length;
  const even = new Float64Array(n).fill(1);
  const people = effectivePeople(even, patients);
  // as shares of the range, whose intervals know how rare things may be that were not met
  const [lowest, highest] = [0, 1].map((missing): ShareWithError => {
    const all = y.map((answer, i) => (seen[i] ? (answer - least) / (most - least) : missing));
    const value = all.reduce((sum, one) => sum + one, 0) / n;
    const shares = all.map((one) => (one - value) / n);
    const missed = missedWeights(even, patients, (i) => all[i]);
    return { value, error: errorByPeople(shares, patients), people, missed };
  });
  const reach = boundReach(highest.value - lowest.value, Math.max(lowest.error, highest.error));
  const level = 2 * normalProbability(reach) - 1;
  const placed = (share: number) => least + share * (most - least);
  return {
    lowest: placed(lowest.value),
    highest: placed(highest.value),
    lo95: placed(shareInterval(lowest, level).lo95),
    hi95: placed(shareInterval(highest, level).hi95),
    missing: seen.filter((one) => !one).length / n,
  };
}
