import { effectivePeople, errorByPeople, missedWeights } from '../attendance/by-people.ts';
import { type Estimate, shareInterval } from '../attendance/interval.ts';
import type { Weighing } from '../attendance/propensity.ts';

/** Weighted share among some of the rows, its error counted by people, the weights taken as they are. */
export function shareAmong(
  { cases, weights }: Weighing,
  some: readonly number[],
  had: (row: number) => number,
): Estimate {
  const own = new Float64Array(weights.length);
  for (const i of some) own[i] = weights[i];
  const total = own.reduce((sum, weight) => sum + weight, 0);
  const value = some.reduce((sum, i) => sum + own[i] * had(i), 0) / total;
  const shares = own.map((weight, i) => (weight > 0 ? (weight * (had(i) - value)) / total : 0));
  const people = effectivePeople(own, cases.patients);
  const missed = missedWeights(own, cases.patients, had);
  return shareInterval({ value, error: errorByPeople(shares, cases.patients), people, missed });
}

/** Weighted mean of a number over some of the rows. */
export function meanAmong({ weights }: Weighing, some: readonly number[], of: (row: number) => number): number {
  let [sum, total] = [0, 0];
  for (const i of some) {
    sum += weights[i] * of(i);
    total += weights[i];
  }
  return sum / total;
}
